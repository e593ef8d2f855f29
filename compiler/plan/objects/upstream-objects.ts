// Upstreams: where they are, how they are spoken to and what of them is shown.
import type { Bundle, BundleAuth, BundleUpstream } from '../../../schema/generated/bundle.ts';
import { clientTlsView } from './gateway-objects.ts';
import type { PlanObject } from './object.ts';
import { mapped, plainTemplate, secretTemplate, secretTemplates } from './template-view.ts';
import { ordered, type View } from './view.ts';

export function upstreamObjects({ upstreams, origins }: Bundle): PlanObject[] {
  return upstreams.map((upstream, number) => ({
    kind: 'upstream',
    name: upstream.name,
    view: upstreamView(upstream),
    origin: origins.upstreams[number] ?? null,
  }));
}

/** Without its name. */
export function upstreamView({
  name: _,
  http,
  stdio,
  auth,
  tls,
  tools,
  overrides,
  ...rest
}: BundleUpstream): View {
  const { labels, pool, retries, health_check, load_balancing, circuit_breaker, ...plain } = rest;
  return {
    ...plain,
    ...(http !== null && httpView(http)),
    ...(stdio !== null && stdioView(stdio)),
    labels: labels && mapped(labels, (label) => label),
    pool: pool && { ...pool },
    retries: retries && { ...retries },
    health_check: health_check && { ...health_check },
    load_balancing: load_balancing && { ...load_balancing },
    circuit_breaker: circuit_breaker && { ...circuit_breaker },
    tools: { ...tools, rename: mapped(tools.rename, (name) => name) },
    auth: auth && authView(auth),
    tls: tls && clientTlsView(tls),
    overrides:
      overrides &&
      mapped(overrides, ({ annotations, ...texts }) => ({
        ...texts,
        annotations: annotations && { ...annotations },
      })),
  };
}

function httpView({ transport, instances, headers }: NonNullable<BundleUpstream['http']>): View & object {
  const named = instances.map(({ name, url, ...rest }) => [
    `[${name}]`,
    { ...rest, url: plainTemplate(url) },
  ]);
  return { transport, instances: Object.fromEntries(named), headers: secretTemplates(headers) };
}

function stdioView({
  command,
  args,
  env,
  cwd,
  ...rest
}: NonNullable<BundleUpstream['stdio']>): View & object {
  return {
    command: plainTemplate(command),
    args: ordered(args.map((argument) => plainTemplate(argument).shown)),
    env: secretTemplates(env),
    cwd: cwd && plainTemplate(cwd),
    stdio: rest,
  };
}

function authView(auth: BundleAuth): View {
  const { token, value, username, password, client_id, client_secret, signing_key, ...others } = auth;
  const { authorization_url, token_url, ...rest } = others;
  const secrets = { token, value, password, client_id, client_secret, signing_key };
  const shown = Object.entries(secrets).map(([field, template]) => [
    field,
    template && secretTemplate(template),
  ]);
  return {
    ...rest,
    claims: rest.claims && mapped(rest.claims, (claim) => claim),
    headers: rest.headers && mapped(rest.headers, (what) => what),
    username: username && plainTemplate(username),
    authorization_url: authorization_url && plainTemplate(authorization_url),
    token_url: token_url && plainTemplate(token_url),
    ...Object.fromEntries(shown),
  };
}

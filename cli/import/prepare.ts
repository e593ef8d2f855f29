// Found servers -> upstreams that can be written: named, without secrets, each one checked by the compiler. Nothing
// here depends on the order of anything but the sources themselves.
import { escapeReferences, textParts } from '../../compiler/ast/reference.ts';
import { analyse } from '../../compiler/compile.ts';
import type { Upstream } from '../../schema/generated/config.ts';
import { RESERVED_HEADERS } from '../../schema/reserved-headers.ts';
import { Environment, type Needed } from './environment.ts';
import type { FoundServer, FoundVariable, Remark } from './found.ts';
import { hideSecrets } from './hide-secrets.ts';
import { type Existing, nameServers } from './name-servers.ts';
import { upstreamName } from './names.ts';
import { reference } from './references.ts';
import { mapTexts, referencesOf } from './texts.ts';
import { toUpstream } from './to-upstream.ts';

export interface Prepared {
  readonly name: string;
  readonly upstream: Upstream;
  readonly vars: readonly FoundVariable[];
}

export interface Preparation {
  readonly prepared: readonly Prepared[];
  readonly remarks: readonly Remark[];
  /** Variables of the environment that the prepared upstreams refer to. */
  readonly needed: readonly Needed[];
}

/** Set wherever a process runs. */
const ALWAYS_SET = new Set(['HOME', 'PATH', 'USER', 'SHELL', 'LANG', 'TMPDIR', 'TEMP']);

/** @param force whether upstreams that are there already are replaced */
export function prepare(found: readonly FoundServer[], existing: Existing, force: boolean): Preparation {
  const remarks: Remark[] = [];
  const environment = new Environment();
  const replaced = new Set(force ? found.map(({ name }) => upstreamName(name)) : []);
  for (const [name, users] of existing.environment)
    if (![...users].every((user) => replaced.has(user))) environment.take(name);
  for (const name of ALWAYS_SET) environment.take(name);
  const takenVars = new Set(force ? [] : existing.vars.keys());
  const named = nameServers(
    found.map((one) => withoutReserved(one, remarks)),
    existing,
    force,
    remarks,
  ).map(({ name, server }) => ({ name, server: withFreeVars(server, takenVars) }));
  for (const { name, server } of named) {
    for (const [variable, at] of referencesOf(server)) {
      if (!ALWAYS_SET.has(variable))
        environment.refer(variable, `upstream ${name}, ${at}`, server.hints.get(variable));
    }
  }
  const hidden = named.map(({ name, server }) => ({ name, server: hideSecrets(server, name, environment) }));
  const secrets = environment.secrets().filter(([secret]) => isTelling(secret));
  const prepared: Prepared[] = [];
  for (const { name, server } of hidden) {
    const open = mapTexts(server, (text) => withoutKnown(text, secrets));
    const { vars } = open;
    const upstream = toUpstream(open);
    const fault = faultOf(name, upstream, vars);
    if (fault === undefined) prepared.push({ name, upstream, vars });
    else remarks.push({ path: server.path, reason: fault });
  }
  const written = JSON.stringify(prepared);
  // What only a server that was left out needs, nobody has to set.
  const needed = environment
    .needed()
    .filter((one) => [`\${env:${one.name}}`, `\${env:${one.name}:-`].some((use) => written.includes(use)));
  return { prepared, remarks, needed };
}

/** Its variables under names that nobody else has; those are taken then. */
function withFreeVars(server: FoundServer, taken: Set<string>): FoundServer {
  const names = new Map<string, string>();
  for (const { name } of server.vars) {
    let free = name;
    for (let n = 2; taken.has(free); n += 1) free = `${name}_${n}`;
    taken.add(free);
    names.set(name, free);
  }
  const renamed = mapTexts(server, (text) =>
    text.replace(
      /(?<!\$)\$\{var:([A-Za-z0-9_]+)\}/g,
      (_, name: string) => `\${var:${names.get(name) ?? name}}`,
    ),
  );
  return { ...renamed, vars: server.vars.map((one) => ({ ...one, name: names.get(one.name) ?? one.name })) };
}

/** Headers that the gateway sets itself are in many files; they are no reason to leave a server out. */
function withoutReserved(server: FoundServer, remarks: Remark[]): FoundServer {
  const [kept, dropped] = [new Map<string, string>(), new Set<string>()];
  for (const [name, value] of Object.entries(server.headers)) {
    if (RESERVED_HEADERS.has(name.toLowerCase())) dropped.add(name);
    else kept.set(name, value);
  }
  for (const name of dropped)
    remarks.push({ path: `${server.path}.headers.${name}`, reason: 'the gateway sets it itself' });
  return { ...server, headers: Object.fromEntries(kept) };
}

/** Long or mixed enough that the same text elsewhere is the same secret and no coincidence. */
function isTelling(secret: string): boolean {
  return secret.length >= 16 || (secret.length >= 8 && /[0-9]/.test(secret) && /[A-Za-z]/.test(secret));
}

/** A secret that was found in one place may stand in another where nothing gives it away. */
function withoutKnown(text: string, secrets: readonly (readonly [secret: string, name: string])[]): string {
  return secrets.reduce((rest, [secret, name]) => {
    if (!rest.includes(secret)) return rest;
    return textParts(rest)
      .map((part) =>
        part.kind === 'text'
          ? escapeReferences(part.text).replaceAll(secret, () => reference(name))
          : rest.slice(part.start, part.end),
      )
      .join('');
  }, text);
}

/** What the compiler says of it alone; undefined when it is sound. */
function faultOf(name: string, upstream: Upstream, vars: readonly FoundVariable[]): string | undefined {
  const values = Object.fromEntries(vars.map((one) => [one.name, one.value]));
  const text = JSON.stringify({ version: 1, vars: values, upstreams: { [name]: upstream } });
  const faults = analyse({ 'mcpgw.yaml': text }).diagnostics.filter(({ severity }) => severity === 'error');
  return faults.length === 0 ? undefined : faults.map(({ message }) => message).join('; ');
}

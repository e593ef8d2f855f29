// Teams, clients, scopes and rules. What a team or client may use was written with it, so it is shown with it,
// although the bundle holds it as rules.
import type {
  AccessRule,
  AccessTable,
  Bundle,
  BundleWhat,
  BundleWho,
} from '../../../schema/generated/bundle.ts';
import { expressionText, valueText } from './entry-text.ts';
import type { PlanObject } from './object.ts';
import { scopeText } from './scope-text.ts';
import { mapped } from './template-view.ts';
import { ordered, type View } from './view.ts';

export function accessObjects(bundle: Bundle): PlanObject[] {
  const { access } = bundle;
  if (access === undefined) return [];
  const rules = access.rules.map((rule, number) => ({
    rule,
    origin: bundle.origins.rules?.[number] ?? null,
  }));
  const written = (kind: AccessRule['kind'], name: string) =>
    rules.filter(({ rule }) => rule.kind === kind && ownerOf(rule) === name);
  const settings = {
    default: access.default,
    list_filtering: access.list_filtering ? 'on' : 'off',
    on_missing_scope: access.on_missing_scope,
  };
  return [
    { kind: 'authz', name: '', view: settings, origin: null },
    ...permissionObjects(bundle, access),
    ...access.teams.map(({ name, region, claims, ...match }) => {
      const own = written('team', name);
      const view = {
        ...match,
        claims: claims.map((one) => valueText('claim', one)),
        region,
        ...listsOf(access, own),
      };
      return { kind: 'team' as const, name, view, origin: own[0]?.origin ?? null };
    }),
    ...Object.entries(access.clients).map(([name, client]) => {
      const own = written('client', name);
      const view = { ...client, ...listsOf(access, own) };
      return { kind: 'client' as const, name, view, origin: own[0]?.origin ?? null };
    }),
    ...rules
      .filter(({ rule }) => rule.kind === 'rule')
      .map(({ rule, origin }) => ({
        kind: 'rule' as const,
        name: rule.name,
        view: ruleView(bundle, access, rule),
        origin,
      })),
  ];
}

/** `data` of `team data allow`. */
function ownerOf(rule: AccessRule): string {
  return rule.name.slice(rule.kind.length + 1, rule.name.lastIndexOf(' '));
}

/** `allow`, `deny`, `allow_prompts` and so on, as they were written. */
function listsOf(access: AccessTable, rules: readonly { readonly rule: AccessRule }[]): View & object {
  const lists: Record<string, View> = {};
  for (const { rule } of rules) {
    const what = access.whats[rule.what] ?? {};
    for (const kind of ['tools', 'prompts', 'resources'] as const) {
      if (what[kind] !== undefined)
        lists[kind === 'tools' ? rule.effect : `${rule.effect}_${kind}`] = what[kind];
    }
  }
  return lists;
}

/** One for each place they apply at. */
function permissionObjects(bundle: Bundle, access: AccessTable): PlanObject[] {
  const textsOf = (scopes: readonly number[]): string[] => scopes.map((scope) => access.scopes[scope] ?? '');
  return access.permissions.map(({ scope, default: defaults, entries }) => {
    const attached = scopeText(bundle, scope);
    const view = {
      default_scopes: defaults?.length === 0 ? 'no scope' : defaults && ordered(textsOf(defaults)),
      ...Object.fromEntries(
        entries.map(({ tool, scopes }) => [
          `[${tool}]`,
          scopes.length === 0 ? 'no scope' : ordered(textsOf(scopes)),
        ]),
      ),
    };
    const name = attached === 'everything' ? 'tool_permissions' : `tool_permissions of ${attached}`;
    return { kind: 'permission', name, view, origin: null };
  });
}

export function ruleView(
  bundle: Bundle,
  access: AccessTable,
  rule: AccessRule,
): Readonly<Record<string, View | undefined>> {
  const who = access.whos[rule.who];
  const what = access.whats[rule.what];
  return {
    effect: rule.effect,
    mode: rule.mode,
    message: rule.message,
    who: who && whoView(who),
    what: what && whatView(bundle, what),
    when: rule.when === undefined ? undefined : expressionText(bundle, rule.when),
  };
}

function whoView({ claims, for_teams, for_clients, ...rest }: BundleWho): View {
  return {
    ...rest,
    claims: claims?.map((one) => valueText('claim', one)),
    attached_to: attachedTo({ teams: for_teams, clients: for_clients }),
  };
}

function whatView(
  bundle: Bundle,
  { upstreams, annotations, for_routes, for_upstreams, ...rest }: BundleWhat,
): View {
  return {
    ...rest,
    upstreams: upstreams?.map((number) => bundle.upstreams[number]?.name ?? ''),
    annotations: annotations && mapped({ ...annotations }, (value) => value ?? null),
    attached_to: attachedTo({
      routes: for_routes?.map((number) => bundle.routes.table[number]?.name ?? ''),
      upstreams: for_upstreams?.map((number) => bundle.upstreams[number]?.name ?? ''),
    }),
  };
}

function attachedTo(names: Readonly<Record<string, readonly string[] | undefined>>): View | undefined {
  const given = Object.entries(names).filter(([, list]) => list !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

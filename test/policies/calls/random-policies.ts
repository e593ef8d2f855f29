// Random policies made to collide: a few tools, teams and scopes, so that rules, routes and permissions meet often.
import fc from 'fast-check';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import { somebody } from './repository.ts';

export const TOOLS = ['file_read', 'file_write', 'db_query', 'db_drop', 'search', 'b__go', 'other'];
/** Enough for every condition to be met and missed. */
export const ARGUMENTS = [{}, { n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }];
/** Of `x-env`. */
export const HEADERS = [undefined, 'x', 'y'];

const glob = fc.constantFrom('*', 'file_*', 'db_*', 'file_read', 'search', '*_drop', 'b__*');
const team = fc.constantFrom('red', 'blue');
const when = fc.constantFrom(
  'has(tool.arguments.n) && tool.arguments.n > 1',
  '!has(tool.arguments.n)',
  '"s1" in client.scopes',
);

const rule = fc.record(
  {
    effect: fc.constantFrom('allow', 'allow', 'deny'),
    mode: fc.constantFrom('enforce', 'enforce', 'enforce', 'audit'),
    who: fc.oneof(
      fc.record({ teams: fc.array(team, { minLength: 1, maxLength: 2 }) }),
      fc.record({ authenticated: fc.boolean() }),
      fc.record({ client_types: fc.constant(['cursor']) }),
    ),
    what: fc.oneof(
      fc.record({ tools: fc.array(glob, { minLength: 1, maxLength: 2 }) }),
      fc.record({ upstreams: fc.constant(['b']) }),
    ),
    when,
  },
  { requiredKeys: ['effect', 'mode'] },
);

const route = fc.record(
  {
    match: fc.oneof(
      fc.record({ tool_prefix: fc.constantFrom('file_', 'db_', 'b__') }),
      fc.record({ tool_name: fc.constantFrom('search', 'db_drop') }),
      fc.record({ tool_prefix: fc.constant('file_'), team }),
      // Cannot be evaluated: nobody has that claim.
      fc.record({ tool_name: fc.constant('only_c'), when: fc.constant('client.claims.dept == "x"') }),
      fc.record({ tool_prefix: fc.constant('db_'), header: fc.constant({ 'x-env': 'x' }) }),
    ),
    target: fc.constantFrom(
      { upstream: 'a' },
      { upstream: 'b' },
      { upstream: 'c' },
      { deny: 'Not this way.' },
    ),
  },
  { requiredKeys: ['match', 'target'] },
);

const permissions = fc.dictionary(
  fc.constantFrom('file_*', 'file_write', 'db_*'),
  fc.subarray(['s1', 's2']),
  { maxKeys: 2 },
);

export const repositories = fc.record(
  {
    rules: fc.array(rule, { maxLength: 5 }),
    routes: fc.uniqueArray(route, { maxLength: 4, selector: ({ match }) => JSON.stringify(match) }),
    permissions,
    scopes: fc.subarray(['s1']),
    isDefaultAllow: fc.boolean(),
    required: fc.boolean(),
    onMissingScope: fc.constantFrom('challenge', 'deny', 'hide'),
  },
  { requiredKeys: ['rules', 'routes', 'permissions', 'isDefaultAllow', 'required', 'onMissingScope'] },
);

/** Who may come along. */
export const principals = fc
  .record({
    authenticated: fc.boolean(),
    teams: fc.subarray(['red', 'blue']),
    scopes: fc.subarray(['s1', 's2']),
    clientType: fc.constantFrom('', 'cursor'),
  })
  .map(
    (given): Principal =>
      given.authenticated ? somebody(given) : { ...ANONYMOUS, clientType: given.clientType },
  );

export type Repository = typeof repositories extends fc.Arbitrary<infer T> ? T : never;

/** As YAML; not every repository compiles: routes that nothing tells apart are an error. */
export function sourceOf({
  rules,
  routes,
  permissions: tools,
  scopes,
  isDefaultAllow,
  required,
  onMissingScope,
}: Repository): string {
  return JSON.stringify({
    version: 1,
    gateway: { listeners: [{ name: 'main' }] },
    upstreams: {
      a: { url: 'http://127.0.0.1:9001' },
      b: { url: 'http://127.0.0.1:9002', namespace: { mode: 'always' } },
      c: { url: 'http://127.0.0.1:9003', tools: { exclude: ['db_*'] } },
    },
    teams: { red: { match: { groups: ['red'] } }, blue: { match: { groups: ['blue'] } } },
    authn: {
      mode: required ? 'required' : 'optional',
      providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } },
    },
    authz: {
      default: isDefaultAllow ? 'allow' : 'deny',
      on_missing_scope: onMissingScope,
      tool_permissions: tools,
      ...(scopes !== undefined && { default_scopes: scopes }),
      rules: rules.map((one, i) => ({ name: `rule-${i}`, ...one })),
    },
    routes: routes.map(({ match, target }, i) => ({ name: `route-${i}`, match, ...target, priority: i })),
  });
}

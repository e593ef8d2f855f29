// THE TABLE of diagnostics: number, severity and message of everything the compiler can say.
//
// 1xxx the YAML text and its shape, 2xxx references and routing, 3xxx security, 5xxx tools, 6xxx cost, 9xxx deprecation.
// A number is never reused. The slug names the table key, the check's file and the golden case. Messages are lower
// case, in the author's words, with names in backticks, and never advise: advice is `help`, given where reported.

export type Severity = 'error' | 'warning' | 'info';

/** One line of the table. */
export interface Row<P> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (params: P) => string;
}

const row = <P = Record<never, never>>(
  code: number,
  severity: Severity,
  message: (p: P) => string,
): Row<P> => ({
  code: `MCPGW${code}`,
  severity,
  message,
});

export const CODES = {
  // 1xxx: the YAML text and its shape
  'yaml-syntax': row<{ problem: string }>(1001, 'error', (p) => `not valid YAML: ${p.problem}`),
  'lost-indentation': row(1002, 'error', () => 'the indentation of this file looks lost'),
  'unknown-field': row<{ field: string; where: string }>(
    1003,
    'error',
    (p) => `unknown field \`${p.field}\` in ${p.where}`,
  ),
  'duplicate-key': row<{ key: string }>(1004, 'error', (p) => `\`${p.key}\` is given twice`),
  'wrong-type': row<{ field: string; expected: string; found: string }>(
    1005,
    'error',
    (p) => `\`${p.field}\` must be ${p.expected}, but this is ${p.found}`,
  ),
  'bad-duration': row<{ field: string; value: string }>(
    1006,
    'error',
    (p) => `\`${p.value}\` is not a duration for \`${p.field}\``,
  ),
  'missing-field': row<{ fields: string; where: string }>(
    1007,
    'error',
    (p) => `${p.where} needs ${p.fields}`,
  ),
  'bad-value': row<{ field: string; value: string; expected: string }>(
    1008,
    'error',
    (p) => `\`${p.value}\` is not possible for \`${p.field}\`: expected ${p.expected}`,
  ),
  'not-supported-yet': row<{ field: string; where: string }>(
    1009,
    'error',
    (p) => `\`${p.field}\` in ${p.where} is not supported by this version of mcpgw`,
  ),
  'yaml-1-1-boolean': row<{ value: string }>(
    1010,
    'error',
    (p) => `\`${p.value}\` is a text in YAML 1.2, not a boolean`,
  ),
  'forbidden-yaml': row<{ construct: string }>(
    1011,
    'error',
    (p) => `${p.construct} is not accepted in a configuration`,
  ),
  'file-limit': row<{ limit: string }>(1012, 'error', (p) => `the configuration is too large: ${p.limit}`),
  'format-version': row<{ found: string; known: string }>(
    1013,
    'error',
    (p) => `written for configuration format ${p.found}, but this mcpgw reads format ${p.known}`,
  ),
  'bad-size': row<{ field: string; value: string }>(
    1014,
    'error',
    (p) => `\`${p.value}\` is not a size for \`${p.field}\``,
  ),
  'conflicting-fields': row<{ fields: string; where: string }>(
    1015,
    'error',
    (p) => `${p.where} takes only one of ${p.fields}`,
  ),
  'misplaced-version': row(1016, 'error', () => '`version` belongs in the root file'),
  'unreadable-file': row<{ problem: string }>(1017, 'error', (p) => `this cannot be read: ${p.problem}`),
  'no-configuration': row(1018, 'error', () => 'there is no configuration here'),
  // 2xxx: references and routing
  'unknown-upstream': row<{ route: string; upstream: string }>(
    2001,
    'error',
    (p) => `route \`${p.route}\` sends to upstream \`${p.upstream}\`, which no file defines`,
  ),
  'duplicate-name': row<{ kind: string; name: string }>(
    2002,
    'error',
    (p) => `${p.kind} \`${p.name}\` is defined twice`,
  ),
  'ambiguous-routes': row<{ route: string; other: string; witness: string }>(
    2003,
    'error',
    (p) => `routes \`${p.route}\` and \`${p.other}\` both claim ${p.witness}, and neither is more specific`,
  ),
  'shadowed-route': row<{ route: string; by: string; witness: string }>(
    2004,
    'warning',
    (p) => `route \`${p.route}\` matches ${p.witness}, but \`${p.by}\` wins`,
  ),
  'unreachable-route': row<{ route: string }>(
    2005,
    'warning',
    (p) => `route \`${p.route}\` can never be reached`,
  ),
  'zero-weight-split': row<{ route: string }>(
    2006,
    'error',
    (p) => `every target of route \`${p.route}\` has weight 0`,
  ),
  'unused-upstream': row<{ upstream: string }>(
    2008,
    'warning',
    (p) => `no route sends to upstream \`${p.upstream}\``,
  ),
  'unknown-variable': row<{ name: string }>(2009, 'error', (p) => `variable \`${p.name}\` is not defined`),
  'bad-reference': row<{ reference: string }>(
    2010,
    'error',
    (p) => `\`${p.reference}\` is not a reference mcpgw knows`,
  ),
  'unknown-listener': row<{ name: string }>(2011, 'error', (p) => `no listener is called \`${p.name}\``),
  'listener-conflict': row<{ name: string; other: string; address: string }>(
    2012,
    'error',
    (p) => `listeners \`${p.name}\` and \`${p.other}\` both want ${p.address}`,
  ),
  'rename-of-excluded-tool': row<{ tool: string; by: string }>(
    2013,
    'warning',
    (p) => `\`rename\` names \`${p.tool}\`, which \`${p.by}\` leaves out`,
  ),
  'misplaced-reference': row<{ reference: string; field: string }>(
    2014,
    'error',
    (p) => `\`${p.reference}\` in \`${p.field}\` would never be replaced`,
  ),
  'disabled-upstream': row<{ route: string; upstream: string }>(
    2015,
    'error',
    (p) => `route \`${p.route}\` sends to upstream \`${p.upstream}\`, which is disabled`,
  ),
  'reserved-header': row<{ header: string; upstream: string }>(
    2016,
    'error',
    (p) => `header \`${p.header}\` of upstream \`${p.upstream}\` is set by the gateway itself`,
  ),
  'zero-weight-instances': row<{ upstream: string }>(
    2017,
    'error',
    (p) => `every instance of upstream \`${p.upstream}\` has weight 0`,
  ),
  'unrouted-method': row<{ method: string }>(
    2018,
    'warning',
    (p) => `routes do not decide calls of \`${p.method}\``,
  ),
  'path-conflict': row<{ listener: string; field: string; other: string; path: string }>(
    2019,
    'error',
    (p) => `\`${p.field}\` and \`${p.other}\` of listener \`${p.listener}\` are both \`${p.path}\``,
  ),
  'unserved-path': row<{ listener: string; field: string; transport: string }>(
    2020,
    'warning',
    (p) => `listener \`${p.listener}\` has a \`${p.field}\` and does not serve \`${p.transport}\``,
  ),
  'transport-mismatch': row<{ upstream: string; transport: string; address: string }>(
    2021,
    'error',
    (p) => `upstream \`${p.upstream}\` has ${p.address}, which transport \`${p.transport}\` cannot use`,
  ),
  'shared-server-requests': row<{ upstream: string }>(
    2022,
    'warning',
    (p) => `upstream \`${p.upstream}\` is one process for everybody, which can ask no client for anything`,
  ),
  'unused-maximum': row<{ upstream: string; field: string }>(
    2023,
    'warning',
    (p) => `\`${p.field}\` of upstream \`${p.upstream}\` says nothing while everybody shares it`,
  ),
  // 3xxx: security
  'no-authn-public-listener': row<{ listener: string; address: string }>(
    3001,
    'error',
    (p) => `listener \`${p.listener}\` is open to the network at ${p.address} and asks nobody who they are`,
  ),
  'plaintext-public-listener': row<{ listener: string; address: string }>(
    3002,
    'warning',
    (p) =>
      `listener \`${p.listener}\` sends tokens and results in plain text over the network at ${p.address}`,
  ),
  'literal-secret': row<{ field: string }>(
    3003,
    'error',
    (p) => `\`${p.field}\` holds a secret in plain text`,
  ),
  'admin-exposed': row<{ address: string }>(
    3004,
    'error',
    (p) => `the admin port is open to the network at ${p.address}`,
  ),
  'wildcard-origin': row(
    3005,
    'warning',
    () => '`*` allows no web page: origins are compared as they are written',
  ),
  // 5xxx: tools
  'tool-name-too-long': row<{ name: string; length: number }>(
    5001,
    'error',
    (p) => `tool name \`${p.name}\` has ${p.length} characters; models take at most 64`,
  ),
  'bad-tool-characters': row<{ name: string }>(
    5002,
    'error',
    (p) => `tool name \`${p.name}\` has characters models refuse`,
  ),
  // 6xxx: cost
  'non-linear-regex': row<{ pattern: string }>(
    6001,
    'error',
    (p) => `pattern \`${p.pattern}\` cannot be run in linear time`,
  ),
  'bad-regex': row<{ pattern: string; problem: string }>(
    6002,
    'error',
    (p) => `pattern \`${p.pattern}\` is not a regular expression: ${p.problem}`,
  ),
  // 9xxx: deprecation
  'sse-deprecated': row<{ upstream: string }>(
    9001,
    'info',
    (p) => `upstream \`${p.upstream}\` uses HTTP+SSE, which the protocol gave up in 2025-03-26`,
  ),
} as const;

export type DiagnosticKey = keyof typeof CODES;

/** The parameters the message of a code needs. */
export type Params<K extends DiagnosticKey> = Parameters<(typeof CODES)[K]['message']>[0];

// 2xxx: references and routing. A part of the table in ../codes.ts.
import { row } from './row.ts';

export const ROUTING_CODES = {
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
  'unknown-policy': row<{ name: string; where: string }>(
    2024,
    'error',
    (p) => `${p.where} refers to policy \`${p.name}\`, which no file defines`,
  ),
  'unknown-team': row<{ name: string; where: string }>(
    2025,
    'error',
    (p) => `${p.where} refers to team \`${p.name}\`, which no file defines`,
  ),
  'undefined-upstream': row<{ name: string; where: string }>(
    2026,
    'error',
    (p) => `${p.where} refers to upstream \`${p.name}\`, which no file defines`,
  ),
  'weights-not-100': row<{ route: string; sum: number }>(
    2040,
    'info',
    (p) => `the weights of route \`${p.route}\` add up to ${p.sum}, and not to 100`,
  ),
  'fallback-loop': row<{ route: string; upstream: string; problem: string }>(
    2041,
    'error',
    (p) => `route \`${p.route}\` falls back to upstream \`${p.upstream}\`, ${p.problem}`,
  ),
  'self-mirror': row<{ route: string; upstream: string }>(
    2042,
    'error',
    (p) => `route \`${p.route}\` mirrors calls to upstream \`${p.upstream}\`, which gets them already`,
  ),
  'unused-policy': row<{ policy: string }>(
    2043,
    'warning',
    (p) => `nothing refers to policy \`${p.policy}\``,
  ),
  'unused-team': row<{ team: string; problem: string }>(
    2044,
    'warning',
    (p) => `team \`${p.team}\` ${p.problem}`,
  ),
  'never-deciding-rule': row<{ rule: string; because: string }>(
    2045,
    'warning',
    (p) => `rule \`${p.rule}\` never decides anything: ${p.because}`,
  ),
  'overlapping-claims': row<{
    route: string;
    other: string;
    claim: string;
    value: string;
    otherValue: string;
  }>(
    2046,
    'info',
    (p) =>
      `a claim \`${p.claim}\` that lists both \`${p.otherValue}\` and \`${p.value}\` fits routes \`${p.other}\` and \`${p.route}\``,
  ),
} as const;

// Which era a message belongs to: by example, and against the classifier of the official SDK.
//
// Where we differ from it on purpose, and what the comparison therefore leaves out:
//  - It takes any header text that sorts behind "2026-07-28" for a modern version ("banana"); here a version is a date.
//  - It leaves it to others to refuse versions; here the classifier does.
//  - It checks the members of clientInfo and clientCapabilities; here they only have to be objects.
//  - A notification whose envelope names no modern version gets no look at its Mcp-Method from it; here it does, so
//    that such a one may be refused for the other reason.
//  - It knows batches; here they are taken apart before anything is classified.

import { classifyInboundRequest } from '@modelcontextprotocol/server';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../runtime/wire/classify.ts';
import { codeOf, statusOf } from '../../../runtime/wire/errors.ts';
import type { Message } from '../../../runtime/wire/message.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { LEGACY_VERSIONS, MODERN_VERSIONS } from '../../../runtime/wire/versions.ts';

const VERSION = 'io.modelcontextprotocol/protocolVersion';
const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities';
const INFO = 'io.modelcontextprotocol/clientInfo';
const LEVEL = 'io.modelcontextprotocol/logLevel';

const METAS: readonly (Record<string, unknown> | undefined)[] = [
  undefined,
  {},
  { traceparent: '00' },
  { [CAPABILITIES]: {} },
  { [VERSION]: '2026-07-28' },
  { [VERSION]: '2026-07-28', [CAPABILITIES]: {} },
  { [VERSION]: '2026-07-28', [CAPABILITIES]: {}, [INFO]: { name: 'c', version: '1' }, [LEVEL]: 'debug' },
  { [VERSION]: '2026-07-28', [CAPABILITIES]: {}, [INFO]: 'c' },
  { [VERSION]: '2026-07-28', [CAPABILITIES]: {}, [LEVEL]: 'loud' },
  { [VERSION]: '2026-07-28', [CAPABILITIES]: [] },
  { [VERSION]: 7, [CAPABILITIES]: {} },
  { [VERSION]: '2025-11-25', [CAPABILITIES]: {} },
  { [VERSION]: '2027-01-01', [CAPABILITIES]: {} },
  { [VERSION]: '1900-01-01', [CAPABILITIES]: {} },
];
const MESSAGES = [
  { id: 1, method: 'tools/call', name: 'x' },
  { id: 'a', method: 'initialize', protocolVersion: '2025-06-18' },
  { id: 1, method: 'server/discover' },
  { method: 'notifications/initialized' },
];
const VERSION_HEADERS = [
  undefined,
  '2026-07-28',
  ' 2026-07-28\t',
  '2025-11-25',
  '2025-06-18',
  '2027-01-01',
  '1900-01-01',
];
const METHOD_HEADERS = [
  undefined,
  'tools/call',
  'tools/call ',
  'initialize',
  'Tools/call',
  'notifications/initialized',
];

interface Case {
  readonly body: Record<string, unknown>;
  readonly version: string | undefined;
  readonly method: string | undefined;
}

const isOld = (version: unknown) => typeof version === 'string' && version < '2026-07-28';

const CASES: Case[] = MESSAGES.flatMap(({ id, method, ...members }) =>
  METAS.flatMap((meta) => {
    const params = { ...members, ...(meta && { _meta: meta }) };
    const body = { jsonrpc: '2.0', ...(id !== undefined && { id }), method, params };
    const headers = id === undefined && isOld(meta?.[VERSION]) ? [undefined] : METHOD_HEADERS;
    return VERSION_HEADERS.flatMap((version) => headers.map((header) => ({ body, version, method: header })));
  }),
);

function scan(body: unknown): Message {
  return scanMessage(Buffer.from(JSON.stringify(body))) as Message;
}

function headersOf(version: string | undefined, method?: string, name?: string) {
  const headers = new Map<string, string>();
  if (version !== undefined) headers.set('mcp-protocol-version', version);
  if (method !== undefined) headers.set('mcp-method', method);
  if (name !== undefined) headers.set('mcp-name', name);
  return headers;
}

/** What the SDK says, in our words. */
function expectedBySdk({ body, version, method }: Case): string {
  const outcome = classifyInboundRequest({
    httpMethod: 'POST',
    body,
    ...(version !== undefined && { protocolVersionHeader: version }),
    ...(method !== undefined && { mcpMethodHeader: method }),
  });
  if (outcome.kind === 'reject') return `${outcome.httpStatus} ${outcome.code}`;
  if (outcome.kind === 'modern') {
    const revision = outcome.classification.revision ?? '';
    return MODERN_VERSIONS.includes(revision) ? `modern ${revision}` : '400 -32022';
  }
  if (outcome.reason === 'initialize') return `legacy ${outcome.requestedVersion}`;
  const requested = outcome.requestedVersion ?? '2025-03-26';
  return LEGACY_VERSIONS.includes(requested) ? `legacy ${requested}` : '400 -32000';
}

function decided({ body, version, method }: Case): string {
  const outcome = classify(scan(body), headersOf(version, method));
  if ('era' in outcome) return `${outcome.era} ${outcome.version}`;
  return `${statusOf(outcome, 'modern')} ${codeOf(outcome, 'modern')}`;
}

test(`agrees with the SDK about ${CASES.length} messages`, () => {
  const outcomes = new Set<string>();
  for (const each of CASES) {
    const expected = expectedBySdk(each);
    outcomes.add(expected);
    expect(decided(each), JSON.stringify(each)).toBe(expected);
  }
  expect(outcomes.size).toBeGreaterThanOrEqual(8);
});

describe('by example', () => {
  const list = (meta?: object) =>
    scan({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: meta ? { _meta: meta } : {} });

  test('a message without envelope and header is of the oldest version with HTTP', () => {
    expect(classify(list(), headersOf(undefined))).toEqual({ era: 'legacy', version: '2025-03-26' });
  });

  test('P15 a forged Mcp-Name means nothing on a legacy request', () => {
    expect(classify(list(), headersOf('2025-11-25', undefined, 'drop_table'))).toEqual({
      era: 'legacy',
      version: '2025-11-25',
    });
  });

  test.each([
    ['2025-06-18', '2025-06-18'],
    ['2024-10-07', '2024-10-07'],
    ['2026-07-28', '2025-11-25'],
    ['banana', '2025-11-25'],
  ])('initialize asking for %s is answered with %s', (requested, version) => {
    const message = scan({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: requested },
    });
    expect(classify(message, headersOf(undefined))).toEqual({ era: 'legacy', version });
  });

  test('an unsupported modern version is told what is supported, and repeated no further than needed', () => {
    const asked = (version: string) =>
      classify(list({ [VERSION]: version, [CAPABILITIES]: {} }), headersOf(undefined));
    expect(asked('2027-01-01')).toEqual({
      kind: 'unsupported_version',
      data: { supported: ['2026-07-28'], requested: '2027-01-01' },
    });
    expect(asked('x'.repeat(5000))).toMatchObject({ data: { requested: 'x'.repeat(64) } });
  });

  test('a header that is no date names no modern version', () => {
    expect(classify(list(), headersOf('banana'))).toEqual({ kind: 'unsupported_legacy_version' });
  });

  test('on a channel without headers the message speaks for itself alone', () => {
    expect(classify(list({ [VERSION]: '2026-07-28', [CAPABILITIES]: {} }), undefined)).toEqual({
      era: 'modern',
      version: '2026-07-28',
    });
    expect(classify(list({ [VERSION]: '2026-07-28' }), undefined)).toEqual({ kind: 'missing_envelope' });
    expect(classify(list({ [VERSION]: '2027-01-01', [CAPABILITIES]: {} }), undefined)).toMatchObject({
      kind: 'unsupported_version',
    });
    expect(classify(list(), undefined)).toEqual({ era: 'legacy', version: '2025-03-26' });
    const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} };
    expect(classify(scan(initialize), undefined)).toEqual({ era: 'legacy', version: '2025-11-25' });
  });

  test('an answer of a client is of its session’s era', () => {
    const answer = scan({ jsonrpc: '2.0', id: 1, result: {} });
    expect(classify(answer, headersOf('2025-06-18'))).toEqual({ era: 'legacy', version: '2025-06-18' });
  });
});

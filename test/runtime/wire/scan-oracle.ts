// What scanMessage should say, worked out the slow way: JSON.parse for the grammar, a tree for the rules, and the
// collation of ICU for keys that look alike.

import type { RefusalKind } from '../../../runtime/wire/errors.ts';
import { type JsonNode, readJson, walk } from './naive-json.ts';

export type Verdict =
  | { readonly refused: RefusalKind }
  | {
      readonly refused: undefined;
      readonly kind: string;
      readonly method: string;
      readonly id: string | undefined;
      readonly params: ReadParams;
      readonly result: string | undefined;
      readonly error: { readonly code: number; readonly message: string } | undefined;
    };

/** What is read of params; texts decoded, objects as they were written. */
export interface ReadParams {
  readonly name: string | undefined;
  readonly uri: string | undefined;
  readonly taskId: string | undefined;
  readonly level: string | undefined;
  readonly requestState: string | undefined;
  readonly arguments: string | undefined;
  readonly argument: string | undefined;
  readonly context: string | undefined;
  readonly inputResponses: string | undefined;
  readonly ref: unknown;
  readonly listenFilter: unknown;
}

const ENVELOPE = ['jsonrpc', 'id', 'method', 'params', 'result', 'error'];
const CALL_PARAMS = ['name', 'arguments', '_meta', 'task', 'inputResponses', 'requestState'];
const TYPES: Record<string, readonly string[]> = {
  name: ['string'],
  uri: ['string'],
  cursor: ['string'],
  protocolVersion: ['string'],
  arguments: ['object'],
  capabilities: ['object'],
  clientInfo: ['object'],
  _meta: ['object'],
  requestId: ['id'],
  inputResponses: ['object'],
  requestState: ['string'],
  taskId: ['string'],
  level: ['string'],
  ref: ['object'],
  argument: ['object'],
  context: ['object'],
  notifications: ['object'],
};
const REQUIRED: Record<string, readonly string[]> = {
  'tools/call': ['name'],
  'prompts/get': ['name'],
  'resources/read': ['uri'],
  'resources/subscribe': ['uri'],
  'resources/unsubscribe': ['uri'],
  'completion/complete': ['ref', 'argument'],
  'logging/setLevel': ['level'],
  'subscriptions/listen': ['notifications'],
  'tasks/get': ['taskId'],
  'tasks/update': ['taskId'],
  'tasks/cancel': ['taskId'],
};
/** Methods the other era does not have: they are refused as that, later. */
const LEGACY_ONLY = ['resources/subscribe', 'resources/unsubscribe', 'logging/setLevel'];
const MODERN_ONLY = ['subscriptions/listen'];
const FLAGS = ['toolsListChanged', 'promptsListChanged', 'resourcesListChanged'];
const LISTS = ['resourceSubscriptions', 'taskIds'];
const PARAMS = [
  ...CALL_PARAMS,
  'uri',
  'cursor',
  'protocolVersion',
  'capabilities',
  'clientInfo',
  'requestId',
  'taskId',
  'level',
  'ref',
  'argument',
  'context',
  'notifications',
];
const META = [
  'progressToken',
  ...['protocolVersion', 'clientCapabilities', 'clientInfo', 'logLevel'].map(
    (key) => `io.modelcontextprotocol/${key}`,
  ),
];
const HOSTILE = ['__proto__', 'constructor', 'prototype'];
const alike = new Intl.Collator('en', { sensitivity: 'accent' });

export function judgeSlowly(body: Buffer): Verdict {
  let tree: JsonNode;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    JSON.parse(text);
    tree = readJson(text);
  } catch {
    return { refused: 'parse_error' };
  }
  return breaksRules(tree) ? { refused: 'invalid_request' } : judgeMessage(tree);
}

function judgeMessage(tree: JsonNode): Verdict {
  const envelope = new Map(tree.members.map((member) => [member.key, member.value]));
  const has = (...keys: string[]) =>
    ['jsonrpc', ...keys].sort().join() ===
    [...envelope.keys()]
      .filter((key) => key !== 'params')
      .sort()
      .join();
  const params = envelope.get('params');
  const method = envelope.get('method')?.value ?? '';
  const id = envelope.get('id')?.text;
  if (has('id', 'result') || has('id', 'error')) {
    if (params !== undefined) return { refused: 'invalid_request' };
    const { code, message } = JSON.parse(envelope.get('error')?.text ?? '{}') as never;
    return {
      refused: undefined,
      kind: 'response',
      method: '',
      id,
      params: readParams(new Map()),
      result: envelope.get('result')?.text,
      error: envelope.has('error') ? { code, message } : undefined,
    };
  }
  if (!has('id', 'method') && !has('method')) return { refused: 'invalid_request' };
  const members = new Map((params?.members ?? []).map((member) => [member.key, member.value]));
  for (const [key, node] of members) {
    const types = TYPES[key];
    if (types !== undefined && !types.includes(types[0] === 'id' && isId(node) ? 'id' : node.type)) {
      return { refused: 'invalid_params' };
    }
  }
  const token = members.get('_meta')?.members.find((member) => member.key === 'progressToken');
  if (token !== undefined && !isId(token.value)) return { refused: 'invalid_params' };
  const [ref, filter] = [members.get('ref'), members.get('notifications')];
  if ((ref && !isRef(ref)) || (filter && !isFilter(filter))) return { refused: 'invalid_params' };
  const known = [...members.keys()].every((key) => CALL_PARAMS.includes(key));
  if (method === 'tools/call' && !known) return { refused: 'invalid_params' };
  const claimsModern = members
    .get('_meta')
    ?.members.some(({ key }) => key === 'io.modelcontextprotocol/protocolVersion');
  const exists = !(claimsModern ? LEGACY_ONLY : MODERN_ONLY).includes(method);
  const required = exists && Object.hasOwn(REQUIRED, method) ? REQUIRED[method]! : [];
  if (!required.every((key) => members.has(key))) return { refused: 'invalid_params' };
  return {
    refused: undefined,
    kind: id === undefined ? 'notification' : 'request',
    method,
    id,
    params: readParams(members),
    result: undefined,
    error: undefined,
  };
}

function readParams(members: ReadonlyMap<string, JsonNode>): ReadParams {
  const ref = members.get('ref');
  const filter = members.get('notifications');
  return {
    name: members.get('name')?.value,
    uri: members.get('uri')?.value,
    taskId: members.get('taskId')?.value,
    level: members.get('level')?.value,
    requestState: members.get('requestState')?.value,
    arguments: members.get('arguments')?.text,
    argument: members.get('argument')?.text,
    context: members.get('context')?.text,
    inputResponses: members.get('inputResponses')?.text,
    ref: ref && refOf(ref),
    listenFilter: filter && filterOf(filter),
  };
}

function refOf(node: JsonNode): unknown {
  const { type, name, uri } = JSON.parse(node.text) as Record<string, unknown>;
  return type === 'ref/prompt' ? { type, name } : { type, uri };
}

function isRef(node: JsonNode): boolean {
  const { type, name, uri } = JSON.parse(node.text) as Record<string, unknown>;
  if (type === 'ref/prompt') return typeof name === 'string';
  return type === 'ref/resource' && typeof uri === 'string';
}

function filterOf(node: JsonNode): unknown {
  const filter = JSON.parse(node.text) as Record<string, unknown>;
  return Object.fromEntries([
    ...FLAGS.map((key) => [key, filter[key] === true]),
    ...LISTS.map((key) => [key, filter[key] ?? []]),
  ]);
}

function isFilter(node: JsonNode): boolean {
  return node.members.every(({ key, value }) => {
    if (FLAGS.includes(key)) return value.type === 'true' || value.type === 'false';
    if (!LISTS.includes(key)) return true;
    return value.type === 'array' && value.items.every((item) => item.type === 'string');
  });
}

/** Rules of the envelope and of all JSON: what is broken here is an invalid request. */
function breaksRules(tree: JsonNode): boolean {
  let tokens = 0;
  for (const { node, depth } of walk(tree)) {
    tokens += 1 + node.members.length;
    if (depth >= 64 && (node.type === 'object' || node.type === 'array')) return true;
    const keys = node.members.map((member) => member.key);
    if (new Set(keys).size < keys.length || keys.some(isAmbiguous)) return true;
  }
  if (tokens > 100_000 || tree.type !== 'object') return true;
  for (const { key, value } of tree.members) {
    if (!ENVELOPE.includes(key)) return true;
    if (key === 'jsonrpc' && value.value !== '2.0') return true;
    if (key === 'method' && (value.type !== 'string' || isAmbiguous(value.value))) return true;
    if (key === 'params' && (value.type !== 'object' || paramsBreakRules(value))) return true;
    if (key === 'id' && !isId(value)) return true;
    if (key === 'result' && value.type !== 'object') return true;
    if (key === 'error' && !isError(value)) return true;
  }
  return false;
}

function isError(node: JsonNode): boolean {
  const code = node.members.find((member) => member.key === 'code')?.value;
  const message = node.members.find((member) => member.key === 'message')?.value;
  if (code?.type !== 'number' || message?.type !== 'string') return false;
  return isId(code) && !isAmbiguous(message.value);
}

function paramsBreakRules(params: JsonNode): boolean {
  const texts = ['name', 'uri', 'cursor', 'protocolVersion', 'taskId', 'level', 'requestState'];
  for (const { key, value } of params.members) {
    if (!PARAMS.includes(key) && misleads(key, PARAMS)) return true;
    if (texts.includes(key) && isAmbiguous(value.value)) return true;
    if (key === 'ref' && value.members.some(isAmbiguousOf(['type', 'name', 'uri']))) return true;
    if (key === 'notifications' && value.members.some(hasAmbiguousItem)) return true;
    if (key !== '_meta') continue;
    for (const member of value.members) {
      if (!META.includes(member.key) && misleads(member.key, META)) return true;
      if (/\/(protocolVersion|logLevel)$/.test(member.key) && isAmbiguous(member.value.value)) return true;
    }
  }
  return false;
}

function isAmbiguousOf(keys: readonly string[]): (member: JsonNode['members'][number]) => boolean {
  return ({ key, value }) => keys.includes(key) && isAmbiguous(value.value);
}

function hasAmbiguousItem({ key, value }: JsonNode['members'][number]): boolean {
  return LISTS.includes(key) && value.items.some((item) => isAmbiguous(item.value));
}

function misleads(key: string, known: readonly string[]): boolean {
  return (
    HOSTILE.includes(key) ||
    known.some((word) => alike.compare(key.normalize('NFKC').replace(/\s/g, ''), word) === 0)
  );
}

function isAmbiguous(text: string): boolean {
  return text.includes('\0') || Buffer.from(text, 'utf8').toString('utf8') !== text;
}

function isId(node: JsonNode): boolean {
  if (node.type === 'string') return !isAmbiguous(node.value) && Buffer.byteLength(node.text) - 2 <= 256;
  if (node.type !== 'number' || !/^-?\d+$/.test(node.text) || node.text === '-0') return false;
  const value = BigInt(node.text);
  return value <= 9007199254740991n && value >= -9007199254740991n;
}

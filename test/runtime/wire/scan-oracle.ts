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
      readonly name: string | undefined;
      readonly arguments: string | undefined;
    };

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
};
const PARAMS = [
  ...CALL_PARAMS,
  'uri',
  'cursor',
  'protocolVersion',
  'capabilities',
  'clientInfo',
  'requestId',
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
    return { refused: undefined, kind: 'response', method: '', id, name: undefined, arguments: undefined };
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
  const known = [...members.keys()].every((key) => CALL_PARAMS.includes(key));
  if (method === 'tools/call' && (!known || !members.has('name'))) return { refused: 'invalid_params' };
  return {
    refused: undefined,
    kind: id === undefined ? 'notification' : 'request',
    method,
    id,
    name: members.get('name')?.value,
    arguments: members.get('arguments')?.text,
  };
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
  }
  return false;
}

function paramsBreakRules(params: JsonNode): boolean {
  const texts = ['name', 'uri', 'cursor', 'protocolVersion'];
  for (const { key, value } of params.members) {
    if (!PARAMS.includes(key) && misleads(key, PARAMS)) return true;
    if (texts.includes(key) && isAmbiguous(value.value)) return true;
    if (key !== '_meta') continue;
    for (const member of value.members) {
      if (!META.includes(member.key) && misleads(member.key, META)) return true;
      if (/\/(protocolVersion|logLevel)$/.test(member.key) && isAmbiguous(member.value.value)) return true;
    }
  }
  return false;
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

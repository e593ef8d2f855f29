// Fields that exclude or need each other. In a schema these would be `oneOf`, whose errors nobody can read.
import { placeAt } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';
import { inWords } from './names-in-words.ts';
import type { Scope } from './scope.ts';
import { whereOf } from './where.ts';

const ADDRESSES = ['url', 'instances', 'command'];
const TARGETS = ['upstream', 'upstreams', 'deny'];
const NAME_CONDITIONS = [
  'tool_name',
  'tool_prefix',
  'tool_glob',
  'tool_regex',
  'prompt_name',
  'prompt_prefix',
  'prompt_glob',
  'resource_uri',
  'resource_prefix',
  'resource_glob',
  'default',
];

/** Fields that mean nothing beside one of these, and would be ignored in silence. */
const USELESS_BESIDE: Readonly<Record<string, readonly string[]>> = {
  url: ['args', 'env', 'cwd', 'stdio'],
  instances: ['args', 'env', 'cwd', 'stdio'],
  command: ['path', 'headers', 'sessions', 'auth', 'tls', 'pool', 'load_balancing', 'forward_headers'],
  upstream: ['split'],
  deny: [
    'split',
    'timeout',
    'fallback',
    'fallback_on',
    'mirror',
    'rewrite',
    'headers',
    'retries',
    'residency',
  ],
};

/** Of each pair one is enough: the other would be ignored. */
const REWRITES = [
  ['tool_name', 'strip_prefix'],
  ['tool_name', 'add_prefix'],
];
const KEY_SOURCES = ['jwks_uri', 'jwks_file'];

export function reportExclusiveFields(scope: Scope): void {
  for (const [pointer, upstream] of maps(scope, '/upstreams')) chosen(scope, pointer, upstream, ADDRESSES);
  for (const [pointer, route] of maps(scope, '/routes')) {
    chosen(scope, pointer, route, TARGETS);
    const rewrite = memberPointer(pointer, 'rewrite');
    for (const pair of REWRITES) if (isMap(route.rewrite)) atMostOne(scope, rewrite, route.rewrite, pair);
    const match = memberPointer(pointer, 'match');
    if (isMap(route.match)) atMostOne(scope, match, route.match, NAME_CONDITIONS);
    for (const [alternative, conditions] of Array.isArray(route.match) ? maps(scope, match) : []) {
      atMostOne(scope, alternative, conditions, NAME_CONDITIONS);
    }
  }
  for (const [pointer, provider] of maps(scope, '/authn/providers'))
    atMostOne(scope, pointer, provider, KEY_SOURCES);
}

/** The maps that a map or list holds, with their pointers. */
function maps(scope: Scope, pointer: string): [string, ValueMap][] {
  const members = Object.entries(scope.valueAt(pointer) ?? {}) as [string, Value][];
  return members.flatMap(([key, member]) => (isMap(member) ? [[memberPointer(pointer, key), member]] : []));
}

/** Exactly one of `fields`, and nothing that is useless beside it. */
function chosen(scope: Scope, pointer: string, map: ValueMap, fields: readonly string[]): void {
  const [first, second] = given(map, fields);
  const isMisspelt = fields.some((field) => scope.isFaulty(memberPointer(pointer, field)));
  if (first !== undefined && second !== undefined) {
    conflict(scope, pointer, first, second);
  } else if (first !== undefined) {
    for (const useless of given(map, USELESS_BESIDE[first] ?? [])) conflict(scope, pointer, first, useless);
  } else if (!isMisspelt) {
    const params = { where: whereOf(scope, pointer), fields: inWords(fields, 'or') };
    scope.fault('missing-field', pointer, 'key', params, { label: 'none of them in here' });
  }
}

function atMostOne(scope: Scope, pointer: string, map: ValueMap, fields: readonly string[]): void {
  const [first, second] = given(map, fields);
  if (first !== undefined && second !== undefined) conflict(scope, pointer, first, second);
}

function conflict(scope: Scope, pointer: string, first: string, second: string): void {
  const { key, value } = placeAt(scope.document.place, memberPointer(pointer, first));
  const params = { where: whereOf(scope, pointer), fields: inWords([first, second], 'and') };
  const extras = {
    label: `does not go with \`${first}\``,
    related: [{ at: key ?? value, message: 'given here' }],
  };
  scope.fault('conflicting-fields', memberPointer(pointer, second), 'key', params, extras);
}

/** In the order of the file. */
function given(map: ValueMap, fields: readonly string[]): string[] {
  return Object.keys(map).filter((field) => fields.includes(field));
}

// An access table whose indexes leave something out, or lead too far, is no table to decide by: a deny that nobody is
// led to never fits, an allow under a name too many fits too often.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfiledAccess } from '../../../policies/access/misfiled.ts';
import type { AccessTable, BundleWho, NameIndex } from '../../../schema/generated/bundle.ts';
import type { Config } from '../../../schema/generated/config.ts';
import { runs } from '../../runs.ts';
import { policySets } from './policy-sets.ts';
import { lowered } from './scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const policies = policySets(['a', 'yes']);

const CONFIG: Config = {
  version: 1,
  teams: { red: { match: { users: ['ada'] } }, blue: { match: { users: ['bob'] } } },
  authz: {
    tool_permissions: { db_drop: ['s1'], 'db_*': ['s2'] },
    rules: [
      { name: 'a', effect: 'deny', who: { teams: ['red', 'blue'] }, what: { tools: ['db_drop', 'db_*'] } },
      { name: 'b', effect: 'deny', who: { clients: ['ci'] }, what: { prompts: ['*_x'] } },
      { name: 'c', effect: 'deny', who: { users: ['ada'] }, what: { resources: ['file:*'] } },
      { name: 'd', effect: 'deny', who: { users: ['a*'] } },
      { name: 'e', effect: 'allow', what: { tools: ['db_re*', 'web_?'] } },
    ],
  },
} as Config;

function changed(change: (table: AccessTable) => void): string | undefined {
  const table = structuredClone(lowered(CONFIG).access!);
  change(table);
  return misfiledAccess(table);
}

/** Every list of numbers in an index. */
function listsIn({ who_index, what_index, permissions }: AccessTable): number[][] {
  const named = ({ exact, entries }: NameIndex) => [...Object.values(exact), ...entries];
  const { teams, clients, users } = who_index;
  return [
    ...[teams, clients, users].flatMap((side) => Object.values(side)),
    who_index.rest,
    what_index.rest,
    ...(['tool', 'prompt', 'resource'] as const).flatMap((kind) => [
      ...what_index[kind].globs.map(({ whats }) => whats),
      ...named(what_index[kind].index),
    ]),
    ...permissions.flatMap(({ index }) => named(index)),
  ];
}

/** Filed by one of two conditions of a kind, it may be complete by the other while the first lacks a key. */
function isFoundTwice({ teams, for_teams, clients, for_clients }: BundleWho): boolean {
  return (
    (teams !== undefined && for_teams !== undefined) || (clients !== undefined && for_clients !== undefined)
  );
}

describe('the indexes of an access table', () => {
  it('are sound when the compiler made them', () => {
    fc.assert(
      fc.property(policies, ({ config, attachments }) => {
        const { access } = lowered(config, attachments);
        if (access !== undefined) expect(misfiledAccess(JSON.parse(JSON.stringify(access)))).toBeUndefined();
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });

  it('are refused when any one number of them is left out', () => {
    let refused = 0;
    fc.assert(
      fc.property(policies, ({ config, attachments }) => {
        const { access } = lowered(config, attachments);
        if (access === undefined || access.whos.some(isFoundTwice)) return;
        for (const list of listsIn(access)) {
          for (let at = 0; at < list.length; at += 1) {
            const [number] = list.splice(at, 1);
            expect(misfiledAccess(access)).toBeDefined();
            list.splice(at, 0, number!);
            refused += 1;
          }
        }
      }),
      { numRuns: runs(300), seed: SEED },
    );
    expect(refused).toBeGreaterThan(runs(1000));
  });

  it.each<[string, (table: AccessTable) => void, string]>([
    [
      'a team of a `who`',
      (table) => Reflect.deleteProperty(table.who_index.teams, 'blue'),
      'access.who_index',
    ],
    ['a client', (table) => Reflect.deleteProperty(table.who_index.clients, 'ci'), 'access.who_index'],
    ['a user', (table) => Reflect.deleteProperty(table.who_index.users, 'ada'), 'access.who_index'],
    ['a `who` of globs', (table) => table.who_index.rest.splice(0), 'access.who_index'],
    ['a `what` of everything', (table) => table.what_index.rest.splice(0), 'access.what_index.rest'],
    ['a glob', (table) => table.what_index.tool.globs.pop(), 'access.what_index.tool'],
    [
      'an exact name',
      (table) => Reflect.deleteProperty(table.what_index.tool.index.exact, 'db_drop'),
      'access.what_index.tool',
    ],
    [
      'the scopes of a tool',
      (table) => Reflect.deleteProperty(table.permissions[0]!.index.exact, 'db_drop'),
      'access.permissions.0.index',
    ],
  ])('are refused without %s', (_, change, path) => {
    expect(changed(() => {})).toBeUndefined();
    expect(changed(change)).toBe(path);
  });

  it.each<[string, (table: AccessTable) => void, string]>([
    [
      'a name files a glob that is not its own',
      ({ what_index }) => Object.assign(what_index.tool.index.exact, { other: [0] }),
      'access.what_index.tool',
    ],
    [
      'a literal start is another one',
      ({ what_index: { resource } }) => resource.index.labels.splice(1, 1, 'https:'),
      'access.what_index.resource',
    ],
    [
      'a glob is filed under less than it begins with',
      ({ what_index: { resource } }) => resource.index.entries.reverse(),
      'access.what_index.resource',
    ],
    [
      'a pattern is another one',
      ({ what_index: { prompt } }) => Object.assign(prompt.globs[0]!, { pattern: '^(?:x)$' }),
      'access.what_index.prompt',
    ],
    [
      'a `what` that names tools is about everything',
      ({ what_index, whats }) => what_index.rest.unshift(whats.findIndex(({ tools }) => tools !== undefined)),
      'access.what_index.rest',
    ],
    [
      'a node has two parents',
      ({ what_index: { tool } }) => tool.index.counts.splice(0, 1, tool.index.labels.length - 1),
      'access.what_index.tool',
    ],
  ])('are refused when %s', (_, change, path) => {
    expect(changed(change)).toBe(path);
  });
});

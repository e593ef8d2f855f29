// The compiled index and the naive matcher agree, on random route sets and on each step of the order by itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesFor, dependsOnCall, possibleEntries } from '../../../policies/routes/candidates.ts';
import { firstMatch, matchRoute } from '../../../policies/routes/match.ts';
import type { Routes } from '../../../policies/routes/routes.ts';
import type { Match, Route } from '../../../schema/generated/config.ts';
import { runs } from '../../runs.ts';
import { type OracleCall, oracleMatch } from './oracle.ts';
import {
  call,
  FACTS,
  prepared,
  principalOf,
  REGION,
  regexPrefixOf,
  routeSet,
  subjectOf,
} from './route-sets.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const SETS = 10_000;
const winner = (routes: Routes, entry: number): number => routes.entries[entry]?.route ?? -1;

describe('the compiled index', () => {
  it('agrees with the naive matcher on 10,000 random route sets', { timeout: 240_000 }, () => {
    const seen = { sets: 0, calls: 0, wins: 0 };
    fc.assert(
      fc.property(routeSet, fc.array(call, { minLength: 4, maxLength: 8 }), (set, calls) => {
        const routes = prepared(set);
        seen.sets += 1;
        for (const one of calls) {
          const subject = subjectOf(one);
          const found = matchRoute(routes, subject);
          const wanted = oracleMatch(set, { ...one, name: subject.name }, REGION, regexPrefixOf);
          expect(winner(routes, found)).toBe(wanted);
          seen.calls += 1;
          seen.wins += wanted === -1 ? 0 : 1;
          if (subject.kind === 'none') continue;
          const candidates = candidatesFor(routes, subject.kind, subject.name);
          expect(firstMatch(routes, candidates, subject)).toBe(found);
          const { method, listener } = subject;
          const whoever = possibleEntries(routes, candidates, { method, listener });
          const known = possibleEntries(routes, candidates, subject);
          expect(whoever).toEqual(expect.arrayContaining(known));
          if (found !== -1) expect(known).toContain(found);
          else expect(known.every((entry) => dependsOnCall(routes, entry, subject))).toBe(true);
          const certain = known.find((entry) => !dependsOnCall(routes, entry, subject));
          if (certain !== undefined) expect(found).not.toBe(-1);
        }
      }),
      { numRuns: runs(SETS), seed: SEED },
    );
    console.log(
      `seed ${SEED}: ${seen.sets} route sets, ${seen.calls} calls, ${seen.wins} won by a route, 0 disagreements`,
    );
    expect(seen.sets).toBe(runs(SETS));
    expect(seen.wins).toBeGreaterThan(seen.calls / 4);
  });
});

describe('the order of routes', () => {
  const headers = { 'x-env': 'staging', 'x-team': 'core' };
  const toolCall = (name: string): OracleCall => ({
    kind: 'tool',
    name,
    method: 'tools/call',
    listener: 'default',
    headers,
  });
  /** Both orders in the file must give the same winner. */
  const wins = (better: Route, worse: Route, name = 'file_read'): void => {
    expect(winnerOf([better, worse], name)).toBe(better);
    expect(winnerOf([worse, better], name)).toBe(better);
  };
  const winnerOf = (set: Route[], name: string): Route | undefined => {
    const routes = prepared(set);
    return set[winner(routes, matchRoute(routes, subjectOf(toolCall(name))))];
  };
  const route = (match: Match, priority = 0): Route => ({ match, priority });

  it('puts a higher priority before everything else', () => {
    wins(route({ default: true }, 1), route({ tool_name: 'file_read' }));
    wins(route({ default: true }), route({ tool_name: 'file_read' }, -1));
  });

  it('puts an exact name before a pattern, a pattern before no name, no name before default', () => {
    wins(route({ tool_name: 'file_read' }), route({ tool_prefix: 'file_read', header: headers }));
    wins(route({ tool_glob: '*' }), route({ header: headers, listener: 'default', method: 'tools/call' }));
    wins(route({ listener: 'default' }), route({ default: true, header: headers, method: 'tools/call' }));
  });

  it('puts a longer literal prefix before glob or regex and before more conditions', () => {
    wins(route({ tool_prefix: 'file_' }), route({ tool_prefix: 'file', header: headers }));
    wins(route({ tool_regex: 'file_r.*' }), route({ tool_glob: 'file_*' }));
    wins(route({ tool_glob: 'file_*d' }), route({ tool_prefix: 'file' }));
  });

  it('puts glob and prefix before regex, and that before more conditions', () => {
    wins(route({ tool_glob: 'file_*' }), route({ tool_regex: 'file_.*', header: headers }));
    wins(route({ tool_prefix: 'file_' }), route({ tool_regex: 'file_.*', header: headers }));
  });

  it('puts more conditions before fewer, counting headers, method, listener and region', () => {
    wins(
      route({ tool_name: 'file_read', header: headers }),
      route({ tool_name: 'file_read', header: { 'x-env': 'staging' } }),
    );
    for (const one of [
      { method: 'tools/call' },
      { listener: 'default' },
      { region: REGION },
      { header: { 'x-env': 'staging' } },
    ]) {
      wins(route({ tool_name: 'file_read', ...one }), route({ tool_name: 'file_read' }));
    }
    wins(
      route({ tool_name: 'file_read', region: REGION, header: { 'x-env': 'staging' } }),
      route({ tool_name: 'file_read', region: REGION }),
    );
  });

  it('takes the place in the file last, then the place in the route', () => {
    const first = route({ tool_glob: 'file_*' });
    const second = route({ tool_prefix: 'file_' });
    expect(winnerOf([first, second], 'file_read')).toBe(first);
    expect(winnerOf([second, first], 'file_read')).toBe(second);
    const routes = prepared([{ match: [{ tool_prefix: ['x', 'file_'] }, { tool_glob: 'file_*' }] }]);
    expect(routes.tool.root.children.get('f'.codePointAt(0)!)?.entries).toHaveLength(2);
    expect(matchRoute(routes, subjectOf(toolCall('file_read')))).toBe(0);
  });

  it('counts each condition on the caller', () => {
    const principal = {
      client: 'c',
      clientType: 't',
      user: 'u',
      teams: ['x'],
      scopes: ['s'],
      claims: { a: 'b', c: 'd' },
    };
    const called = { ...toolCall('file_read'), principal };
    for (const one of [
      { team: 'x' },
      { client: 'c' },
      { client_type: 't' },
      { user: 'u' },
      { scope: 's' },
      { claim: { a: 'b' } },
      { when: 'true' },
    ]) {
      const better = route({ tool_name: 'file_read', ...one });
      const worse = route({ tool_name: 'file_read' });
      const routes = prepared([worse, better]);
      expect(winner(routes, matchRoute(routes, subjectOf(called)))).toBe(1);
    }
    const two = prepared([
      { match: { tool_name: 'file_read', claim: { a: 'b' } } },
      { match: { tool_name: 'file_read', claim: { a: 'b', c: 'd' } } },
    ]);
    expect(winner(two, matchRoute(two, subjectOf(called)))).toBe(1);
  });

  it('drops an alternative of another region', () => {
    expect(winnerOf([route({ tool_name: 'file_read', region: 'us' })], 'file_read')).toBeUndefined();
    expect(winnerOf([route({ tool_name: 'file_read', region: ['us', REGION] })], 'file_read')).toBeDefined();
  });
});

describe('header conditions', () => {
  const holds = (header: Match['header'], headers: Record<string, string>): boolean => {
    const routes = prepared([{ match: { header: header! } }]);
    return (
      matchRoute(
        routes,
        subjectOf({ kind: 'tool', name: 't', method: 'tools/call', listener: 'default', headers }),
      ) === 0
    );
  };

  it('compare names without regard to case and values with it', () => {
    expect(holds({ 'X-Env': 'staging' }, { 'x-env': 'staging' })).toBe(true);
    expect(holds({ 'X-Env': 'staging' }, { 'x-env': 'Staging' })).toBe(false);
  });

  it('do not hold for a header that was not sent, unless turned round', () => {
    for (const condition of [
      { exact: '' },
      { prefix: '' },
      { glob: '*' },
      { regex: '.*' },
      { present: true },
    ]) {
      expect(holds({ a: condition }, {})).toBe(false);
      expect(holds({ a: { ...condition, not: true } }, {})).toBe(true);
      expect(holds({ a: condition }, { a: '' })).toBe(true);
    }
    expect(holds({ a: { present: false } }, {})).toBe(true);
    expect(holds({ a: { present: false } }, { a: '' })).toBe(false);
  });

  it('hold only when all members do, and `not` turns all of them round together', () => {
    const both = { prefix: 'st', glob: '*ing' };
    expect(holds({ a: both }, { a: 'staging' })).toBe(true);
    expect(holds({ a: both }, { a: 'stage' })).toBe(false);
    expect(holds({ a: { ...both, not: true } }, { a: 'stage' })).toBe(true);
    expect(holds({ a: { ...both, not: true } }, { a: 'staging' })).toBe(false);
    expect(holds({ a: { glob: 's*', regex: '.*g' } }, { a: 'stage' })).toBe(false);
    expect(holds({ a: { glob: 's*', regex: '.*g' } }, { a: 'staging' })).toBe(true);
  });

  it('anchor patterns at both ends of the value', () => {
    expect(holds({ a: { regex: 'tag' } }, { a: 'staging' })).toBe(false);
    expect(holds({ a: { regex: 'x|tag' } }, { a: 'stag' })).toBe(false);
    expect(holds({ a: { glob: 'tag' } }, { a: 'stag' })).toBe(false);
  });
});

describe('a condition that cannot be told', () => {
  const wins = (route: Route) => {
    const routes = prepared([route, { match: { default: true } }]);
    const subject = subjectOf({
      kind: 'tool',
      name: 't',
      method: 'tools/call',
      listener: 'default',
      headers: {},
    });
    return winner(routes, matchRoute(routes, subject));
  };

  it('takes no call, but on a deny route every one', () => {
    for (const when of ['error', 'unknown']) {
      expect(wins({ match: { tool_name: 't', when } })).toBe(1);
      expect(wins({ match: { tool_name: 't', when }, deny: 'no' })).toBe(0);
    }
    expect(wins({ match: { tool_name: 't', when: 'false' }, deny: 'no' })).toBe(1);
  });

  it('is one that has no facts to look at', () => {
    const routes = prepared([{ match: { tool_name: 't', when: 'true' } }]);
    const call = {
      kind: 'tool',
      name: 't',
      method: 'tools/call',
      listener: 'default',
      header: () => undefined,
    } as const;
    expect(matchRoute(routes, call)).toBe(-1);
    expect(matchRoute(routes, { ...call, facts: FACTS })).toBe(0);
  });
});

describe('candidates', () => {
  it('are possible for whoever may call, and not for who is known not to fit', () => {
    const routes = prepared([
      { match: { tool_name: 't', team: 'red' } },
      { match: { tool_name: 't', when: 'unknown' } },
      { match: { tool_name: 't' } },
    ]);
    const candidates = candidatesFor(routes, 'tool', 't');
    const known = { method: 'tools/call', listener: 'a' };
    const blue = { ...principalOf({} as OracleCall), teams: ['blue'] };
    const red = { ...blue, teams: ['red'] };
    expect(possibleEntries(routes, candidates, known)).toEqual([0, 1, 2]);
    expect(possibleEntries(routes, candidates, { ...known, principal: blue })).toEqual([1, 2]);
    expect(possibleEntries(routes, candidates, { ...known, principal: blue, facts: FACTS })).toEqual([1, 2]);
    expect(possibleEntries(routes, candidates, { ...known, principal: red })).toEqual([0]);
  });

  it('end at the first entry that takes every call', () => {
    const routes = prepared([
      { match: { tool_name: 't', header: { a: 'b' } } },
      { match: { tool_name: 't' } },
      { match: { tool_prefix: '' } },
      { match: { default: true } },
    ]);
    expect(candidatesFor(routes, 'tool', 't')).toEqual([0, 1]);
    expect(candidatesFor(routes, 'tool', 'u')).toEqual([2]);
    expect(candidatesFor(routes, 'prompt', 't')).toEqual([3]);
  });

  it('go on after an entry that a method or listener limits', () => {
    const routes = prepared([
      { match: { tool_name: 't', listener: 'a' } },
      { match: { tool_name: 't', method: 'tools/call' } },
    ]);
    const candidates = candidatesFor(routes, 'tool', 't');
    expect(candidates).toEqual([0, 1]);
    expect(possibleEntries(routes, candidates, { method: 'tools/call', listener: 'a' })).toEqual([0]);
    expect(possibleEntries(routes, candidates, { method: 'tools/call', listener: 'b' })).toEqual([1]);
    expect(possibleEntries(routes, candidates, { method: 'ping', listener: 'b' })).toEqual([]);
  });

  it('include what only headers decide, and stop behind it', () => {
    const routes = prepared([
      { match: { tool_name: 't', header: { a: 'b' } } },
      { match: { tool_glob: 't*' } },
      { match: { default: true } },
    ]);
    expect(
      possibleEntries(routes, candidatesFor(routes, 'tool', 't'), { method: 'tools/call', listener: 'a' }),
    ).toEqual([0, 1]);
  });
});

// What the checks say about routes is true: every witness is a call that is really decided as they say, and every
// "never" holds for all the calls we can think of. The judge is the naive matcher of test/policies.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ambiguousRoutes } from '../../../compiler/check/ambiguous-routes.ts';
import type { Call } from '../../../compiler/check/calls/example.ts';
import { findCall, takes } from '../../../compiler/check/calls/search.ts';
import { routeSpace } from '../../../compiler/check/calls/space.ts';
import type { Rule } from '../../../compiler/check/rule.ts';
import { shadowedRoute } from '../../../compiler/check/shadowed-route.ts';
import { unreachableRoute } from '../../../compiler/check/unreachable-route.ts';
import { unusedUpstream } from '../../../compiler/check/unused-upstream.ts';
import type { Alternative } from '../../../policies/routes/alternatives.ts';
import type { Config, Match, Route } from '../../../schema/generated/config.ts';
import { type OracleCall, oracleMatch } from '../../policies/routes/oracle.ts';
import { call, plainRouteSet, REGION, regexPrefixOf } from '../../policies/routes/route-sets.ts';
import { programOf } from './program-of.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const UPSTREAMS = ['one', 'two', 'three'];
const METHOD_OF = {
  tool: 'tools/call',
  prompt: 'prompts/get',
  resource: 'resources/read',
  none: 'ping',
} as const;

/** Calls that can really arrive: the method fits the kind of name, names are not empty, header values are legal. */
const calls = fc.array(call, { minLength: 30, maxLength: 30 }).map((all) =>
  all
    .filter(({ kind, name }) => (kind === 'none') === (name === ''))
    .filter(({ headers }) => Object.values(headers).every((value) => /^[\x20-\xff]*$/.test(value)))
    .map((one): OracleCall => ({ ...one, method: METHOD_OF[one.kind] })),
);
const targeted: fc.Arbitrary<Route[]> = fc
  .tuple(plainRouteSet, fc.array(fc.constantFrom(...UPSTREAMS, undefined), { minLength: 8, maxLength: 8 }))
  .map(([routes, targets]) =>
    routes.map((route, i): Route => {
      const upstream = targets[i];
      return { ...route, name: `r${i}`, ...(upstream === undefined ? { deny: 'no' } : { upstream }) };
    }),
  );

const configOf = (routes: readonly Route[]): Config => ({
  gateway: { region: REGION, listeners: [{ name: 'default' }, { name: 'internal', port: 8081 }] },
  upstreams: Object.fromEntries(UPSTREAMS.map((name) => [name, { url: 'http://127.0.0.1:9' }])),
  routes: [...routes],
});
const winnerOf = (routes: readonly Route[], one: OracleCall): number =>
  oracleMatch(routes, one, REGION, regexPrefixOf);
const asOracle = ({ headers, ...one }: Call): OracleCall => ({
  ...one,
  headers: Object.fromEntries(headers),
});
/** Whether an alternative takes a call, asked of the naive matcher with a route that has only this one. */
const takesNaively = (routes: readonly Route[], one: Alternative, oracleCall: OracleCall): boolean => {
  const { match } = routes[one.route]!;
  const [, index, field, item] = /^\/match(?:\/([0-9]+))?(?:\/([a-z_]+)(?:\/([0-9]+))?)?$/.exec(one.pointer)!;
  const whole = index === undefined ? (match as Match) : (match as Match[])[Number(index)]!;
  const only =
    item === undefined
      ? whole
      : { ...whole, [field!]: (whole[field as keyof Match] as string[])[Number(item)] };
  return winnerOf([{ match: only as Match }], oracleCall) === 0;
};
const reported = (
  rule: Rule,
  routes: readonly Route[],
): { slug: string; params: Record<string, unknown> }[] => {
  const found: { slug: string; params: Record<string, unknown> }[] = [];
  rule(programOf(configOf(routes)), (slug, _at, params) => found.push({ slug, params }));
  return found;
};

describe('searching for a call', () => {
  it('finds only real ones, and says none only where trying finds none', { timeout: 120_000 }, () => {
    const answers = { call: 0, none: 0, unknown: 0 };
    fc.assert(
      fc.property(targeted, fc.nat(), fc.nat(), calls, (routes, first, second, tries) => {
        const { ranked, domain } = routeSpace(programOf(configOf(routes)))!;
        if (ranked.length === 0) return;
        const wanted = [ranked[first % ranked.length]!, ranked[second % ranked.length]!];
        const avoided = ranked.filter((one) => !wanted.includes(one));
        const answer = findCall(domain, wanted, avoided);
        answers[typeof answer === 'object' ? 'call' : answer] += 1;
        const fits = (one: OracleCall): boolean =>
          wanted.every((w) => takesNaively(routes, w, one)) &&
          !avoided.some((a) => takesNaively(routes, a, one));
        if (typeof answer === 'object') expect(fits(asOracle(answer))).toBe(true);
        if (answer === 'none') expect(tries.filter(fits)).toEqual([]);
      }),
      { numRuns: 3000, seed: SEED },
    );
    console.log(
      `seed ${SEED}: ${answers.call} calls found, ${answers.none} proofs of none, ${answers.unknown} unknown`,
    );
    expect(answers.call).toBeGreaterThan(300);
    expect(answers.none).toBeGreaterThan(300);
    expect(answers.unknown).toBeLessThan(30);
  });

  it('tests alternatives as the naive matcher does', () => {
    fc.assert(
      fc.property(targeted, calls, (routes, tries) => {
        const { ranked } = routeSpace(programOf(configOf(routes)))!;
        for (const one of ranked) {
          for (const { headers, ...rest } of tries.slice(0, 5)) {
            const asCall: Call = { ...rest, headers: new Map(Object.entries(headers)), caller: new Set() };
            expect(takes(one, asCall)).toBe(takesNaively(routes, one, { headers, ...rest }));
          }
        }
      }),
      { numRuns: 1000, seed: SEED },
    );
  });
});

describe('what is said about routes', () => {
  it('`ambiguous-routes`: without it, the order of routes changes nothing', { timeout: 120_000 }, () => {
    let clean = 0;
    fc.assert(
      fc.property(targeted, calls, (routes, tries) => {
        if (reported(ambiguousRoutes, routes).length > 0) return;
        clean += 1;
        const reversed = [...routes].reverse();
        const outcome = ({ upstream, deny }: Route) => upstream ?? deny;
        for (const one of tries) {
          const [here, there] = [routes[winnerOf(routes, one)], reversed[winnerOf(reversed, one)]];
          expect(there && outcome(there)).toBe(here && outcome(here));
        }
      }),
      { numRuns: 3000, seed: SEED },
    );
    expect(clean).toBeGreaterThan(500);
  });

  it('`unreachable-route`: no call is ever won by such a route', { timeout: 120_000 }, () => {
    let claims = 0;
    fc.assert(
      fc.property(targeted, calls, (routes, tries) => {
        for (const { params } of reported(unreachableRoute, routes)) {
          claims += 1;
          for (const one of tries) expect(routes[winnerOf(routes, one)]?.name).not.toBe(params.route);
        }
      }),
      { numRuns: 3000, seed: SEED },
    );
    expect(claims).toBeGreaterThan(100);
  });

  it('`unused-upstream`: then every tool call is won by a route, and none sends there', {
    timeout: 120_000,
  }, () => {
    let claims = 0;
    const routesWithDefault = targeted.map((routes): Route[] => [
      ...routes.slice(0, 2),
      { match: { default: true }, upstream: 'one' },
    ]);
    fc.assert(
      fc.property(fc.oneof(targeted, routesWithDefault), calls, (routes, tries) => {
        for (const { params } of reported(unusedUpstream, routes)) {
          claims += 1;
          for (const one of tries.filter(({ kind }) => kind === 'tool')) {
            const winner = routes[winnerOf(routes, one)];
            expect(winner).toBeDefined();
            expect(winner?.upstream).not.toBe(params.upstream);
          }
        }
      }),
      { numRuns: 2000, seed: SEED },
    );
    expect(claims).toBeGreaterThan(100);
  });
});

describe('a shadowed route', () => {
  const shadows = (...routes: Route[]) =>
    reported(shadowedRoute, routes).map(({ params }) => `${params.route} < ${params.by}: ${params.witness}`);
  const header = { 'x-env': 'staging' };
  const prefix: Route = { name: 'files', match: { tool_prefix: 'file_' }, upstream: 'one' };

  it('is one that crosses a better one', () => {
    expect(shadows(prefix, { name: 'staging', match: { header }, upstream: 'two' })).toEqual([
      'staging < files: `file_read` with header x-env=staging',
    ]);
    expect(shadows(prefix, { name: 'deletes', match: { tool_glob: '*_delete' }, deny: 'no' })).toEqual([
      'deletes < files: `file_delete`',
    ]);
  });

  it('is not a general one that gives way to a special case', () => {
    expect(shadows(prefix, { name: 'all', match: { default: true }, upstream: 'two' })).toEqual([]);
    expect(shadows(prefix, { name: 'f', match: { tool_prefix: 'f' }, upstream: 'two' })).toEqual([]);
    expect(
      shadows(prefix, { name: 'read', match: { tool_name: 'file_read', header }, upstream: 'two' }),
    ).toEqual([]);
    expect(shadows(prefix, { name: 'tools', match: { method: 'tools/call' }, upstream: 'two' })).toEqual([]);
  });

  it('is not one that does the same, or that a priority puts behind', () => {
    expect(shadows(prefix, { name: 'staging', match: { header }, upstream: 'one' })).toEqual([]);
    expect(shadows(prefix, { name: 'staging', match: { header }, upstream: 'two', priority: 1 })).toEqual([]);
    expect(
      shadows({ ...prefix, priority: 1 }, { name: 'staging', match: { header }, upstream: 'two' }),
    ).toEqual([]);
  });

  it('names the route that really wins, not one that is itself beaten', () => {
    const longer: Route = { name: 'reads', match: { tool_prefix: 'file_read' }, upstream: 'three' };
    const [first] = shadows(prefix, longer, { name: 'staging', match: { header }, upstream: 'two' });
    expect(first).toBe('staging < reads: `file_read_read` with header x-env=staging');
  });
});

describe('a witness', () => {
  it('is not a call that a third route takes', () => {
    const found: string[] = [];
    const rule: Rule = (program, report) => shadowedRoute(program, report);
    rule(
      programOf(
        configOf([
          { name: 'files', match: { tool_prefix: 'file_' }, upstream: 'one' },
          { name: 'staging', match: { header: { env: 'staging' } }, upstream: 'two' },
          { name: 'read', match: { tool_name: 'file_read', header: { env: 'staging' } }, upstream: 'two' },
        ]),
      ),
      (_slug, _at, params) => found.push((params as { witness: string }).witness),
    );
    expect(found).toEqual(['`file_` with header env=staging']);
  });
});

describe('an ambiguity', () => {
  const count = (...routes: Route[]): number => reported(ambiguousRoutes, routes).length;
  const env: Route = { match: { tool_name: 't', header: { env: 'a' } }, upstream: 'one' };
  const team: Route = { match: { tool_name: 't', header: { team: 'b' } }, upstream: 'two' };

  it('is gone when a better route takes what two have in common', () => {
    expect(count(env, team)).toBe(1);
    expect(
      count(env, team, { match: { tool_name: 't', header: { env: 'a', team: 'b' } }, upstream: 'three' }),
    ).toBe(0);
  });

  it('is gone when the two do the same, or never meet', () => {
    expect(count(env, { ...team, upstream: 'one' })).toBe(0);
    expect(count(env, { match: { tool_name: 't', header: { env: 'b' } }, upstream: 'two' })).toBe(0);
    expect(
      count(
        { match: { tool_glob: '*_a' }, upstream: 'one' },
        { match: { tool_glob: '*_b' }, upstream: 'two' },
      ),
    ).toBe(0);
  });

  it('is there when only the timeout differs', () => {
    expect(count(env, { ...env, timeout: '1s' })).toBe(1);
    expect(count(env, { ...env })).toBe(0);
  });
});

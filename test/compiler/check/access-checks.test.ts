// What the checks say about access is true, for random policies: a rule that is said never to decide decides nothing, and
// whoever is said to have no use of a tool is never allowed it. The judge is the naive evaluator of test/policies.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program } from '../../../compiler/ast/program.ts';
import { type Usable, usable } from '../../../compiler/check/access/usable.ts';
import { neverDecidingRule } from '../../../compiler/check/never-deciding-rule.ts';
import { withDefaults } from '../../../compiler/resolve/defaults.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import type { Config, Rule } from '../../../schema/generated/config.ts';
import type { FullConfig } from '../../../schema/generated/full-config.ts';
import { naiveDecision, naiveTeams } from '../../policies/access/naive.ts';
import {
  type Identity,
  identities,
  type PolicySet,
  policySets,
  targets,
} from '../../policies/access/policy-sets.ts';
import { programOf, tool, UPSTREAMS } from '../../policies/access/scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const policies = policySets(['a', 'b', 'broken']);
const callers = fc.array(identities, { minLength: 4, maxLength: 8 });
const inTeams = (config: Config, identity: Identity): Principal => ({
  ...identity,
  teams: naiveTeams(config, identity),
});

describe('a rule that is said never to decide', () => {
  /** The same policy with the rule about a caller who does not exist, so that whatever it is there for stays. */
  const without = ({ config, attachments }: PolicySet, name: string): PolicySet => {
    const emptied = (rules: readonly Rule[] = []): Rule[] =>
      rules.map((rule) => (rule.name === name ? { ...rule, who: { clients: ['nobody at all'] } } : rule));
    const { authz, policies = {} } = config;
    return {
      attachments,
      config: {
        ...config,
        authz: { ...authz, rules: emptied(authz?.rules) },
        policies: Object.fromEntries(
          Object.entries(policies).map(([key, policy]) => [
            key,
            { ...policy, authz: { ...policy.authz, rules: emptied(policy.authz?.rules) } },
          ]),
        ),
      } as Config,
    };
  };

  it('changes no decision when it fits nobody any more', { timeout: 120_000 }, () => {
    let claims = 0;
    fc.assert(
      fc.property(
        policies,
        callers,
        fc.array(targets, { minLength: 8, maxLength: 8 }),
        (policy, all, wanted) => {
          const program = programOf(policy.config, policy.attachments) as unknown as Program;
          const names: string[] = [];
          neverDecidingRule(program, (_slug, _at, params) => names.push((params as { rule: string }).rule));
          for (const name of names) {
            claims += 1;
            const emptied = without(policy, name);
            for (const identity of all) {
              const caller = inTeams(policy.config, identity);
              for (const target of wanted) {
                const situation = { caller, target, given: { a: true, b: false } };
                const [before, after] = [policy, emptied].map(
                  ({ config, attachments }) => naiveDecision(config, attachments, situation).outcome,
                );
                expect(after).toBe(before);
              }
            }
          }
        },
      ),
      { numRuns: 4000, seed: SEED },
    );
    expect(claims).toBeGreaterThan(300);
  });
});

describe('whoever is said to have no use of a tool', () => {
  const TOOLS = ['db_read', 'db_drop', 'file_read', 'read', 'db_'];
  const withLock = ({ config, attachments }: PolicySet): Program => {
    const urls = Object.fromEntries(UPSTREAMS.map((name) => [name, { url: 'http://127.0.0.1:9' }]));
    const full = withDefaults({ ...config, upstreams: urls } as never) as unknown as FullConfig;
    const definition = { hash: 'sha256:0', inputSchema: { type: 'object' } };
    const tools = Object.fromEntries(TOOLS.map((name) => [name, definition]));
    return {
      ...programOf(config, attachments),
      config: full,
      upstreams: UPSTREAMS.map((name) => ({
        name,
        pointer: `/upstreams/${name}`,
        upstream: full.upstreams[name],
      })),
      routes: [],
      lock: { lockfile_version: 1, upstreams: { files: { tools } } },
    } as unknown as Program;
  };
  /** As much of a caller as checks know of a key, of a member of a team, and of nobody in particular. */
  const descriptions = ({ client, clientType, user, scopes, claims, teams, authenticated }: Principal) => [
    { client, clientType, user, scopes, claims, teams, authenticated, onlyTeams: true },
    ...teams.map((team) => ({ authenticated, teams: [team] })),
    { client, authenticated },
    {},
  ];

  it('is never allowed a call of it', { timeout: 120_000 }, () => {
    const counts = { refused: 0, allowed: 0 };
    fc.assert(
      fc.property(policies, callers, (policy, all) => {
        const { anything, tools, mayUse }: Usable = usable(withLock(policy));
        expect(tools.map(({ name }) => name)).toEqual([...TOOLS].sort());
        for (const identity of all) {
          const caller = inTeams(policy.config, identity);
          for (const known of tools) {
            const situation = { caller, target: tool(known.name, { route: -1 }), given: 'unknown' as const };
            const isAllowed = naiveDecision(policy.config, policy.attachments, situation).outcome !== 'deny';
            if (isAllowed) expect(anything).toBe(true);
            for (const somebody of descriptions(caller)) {
              const may = mayUse(somebody, known);
              counts[may ? 'allowed' : 'refused'] += 1;
              if (isAllowed && !may) expect({ somebody, tool: known.name, may }).toEqual({ may: true });
            }
          }
        }
      }),
      { numRuns: 2000, seed: SEED },
    );
    expect(counts.refused).toBeGreaterThan(1_000);
    expect(counts.allowed).toBeGreaterThan(1_000);
  });
});

// The plan's access matrix is what brute force says: every caller, tool and set of scopes, asked with every combination
// of arguments, headers and identities, before and after.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import type { AccessChange } from '../../../compiler/plan/model.ts';
import { plan } from '../../../compiler/plan/plan.ts';
import { answers, outcomeOf, type Row, rowsOf, scopeSets, toolsOf } from './naive-access.ts';
import { filesOf, type Repository, repository } from './random-repository.ts';

const PAIRS = 500;
const NAMES = { base: 'base', head: 'head' };

function compiled(repo: Repository) {
  return compile(filesOf(repo), { commit: null, dirty: false }).bundle;
}

interface Expected {
  readonly row: Row;
  readonly tool: string;
  readonly scopes: readonly string[];
  /** Whether it is the set of all scopes. */
  readonly isAll: boolean;
  readonly before: readonly boolean[];
  readonly after: readonly boolean[];
}

function everything(base: Repository, head: Repository): Expected[] {
  const repos = [base, head];
  const expected: Expected[] = [];
  for (const row of rowsOf(repos)) {
    for (const tool of toolsOf(repos)) {
      const hasAnyScopes = row.kind === 'team' || row.kind === 'no_team';
      const sets = scopeSets(repos, tool).slice(0, hasAnyScopes ? undefined : 1);
      for (const [i, scopes] of sets.entries()) {
        const before = answers(base, row, tool, scopes);
        const after = answers(head, row, tool, scopes);
        expected.push({ row, tool, scopes, isAll: i === 0, before, after });
      }
    }
  }
  return expected;
}

function isAbout(change: AccessChange, { row, tool }: Expected): boolean {
  const { kind, name, client_types: types } = change.subject;
  return (
    kind === row.kind &&
    name === row.name &&
    change.tool === tool &&
    (types === null || types.includes(row.type))
  );
}

/** What the plan gets wrong; undefined for nothing. */
function fault(changes: readonly AccessChange[], expected: Expected): string | undefined {
  const { scopes, isAll, before, after } = expected;
  const [was, is] = [outcomeOf(before), outcomeOf(after)];
  const same = before.every((answer, i) => answer === after[i]);
  const about = changes.filter((change) => isAbout(change, expected));
  const named = about.filter(({ subject }) =>
    isAll ? subject.scopes === null : subject.scopes?.some((set) => set.join() === scopes.join()),
  );
  // Two texts of a condition may come to the same: that is told as a change of the condition, and nothing else is.
  if (same) {
    const untrue = named.filter(({ change }) => change !== 'condition' || was !== 'conditional');
    return untrue.length === 0 ? undefined : `nothing changed, but the plan says ${untrue[0]!.change}`;
  }
  const fitting = (isAll ? named : about).filter(
    (change) => change.before.outcome === was && change.after.outcome === is,
  );
  return fitting.length > 0 ? undefined : `${was} -> ${is}, and the plan says ${JSON.stringify(named)}`;
}

describe('the access matrix', () => {
  it(`equals brute force over ${PAIRS} pairs of repositories`, () => {
    let [pairs, changed] = [0, 0];
    fc.assert(
      fc.property(repository, repository, fc.boolean(), (base, other, isClose) => {
        // Half of the pairs are close to each other, as two commits are.
        const head = isClose ? { ...base, rules: other.rules, locked: other.locked } : other;
        const teams = new Set(head.teams.map(({ name }) => name));
        const fitting = {
          ...head,
          rules: head.rules.map((rule) => ({ ...rule, teams: rule.teams.filter((team) => teams.has(team)) })),
        };
        const [before, after] = [compiled(base), compiled(fitting)];
        fc.pre(before !== undefined && after !== undefined);
        const { access } = plan(before, after, { names: NAMES });
        const expected = everything(base, fitting);
        const rows = new Set(expected.map(({ row }) => JSON.stringify(row)));
        expect(access.principals).toBe(rows.size);
        for (const one of expected) {
          const wrong = fault(access.changes, one);
          if (wrong !== undefined)
            throw new Error(`${JSON.stringify(one.row)} ${one.tool} [${one.scopes}]: ${wrong}`);
        }
        pairs += 1;
        changed += access.changes.length;
      }),
      { numRuns: PAIRS, seed: 20_261_122 },
    );
    expect(pairs).toBe(PAIRS);
    expect(changed).toBeGreaterThan(PAIRS);
  }, 300_000);
});

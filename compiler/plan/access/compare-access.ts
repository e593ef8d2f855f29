// The access matrix, before and after: every caller with every known tool.
import { canonical } from '../../../schema/canonical.ts';
import type { AccessChange, AccessPlan } from '../model.ts';
import type { KnownSide } from '../world/known-side.ts';
import { type Caller, callersOf } from './callers.ts';
import { type Cell, changeOf } from './change.ts';
import { foldTypes } from './fold-types.ts';
import { OTHER_TYPE, typesOf } from './mentioned.ts';
import { reachOf } from './reach.ts';
import { ScopeSets } from './scope-sets.ts';
import { type Asker, Judge } from './verdict.ts';

export function compareAccess(base: KnownSide, head: KnownSide, tools: readonly string[]): AccessPlan {
  const sides = [base, head];
  const callers = callersOf(base, head);
  const types = typesOf(sides);
  const matrix = new Matrix(base, head, types, new ScopeSets(sides));
  const rows = callers.flatMap((caller) => (caller.hasAnyType ? types : [OTHER_TYPE]).map(() => caller));
  const pairs = rows.length * tools.length;
  const same = decidesAlike(base, head);
  const found = same ? [] : callers.map((caller) => matrix.compare(caller, tools));
  const changed = found.reduce((sum, { pairs }) => sum + pairs, 0);
  return {
    principals: rows.length,
    tools: tools.length,
    pairs,
    unchanged: pairs - changed,
    destructive: tools.filter((tool) => base.destroys(tool) || head.destroys(tool)).length,
    changes: found.flatMap(({ changes }) => changes),
  };
}

/** Nothing that decides about access differs, so nothing can come out otherwise. */
function decidesAlike(base: KnownSide, head: KnownSide): boolean {
  const [before, after] = [base, head].map(({ bundle }) => {
    const { access, authn, expressions, routes, pins, upstreams, gateway } = bundle;
    const listeners = gateway.listeners.map(({ name }) => name);
    return canonical({
      access,
      authn,
      expressions,
      routes,
      pins,
      upstreams,
      listeners,
      region: gateway.region,
    });
  });
  return before === after;
}

class Matrix {
  readonly #base: KnownSide;
  readonly #head: KnownSide;
  readonly #judges: { readonly base: Judge; readonly head: Judge };
  readonly #types: readonly string[];
  readonly #scopes: ScopeSets;
  readonly #reach: (tool: string) => unknown;

  constructor(base: KnownSide, head: KnownSide, types: readonly string[], scopes: ScopeSets) {
    this.#base = base;
    this.#head = head;
    this.#judges = { base: new Judge(base), head: new Judge(head) };
    this.#types = types;
    this.#scopes = scopes;
    this.#reach = reachOf(head);
  }

  /** `pairs`: how many pairs of a type of this caller and a tool changed. */
  compare(caller: Caller, tools: readonly string[]): { changes: AccessChange[]; pairs: number } {
    const types = caller.hasAnyType ? this.#types : [OTHER_TYPE];
    const cells: Cell[] = [];
    let pairs = 0;
    for (const type of types) {
      const askers = new Map<string, readonly [Asker, Asker]>();
      for (const tool of tools) {
        const found = this.#cellsOf(caller, type, tool, askers);
        if (found.length > 0) pairs += 1;
        cells.push(...found);
      }
    }
    return { changes: foldTypes(caller, types, cells, this.#reach), pairs };
  }

  #cellsOf(caller: Caller, type: string, tool: string, askers: Map<string, readonly [Asker, Asker]>): Cell[] {
    const sets = caller.hasAnyScopes ? this.#scopes.of(tool) : [this.#scopes.all];
    const cells: Cell[] = [];
    for (const [index, scopes] of sets.entries()) {
      const key = scopes.join('\n');
      let pair = askers.get(key);
      if (pair === undefined) {
        pair = [
          this.#judges.base.asker(caller.on(this.#base, type, scopes), caller.open),
          this.#judges.head.asker(caller.on(this.#head, type, scopes), caller.open),
        ];
        askers.set(key, pair);
      }
      const change = changeOf(pair[0].about(tool), pair[1].about(tool));
      if (change === undefined) continue;
      cells.push({
        type,
        tool,
        scopes: index === 0 ? null : scopes,
        destructive: this.#base.destroys(tool) || this.#head.destroys(tool),
        ...change,
      });
    }
    return cells;
  }
}

// Cells -> changes: what is the same for several types of client, or for several sets of scopes, is one change.
import { canonical } from '../../../schema/canonical.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { grouped } from '../grouped.ts';
import type { AccessChange, AccessState, Subject } from '../model.ts';
import type { Caller } from './callers.ts';
import type { Cell } from './change.ts';
import type { Verdict } from './verdict.ts';

/** `types`: all there are of this caller. Sorted by tool, then by kind of change. */
export function foldTypes(
  caller: Caller,
  types: readonly string[],
  cells: readonly Cell[],
  reach: (tool: string) => unknown,
): AccessChange[] {
  const byEffect = grouped(cells, (cell) => canonical([cell.tool, cell.type, effectOf(cell)]));
  const perType = [...byEffect.values()].map(foldScopes);
  const folded = grouped(perType, ({ cell, scopes }) => canonical([cell.tool, effectOf(cell), scopes]));
  const changes = [...folded.values()].map((same) => {
    const { cell, scopes } = same[0]!;
    const of = same.map((one) => one.cell.type).sort();
    const identities = [...new Set(same.flatMap((one) => one.identities))].sort();
    const whole = of.length === types.length ? null : of;
    return made(caller, cell, whole, scopes, cell.wider ? [identities, reach(cell.tool)] : [identities]);
  });
  return changes.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

interface Folded {
  readonly cell: Cell;
  readonly scopes: AccessChange['subject']['scopes'];
  /** Of the conditions that hold afterwards. */
  readonly identities: readonly string[];
}

/** Sets of scopes for which the same happens; null when that of all scopes is among them. */
function foldScopes(cells: readonly Cell[]): Folded {
  const identities = cells.map(({ after }) => after.identity);
  const cell = cells.find(({ scopes }) => scopes === null);
  if (cell !== undefined) return { cell, scopes: null, identities };
  return { cell: cells[0]!, scopes: cells.map(({ scopes }) => scopes ?? []), identities };
}

/** Not who decides: that a rule has another name now is nothing to approve anew. */
function effectOf({ change, before, after }: Pick<Cell, 'change' | 'before' | 'after'>): unknown {
  return [change, before.outcome, before.condition, after.outcome, after.condition];
}

function made(
  { kind, name }: Caller,
  cell: Cell,
  types: readonly string[] | null,
  scopes: Subject['scopes'],
  behind: unknown,
): AccessChange {
  const { change, wider, tool, destructive, before, after } = cell;
  const subject: Subject = { kind, name, client_types: types, scopes };
  return {
    change,
    wider,
    subject,
    tool,
    destructive,
    before: stateOf(before),
    after: stateOf(after),
    fingerprint: fingerprintOf('access', [subject, tool, destructive, effectOf(cell), behind]),
    approved: null,
  };
}

function stateOf({ outcome, by, origin, condition }: Verdict): AccessState {
  return { outcome, by, origin, condition };
}

function orderOf({ tool, change, subject }: AccessChange): string {
  return canonical([change, tool, subject.client_types, subject.scopes]);
}

// What the parts of this pass share about one fragment: its value, where things stand, and what is known to be wrong.
import type { Fragment } from '../ast/fragment.ts';
import type { Part } from '../ast/place.ts';
import { spanAt } from '../ast/place.ts';
import { decodePointer, memberPointer } from '../ast/pointer.ts';
import type { Value } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';
import type { DiagnosticKey, Params } from '../diagnostics/codes.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';

export class Scope {
  readonly fragment: Fragment;
  /** The fragment's value as the rest of the compiler will see it. */
  readonly value: Value;
  readonly #report: Report;
  readonly #faulty = new Set<string>();

  constructor(fragment: Fragment, value: Value, report: Report) {
    this.fragment = fragment;
    this.value = value;
    this.#report = report;
  }

  /** Reports a fault of what `pointer` names, underlining its key or its value. */
  fault<K extends DiagnosticKey>(
    slug: K,
    pointer: string,
    part: Part,
    params: Params<K>,
    extras?: Extras,
  ): void {
    this.#faulty.add(pointer);
    this.#report(slug, spanAt(this.fragment.place, pointer, part), params, extras);
  }

  /** Whether a fault of exactly this value was reported: one mistake, one diagnostic. */
  isFaulty(pointer: string): boolean {
    return this.#faulty.has(pointer);
  }

  /** Marks a member as there, though under another name. */
  markFaulty(pointer: string): void {
    this.#faulty.add(pointer);
  }

  valueAt(pointer: string): Value | undefined {
    let value: Value | undefined = this.value;
    for (const member of decodePointer(pointer)) {
      value = isMap(value) ? value[member] : Array.isArray(value) ? value[Number(member)] : undefined;
    }
    return value;
  }

  /** The sections and entries with a fault inside; see Fragment.broken. */
  broken(): ReadonlySet<string> {
    return new Set([...this.#faulty].map(entryOf));
  }
}

/** `/upstreams/files/url` -> `/upstreams/files`, `/gateway/admin/port` -> `/gateway`. */
function entryOf(pointer: string): string {
  const [section, entry] = decodePointer(pointer);
  if (section === undefined) return '';
  const isEntry = entry !== undefined && (section === 'upstreams' || section === 'routes');
  return isEntry ? memberPointer(memberPointer('', section), entry) : memberPointer('', section);
}

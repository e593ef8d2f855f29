// What the parts of this pass share about the document: its value, where things stand, and what is known to be wrong.
import type { Document } from '../ast/document.ts';
import type { Part } from '../ast/place.ts';
import { spanAt } from '../ast/place.ts';
import { decodePointer, memberPointer } from '../ast/pointer.ts';
import type { Value } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';
import type { DiagnosticKey, Params } from '../diagnostics/codes.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';

export class Scope {
  readonly document: Document;
  readonly #report: Report;
  readonly #faulty = new Set<string>();

  constructor(document: Document, report: Report) {
    this.document = document;
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
    this.#report(slug, spanAt(this.document.place, pointer, part), params, extras);
  }

  /** Reports something that is not wrong: the value stays as sound as it was. */
  note<K extends DiagnosticKey>(
    slug: K,
    pointer: string,
    part: Part,
    params: Params<K>,
    extras?: Extras,
  ): void {
    this.#report(slug, spanAt(this.document.place, pointer, part), params, extras);
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
    let value: Value | undefined = this.document.value;
    for (const member of decodePointer(pointer)) {
      value = isMap(value) ? value[member] : Array.isArray(value) ? value[Number(member)] : undefined;
    }
    return value;
  }

  /** Puts another value in the place of one that is there; true. */
  replace(pointer: string, value: Value): true {
    const members = decodePointer(pointer);
    const last = members.pop() ?? '';
    const parent = this.valueAt(members.map((member) => memberPointer('', member)).join(''));
    if (Array.isArray(parent)) parent[Number(last)] = value;
    else if (isMap(parent)) (parent as Record<string, Value>)[last] = value;
    return true;
  }

  /** The sections and entries with a fault inside; see Document.broken. */
  broken(): ReadonlySet<string> {
    return new Set([...this.#faulty].map(entryOf));
  }
}

/** Sections whose entries stand alone: one that is wrong leaves the others as they are. */
const ENTRIES = new Set(['clients', 'policies', 'routes', 'teams', 'upstreams']);

/** `/upstreams/files/url` -> `/upstreams/files`, `/gateway/admin/port` -> `/gateway`. */
function entryOf(pointer: string): string {
  const [section, entry] = decodePointer(pointer);
  if (section === undefined) return '';
  return entry !== undefined && ENTRIES.has(section)
    ? memberPointer(memberPointer('', section), entry)
    : memberPointer('', section);
}

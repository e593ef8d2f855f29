// What the parts of this pass share that look for names.

import type { FullConfig } from '../../schema/generated/full-config.ts';
import type { Document } from '../ast/document.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Extras } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';

export interface Named {
  readonly config: FullConfig;
  readonly document: Document;
  readonly spanOf: Program['spanOf'];
}

/** One use of a name. */
export interface NameUse {
  readonly name: string;
  /** Of the name. */
  readonly pointer: string;
  /** Whether it is a key or a value there. */
  readonly part: 'key' | 'value';
  /** Such as `` route `search` ``. */
  readonly where: string;
}

/** What is told beside a name that no file defines: the closest one, or how to define it. */
export function unknownName(
  { spanOf }: Named,
  name: string,
  { section, kind }: { readonly section: 'upstreams' | 'teams' | 'policies'; readonly kind: string },
  known: Iterable<string>,
): Extras {
  const near = nearest(name, known);
  const label = `no ${kind} of this name`;
  if (near === undefined) return { label, help: [`define it: \`${section}: { ${name}: ... }\``] };
  const at = spanOf(memberPointer(`/${section}`, near), 'key');
  return {
    label,
    related: [{ at, message: 'the closest name is defined here' }],
    help: [`did you mean \`${near}\`?`],
  };
}

/** The items of a list of names, each with its pointer. */
export function usesOf(names: readonly string[] | undefined, pointer: string, where: string): NameUse[] {
  return (names ?? []).map((name, i) => ({ name, pointer: `${pointer}/${i}`, part: 'value', where }));
}

// Whether two alternatives may take the same call, by what is easily told: most pairs are ruled out here, before
// anything has to be searched.
import type { Alternative, NameCondition } from '../../../policies/routes/alternatives.ts';
import { matchesGlob } from '../../../policies/routes/glob.ts';
import type { HeaderCondition } from '../../../schema/generated/bundle.ts';

/** False when it is certain that no call is matched by both; true in doubt. */
export function mayOverlap(a: Alternative, b: Alternative): boolean {
  return (
    valuesMeet(a.headers, b.headers) &&
    valuesMeet(a.identity.claims ?? [], b.identity.claims ?? []) &&
    namesMeet(a.name, b.name) &&
    shareOne(a.methods, b.methods) &&
    shareOne(a.listeners, b.listeners) &&
    shareOne(a.identity.client_types, b.identity.client_types) &&
    globsMeet(a.identity.clients, b.identity.clients) &&
    globsMeet(a.identity.users, b.identity.users)
  );
}

function namesMeet(a: NameCondition | undefined, b: NameCondition | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (a.kind !== b.kind) return false;
  if (a.form === 'exact' && b.form === 'exact') return a.text === b.text;
  const [start, otherStart, end, otherEnd] = [a.literal, b.literal, literalEnd(a), literalEnd(b)];
  return (
    (start.startsWith(otherStart) || otherStart.startsWith(start)) &&
    (end.endsWith(otherEnd) || otherEnd.endsWith(end))
  );
}

/** What every matching name ends with, as far as that is easily told. */
function literalEnd({ form, text }: NameCondition): string {
  if (form === 'exact') return text;
  return form === 'glob' ? /[^*?]*$/.exec(text)![0] : '';
}

function shareOne(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((text) => b.includes(text));
}

/** Ids are texts without wildcards, so one that is written out either fits a glob or does not. */
function globsMeet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return a.some((one) => b.some((other) => globMeets(one, other)));
}

function globMeets(a: string, b: string): boolean {
  const [plainA, plainB] = [!/[*?]/.test(a), !/[*?]/.test(b)];
  if (plainA && plainB) return a === b;
  if (plainA) return matchesGlob(b, a);
  return plainB ? matchesGlob(a, b) : true;
}

/** A header has one value, and so has a claim that is compared with one: two different ones never meet. */
function valuesMeet(a: readonly HeaderCondition[], b: readonly HeaderCondition[]): boolean {
  return a.every((one) =>
    b.every(
      (other) =>
        one.name !== other.name ||
        one.not ||
        other.not ||
        one.exact === undefined ||
        other.exact === undefined ||
        one.exact === other.exact,
    ),
  );
}

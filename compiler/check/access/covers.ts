// Whether one rule is about everybody and everything that another is about. Only what is easily told counts: where
// this says yes it is certain, where it says no it may be so all the same.
import { globPrefix, matchesGlob } from '../../../policies/routes/glob.ts';
import type { About, Asked } from './rules.ts';

type List = readonly (string | number)[] | undefined;

/** Whether everybody who fits `b` fits `a`. */
export function whoCovers(a: Asked, b: Asked): boolean {
  return (
    within(b.teams, a.teams) &&
    within(b.for_teams, a.for_teams) &&
    within(b.for_clients, a.for_clients) &&
    globsWithin(b.clients, a.clients) &&
    within(b.client_types, a.client_types) &&
    globsWithin(b.users, a.users) &&
    within(a.scopes ?? [], b.scopes ?? []) &&
    (within(b.any_scope, a.any_scope) || shareOne(a.any_scope, b.scopes)) &&
    entriesWithin(a.claims, b.claims) &&
    within(b.ips, a.ips) &&
    provenAs(a.authenticated, b)
  );
}

/** Whether everything that fits `b` fits `a`. */
export function whatCovers(a: About, b: About): boolean {
  return (
    namesCover(a, b) &&
    within(b.upstreams, a.upstreams) &&
    within(b.methods, a.methods) &&
    within(b.for_routes, a.for_routes) &&
    within(b.for_upstreams, a.for_upstreams) &&
    entriesWithin(a.annotations, b.annotations)
  );
}

/** Whether everybody who fits `who` has proven who he is, or has not, as asked. */
function provenAs(asked: boolean | undefined, who: Asked): boolean {
  if (asked === undefined || asked === who.authenticated) return true;
  return asked && asksForProof(who);
}

/** Whether somebody anonymous can not fit. */
export function asksForProof(who: Asked): boolean {
  const { teams, clients, users, scopes, any_scope, for_teams, for_clients, authenticated } = who;
  const asked = [teams, clients, users, scopes, any_scope, for_teams, for_clients];
  return authenticated === true || asked.some((list) => list !== undefined);
}

/** The globs over tools it is about; undefined when it is about everything, empty when about prompts or resources alone. */
export function toolsOf({ tools, exclude_tools, prompts, resources }: About): readonly string[] | undefined {
  if (tools !== undefined) return tools;
  if (exclude_tools !== undefined) return ['*'];
  return prompts === undefined && resources === undefined ? undefined : [];
}

/** Whether every name that fits glob `b` fits glob `a`. */
export function globCovers(a: string, b: string): boolean {
  // Only a `*` of `a` can take a wildcard of `b` for a text; a `?` could take `*` for one character.
  return a === b || (!a.includes('?') && matchesGlob(a, b));
}

function namesCover(a: About, b: About): boolean {
  const [tools, others] = [toolsOf(a), toolsOf(b)];
  if (tools === undefined) return true;
  if (others === undefined) return false;
  return (
    listCovers(tools, others) &&
    listCovers(a.prompts ?? [], b.prompts ?? []) &&
    listCovers(a.resources ?? [], b.resources ?? []) &&
    // What `a` leaves out, `b` must not be about.
    (a.exclude_tools ?? []).every((left) => b.exclude_tools?.some((out) => globCovers(out, left)) ?? false)
  );
}

function listCovers(a: readonly string[], b: readonly string[]): boolean {
  return b.every((glob) => a.some((wider) => globCovers(wider, glob)));
}

function globsWithin(inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean {
  return outer === undefined || (inner !== undefined && listCovers(outer, inner));
}

function within(inner: List, outer: List): boolean {
  return outer === undefined || (inner?.every((one) => outer.includes(one)) ?? false);
}

function shareOne(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.some((one) => b?.includes(one)) ?? false;
}

/** Whether every condition of `fewer` is one of `more`, word for word. */
function entriesWithin(fewer: object | undefined, more: object | undefined): boolean {
  const known = new Map(Object.entries(more ?? {}));
  return Object.entries(fewer ?? {}).every(
    ([name, condition]) => JSON.stringify(known.get(name)) === JSON.stringify(condition),
  );
}

/** Whether a glob is a plain name. */
export function isName(glob: string): boolean {
  return globPrefix(glob) === glob;
}

// The names there are, for whoever wants to see a whole list: those of the lockfile, and beyond it those the policy
// itself spells out. Without a lockfile nobody can know more before the upstreams are asked.
import type { NameKind } from '../routes/subject.ts';
import type { Policy } from './policy.ts';

/** Sorted. */
export function namesKnown(policy: Policy, kind: NameKind): string[] {
  const names = new Set(kind === 'tool' ? policy.tools.keys() : []);
  if (kind !== 'tool' || !isClosed(policy)) for (const name of namesWritten(policy, kind)) names.add(name);
  return [...names].sort();
}

/** Whether the lockfile has every upstream, so that there are no tools beside those it knows. */
export function isClosed({ bundle: { upstreams, pins } }: Policy): boolean {
  return pins !== undefined && upstreams.every(({ name }) => Object.hasOwn(pins.upstreams, name));
}

/** In routes, rules, permissions and limits; a glob is not a name. */
function* namesWritten({ bundle }: Policy, kind: NameKind): Generator<string> {
  const { routes, access, limits } = bundle;
  yield* Object.keys(routes[kind].exact);
  if (access !== undefined) {
    for (const what of access.whats) yield* literal(what[`${kind}s`]);
    if (kind === 'tool')
      for (const { entries } of access.permissions) yield* literal(entries.map((one) => one.tool));
  }
  if (kind === 'tool') for (const { tools } of limits?.table ?? []) yield* literal(tools);
}

function literal(texts: readonly string[] = []): string[] {
  return texts.filter((text) => !/[*?]/.test(text));
}

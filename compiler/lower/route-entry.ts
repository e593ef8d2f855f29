// One alternative of a route's `match` -> the row that is tested. A budget asks its calls the same things, so both
// are lowered here.
import {
  type Alternative,
  anchored,
  type NameCondition,
  nameSource,
} from '../../policies/routes/alternatives.ts';
import type { LimitMatch, RouteEntry } from '../../schema/generated/bundle.ts';
import type { Program } from '../ast/program.ts';
import { given, unlessEmpty } from './given.ts';

/** `pointer`: of the route. */
export function lowerEntry(
  alternative: Alternative,
  pointer: string,
  expressions: Program['expressions'],
): RouteEntry {
  const { route, name, priority, isDefault } = alternative;
  return given({
    route,
    pattern: name && patternOf(name),
    priority: priority === 0 ? undefined : priority,
    default: isDefault ? true : undefined,
    ...conditionsOf(alternative, pointer, expressions),
  });
}

/** `pointer`: of the rule that holds the `match`. */
export function lowerLimitMatch(
  alternative: Alternative,
  pointer: string,
  expressions: Program['expressions'],
): LimitMatch {
  return given({
    name: alternative.name && lowerName(alternative.name),
    ...conditionsOf(alternative, pointer, expressions),
  });
}

type Conditions = Omit<RouteEntry, 'route' | 'pattern' | 'priority' | 'default'>;

function conditionsOf(
  { methods, listeners, headers, identity, when }: Alternative,
  pointer: string,
  expressions: Program['expressions'],
): Conditions {
  const { teams, clients, client_types, users, scopes, claims } = identity;
  return given({
    methods: methods && [...methods],
    listeners: listeners && [...listeners],
    headers: unlessEmpty(headers),
    teams: teams && [...teams],
    clients: clients && [...clients],
    client_types: client_types && [...client_types],
    users: users && [...users],
    scopes: scopes && [...scopes],
    claims: claims && [...claims],
    when: when && expressionNumber(expressions, pointer + when.pointer),
  });
}

/** Throws when the passes before let a condition through that they could not compile: it must not be left out. */
export function expressionNumber(expressions: Program['expressions'], pointer: string): number {
  const expression = expressions.get(pointer);
  if (expression === undefined) throw new Error(`the condition at ${pointer} was not compiled`);
  return expression.number;
}

/** None where the index settles the name: exact names, prefixes, and globs that are a prefix and `*`. */
function patternOf(name: NameCondition): string | undefined {
  const source = nameSource(name);
  return source === undefined || isPrefix(name) ? undefined : anchored(source);
}

function isPrefix({ form, text, literal }: NameCondition): boolean {
  return form === 'prefix' || (form === 'glob' && text === `${literal}*`);
}

function lowerName(name: NameCondition): NonNullable<LimitMatch['name']> {
  return given({
    kind: name.kind,
    exact: name.form === 'exact' ? name.text : undefined,
    prefix: isPrefix(name) ? name.literal : undefined,
    pattern: patternOf(name),
  });
}

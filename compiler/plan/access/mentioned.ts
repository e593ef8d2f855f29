// Types of client and scopes that two repositories tell apart. Callers of a type, or with a set of scopes, that nobody
// mentions are like those of some that is: nothing asks about the difference.
import type { BundleExpression } from '../../../schema/generated/bundle.ts';
import type { KnownSide } from '../world/known-side.ts';
import { attributesOf, constantsOf } from '../world/open-expression.ts';

/** A type nobody mentions. */
export const OTHER_TYPE = '';

/** Sorted; the one nobody mentions is always among them. */
export function typesOf(sides: readonly KnownSide[]): string[] {
  const types = sides.flatMap(({ bundle: { access, routes, expressions = [] } }) => [
    ...(access?.whos ?? []).flatMap(({ client_types = [] }) => client_types),
    ...Object.values(access?.clients ?? {}).flatMap(({ type }) => type ?? []),
    ...routes.entries.flatMap(({ client_types = [] }) => client_types),
    ...comparedWith(expressions, 'client.type'),
  ]);
  return [...new Set([OTHER_TYPE, ...types])].sort();
}

/** Every scope either repository names, sorted. */
export function scopesOf(sides: readonly KnownSide[]): string[] {
  const scopes = sides.flatMap(({ bundle }) => [
    ...(bundle.access?.scopes ?? []),
    ...(bundle.authn?.protected_resource?.scopes_supported ?? []),
    ...setsOf(bundle).flat(),
  ]);
  return [...new Set(scopes)].sort();
}

/** Sets of scopes that rules, routes and conditions ask for, wherever they apply. */
export function setsOf({ access, routes, expressions = [] }: KnownSide['bundle']): string[][] {
  return [
    ...(access?.whos ?? []).flatMap(({ scopes, any_scope = [] }) => [
      ...(scopes === undefined ? [] : [scopes]),
      ...any_scope.map((scope) => [scope]),
    ]),
    ...routes.entries.flatMap(({ scopes }) => (scopes === undefined ? [] : [scopes])),
    ...comparedWith(expressions, 'client.scopes').map((scope) => [scope]),
  ];
}

/** Texts in conditions that look at an attribute; too many do no harm. */
function comparedWith(expressions: readonly BundleExpression[], attribute: string): string[] {
  return expressions.flatMap(({ ir }) => (attributesOf(ir).includes(attribute) ? constantsOf(ir) : []));
}

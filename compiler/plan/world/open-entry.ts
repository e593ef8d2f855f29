// The conditions of one route entry, apart: what can be tested from what is known of a caller, and what is open, as
// literals in words.
import type { Principal } from '../../../policies/access/principal.ts';
import type { ExpressionFacts, Truth } from '../../../policies/expressions/facts.ts';
import { identityHolds, prepareIdentity } from '../../../policies/routes/identity.ts';
import type { Bundle, HeaderCondition, RouteEntry } from '../../../schema/generated/bundle.ts';
import { expressionText, valueText } from '../objects/entry-text.ts';
import type { Condition } from './open-expression.ts';
import type { Openness } from './openness.ts';

/** A condition that is not known to hold or not to. */
export interface Literal {
  readonly text: string;
  /** Whether it holds for a call without headers, by somebody of whom nothing is known. */
  readonly plain: boolean;
  /** Two of the same subject may exclude each other: the header it is about, or its own text. */
  readonly subject: string;
}

export interface OpenEntry {
  readonly route: number;
  /** Literals that must hold beside what is known; undefined when it is known not to take the call. */
  literals(principal: Principal, facts: ExpressionFacts): readonly Literal[] | undefined;
  /** Whether `literals` is the same for everybody. */
  readonly isForAll: boolean;
}

export function openEntry(
  bundle: Bundle,
  entry: RouteEntry,
  conditions: readonly Condition[],
  open: Openness,
): OpenEntry {
  const { route, methods, listeners, when } = entry;
  const isDeny = bundle.routes.table[route]?.deny !== null;
  const { known, asked } = identityOf(entry, open);
  const identity = prepareIdentity(known);
  const names = bundle.gateway.listeners.map(({ name }) => name);
  const fixed = [
    ...asked,
    ...(entry.headers ?? []).map(headerLiteral),
    ...listenerLiterals(listeners, names),
  ];
  const isNever =
    (methods !== undefined && !methods.includes('tools/call')) ||
    (listeners !== undefined && !names.some((name) => listeners.includes(name)));
  return {
    route,
    isForAll: identity === undefined && when === undefined,
    literals(principal, facts) {
      if (isNever || (identity !== undefined && !identityHolds(identity, principal))) return undefined;
      if (when === undefined) return fixed;
      const truth = settled(conditions[when]!(facts), isDeny);
      if (truth === 'false') return undefined;
      if (truth === 'true') return fixed;
      const text = expressionText(bundle, when);
      return [...fixed, { text, plain: false, subject: text }];
    },
  };
}

/** A condition that cannot be evaluated lets a deny route have the call and every other route not. */
function settled(truth: Truth, isDeny: boolean): Truth {
  return truth === 'error' ? (isDeny ? 'true' : 'false') : truth;
}

function identityOf(
  { teams, clients, client_types, users, scopes, claims }: RouteEntry,
  open: Openness,
): { known: Partial<RouteEntry>; asked: Literal[] } {
  const identity = { teams, client_types, scopes };
  const known = {
    ...(open.identity ? {} : given(identity)),
    ...(open.client ? {} : given({ clients })),
    ...(open.user ? {} : given({ users })),
    ...(open.claims ? {} : given({ claims })),
  };
  const asked = [
    ...(open.identity ? listed('team', teams) : []),
    ...(open.identity ? listed('client type', client_types) : []),
    ...(open.identity ? (scopes ?? []).map((scope) => literal(`scope ${scope}`)) : []),
    ...(open.client ? listed('client', clients) : []),
    ...(open.user ? listed('user', users) : []),
    ...(open.claims ? (claims ?? []).map((claim) => valueLiteral('claim', claim)) : []),
  ];
  return { known, asked };
}

function given<Members extends object>(members: Members): Partial<Members> {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Members>;
}

function listed(kind: string, values: readonly string[] | undefined): Literal[] {
  return values === undefined ? [] : [literal(`${kind} ${values.join('|')}`)];
}

function literal(text: string): Literal {
  return { text, plain: false, subject: text };
}

function headerLiteral(condition: HeaderCondition): Literal {
  return valueLiteral('header', condition);
}

/** Of what is not there, nothing holds but that it is not. */
function valueLiteral(kind: 'header' | 'claim', condition: HeaderCondition): Literal {
  const { name, not, exact, prefix, patterns, present } = condition;
  const asksForText = exact !== undefined || prefix !== undefined || patterns !== undefined;
  const holdsForNone = present !== true && !asksForText;
  return { text: valueText(kind, condition), plain: holdsForNone !== not, subject: `${kind} ${name}` };
}

function listenerLiterals(wanted: readonly string[] | undefined, names: readonly string[]): Literal[] {
  if (wanted === undefined || names.every((name) => wanted.includes(name))) return [];
  return [{ text: `listener ${wanted.join('|')}`, plain: false, subject: 'listener' }];
}

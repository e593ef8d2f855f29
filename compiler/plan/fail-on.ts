// What `--fail-on` asks for: effects that nobody approved, by kind.
import { type Effect, type Plan, SAFEGUARDS, type Safeguard } from './model.ts';

/** What each kind takes; effects that were approved never count. */
const KINDS = {
  grant: (plan) => [
    ...plan.access.changes.filter(({ wider }) => wider),
    ...plan.routing.filter(({ wider, destructive }) => wider || destructive),
    ...doors(plan),
  ],
  // Who comes in through a door may use what destroys, if anything does.
  'destructive-grant': (plan) => [
    ...plan.access.changes.filter(({ wider, destructive }) => wider && destructive),
    ...plan.routing.filter(({ destructive }) => destructive),
    ...(plan.access.destructive > 0 ? doors(plan) : []),
  ],
  revoke: ({ access }) =>
    access.changes.filter(({ change, wider }) => change === 'revoke' || (change === 'conditional' && !wider)),
  conditional: ({ access }) =>
    access.changes.filter(({ change }) => change === 'conditional' || change === 'condition'),
  routing: ({ routing }) => routing,
  tools: ({ tools }) => tools,
  residency: weakened('residency'),
  restart: ({ reload }) => reload.reasons.filter((reason) => reason.class === 'restart'),
  limit: ({ limits }) => limits.filter(({ direction }) => direction !== 'tightened'),
  redaction: weakened('redaction'),
  weakened: weakened(...SAFEGUARDS),
} satisfies Readonly<Record<string, (plan: Plan) => readonly Effect[]>>;

export type FailOn = keyof typeof KINDS;
export const FAIL_ON = Object.keys(KINDS) as readonly FailOn[];

export interface Failure {
  readonly kind: FailOn;
  /** Of every effect that fails, at least one. */
  readonly fingerprints: readonly string[];
}

/** Kinds of `kinds` of which the plan has something that is not approved. */
export function failuresOf(plan: Plan, kinds: readonly FailOn[]): Failure[] {
  return kinds.flatMap((kind) => {
    const effects = KINDS[kind](plan).filter(({ approved }) => approved === null);
    return effects.length === 0
      ? []
      : [{ kind, fingerprints: effects.map(({ fingerprint }) => fingerprint) }];
  });
}

/** Ways in, and rules whose effect no row of the matrix shows. */
function doors(plan: Plan): readonly Effect[] {
  return weakened('authn', 'rule')(plan);
}

function weakened(...kinds: readonly Safeguard[]): (plan: Plan) => readonly Effect[] {
  return ({ safeguards }) =>
    safeguards.filter(
      ({ safeguard, direction }) => kinds.includes(safeguard) && direction !== 'strengthened',
    );
}

// How much a reviewer should worry, and about what. What was approved worries nobody any more.
import type { Effect, Plan, RiskLevel, RiskPlan, RoutingChange, Safeguard } from './model.ts';
import { counted } from './units.ts';

type Parts = Pick<Plan, 'objects' | 'tools' | 'routing' | 'access' | 'limits' | 'safeguards' | 'reload'>;
type Reason = RiskPlan['reasons'][number];

const LEVELS: readonly RiskLevel[] = ['none', 'low', 'medium', 'high'];
/** Whose weakening opens a door. */
const GRAVE: ReadonlySet<Safeguard> = new Set([
  'rule',
  'authn',
  'redaction',
  'residency',
  'pinning',
  'signature',
  'listener',
  'upstream',
]);
/** From so many times as much on, a loosened limit is worth a word of warning. */
const DOUBLED = 2;

export function riskOf(parts: Parts): RiskPlan {
  const reasons = [
    ...accessRisks(parts),
    ...limitRisks(parts),
    ...safeguardRisks(parts),
    ...otherRisks(parts),
  ];
  reasons.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
  return { level: reasons[0]?.level ?? (parts.objects.length > 0 ? 'low' : 'none'), reasons };
}

function accessRisks({ access }: Parts): Reason[] {
  const open = unapproved(access.changes);
  const wider = open.filter(({ change, wider }) => wider && change !== 'condition');
  const conditions = open.filter(({ change }) => change === 'condition');
  const destructive = names(wider.filter((change) => change.destructive));
  const anonymous = names(wider.filter(({ subject }) => subject.kind === 'anonymous'));
  const plain = wider.filter((change) => !change.destructive && change.subject.kind !== 'anonymous');
  const lost = open.filter(
    ({ change, wider }) => change === 'revoke' || (change === 'conditional' && !wider),
  );
  return [
    ...reason('high', destructive, `grants ${counted(destructive.length, 'destructive tool')}`),
    ...reason('high', anonymous, `lets anybody use ${counted(anonymous.length, 'tool')}`),
    ...reason('medium', names(plain), `grants ${counted(names(plain).length, 'tool')}`),
    ...reason('medium', names(lost), `takes away ${counted(names(lost).length, 'tool')}`),
    ...reason(
      conditions.some(({ destructive }) => destructive) ? 'high' : 'medium',
      names(conditions),
      'changes conditions of access',
    ),
  ];
}

function limitRisks({ limits }: Parts): Reason[] {
  return unapproved(limits).flatMap(({ direction, limit, before, after, factor }): Reason[] => {
    if (direction === 'tightened') return [];
    if (after === null) return [{ level: 'high', text: `removes limit ${limit} (${before})` }];
    if (direction === 'changed') return [{ level: 'medium', text: `changes limit ${limit}` }];
    const level = factor === null ? 'high' : factor < DOUBLED ? 'low' : 'medium';
    const doubled = factor === null ? '' : ` (${factor} times as much)`;
    return [{ level, text: `loosens limit ${limit}${doubled}` }];
  });
}

function safeguardRisks({ safeguards }: Parts): Reason[] {
  return unapproved(safeguards).flatMap(({ safeguard, direction, text }): Reason[] => {
    if (direction === 'strengthened') return [];
    const grave = direction === 'weakened' && GRAVE.has(safeguard);
    return [{ level: grave ? 'high' : 'medium', text: `${safeguard} ${direction}: ${text}` }];
  });
}

function otherRisks({ tools, routing, reload }: Parts): Reason[] {
  const drifted = unapproved(tools).filter(({ drift }) => drift === 'widening' || drift === 'breaking');
  const calmed = unapproved(tools).filter(
    ({ change, destructive, details }) =>
      change === 'changed' && destructive && details.some((detail) => detail.startsWith('/annotations')),
  );
  const described = unapproved(tools).filter(
    ({ drift }) => drift === 'description' || drift === 'compatible',
  );
  return [
    ...reason(
      'medium',
      drifted.map(({ tool }) => tool),
      `${counted(drifted.length, 'tool')} changed in what calls mean`,
    ),
    ...reason(
      'medium',
      calmed.map(({ tool }) => tool),
      `${counted(calmed.length, 'destructive tool')} with other annotations`,
    ),
    ...reason(
      'low',
      described.map(({ tool }) => tool),
      `${counted(described.length, 'tool')} with another definition`,
    ),
    ...routingRisks(unapproved(routing)),
    ...(reload.class === 'restart' ? [{ level: 'medium' as const, text: 'needs a restart' }] : []),
    ...(reload.class === 'listener' ? [{ level: 'low' as const, text: 'binds a listener anew' }] : []),
  ];
}

function routingRisks(routing: readonly RoutingChange[]): Reason[] {
  const toolsOf = (changes: readonly RoutingChange[]): string[] =>
    [...new Set(changes.flatMap(({ tools }) => tools))].sort();
  const destructive = toolsOf(routing.filter((change) => change.destructive));
  const wider = toolsOf(routing.filter((change) => change.wider));
  return [
    ...reason('high', destructive, `sends calls to ${counted(destructive.length, 'destructive tool')}`),
    ...reason('medium', wider, `lets calls through that were stopped`),
    ...(routing.length > 0 ? [{ level: 'low' as const, text: 'sends calls elsewhere' }] : []),
  ];
}

function unapproved<Each extends Effect>(effects: readonly Each[]): Each[] {
  return effects.filter(({ approved }) => approved === null);
}

function names(changes: readonly { readonly tool: string }[]): string[] {
  return [...new Set(changes.map(({ tool }) => tool))].sort();
}

/** Nothing when there is nothing to name; three names are enough to know what is meant. */
function reason(level: RiskLevel, tools: readonly string[], text: string): Reason[] {
  if (tools.length === 0) return [];
  const more = tools.length > 3 ? ', …' : '';
  return [{ level, text: `${text} (${tools.slice(0, 3).join(', ')}${more})` }];
}

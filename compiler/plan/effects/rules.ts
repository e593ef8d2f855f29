// Rules of which the access matrix does not show all: those about prompts and resources, and those that decide about
// callers who are several things at once, such as somebody in two teams. Whatever a rule lets through that no row of
// the matrix shows is told here, so that nothing is granted unseen.
import { matchesGlob } from '../../../policies/routes/glob.ts';
import type { AccessRule, Bundle, BundleWhat, PinTable } from '../../../schema/generated/bundle.ts';
import type { AccessChange, FieldChange } from '../model.ts';
import { ruleView } from '../objects/access-objects.ts';
import { compareFields } from '../objects/compare-objects.ts';
import { fieldText } from '../objects/field-text.ts';
import type { View } from '../objects/view.ts';
import type { Effect, Finding } from './direction.ts';

interface Side {
  readonly bundle: Bundle;
  readonly rule: AccessRule;
}

/** `tools`, `changes`: of the matrix of access. */
export function compareRules(
  base: Bundle,
  head: Bundle,
  tools: readonly string[],
  changes: readonly AccessChange[],
): Finding[] {
  const [before, after] = [enforced(base), enforced(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    const fields = compareFields(viewOf(old), viewOf(now));
    if (fields.length === 0) return [];
    const direction = directionOf(old, now, fields);
    if (isShown(name, [old, now], direction, tools, changes)) return [];
    const sign = old === undefined ? ' is new' : now === undefined ? ' is gone' : '';
    return [{ direction, text: `${name}${sign}: ${fields.map(fieldText).join('; ')}` }];
  });
}

/** One that is only recorded stops nobody. */
function enforced(bundle: Bundle): Map<string, Side> {
  const rules = (bundle.access?.rules ?? []).filter(({ mode }) => mode === 'enforce');
  return new Map(rules.map((rule) => [rule.name, { bundle, rule }]));
}

function viewOf(side: Side | undefined): Readonly<Record<string, View | undefined>> {
  if (side?.bundle.access === undefined) return {};
  const view = ruleView(side.bundle, side.bundle.access, side.rule);
  return { ...view, message: undefined };
}

/** Allowing more and denying less is weaker; what is about who or when may be either. */
function directionOf(old: Side | undefined, now: Side | undefined, fields: readonly FieldChange[]): Effect {
  const [before, after] = [old?.rule.effect, now?.rule.effect];
  if (before !== after) return before === 'deny' || after === 'allow' ? 'weakened' : 'strengthened';
  const directions = fields.map(({ path, added = [], removed = [] }): Effect => {
    if (!/^what\.(?:tools|prompts|resources)$/.test(path)) return 'changed';
    if (added.length > 0 && removed.length > 0) return 'changed';
    return added.length > 0 === (after === 'allow') ? 'weakened' : 'strengthened';
  });
  const [first = 'changed'] = directions;
  return directions.every((one) => one === first) ? first : 'changed';
}

/** Whether the matrix has every tool that the change of a rule is about. */
function isShown(
  name: string,
  sides: readonly (Side | undefined)[],
  direction: Effect,
  tools: readonly string[],
  changes: readonly AccessChange[],
): boolean {
  const there = sides.flatMap((side) => side ?? []);
  if (there.some(({ bundle, rule }) => !isAboutTools(bundle.access?.whats[rule.what]))) return false;
  if (direction === 'strengthened') return true;
  const whats = there.map(({ bundle, rule }) => bundle.access?.whats[rule.what] ?? {});
  const [first, second] = there;
  const sameCallers = first !== undefined && second !== undefined && hasSameCallers(first, second);
  const meant = tools.filter((tool) => {
    const on = whats.filter((what) => isMeant(what, tool)).length;
    return sameCallers ? on === 1 : on > 0;
  });
  const isKnown = there.every(({ bundle }) => isClosed(bundle.pins, bundle));
  if (meant.length === 0) return isKnown;
  const shown = new Set(
    changes
      .filter(({ change, wider, before, after }) => {
        if (change === 'condition' || (change === 'conditional' && wider)) return true;
        return change === 'grant' && (before.by === name || after.by === name);
      })
      .map(({ tool }) => tool),
  );
  return meant.every((tool) => shown.has(tool));
}

/** Whether no more is said than which tools, so that prompts and resources are nothing to it. */
function isAboutTools(what: BundleWhat = {}): boolean {
  const { tools, exclude_tools, prompts, resources } = what;
  return (tools ?? exclude_tools) !== undefined && prompts === undefined && resources === undefined;
}

/** Whether two sides of a rule differ in nothing but names of tools. */
function hasSameCallers(one: Side, other: Side): boolean {
  const fields = compareFields(viewOf(one), viewOf(other));
  return fields.every(({ path }) => path === 'what.tools' || path === 'what.exclude_tools');
}

/** By name alone: a tool too many only tells more. */
function isMeant({ tools = ['*'], exclude_tools = [] }: BundleWhat, tool: string): boolean {
  const isOneOf = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(glob, tool));
  return isOneOf(tools) && !isOneOf(exclude_tools);
}

/** Whether there are no tools but those of the lockfile. */
function isClosed(pins: PinTable | undefined, { upstreams }: Bundle): boolean {
  return (
    pins?.mode === 'enforce' &&
    pins.on_new === 'quarantine' &&
    upstreams.every(({ name }) => Object.hasOwn(pins.upstreams, name))
  );
}

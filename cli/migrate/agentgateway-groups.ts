// The rules of several routes as the one list of ours.
import { type Data, isData } from './migrated.ts';

export interface Group {
  /** What its rules are about. */
  readonly upstreams: readonly string[];
  /** In the order they stood; without any, everything is allowed that may call at all. */
  readonly rules: readonly Data[];
}

/** Nothing when nobody is asked for anything. */
export function authzOf(groups: readonly Group[], hasAuthn: boolean): Data | undefined {
  if (!hasAuthn && groups.every(({ rules }) => rules.length === 0)) return undefined;
  const used = groups.filter(({ upstreams }) => upstreams.length > 0);
  const everybody = hasAuthn ? { who: { authenticated: true } } : {};
  const rules = used.flatMap(({ upstreams, rules: own }) => {
    // Theirs denies what no rule allows only where a rule allows anything.
    const all = own.some(({ effect }) => effect === 'allow')
      ? own
      : [{ effect: 'allow', ...everybody }, ...own];
    return used.length === 1 ? all : all.map((rule) => only(rule, upstreams));
  });
  return { default: 'deny', rules: rules.map((rule, index) => ({ name: `migrated-${index + 1}`, ...rule })) };
}

function only(rule: Data, upstreams: readonly string[]): Data {
  return { ...rule, what: { ...(isData(rule.what) ? rule.what : {}), upstreams } };
}

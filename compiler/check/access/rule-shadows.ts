// For a rule, another one that always decides what it is about. Rules are filed by what the tools they name begin
// with, so that each is compared with a few and not with thousands.
import { globPrefix } from '../../../policies/routes/glob.ts';
import { toolsOf, whatCovers, whoCovers } from './covers.ts';
import { decides, type WrittenRule } from './rules.ts';

/** Of rules that say the same, the later one is shadowed by the earlier. A deny comes first, because it decides. */
export function shadowsOf(rules: readonly WrittenRule[]): (rule: WrittenRule) => WrittenRule | undefined {
  const filed = new Map<string, WrittenRule[]>();
  const unnamed: WrittenRule[] = [];
  const places = new Map(rules.map((rule, place) => [rule, place]));
  for (const rule of rules) {
    if (!decides(rule) || rule.when !== 'always') continue;
    const globs = toolsOf(rule.what);
    if (globs === undefined || globs.length === 0) unnamed.push(rule);
    for (const start of new Set(globs?.map(globPrefix))) {
      const others = filed.get(start);
      if (others === undefined) filed.set(start, [rule]);
      else others.push(rule);
    }
  }

  return (rule) => {
    let allowing: WrittenRule | undefined;
    for (const other of candidates(rule)) {
      if ((other.effect === 'allow' && allowing !== undefined) || !isShadow(other, rule)) continue;
      if (other.effect === 'deny') return other;
      allowing = other;
    }
    return allowing;
  };

  /** What covers a rule covers the first tool it names, and so begins as that does. */
  function* candidates({ what }: WrittenRule): Generator<WrittenRule> {
    yield* unnamed;
    const [first] = toolsOf(what) ?? [];
    if (first === undefined) return;
    const start = globPrefix(first);
    for (let length = 0; length <= start.length; length += 1) yield* filed.get(start.slice(0, length)) ?? [];
  }

  function isShadow(other: WrittenRule, rule: WrittenRule): boolean {
    if (other.pointer === rule.pointer || (other.effect === 'allow' && rule.effect === 'deny')) return false;
    if (!whoCovers(other.who, rule.who) || !whatCovers(other.what, rule.what)) return false;
    const isSame =
      other.effect === rule.effect &&
      rule.when === 'always' &&
      whoCovers(rule.who, other.who) &&
      whatCovers(rule.what, other.what);
    return !isSame || other.kind !== 'rule' || places.get(other)! < places.get(rule)!;
  }
}

// Names that must differ: routes, rules, limits and listeners are told apart by theirs in logs, metrics, plans and
// overlays, and a listener's tool list is found by it. Within one upstream, two headers that differ only in case are one on the wire, and of two
// tools renamed to one name the gateway would hide the second. (Upstreams of one name are found when the files are
// merged.)
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

interface Named {
  readonly name: string;
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

export function duplicateName(program: Program, report: Report): void {
  const { listeners } = program.config.gateway;
  const named = listeners.map(({ name }, i) => nameAt(name, `/gateway/listeners/${i}`));
  reportSecond('listener', named, program, report);
  const routes = program.routes.map(({ name, pointer }) => nameAt(name, pointer));
  reportSecond('route', routes, program, report);
  const { authz, rate_limits: limits } = program.config;
  const rules = authz.rules.map(({ name }, i) => nameAt(name, `/authz/rules/${i}`));
  reportSecond('rule', rules, program, report);
  const limitRules = limits.rules.map(({ name }, i) => nameAt(name, `/rate_limits/rules/${i}`));
  reportSecond('limit', limitRules, program, report);
  for (const { pointer, upstream } of program.upstreams) {
    const headers = Object.keys(upstream.headers).map((name): Named => {
      return { name: name.toLowerCase(), pointer: memberPointer(`${pointer}/headers`, name), part: 'key' };
    });
    const tools = Object.entries(upstream.tools.rename).map(([from, name]): Named => {
      return { name, pointer: memberPointer(`${pointer}/tools/rename`, from), part: 'value' };
    });
    reportSecond('header', headers, program, report);
    reportSecond('tool', tools, program, report);
  }
}

/** The `name` of an entry of a list; one that was not written stands where the entry does. */
function nameAt(name: string, entry: string): Named {
  return { name, pointer: `${entry}/name`, part: 'value' };
}

function reportSecond(kind: string, named: readonly Named[], { spanOf }: Program, report: Report): void {
  const firsts = new Map<string, Named>();
  for (const one of named) {
    const { name, pointer, part } = one;
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, one);
      continue;
    }
    const at = spanOf(pointer, part);
    const related = [{ at: spanOf(first.pointer, first.part), message: 'first defined here' }];
    const isWritten = at.start !== spanOf(pointer.slice(0, pointer.lastIndexOf('/')), part).start;
    const help = isWritten ? [] : [`give it a \`name\`; without one it is called \`${name}\``];
    report('duplicate-name', at, { kind, name }, { label: 'defined again', related, help });
  }
}

// Names of one upstream that must differ: two headers that differ only in case are one on the wire, and of two tools
// renamed to one name the gateway would hide the second. (Upstreams, routes and listeners of one name are found when
// the files are merged.)
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

interface Named {
  readonly name: string;
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

export function duplicateName(program: Program, report: Report): void {
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

function reportSecond(kind: string, named: readonly Named[], { spanOf }: Program, report: Report): void {
  for (const [i, { name, pointer, part }] of named.entries()) {
    const first = named.slice(0, i).find((earlier) => earlier.name === name);
    if (first === undefined) continue;
    const related = [{ at: spanOf(first.pointer, first.part), message: 'first defined here' }];
    report('duplicate-name', spanOf(pointer, part), { kind, name }, { label: 'defined again', related });
  }
}

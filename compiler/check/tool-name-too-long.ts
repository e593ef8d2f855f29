// Names that model APIs refuse for their length, where the configuration alone shows it: what a tool is renamed to,
// and a prefix that leaves no room for any name. The gateway would hide such tools. With a lockfile, every name.
import { prefixesOf } from '../../policies/catalog/prefixes.ts';
import type { Upstream } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lockedCatalog } from './tools/locked-tools.ts';

const LONGEST = 64;
/** Cursor counts its own name for the server, which people take from the gateway's, and what stands between. */
const LONGEST_WITH_SERVER = 60;

export function toolNameTooLong(program: Program, report: Report): void {
  checkWritten(program, report);
  checkLocked(program, report);
}

function checkWritten(program: Program, report: Report): void {
  for (const { name: upstreamName, pointer, upstream } of program.upstreams) {
    const { prefix: always, conflict_prefix } = prefixesOf(upstreamName, upstream);
    const prefix = conflict_prefix ?? always;
    if (prefix.length >= LONGEST) {
      const at =
        upstream.namespace.prefix === undefined
          ? program.spanOf(pointer, 'key')
          : program.spanOf(`${pointer}/namespace/prefix`, 'value');
      report(
        'tool-name-too-long',
        at,
        { name: `${prefix}*`, length: prefix.length + 1 },
        {
          label: 'no name fits behind this prefix',
          help: ['set a shorter `namespace.prefix`'],
        },
      );
      continue;
    }
    for (const [from, to] of Object.entries(upstream.tools.rename)) {
      const name = always + to;
      if (name.length <= LONGEST) continue;
      report('tool-name-too-long', program.spanOf(memberPointer(`${pointer}/tools/rename`, from), 'value'), {
        name,
        length: name.length,
      });
    }
  }
}

function checkLocked(program: Program, report: Report): void {
  const { tools = [], hidden = [] } = lockedCatalog(program) ?? {};
  const { name: server } = program.config.gateway;
  const say = (upstream: number, tool: string, name: string, cursor: boolean): void => {
    const own = program.upstreams[upstream];
    if (own === undefined || isRenamed(own.upstream, tool)) return;
    const length = name.length + (cursor ? server.length : 0);
    report(
      'tool-name-too-long',
      program.spanOf(own.pointer, 'key'),
      { name, length, ...(cursor && { server }) },
      {
        label: `offers \`${tool}\``,
        help: [`give it a shorter name with \`tools.rename\`, or leave it out with \`tools.exclude\``],
        ...(cursor && { severity: 'warning' }),
      },
    );
  };
  for (const { upstream, tool, name, reason } of hidden) {
    if (reason === 'name_too_long') say(upstream, tool, name, false);
  }
  for (const { name, offeredBy } of tools) {
    const [first] = offeredBy;
    if (first !== undefined && name.length + server.length > LONGEST_WITH_SERVER) say(...first, name, true);
  }
}

/** Then the new name was looked at where it is written. */
function isRenamed({ tools }: Upstream, tool: string): boolean {
  return Object.hasOwn(tools.rename, tool);
}

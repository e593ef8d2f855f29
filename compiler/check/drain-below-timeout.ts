// Calls that may take longer than the gateway waits for them when it is replaced or stopped. Said only where somebody
// wrote how long to wait.
import type { Program } from '../ast/program.ts';
import { durationMs } from '../ast/units.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

const WAITS = [
  { parent: '/gateway/reload', member: 'drain', field: 'gateway.reload.drain' },
  { parent: '/gateway', member: 'shutdown_grace', field: 'gateway.shutdown_grace' },
] as const;

export function drainBelowTimeout(program: Program, report: Report): void {
  const { gateway } = program.config;
  const longest = longestCall(program);
  if (longest === undefined) return;
  for (const { parent, member, field } of WAITS) {
    const written = member === 'drain' ? gateway.reload.drain : gateway.shutdown_grace;
    const at = program.spanOf(`${parent}/${member}`, 'value');
    // A default stands nowhere: it is given the place of what is around it.
    const isWritten = at.start !== program.spanOf(parent, 'value').start;
    if (!isWritten || durationMs(written) >= durationMs(longest.timeout)) continue;
    report(
      'drain-below-timeout',
      at,
      { field, wait: written, timeout: longest.timeout, upstream: longest.name },
      {
        label: 'calls that take longer are cut off',
        related: [
          { at: program.spanOf(`${longest.pointer}/timeouts/call`, 'value'), message: 'may take this long' },
        ],
      },
    );
  }
}

function longestCall({ upstreams }: Program) {
  const calls = upstreams.map(({ name, pointer, upstream }) => ({
    name,
    pointer,
    timeout: upstream.timeouts.call,
  }));
  return calls.reduce<(typeof calls)[number] | undefined>(
    (a, b) => (a !== undefined && durationMs(a.timeout) >= durationMs(b.timeout) ? a : b),
    undefined,
  );
}

// Times that do not fit into each other: a route gives up before its upstream may have connected, or before attempts
// that are to follow a timeout can be made.
import type { LinkedRoute, Program } from '../ast/program.ts';
import { durationMs } from '../ast/units.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function timeoutChain(program: Program, report: Report): void {
  for (const linked of program.routes) {
    const { timeout } = linked.route;
    if (timeout === undefined) continue;
    const fault = faultOf(program, linked, durationMs(timeout));
    if (fault === undefined) continue;
    const { problem, pointer, message } = fault;
    report(
      'timeout-chain',
      program.spanOf(`${linked.pointer}/timeout`, 'value'),
      { route: linked.name, timeout, problem },
      { label: 'ends too early', related: [{ at: program.spanOf(pointer, 'value'), message }] },
    );
  }
}

interface Fault {
  readonly problem: string;
  readonly pointer: string;
  readonly message: string;
}

function faultOf(
  program: Program,
  { route, targets, fallback }: LinkedRoute,
  timeout: number,
): Fault | undefined {
  for (const number of [...targets.map(({ upstream }) => upstream), ...fallback]) {
    const { name, pointer, upstream } = program.upstreams[number]!;
    const { connect, call } = upstream.timeouts;
    if (timeout < durationMs(connect)) {
      return {
        problem: `before upstream \`${name}\` has had its \`timeouts.connect\` of ${connect}`,
        pointer: `${pointer}/timeouts/connect`,
        message: 'may take this long to connect',
      };
    }
    const attempts = route.retries ?? upstream.retries?.attempts ?? 0;
    const followsTimeout = upstream.retries?.on.includes('timeout') ?? false;
    if (attempts > 0 && followsTimeout && timeout <= durationMs(call)) {
      return {
        problem: `with the first attempt at upstream \`${name}\`, which may take ${call}: none follows a timeout`,
        pointer: `${pointer}/retries`,
        message: 'says that attempts follow a timeout',
      };
    }
  }
  return undefined;
}

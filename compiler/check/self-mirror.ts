// Copies of calls that go where the calls themselves go: the upstream would do everything twice.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function selfMirror(program: Program, report: Report): void {
  for (const { name, pointer, route } of program.routes) {
    if (route.mirror === undefined) continue;
    const { upstream } = route.mirror;
    const at = (route.upstreams ?? []).findIndex(({ target, weight }) => target === upstream && weight > 0);
    if (route.upstream !== upstream && at === -1) continue;
    const target = at === -1 ? `${pointer}/upstream` : `${pointer}/upstreams/${at}/target`;
    report(
      'self-mirror',
      program.spanOf(`${pointer}/mirror/upstream`, 'value'),
      { route: name, upstream },
      {
        label: 'would get these calls twice',
        related: [{ at: program.spanOf(target, 'value'), message: 'gets them from here' }],
        help: ['mirror to an upstream that the route does not send to'],
      },
    );
  }
}

// Instances that are all drained: the upstream would have nowhere to send its calls.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function zeroWeightInstances(program: Program, report: Report): void {
  for (const { name, pointer, upstream } of program.upstreams) {
    if (upstream.instances === undefined || upstream.instances.some(({ weight }) => weight > 0)) continue;
    report(
      'zero-weight-instances',
      program.spanOf(`${pointer}/instances`, 'key'),
      { upstream: name },
      {
        label: 'no call could be sent anywhere',
        help: ['give one instance a `weight` above 0, or set `enabled: false` on the upstream'],
      },
    );
  }
}

// Records of everything that clients send or get, with nothing masked: passwords and data of people end up in files
// that many may read and nobody deletes.
import type { Redaction } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function noRedactionWithFullArguments({ config, spanOf }: Program, report: Report): void {
  const { audit, telemetry } = config.gateway;
  const records = [
    { pointer: '/gateway/audit/arguments', full: audit?.arguments === 'full', target: 'audit' },
    { pointer: '/gateway/audit/results', full: audit?.results === 'full', target: 'audit' },
    {
      pointer: '/gateway/telemetry/tracing/capture_arguments',
      full: telemetry.tracing?.capture_arguments === true,
      target: 'traces',
    },
  ] as const;
  for (const { pointer, full, target } of records) {
    if (!full || masks(config.redaction, target)) continue;
    const field = pointer.slice(1).replaceAll('/', '.');
    report(
      'no-redaction-with-full-arguments',
      spanOf(pointer, 'value'),
      { field, target },
      {
        label: 'with every secret in it',
        help: [
          `add a \`redaction\` with \`detectors\` or \`fields\` that applies to \`${target}\``,
          ...(target === 'audit' ? ['or set this to `redacted`'] : []),
        ],
      },
    );
  }
}

function masks(redaction: Redaction | undefined, target: 'audit' | 'traces'): boolean {
  if (redaction === undefined || !redaction.apply_to.includes(target)) return false;
  return [redaction.fields, redaction.detectors, redaction.patterns].some((list) => list.length > 0);
}

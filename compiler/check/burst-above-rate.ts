// A bucket larger than what its rate allows in a minute or an hour: that much may come at once, and the rate beside.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { everyLimit } from './limits/every-limit.ts';
import { ratesOf } from './limits/rates.ts';

const LONG_SECONDS = 60;

export function burstAboveRate(program: Program, report: Report): void {
  for (const { pointer, limit } of everyLimit(program)) {
    const { burst_size: burst } = limit;
    if (burst === undefined) continue;
    const at = program.spanOf(`${pointer}/burst_size`, 'value');
    const rates = ratesOf(limit).filter(({ field }) => field !== 'requests_per_day');
    if (rates.length === 0) {
      const help = ['add the rate at which it refills, such as `requests_per_minute`'];
      report('burst-without-rate', at, { burst }, { label: 'of which rate?', help });
      continue;
    }
    const small = rates.find((rate) => rate.seconds >= LONG_SECONDS && rate.limit < burst);
    if (small === undefined) continue;
    report(
      'burst-above-rate',
      at,
      { burst, field: small.field, limit: small.limit },
      {
        label: `up to ${burst + small.limit} in one window`,
        help: [`set \`burst_size\` to at most ${small.limit}`],
      },
    );
  }
}

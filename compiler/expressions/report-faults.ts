// Faults inside an expression's text -> diagnostics at their place in the YAML file.
import type { Span } from '../ast/source.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Fault } from './fault.ts';
import { placesInScalar } from './scalar-places.ts';

/** @param scalar where the text stands in the file, with its quotes or block header */
export function reportFaults(faults: readonly Fault[], source: string, scalar: Span, report: Report): void {
  if (faults.length === 0) return;
  const placeOf = placesInScalar(source, scalar);
  for (const fault of faults) fault.send(report, placeOf(fault.at));
}

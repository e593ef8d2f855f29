// Whether a URI is spelled so that routes would send it elsewhere than what a server takes it for.
import { readingsOf } from '../text/uri-readings.ts';
import { candidatesFor } from './candidates.ts';
import type { Routes } from './routes.ts';

/** False where another reading meets other routes, or a deny route: then nobody has such a thing. */
export function isRoutedAlike(routes: Routes, uri: string): boolean {
  const { certain, possible } = readingsOf(uri);
  if (certain.length + possible.length === 0) return true;
  const own = candidatesFor(routes, 'resource', uri);
  const denies = (entry: number) => (routes.table[routes.entries[entry]!.route]?.deny ?? null) !== null;
  return (
    certain.every((one) => candidatesFor(routes, 'resource', one).join() === own.join()) &&
    possible.every((one) =>
      candidatesFor(routes, 'resource', one).every((entry) => own.includes(entry) || !denies(entry)),
    )
  );
}

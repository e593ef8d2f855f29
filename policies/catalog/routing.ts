// What a route table makes of the names of one list. Most names meet the same routes: what is reached by them is worked
// out once, and is one object.
import { candidatesFor } from '../routes/candidates.ts';
import type { Routes } from '../routes/routes.ts';
import type { ListUse } from './list-uses.ts';
import type { Routing } from './ownership.ts';
import { reachOf } from './reach.ts';

/** `listeners`: by number. */
export function routingOf(
  routes: Routes,
  listeners: readonly { readonly name: string }[],
  { routedAs, use }: ListUse,
): Routing {
  const known = new Map<string, ReturnType<Routing>>();
  return (name) => {
    const candidates = candidatesFor(routes, routedAs, name);
    const key = candidates.join();
    let routing = known.get(key);
    if (routing === undefined) {
      const reach = listeners.map((listener) => reachOf(routes, candidates, use, listener.name));
      routing = { candidates, reach };
      known.set(key, routing);
    }
    return routing;
  };
}

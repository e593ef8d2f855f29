// Routes: their conditions, and what becomes of the calls they take.
import type { Bundle, BundleRoute } from '../../../schema/generated/bundle.ts';
import { conditionTexts, nameTexts } from './entry-text.ts';
import type { PlanObject } from './object.ts';
import { secretTemplates } from './template-view.ts';
import { ordered, type View } from './view.ts';

export function routeObjects(bundle: Bundle): PlanObject[] {
  const names = nameTexts(bundle);
  return bundle.routes.table.map((route, number) => ({
    kind: 'route',
    name: route.name,
    view: { match: matchTexts(bundle, number, names), ...routeView(bundle, route) },
    origin: bundle.origins.routes[number] ?? null,
  }));
}

/** One text for each alternative of the match. */
export function matchTexts(bundle: Bundle, route: number, names: readonly string[]): string[] {
  return bundle.routes.entries.flatMap((entry, number) => {
    if (entry.route !== route) return [];
    const texts = [names[number] ?? '', ...conditionTexts(bundle, entry)].filter((text) => text !== '');
    return [texts.length === 0 ? 'every call' : texts.join(' and ')];
  });
}

function routeView(bundle: Bundle, route: BundleRoute): View & object {
  const { name: _, targets, fallback, mirror, rewrite, headers, fallback_on, ...rest } = route;
  const nameOf = (upstream: number): string => bundle.upstreams[upstream]?.name ?? '';
  const weights = targets.map(({ upstream, weight }) => [`[${nameOf(upstream)}]`, { weight }]);
  // The weight of the only target means nothing.
  const [only] = targets;
  return {
    ...rest,
    ...(targets.length === 1 && only !== undefined && only.weight > 0
      ? { upstream: nameOf(only.upstream) }
      : { upstreams: Object.fromEntries(weights) }),
    fallback: fallback && ordered(fallback.map(nameOf)),
    fallback_on: fallback && fallback_on,
    mirror: mirror && { ...mirror, upstream: nameOf(mirror.upstream), share: `${mirror.share * 100}%` },
    rewrite: rewrite && {
      ...rewrite,
      set_arguments:
        rewrite.set_arguments &&
        Object.fromEntries(
          Object.entries(rewrite.set_arguments).map(([argument, value]) => [argument, JSON.stringify(value)]),
        ),
    },
    headers: headers && { set: secretTemplates(headers.set), remove: headers.remove },
  };
}

// Third pass: the fragments become one program. Merged by section, defaults filled in, names linked to numbers.
import type { FullConfig } from '../../schema/generated/full-config.ts';
import type { Repository } from '../ast/fragment.ts';
import { spanAt } from '../ast/place.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { withDefaults } from './defaults.ts';
import { linkRoutes } from './link-routes.ts';
import { linkUpstreams } from './link-upstreams.ts';
import { merge } from './merge.ts';

/** Nothing when a part of the repository could not be read; what is certain about names is reported even then. */
export function resolve({ fragments, complete }: Repository, report: Report): Program | undefined {
  const merged = merge(fragments, report);
  const config = withDefaults(merged.value) as unknown as FullConfig;
  const upstreams = linkUpstreams(config, merged.broken);
  const routes = linkRoutes(config, merged, upstreams, complete, report);
  if (!complete || merged.broken.size > 0) return undefined;
  return {
    config,
    upstreams: upstreams.enabled,
    routes,
    spanOf: (pointer, part) => spanAt(merged.place, pointer, part),
  };
}

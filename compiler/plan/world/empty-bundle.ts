// What was there before the first deployment: a gateway that offers nothing to anybody.
import type { Bundle } from '../../../schema/generated/bundle.ts';

/** In the shape of `head`, because some settings have no empty form. */
export function emptyBundle(head: Bundle): Bundle {
  const noNames = { exact: {}, labels: [''], first: [1], counts: [0], entries: [[]] };
  return {
    format: head.format,
    features: [],
    digest: '',
    compiler: head.compiler,
    source: { commit: null, dirty: false, files: {} },
    gateway: head.gateway,
    upstreams: [],
    routes: { table: [], entries: [], tool: noNames, prompt: noNames, resource: noNames, unnamed: [] },
    origins: { listeners: head.origins.listeners, upstreams: [], routes: [] },
    ...(head.authn !== undefined && { authn: head.authn }),
  };
}

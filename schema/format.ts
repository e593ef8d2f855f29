// The numbers of the contract between compiler and runtime. A change that an older runtime would misread gets a new
// feature name: a runtime refuses a bundle that names a feature it does not know.

export const BUNDLE_FORMAT = 'mcpgw.bundle/1';

/** What this version's compiler may use and this version's runtime implements, sorted. */
export const BUNDLE_FEATURES = [
  'catalog.merge/2',
  'listeners.transports/1',
  'routes.trie/1',
  'upstreams.http/1',
  'upstreams.isolation/1',
  'upstreams.stdio/1',
] as const;

/** The configuration format (`version:` in mcpgw.yaml). */
export const CONFIG_VERSION = 1;

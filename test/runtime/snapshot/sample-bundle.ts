// A small sound bundle, written by hand so that the loader's tests do not depend on the compiler.
import { digestOf } from '../../../schema/canonical.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';

const NO_NAMES = { exact: {}, labels: [''], first: [0], counts: [0], entries: [[]] };

/** `change` is applied before the digest is computed. */
export function sampleBundle(change: (bundle: Bundle) => void = () => {}): Bundle {
  const bundle: Bundle = {
    format: 'mcpgw.bundle/1',
    features: ['catalog.merge/2', 'routes.trie/1'],
    digest: '',
    compiler: 'mcpgw 0.0.0',
    source: { commit: null, dirty: false, files: { 'mcpgw.yaml': `sha256:${'0'.repeat(64)}` } },
    gateway: {
      name: 'sample',
      region: '',
      listeners: [
        {
          name: 'local',
          address: '127.0.0.1',
          port: 0,
          path: '/mcp',
          sse_path: null,
          message_path: null,
          ws_path: null,
          allowed_origins: [],
          allowed_hosts: ['127.0.0.1', 'localhost'],
        },
      ],
      admin: { enabled: false, address: '127.0.0.1', port: 0 },
      limits: {
        max_request_bytes: 4194304,
        max_response_bytes: 16777216,
        max_sessions: 100,
        max_connections: 1000,
      },
      sessions: { idle_ms: 1_800_000, key: null },
      extensions: [],
      reload: { watch: true, debounce_ms: 50, drain_ms: 5000 },
      shutdown_grace_ms: 5000,
    },
    upstreams: [sampleUpstream('files'), sampleUpstream('search')],
    routes: {
      table: [
        {
          name: 'files',
          targets: [{ upstream: 0, weight: 1 }],
          deny: null,
          sticky_by: 'session',
          salt: 'files',
          timeout_ms: null,
        },
        {
          name: 'no-drop',
          targets: [],
          deny: 'Not here.',
          sticky_by: 'session',
          salt: 'no-drop',
          timeout_ms: null,
        },
      ],
      entries: [{ route: 1 }, { route: 0 }],
      tool: {
        exact: { drop: [0] },
        labels: ['', 'file_'],
        first: [1, 0],
        counts: [1, 0],
        entries: [[], [1]],
      },
      prompt: NO_NAMES,
      resource: NO_NAMES,
      unnamed: [],
    },
    origins: {
      listeners: ['mcpgw.yaml:4:5'],
      upstreams: ['a.yaml:2:3', 'a.yaml:4:3'],
      routes: ['r.yaml:2:5', 'r.yaml:5:5'],
    },
  };
  change(bundle);
  bundle.digest = digestOf(bundle);
  return bundle;
}

export function sampleUpstream(name: string): Bundle['upstreams'][number] {
  return {
    name,
    era: 'modern',
    http: {
      transport: 'auto',
      instances: [{ name: '127.0.0.1:1', url: [{ text: 'http://127.0.0.1:1/mcp' }], weight: 1 }],
      headers: {},
    },
    stdio: null,
    isolation: { mode: 'shared', max: 100 },
    server_requests: [],
    prefix: '',
    on_name_conflict: 'hide',
    conflict_prefix: `${name}__`,
    tools: { include: [], exclude: [], rename: {} },
    prompts: { include: [], exclude: [] },
    resources: { include: [], exclude: [] },
    timeouts: { connect_ms: 1000, call_ms: 5000, idle_ms: 5000 },
    discovery: { interval_ms: 60000, on_failure: 'drop', follow_list_changed: true },
  };
}

// The admin port over real sockets, on both engines.
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminHandler } from '../../../runtime/admin/admin.ts';
import type { GatewayStatus } from '../../../runtime/admin/state.ts';
import { loadEngine } from '../../../runtime/http/engine.ts';
import type { HttpServer } from '../../../runtime/http/server.ts';
import { findUws } from '../../../runtime/http/uws-loader.ts';
import { Metrics } from '../../../runtime/observe/metrics.ts';
import { bundleText } from '../../../schema/canonical.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { parsePrometheus } from '../observe/prometheus-text.ts';

const NONE = { listed: 0, hidden: 0 };

const SERVING: GatewayStatus = {
  version: '1.2.3',
  engine: 'node',
  startedAt: Date.UTC(2026, 0, 1),
  draining: false,
  connections: 4,
  sessions: 3,
  parked: 2,
  listens: 1,
  subscriptions: 5,
  bundle: {
    digest: 'sha256:aa',
    commit: 'c0ffee',
    dirty: false,
    since: Date.UTC(2026, 0, 2),
    lastKnownGood: false,
    signature: { mode: 'require', signedBy: '0123456789abcdef' },
  },
  onDisk: { digest: 'sha256:bb' },
  lastReload: {
    result: 'failure',
    at: Date.UTC(2026, 0, 3),
    errors: [{ message: 'no upstream of this name', place: 'routes/db.yaml:5:11' }],
  },
  listeners: [
    {
      name: 'main',
      address: '127.0.0.1',
      port: 8080,
      path: '/mcp',
      ssePath: null,
      wsPath: '/ws',
      bound: true,
    },
  ],
  upstreams: [
    {
      name: 'files',
      phase: 'up',
      era: 'legacy',
      inFlight: 2,
      reason: undefined,
      counts: {
        tools: { listed: 3, hidden: 1 },
        prompts: { listed: 2, hidden: 0 },
        resources: NONE,
        templates: NONE,
        quarantined: 1,
      },
      drift: {
        changed: [
          {
            tool: 'write',
            hash: 'sha256:ab',
            quarantined: true,
            drift: {
              kinds: ['description'],
              changes: [{ pointer: '/description', before: 'a', after: 'b', kind: 'description' }],
            },
          },
        ],
        added: [{ tool: 'evil', hash: 'sha256:cd', quarantined: false }],
        missing: ['gone'],
      },
    },
    {
      name: 'db',
      phase: 'down',
      era: undefined,
      inFlight: 0,
      reason: 'exited with code 1: \u001b[31mno',
      counts: { tools: NONE, prompts: NONE, resources: NONE, templates: NONE, quarantined: 0 },
      drift: { changed: [], added: [], missing: [] },
    },
  ],
  hidden: [{ upstream: 'files', kind: 'tool', name: 'two\u202ewords', reason: 'bad_name' }],
};

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Where uWebSockets.js has no binary, there is one engine to test. */
const ENGINES = findUws().addon === undefined ? (['node'] as const) : (['node', 'uws'] as const);

describe.each(ENGINES)('the admin port on %s', (name) => {
  let state: GatewayStatus;
  let active: Bundle | undefined;
  let metrics: Metrics;
  let server: HttpServer;
  let port: number;
  const logged: string[] = [];

  beforeAll(async () => {
    const log = { error: (text: string) => void logged.push(text), warn() {}, info() {}, debug() {} };
    metrics = new Metrics('1.2.3');
    const handler = adminHandler({
      state: { status: () => state, activeBundle: () => active },
      metrics,
      log,
      address: '127.0.0.1',
    });
    server = loadEngine(name).engine.createServer(
      { address: '127.0.0.1', port: 0, maxConnections: 100 },
      handler,
    );
    port = await server.listen();
  });

  afterAll(() => server.destroy());

  beforeEach(() => {
    state = SERVING;
    active = undefined;
    logged.length = 0;
  });

  function ask(
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const { method = 'GET', headers = {}, body } = options;
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  it('answers with the text of the bundle it enforces, and with none before the first', async () => {
    expect(await ask('/bundle')).toMatchObject({ status: 503 });
    // Only its spelling matters here.
    active = { digest: 'sha256:0', upstreams: [], format: 'mcpgw.bundle/1' } as unknown as Bundle;
    const { status, headers, body } = await ask('/bundle');
    expect({ status, body }).toEqual({ status: 200, body: bundleText(active) });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  });

  it('is alive whatever the state', async () => {
    state = { ...SERVING, bundle: undefined, draining: true, listeners: [] };
    expect(await ask('/livez')).toMatchObject({ status: 200, body: 'ok\n' });
  });

  describe.each(['/readyz', '/healthz'])('%s', (path) => {
    const cases: [string, Partial<GatewayStatus>, number][] = [
      ['serving, though an upstream is down and the last reload failed', {}, 200],
      ['without a bundle', { bundle: undefined }, 503],
      ['without a listener', { listeners: [] }, 503],
      [
        'with a listener that is not bound',
        { listeners: [...SERVING.listeners, { ...SERVING.listeners[0]!, bound: false }] },
        503,
      ],
      ['draining', { draining: true }, 503],
    ];
    it.each(cases)('%s', async (_, change, status) => {
      state = { ...SERVING, ...change };
      expect(await ask(path)).toMatchObject({ status, body: status === 200 ? 'ok\n' : 'not ready\n' });
    });

    it('names each check when asked to', async () => {
      state = { ...SERVING, draining: true };
      const { status, body } = await ask(`${path}?verbose`);
      expect(status).toBe(503);
      expect(body).toBe('[+] bundle active\n[+] listeners bound\n[-] not draining\nnot ready\n');
    });
  });

  it('tells the active bundle, the one on disk and the last reload apart', async () => {
    const { status, headers, body } = await ask('/status');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body).bundle).toEqual({
      active: {
        digest: 'sha256:aa',
        commit: 'c0ffee',
        dirty: false,
        since: '2026-01-02T00:00:00.000Z',
        last_known_good: false,
        signature: { mode: 'require', signed_by: '0123456789abcdef' },
      },
      on_disk: { digest: 'sha256:bb' },
      last_reload: {
        result: 'failure',
        at: '2026-01-03T00:00:00.000Z',
        errors: [{ message: 'no upstream of this name', place: 'routes/db.yaml:5:11' }],
      },
    });
  });

  it('shows the process, listeners, upstreams and what is hidden', async () => {
    const { bundle: _, uptime_seconds, ...rest } = JSON.parse((await ask('/status')).body);
    expect(uptime_seconds).toBeGreaterThan(0);
    expect(rest).toEqual({
      version: '1.2.3',
      node: process.versions.node,
      engine: 'node',
      pid: process.pid,
      started_at: '2026-01-01T00:00:00.000Z',
      ready: true,
      draining: false,
      connections: 4,
      sessions: 3,
      parked_calls: 2,
      listen_streams: 1,
      resource_subscriptions: 5,
      listeners: [
        {
          name: 'main',
          address: '127.0.0.1',
          port: 8080,
          path: '/mcp',
          sse_path: null,
          ws_path: '/ws',
          bound: true,
        },
      ],
      upstreams: [
        {
          name: 'files',
          phase: 'up',
          era: 'legacy',
          in_flight: 2,
          reason: null,
          tools: { listed: 3, hidden: 1 },
          prompts: { listed: 2, hidden: 0 },
          resources: NONE,
          templates: NONE,
          pins: {
            changed: [
              {
                tool: 'write',
                quarantined: true,
                kinds: ['description'],
                changes: 1,
                pointers: ['/description'],
              },
            ],
            new: [{ tool: 'evil', quarantined: false }],
            missing: ['gone'],
          },
        },
        {
          name: 'db',
          phase: 'down',
          era: null,
          in_flight: 0,
          reason: SERVING.upstreams[1]!.reason,
          tools: NONE,
          prompts: NONE,
          resources: NONE,
          templates: NONE,
          pins: { changed: [], new: [], missing: [] },
        },
      ],
      hidden: [{ upstream: 'files', kind: 'tool', name: 'two\u202ewords', reason: 'bad_name' }],
    });
  });

  it('shows the state before the first bundle', async () => {
    state = {
      ...SERVING,
      bundle: undefined,
      onDisk: undefined,
      lastReload: undefined,
      listeners: [],
      upstreams: [],
      hidden: [],
    };
    expect(JSON.parse((await ask('/status')).body)).toMatchObject({
      ready: false,
      bundle: { active: null, on_disk: null, last_reload: null },
    });
  });

  it('sends nothing a terminal would act on', async () => {
    expect((await ask('/status')).body).not.toMatch(/[\u001b\u202e]/);
  });

  it('answers a scrape with counters and gauges', async () => {
    metrics.calls.observerFor(['files']).callFinished(metrics.calls.tools.slotOf('read'), 0, 'success', 0.02);
    const { status, headers, body } = await ask('/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const samples = parsePrometheus(body);
    expect(
      samples.get('mcp_tool_calls_total{client_id="",status="success",tool_name="read",upstream="files"}'),
    ).toBe(1);
    expect(samples.get('mcpgw_upstream_up{upstream="db"}')).toBe(0);
    expect(samples.get('mcpgw_config_info{commit="c0ffee",digest="sha256:aa"}')).toBe(1);
    expect(samples.get('mcp_active_connections{client_type=""}')).toBe(4);
    expect(samples.get('mcpgw_sessions{}')).toBe(3);
    expect(samples.get('mcpgw_parked_calls{}')).toBe(2);
    expect(samples.get('mcpgw_listen_streams{}')).toBe(1);
    expect(samples.get('mcpgw_resource_subscriptions{}')).toBe(5);
    expect(samples.get('mcpgw_upstream_prompts{state="listed",upstream="files"}')).toBe(2);
    expect(samples.get('mcpgw_upstream_tools{state="quarantined",upstream="files"}')).toBe(1);
    expect(samples.get('mcpgw_upstream_tools{state="hidden",upstream="files"}')).toBe(0);
  });

  it('knows no other path', async () => {
    for (const path of ['/', '/mcp', '/livez/', '/%6civez', '/constructor']) {
      expect(await ask(path)).toMatchObject({ status: 404, body: '{\n  "error": "not_found"\n}\n' });
    }
  });

  it('takes only GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask('/status', {
        method,
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
    expect(await ask('/readyz', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('refuses any request a web page could have sent, and never allows one to read', async () => {
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port}`]) {
      const { status, headers, body } = await ask('/status', { headers: { origin } });
      expect([status, JSON.parse(body)]).toEqual([403, { error: 'bad_origin' }]);
      expect(Object.keys(headers).filter((header) => header.startsWith('access-control'))).toEqual([]);
    }
  });

  it('answers to loopback names only', async () => {
    for (const host of [
      'localhost',
      `localhost:${port}`,
      '127.0.0.1',
      '127.1.2.3:9901',
      '[::1]:9901',
      'LOCALHOST',
    ]) {
      expect([host, (await ask('/livez', { headers: { host } })).status]).toEqual([host, 200]);
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      'evil.example:9901',
      '127.0.0.1.evil.example',
      '10.0.0.1',
      'a@localhost',
    ]) {
      expect([host, (await ask('/livez', { headers: { host } })).status]).toEqual([host, 403]);
    }
  });

  it('says no more than that it failed when it fails', async () => {
    state = { ...SERVING, startedAt: Number.NaN };
    expect(await ask('/status')).toMatchObject({ status: 500, body: '{\n  "error": "internal"\n}\n' });
    expect(logged).toEqual(['the admin port could not answer']);
  });
});

// What the compiler works out so that the runtime does not have to.
import { describe, expect, it } from 'vitest';
import { lower } from '../../../compiler/lower/lower.ts';
import { lowerTemplate } from '../../../compiler/lower/template.ts';
import { buildNameIndex } from '../../../compiler/lower/trie.ts';
import { hostAndPort, withPath } from '../../../compiler/lower/url.ts';
import type { Config, Upstream } from '../../../schema/generated/config.ts';
import { programOf } from '../check/program-of.ts';

const lowered = (config: Config) => lower(programOf(config));
const lowerOne = (upstream: Upstream) => lowered({ upstreams: { u: upstream } }).upstreams[0]!;

describe('a template', () => {
  it('keeps literal text and references in order', () => {
    expect(lowerTemplate('Bearer ${env:TOKEN}')).toEqual([{ text: 'Bearer ' }, { env: 'TOKEN' }]);
    expect(lowerTemplate('${env:A:-b}${file:/run/x}')).toEqual([
      { env: 'A', default: 'b' },
      { file: '/run/x' },
    ]);
    expect(lowerTemplate('${env:A:-}')).toEqual([{ env: 'A', default: '' }]);
    expect(lowerTemplate('')).toEqual([]);
  });

  it('joins an escaped reference with the text around it', () => {
    expect(lowerTemplate('a $${env:A} b')).toEqual([{ text: 'a ${env:A} b' }]);
  });

  it('does not swallow a reference that the passes before should have replaced', () => {
    expect(() => lowerTemplate('${var:A}')).toThrow('${var:A}');
  });
});

describe('an address', () => {
  it('gets the path only when it has none', () => {
    expect(withPath('http://a:1', '/mcp')).toBe('http://a:1/mcp');
    expect(withPath('http://a:1/', '/mcp')).toBe('http://a:1/');
    expect(withPath('http://a/x', '/mcp')).toBe('http://a/x');
    expect(withPath('http://a?q=/', '/mcp')).toBe('http://a/mcp?q=/');
    expect(withPath('http://${env:HOST}:1', '/mcp')).toBe('http://${env:HOST}:1/mcp');
    expect(withPath('http://${file:/a/b}', '/mcp')).toBe('http://${file:/a/b}/mcp');
    expect(withPath('${env:URL}', '/mcp')).toBe('${env:URL}');
  });

  it('names an instance by host and port, never by its credentials', () => {
    expect(hostAndPort('http://A.example:81/x')).toBe('a.example:81');
    expect(hostAndPort('http://a')).toBe('a:80');
    expect(hostAndPort('https://a?x')).toBe('a:443');
    expect(hostAndPort('http://[::1]')).toBe('[::1]:80');
    expect(hostAndPort('http://bob:${env:PW}@a:1/')).toBe('a:1');
    expect(hostAndPort('http://${env:HOST}/x')).toBe('${env:HOST}');
    expect(hostAndPort('http://${env:HOST}:80')).toBe('${env:HOST}:80');
    expect(hostAndPort('http://a:${env:PORT}')).toBe('a:${env:PORT}');
    expect(hostAndPort('${env:URL}')).toBe('${env:URL}');
  });
});

describe('an upstream', () => {
  it('is http or stdio, never both', () => {
    expect(lowerOne({ url: 'http://a:1' })).toMatchObject({
      http: { instances: [{ name: 'a:1', url: [{ text: 'http://a:1/mcp' }], weight: 1 }] },
      stdio: null,
    });
    expect(lowerOne({ command: 'npx', args: ['-y', '${env:PACKAGE}'] })).toMatchObject({
      http: null,
      stdio: {
        command: [{ text: 'npx' }],
        args: [[{ text: '-y' }], [{ env: 'PACKAGE' }]],
        cwd: null,
        startup_timeout_ms: 30_000,
      },
    });
  });

  it('has the port of its scheme in its name', () => {
    expect(hostAndPort('wss://a/x')).toBe('a:443');
    expect(hostAndPort('WS://a')).toBe('a:80');
  });

  it('keeps the transport that was asked for, and leaves `auto` to what the address turns out to be', () => {
    expect(lowerOne({ url: 'http://a' }).http?.transport).toBe('auto');
    expect(lowerOne({ url: '${env:URL}', transport: 'websocket' }).http?.transport).toBe('websocket');
    expect(lowerOne({ url: 'http://a/sse', transport: 'sse' }).http?.transport).toBe('sse');
  });

  it('isolates its sessions or its processes, and shares them when nothing is said', () => {
    expect(lowerOne({ url: 'http://a' }).isolation).toEqual({ mode: 'shared', max: 256 });
    expect(lowerOne({ command: 'x' }).isolation).toEqual({ mode: 'shared', max: 16 });
    expect(lowerOne({ url: 'http://a', sessions: { isolation: 'per_client', max: 3 } }).isolation).toEqual({
      mode: 'per_client',
      max: 3,
    });
    expect(
      lowerOne({ command: 'x', stdio: { isolation: 'per_session', max_processes: 2 } }).isolation,
    ).toEqual({ mode: 'per_session', max: 2 });
  });

  it('may ask for everything, for what is listed, or for nothing', () => {
    const asks = (server_requests: ('elicitation' | 'sampling' | 'roots')[]) =>
      lowerOne({ url: 'http://a', protocol: { server_requests } }).server_requests;
    expect(lowerOne({ url: 'http://a' }).server_requests).toEqual(['elicitation', 'roots', 'sampling']);
    expect(asks(['sampling', 'elicitation', 'sampling'])).toEqual(['elicitation', 'sampling']);
    expect(asks([])).toEqual([]);
  });

  it('shows all prompts and resources when nothing is said', () => {
    expect(lowerOne({ url: 'http://a' })).toMatchObject({
      prompts: { include: ['*'], exclude: [] },
      resources: { include: ['*'], exclude: [] },
    });
    expect(
      lowerOne({
        url: 'http://a',
        prompts: { include: ['b', 'a', 'b'] },
        resources: { exclude: ['file:*'] },
      }),
    ).toMatchObject({
      prompts: { include: ['a', 'b'], exclude: [] },
      resources: { include: ['*'], exclude: ['file:*'] },
    });
  });

  it('tells instances apart that differ only in their path', () => {
    const { http } = lowerOne({
      instances: [{ url: 'http://a:1/x' }, { url: 'http://a:1/y' }, { url: 'http://a:1/z', name: 'z' }],
    });
    expect(http?.instances.map(({ name }) => name)).toEqual(['a:1', 'a:1#2', 'z']);
  });

  it('has header names in lower case and sorted', () => {
    expect(
      Object.keys(lowerOne({ url: 'http://a', headers: { 'X-B': '1', 'x-a': '2' } }).http!.headers),
    ).toEqual(['x-a', 'x-b']);
  });

  it('gets a prefix only when names are to have one, and one for conflicts only when asked', () => {
    expect(lowerOne({ url: 'http://a' })).toMatchObject({ prefix: '' });
    expect(lowerOne({ url: 'http://a' })).not.toHaveProperty('conflict_prefix');
    expect(lowerOne({ url: 'http://a', namespace: { mode: 'always' } })).toMatchObject({ prefix: 'u__' });
    expect(
      lowerOne({ url: 'http://a', namespace: { prefix: 'p', separator: '.' }, on_name_conflict: 'prefix' }),
    ).toMatchObject({
      prefix: '',
      conflict_prefix: 'p.',
    });
  });

  it('has its times in milliseconds', () => {
    expect(
      lowerOne({
        url: 'http://a',
        timeouts: { connect: '250ms', call: '1m30s', idle: '1h' },
        discovery: { interval: '1d' },
      }),
    ).toMatchObject({
      timeouts: { connect_ms: 250, call_ms: 90_000, idle_ms: 3_600_000 },
      discovery: { interval_ms: 86_400_000 },
    });
  });

  it('keeps a renamed tool whatever it is called', () => {
    const rename = JSON.parse('{"b":"x","__proto__":"y"}') as Record<string, string>;
    expect(JSON.stringify(lowerOne({ url: 'http://a', tools: { rename } }).tools.rename)).toBe(
      '{"__proto__":"y","b":"x"}',
    );
  });
});

describe('the table of routes', () => {
  const upstreams = { a: { url: 'http://a' }, b: { url: 'http://b' } };
  const routesOf = (...routes: NonNullable<Config['routes']>) =>
    lowered({ gateway: { region: 'eu' }, upstreams, routes }).routes;

  it('numbers entries by rank', () => {
    const { entries, unnamed, tool } = routesOf(
      { match: { default: true }, upstream: 'a' },
      { match: { tool_glob: 'x_*' }, upstream: 'a' },
      { match: { tool_name: ['x_1', 'y'] }, upstream: 'b' },
    );
    expect(entries.map(({ route }) => route)).toEqual([2, 2, 1, 0]);
    expect(unnamed).toEqual([3]);
    expect(tool.exact).toEqual({ x_1: [0], y: [1] });
  });

  it('needs no pattern for names, prefixes, and globs that are a prefix', () => {
    const patterns = (match: object) =>
      routesOf({ match, upstream: 'a' }).entries.map(({ pattern }) => pattern);
    expect(patterns({ tool_name: 'a' })).toEqual([undefined]);
    expect(patterns({ tool_prefix: 'a' })).toEqual([undefined]);
    expect(patterns({ tool_glob: 'a*' })).toEqual([undefined]);
    expect(patterns({ tool_glob: '*' })).toEqual([undefined]);
    expect(patterns({ tool_glob: 'a' })).toEqual(['^(?:a)$']);
    expect(patterns({ tool_glob: 'a*b' })).toEqual(['^(?:a[^]*b)$']);
    expect(patterns({ tool_regex: 'a|b' })).toEqual(['^(?:a|b)$']);
  });

  it('sorts targets and joins those of one upstream, so that the order of a list moves nobody', () => {
    const table = routesOf({
      name: 'split',
      match: { default: true },
      upstreams: [
        { target: 'b', weight: 1 },
        { target: 'a', weight: 2 },
        { target: 'b', weight: 3 },
      ],
      timeout: '5s',
    }).table;
    expect(table).toEqual([
      {
        name: 'split',
        targets: [
          { upstream: 0, weight: 2 },
          { upstream: 1, weight: 4 },
        ],
        deny: null,
        sticky_by: 'session',
        salt: 'split',
        timeout_ms: 5000,
      },
    ]);
  });

  it('finds prompts and resources as it finds tools', () => {
    const { prompt, resource, entries } = routesOf(
      { match: { prompt_name: 'review' }, upstream: 'a' },
      { match: { resource_uri: 'docs://a' }, upstream: 'a' },
      { match: { resource_glob: 'docs://*/public' }, upstream: 'b' },
      { match: { prompt_prefix: 're', method: 'completion/complete' }, upstream: 'b' },
    );
    expect(prompt.exact).toEqual({ review: [expect.any(Number)] });
    expect(resource.exact).toEqual({ 'docs://a': [expect.any(Number)] });
    expect(resource.labels).toEqual(['', 'docs://']);
    expect(prompt.labels).toEqual(['', 're']);
    expect(entries.map(({ pattern }) => pattern).filter(Boolean)).toEqual(['^(?:docs:\\/\\/[^]*\\/public)$']);
    expect(entries.map(({ methods }) => methods).filter(Boolean)).toEqual([['completion/complete']]);
  });

  it('leaves out alternatives of other regions and keeps the route for the log', () => {
    const { table, entries } = routesOf({
      name: 'us',
      match: { tool_name: 'a', region: 'us' },
      upstream: 'a',
    });
    expect([table.length, entries.length]).toEqual([1, 0]);
  });

  it('points home', () => {
    const { origins } = lowered({ upstreams, routes: [{ match: { default: true }, upstream: 'a' }] });
    expect(origins).toEqual({
      listeners: ['value:/gateway/listeners/0:1:1'],
      upstreams: ['key:/upstreams/a:1:1', 'key:/upstreams/b:1:1'],
      routes: ['value:/routes/0:1:1'],
    });
  });
});

describe('features', () => {
  it('are those that this repository uses, sorted', () => {
    const route = { match: { default: true as const }, upstream: 'a' };
    const gateway = { listeners: [{ transports: ['streamable_http' as const] }] };
    expect(lowered({ gateway }).features).toEqual([]);
    expect(lowered({}).features).toEqual(['listeners.transports/1']);
    expect(lowered({ gateway, upstreams: { a: { url: 'http://a' } } }).features).toEqual([
      'catalog.merge/2',
      'upstreams.http/1',
    ]);
    const stdio = { isolation: 'per_client' as const };
    expect(lowered({ gateway, upstreams: { a: { command: 'x', stdio } }, routes: [route] }).features).toEqual(
      ['catalog.merge/2', 'routes.trie/1', 'upstreams.isolation/1', 'upstreams.stdio/1'],
    );
  });
});

describe('the tree of names', () => {
  const prefix = (text: string, entry: number) => ({ text, entry, exact: false });

  it('shares what names have in common, with the children of a node side by side', () => {
    expect(
      buildNameIndex([
        prefix('file_read', 0),
        prefix('file_', 1),
        prefix('file_write', 2),
        prefix('db', 3),
        prefix('', 4),
        prefix('file_', 5),
      ]),
    ).toEqual({
      exact: {},
      labels: ['', 'db', 'file_', 'read', 'write'],
      first: [1, 3, 3, 5, 5],
      counts: [2, 0, 2, 0, 0],
      entries: [[4], [3], [1, 5], [0], [2]],
    });
  });

  it('never splits a character', () => {
    const { labels } = buildNameIndex([prefix('😀', 0), prefix('😁', 1)]);
    expect(labels).toEqual(['', '😀', '😁']);
  });

  it('is a root alone when there is nothing to file', () => {
    expect(buildNameIndex([])).toEqual({ exact: {}, labels: [''], first: [1], counts: [0], entries: [[]] });
  });
});

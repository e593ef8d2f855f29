// The bench's own parts: a figure is only worth printing if the driver counts right. Every answer the driver counts
// is compared with the upstream's own count, in every combination of era, framing and HTTP server.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { parseOptions } from '../bench/bench-options.mjs';
import { freePort } from '../bench/bench-processes.mjs';
import { Histogram } from '../bench/histogram.mjs';
import { identityRepo, plainRepo } from '../bench/identity-repo.mjs';
import { drive } from '../bench/load.mjs';
import { json, median, quartiles, summarise } from '../bench/report.mjs';
import { ResponseReader } from '../bench/response-reader.mjs';

const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

async function startUpstream(...flags: string[]): Promise<{ port: number; pid: number }> {
  const port = await freePort();
  const program = fileURLToPath(new URL('../bench/upstream.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, String(port), ...flags], { stdio: 'ignore' });
  started.push(child);
  await expect.poll(() => count(port).catch(() => -1), { timeout: 10_000, interval: 25 }).toBe(0);
  return { port, pid: child.pid ?? 0 };
}

async function count(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/count`);
  return Number(await answer.text());
}

describe('the load driver counts what the upstream counts', () => {
  const modes: { name: string; era: 'modern' | 'legacy'; flags: string[] }[] = [
    { name: 'modern, JSON answers', era: 'modern', flags: [] },
    { name: 'modern, SSE answers', era: 'modern', flags: ['--sse'] },
    { name: 'legacy without a session, JSON answers', era: 'legacy', flags: [] },
    { name: 'legacy with a session, SSE answers', era: 'legacy', flags: ['--sse', '--session'] },
    { name: 'modern, SSE answers from node:http', era: 'modern', flags: ['--sse', '--node'] },
  ];
  it.each(modes)('$name', async ({ era, flags }) => {
    const { port, pid } = await startUpstream(...flags);
    const url = `http://127.0.0.1:${port}/mcp`;
    const result = await drive({ url, era, connections: 8, warmupMs: 200, durationMs: 1000, pids: [pid] });
    expect(Object.fromEntries(result.faults)).toEqual({});
    expect(result.answered).toBeGreaterThan(100);
    expect(await count(port)).toBe(result.answered);
    expect(result.p50).toBeGreaterThan(0);
    expect(result.p99).toBeGreaterThanOrEqual(result.p50);
    expect(result.cpuMicrosPerCall).toBeGreaterThan(0);
    expect(result.rssMb).toBeGreaterThan(10);
  });

  it('counts a refused call as a fault and never as a call', async () => {
    const { port } = await startUpstream();
    const url = `http://127.0.0.1:${port}/mcp`;
    const result = await drive({
      url,
      era: 'modern',
      connections: 2,
      warmupMs: 0,
      durationMs: 200,
      tool: 'nothing',
    });
    expect(result.answered).toBe(0);
    expect(result.faults.size).toBeGreaterThan(0);
    expect([...result.faults.values()].reduce((sum, n) => sum + n, 0)).toBe(await count(port));
  });

  it('sends the header lines it is given with every call', async () => {
    const shown: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      shown.push(request.headers.authorization);
      request.resume().on('end', () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/mcp`;
    const headers = 'authorization: Bearer abc\r\n';
    await drive({ url, era: 'modern', connections: 2, warmupMs: 0, durationMs: 50, headers });
    server.close();
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(['Bearer abc']));
  });
});

describe('the repositories of the identity bench', () => {
  const issuer = { url: 'http://127.0.0.1:1', keysUrl: 'http://127.0.0.1:1/keys' };

  it('compile: one that asks nothing, and one with a provider, four limits and as many rules as it is told', () => {
    const build = { commit: null, dirty: false };
    const plain = compile(plainRepo(8080, 8081), build).bundle;
    expect(plain?.authn).toBeUndefined();
    expect(plain?.access).toBeUndefined();
    expect(plain?.limits).toBeUndefined();
    for (const rules of [10, 1000]) {
      const { bundle } = compile(identityRepo(8080, 8081, issuer, ['RS256'], rules), build);
      expect(bundle?.authn?.providers.map(({ jwt }) => jwt?.issuer)).toHaveLength(1);
      expect(bundle?.access?.teams).toHaveLength(4);
      expect(bundle?.access?.rules.filter(({ name }) => name.startsWith('rule-'))).toHaveLength(rules);
      expect(bundle?.limits?.table.map(({ kind }) => kind).sort()).toEqual([
        'bucket',
        'concurrent',
        'window',
        'window',
      ]);
    }
  });
});

describe('the response reader', () => {
  const chunked = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n';
  const answers: [string, string][] = [
    ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', 'hello'],
    ['HTTP/1.1 202 Accepted\r\n\r\n', ''],
    [`${chunked}7\r\ndata: h\r\n6\r\nello\n\n\r\n0\r\n\r\n`, 'data: hello\n\n'],
    ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', 'ok'],
  ];
  it.each(answers)('reads %j however it is split', (wire, body) => {
    for (let split = 1; split < wire.length; split += 1) {
      const reader = new ResponseReader();
      reader.expect(Buffer.from('hello'));
      expect(reader.push(Buffer.from(wire.slice(0, split)))).toBe(false);
      expect(reader.push(Buffer.from(wire.slice(split)))).toBe(true);
      expect(reader.body.toString()).toBe(body);
      expect(reader.seenAt > 0).toBe(reader.stream);
    }
  });

  it('refuses bytes that follow a complete answer', () => {
    const reader = new ResponseReader();
    reader.expect(Buffer.from('x'));
    expect(() => reader.push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nokay'))).toThrow(
      'bytes after',
    );
  });
});

describe('the figures', () => {
  it('percentiles are within 1.6 % of the exact ones', () => {
    const histogram = new Histogram();
    for (let micros = 1; micros <= 100_000; micros += 1) histogram.record(micros / 1000);
    for (const [share, exact] of [
      [0.0005, 50],
      [0.5, 50_000],
      [0.99, 99_000],
    ] as const) {
      expect(Math.abs(histogram.percentile(share) / exact - 1)).toBeLessThan(0.016);
    }
  });

  it('a median ignores rounds without a figure', () => {
    expect(median([3, 1, Number.NaN, 2])).toBe(2);
    expect(median([4, 1])).toBe(2.5);
  });

  it('the middle half lies between the medians of both halves', () => {
    expect(quartiles([7, 1, 3, 5])).toEqual([2, 6]);
    expect(quartiles([9, Number.NaN, 1, 5])).toEqual([1, 9]);
  });

  it('the JSON form has the five members of the contract and nothing else', () => {
    const round = {
      callsPerSecond: 10,
      cpuMicrosPerCall: 5.04,
      p50: 1,
      p99: 2,
      rssMb: 3.33,
      answered: 9,
      faults: new Map(),
    };
    expect(JSON.parse(json(new Map([['direct', summarise([round])]])))).toEqual({
      variants: { direct: { calls_per_s: 10, cpu_us_per_call: 5, p50_us: 1, p99_us: 2, rss_mb: 3.3 } },
    });
  });

  it('refuses variants, numbers and formats it does not know', () => {
    expect(parseOptions(['--format', 'json']).connections).toEqual([64]);
    expect(() => parseOptions(['--variants', 'direct,nothing'])).toThrow('unknown variant nothing');
    expect(() => parseOptions(['--rounds', '0'])).toThrow('positive');
    expect(() => parseOptions(['--format', 'xml'])).toThrow('unknown format');
  });
});

// The gateway's own settings in the bundle: listeners, sessions, extensions.
import { describe, expect, it } from 'vitest';
import { lower } from '../../../compiler/lower/lower.ts';
import { isLoopback } from '../../../policies/listeners/loopback.ts';
import type { Config, Listener } from '../../../schema/generated/config.ts';
import { programOf } from '../check/program-of.ts';

const lowered = (config: Config) => lower(programOf(config));

describe('the gateway', () => {
  it('has one loopback listener and an admin port when nothing is said', () => {
    const { gateway } = lowered({});
    expect(gateway.listeners).toEqual([
      {
        name: 'default',
        address: '127.0.0.1',
        port: 8080,
        path: '/mcp',
        sse_path: '/sse',
        message_path: '/message',
        ws_path: '/ws',
        allowed_origins: [],
        allowed_hosts: ['127.0.0.1', '[::1]', 'localhost'],
      },
    ]);
    expect(gateway.admin).toEqual({ enabled: true, address: '127.0.0.1', port: 9901 });
    expect(gateway.limits).toMatchObject({
      max_request_bytes: 4 * 1024 * 1024,
      max_response_bytes: 16 * 1024 * 1024,
    });
  });

  it('has a path for what a listener serves, and null for what it does not', () => {
    const paths = (listener: Listener) => {
      const { path, sse_path, message_path, ws_path } = lowered({ gateway: { listeners: [listener] } })
        .gateway.listeners[0]!;
      return [path, sse_path, message_path, ws_path];
    };
    expect(paths({ transports: ['streamable_http'] })).toEqual(['/mcp', null, null, null]);
    expect(paths({ transports: ['websocket'], ws_path: '/' })).toEqual([null, null, null, '/']);
    expect(paths({ transports: ['sse', 'websocket'], message_path: '/in' })).toEqual([
      null,
      '/sse',
      '/in',
      '/ws',
    ]);
  });

  it('passes on two extensions and keeps sessions for half an hour under a key of its own when nothing is said', () => {
    const { gateway } = lowered({});
    expect(gateway.extensions).toEqual(['io.modelcontextprotocol/tasks', 'io.modelcontextprotocol/ui']);
    expect(gateway.sessions).toEqual({ idle_ms: 30 * 60_000, key: null });
  });

  it('holds the reference to its key, never the key, and extensions once each', () => {
    const { gateway } = lowered({
      gateway: {
        sessions: { ttl: '90s', key: '${env:KEY}' },
        protocol: { extensions: ['b.example/x', 'a.example/x', 'b.example/x'] },
      },
    });
    expect(gateway.sessions).toEqual({ idle_ms: 90_000, key: [{ env: 'KEY' }] });
    expect(gateway.extensions).toEqual(['a.example/x', 'b.example/x']);
    expect(lowered({ gateway: { protocol: { extensions: [] } } }).gateway.extensions).toEqual([]);
  });

  it('accepts loopback names only where only this machine can connect', () => {
    const hosts = (address: string) =>
      lowered({ gateway: { listeners: [{ address, allowed_hosts: ['B.example', 'a.example'] }] } }).gateway
        .listeners[0]!.allowed_hosts;
    expect(hosts('0.0.0.0')).toEqual(['a.example', 'b.example']);
    expect(hosts('127.0.0.2')).toEqual([
      '127.0.0.1',
      '127.0.0.2',
      '[::1]',
      'a.example',
      'b.example',
      'localhost',
    ]);
    expect(hosts('::1')).toContain('[::1]');
    expect(hosts('::1')).not.toContain('::1');
  });

  it('compares origins as browsers send them', () => {
    const origins = ['https://App.example.com/', 'https://app.example.com'];
    expect(
      lowered({ gateway: { listeners: [{ allowed_origins: origins }] } }).gateway.listeners[0]!
        .allowed_origins,
    ).toEqual(['https://app.example.com']);
  });

  it('takes only certain addresses for loopback', () => {
    for (const address of ['127.0.0.1', '127.255.0.9', '::1', '[::1]', 'localhost', 'LOCALHOST'])
      expect(isLoopback(address)).toBe(true);
    for (const address of [
      '0.0.0.0',
      '::',
      '',
      '10.0.0.1',
      '127.0.0.1.example.com',
      'localhost.example.com',
      '1127.0.0.1',
      '127.1',
      '0127.0.0.1',
      '::11',
      '${env:A}',
    ]) {
      expect(isLoopback(address)).toBe(false);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { createOriginPolicy } from '../../../runtime/listeners/origin.ts';
import { LISTENER } from '../pipeline/scene.ts';

const local = createOriginPolicy({
  ...LISTENER,
  name: 'local',
  address: '127.0.0.1',
  port: 8080,
  allowed_origins: ['https://app.example.com'],
  allowed_hosts: ['localhost', '127.0.0.1', '[::1]'],
});

const open = createOriginPolicy({
  ...LISTENER,
  name: 'open',
  address: '0.0.0.0',
  port: 443,
  allowed_origins: [],
  allowed_hosts: ['gw.example.com:8443'],
});

describe('Host', () => {
  test.each(['localhost', 'localhost:8080', 'LocalHost:1', '127.0.0.1:8080', '[::1]:8080'])(
    '%s is let in',
    (host) => expect(local.hostAllowed(host)).toBe(true),
  );

  test.each([
    undefined,
    '',
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    'evil@localhost',
    'localhost@evil.example',
    'localhost:8080@evil.example',
    'localhost:',
    'localhost:80:80',
    'localhost/',
    ' localhost',
    'localhost, evil.example',
    '::1',
    '0.0.0.0',
  ])('%s is refused', (host) => expect(local.hostAllowed(host)).toBe(false));

  test('a port in the configuration does not matter', () => {
    expect(open.hostAllowed('gw.example.com')).toBe(true);
    expect(open.hostAllowed('gw.example.com:8443')).toBe(true);
    expect(open.hostAllowed('localhost')).toBe(false);
  });

  test('a good host does not make the next, bad one pass', () => {
    expect(local.hostAllowed('localhost')).toBe(true);
    expect(local.hostAllowed('evil.example')).toBe(false);
    expect(local.hostAllowed('localhost')).toBe(true);
  });
});

describe('Origin', () => {
  test.each([
    [undefined, 'localhost:8080'],
    ['https://app.example.com', 'localhost:8080'],
    ['HTTPS://APP.EXAMPLE.COM', 'localhost:8080'],
    ['http://localhost:8080', 'localhost:8080'],
    ['http://localhost:8080', '127.0.0.1:8080'],
    ['http://[::1]:8080', '[::1]:8080'],
    ['http://localhost', '127.0.0.1:80'],
  ])('%s asking %s is let in', (origin, host) => expect(local.originAllowed(origin, host)).toBe(true));

  test.each([
    ['null', 'localhost:8080'],
    ['', 'localhost:8080'],
    ['http://evil.example', 'localhost:8080'],
    ['http://localhost:3000', 'localhost:8080'],
    ['http://localhost', 'localhost:8080'],
    ['https://localhost:8080', 'localhost:8080'],
    ['http://evil.example@localhost:8080', 'localhost:8080'],
    ['http://localhost:8080@evil.example', 'localhost:8080'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['http://app.example.com', 'localhost:8080'],
    ['https://app.example.com.evil.example', 'localhost:8080'],
    ['https://app.example.com:444', 'localhost:8080'],
  ])('%s asking %s is refused', (origin, host) => expect(local.originAllowed(origin, host)).toBe(false));

  test('null is refused even where somebody allowed it: every sandboxed page has it', () => {
    const careless = createOriginPolicy({
      ...LISTENER,
      name: 'careless',
      address: '127.0.0.1',
      port: 1,
      allowed_origins: ['null'],
      allowed_hosts: ['localhost'],
    });
    expect(careless.originAllowed('null', 'localhost:1')).toBe(false);
  });

  test('a loopback page is foreign to a listener that is not on loopback', () => {
    expect(open.originAllowed('http://localhost:443', 'gw.example.com:443')).toBe(false);
  });
});

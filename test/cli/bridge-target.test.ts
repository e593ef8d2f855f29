// Where `mcpgw bridge` may lead, and that secrets stay out of its command line and of what it prints.
import { describe, expect, test } from 'vitest';
import { readTarget, type TargetOptions } from '../../cli/bridge/target.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { mcpgw } from './mcpgw.ts';

const ENVIRONMENT = { KEY: 'k-123', TWO: 'b', EMPTY: '', BAD: 'a\r\nx: y' };
const URL = 'https://gateway.example/mcp';

function read(options: Partial<TargetOptions>, url = URL) {
  return readTarget(url, { header: [], allowHttp: false, ...options }, ENVIRONMENT);
}

describe('headers', () => {
  test('come from the command line, their secrets from the environment', () => {
    const header = ['X-Team:  a ${env:TWO} c ', 'x-key:${env:KEY}'];
    expect(read({ header }).headers).toEqual({ 'x-team': 'a b c', 'x-key': 'k-123' });
    expect(read({ apiKey: 'env:KEY' }).headers).toEqual({ authorization: 'Bearer k-123' });
  });

  test.each<[Partial<TargetOptions>, RegExp]>([
    [{ header: ['nonsense'] }, /"Name: value"/],
    [{ header: ['a b: c'] }, /"Name: value"/],
    [{ header: ['Mcp-Session-Id: x'] }, /writes this header itself/],
    [{ header: ['mcp-param-x: y'] }, /writes this header itself/],
    [{ header: ['Host: x'] }, /writes this header itself/],
    [{ header: ['a: b', 'A: c'] }, /twice/],
    [{ header: ['constructor: a', 'Constructor: b'] }, /twice/],
    [{ header: [reference('MISSING')] }, /MISSING is not set/],
    [{ header: [reference('EMPTY')] }, /EMPTY is not set/],
    [{ header: [reference('BAD')] }, /characters that no header may have/],
    [{ apiKey: 'k-123' }, /wants env:NAME/],
    [{ apiKey: 'env:KEY', header: ['Authorization: Basic x'] }, /exclude each other/],
  ])('%j are refused, and no value is repeated', (options, reason) => {
    const refusal = refusalOf(() => read(options));
    expect(refusal).toMatch(reason);
    expect(refusal).not.toContain('k-123');
  });
});

describe('the URL', () => {
  test.each(['http://127.0.0.1:8080/mcp', 'http://localhost/mcp', 'http://[::1]:1/', URL])(
    '%s may be',
    (url) => {
      expect(read({}, url).url.href).toBe(url);
    },
  );

  test.each([
    ['http://gateway.example/mcp', /--allow-http/],
    ['https://me:secret@gateway.example/mcp', /credentials/],
    ['ftp://gateway.example/', /http or https/],
    ['gateway.example', /http or https/],
  ])('%s may not be', (url, reason) => {
    const refusal = refusalOf(() => read({}, url));
    expect(refusal).toMatch(reason);
    expect(refusal).not.toContain('secret');
  });

  test('may be http to another machine for who insists', () => {
    expect(read({ allowHttp: true }, 'http://gateway.example/mcp').url.protocol).toBe('http:');
  });
});

test('wrong usage ends with one line and exit code 64', () => {
  const run = mcpgw(['bridge', 'http://gateway.example/mcp']);
  expect(run.code).toBe(64);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(/^mcpgw: the URL is http .*\n$/);
});

test('a secret behind a mistyped option is not repeated', () => {
  for (const option of ['--api-kye=k-123', "--heder=x: it's k-123"]) {
    const run = mcpgw(['bridge', URL, option]);
    expect(run.code).toBe(64);
    expect(run.stderr).toContain(`unknown option '${option.split('=')[0]}'`);
    expect(run.stderr).not.toContain('k-123');
  }
});

function reference(name: string): string {
  return `x: \${env:${name}}`;
}

function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('it was not refused');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, root, SOUND } from './mcpgw.ts';

test('--version prints the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(mcpgw(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help names every verb and the exit codes', () => {
  const { code, stdout } = mcpgw(['--help']);
  expect(code).toBe(0);
  for (const word of [
    'validate',
    'compile',
    'import',
    'serve',
    'bridge',
    'Exit codes: 0 ok, 1 ',
    '64 ',
    '70 ',
  ])
    expect(stdout).toContain(word);
});

test.each(['validate', 'compile', 'import', 'serve', 'bridge'])('%s --help ends with 0', (verb) => {
  const { code, stdout } = mcpgw([verb, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain(`Usage: mcpgw ${verb}`);
});

describe('wrong usage: exit code 64, said on standard error, nothing on standard output', () => {
  test.each([
    ['no verb', []],
    ['an unknown verb', ['valdate']],
    ['an unknown option', ['validate', '--strict']],
    ['an unknown format', ['validate', '--format', 'xml']],
    ['a directory that does not exist', ['validate', '/no/such/directory']],
    ['a file instead of a directory', ['validate', 'package.json']],
    ['too many arguments', ['validate', '.', '.']],
    ['both a bundle and a directory', ['serve', '--bundle', 'a.json', '--config', '.']],
    ['an unknown preference', ['import', 'a.json', '--prefer', 'both']],
    ['an unknown engine', ['serve', '--http-engine', 'apache']],
  ])('%s', (_, args) => {
    const { code, stdout, stderr } = mcpgw(args);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test('a fault in mcpgw: exit code 70, how to report it, and a stack trace only when asked for', () => {
  const fault = "performance.now = () => { throw new Error('the clock broke') }";
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fault)}` };
  const { code, stderr } = mcpgw(['validate', directoryWith(SOUND)], { env });
  expect(code).toBe(70);
  expect(stderr).toContain('the clock broke');
  expect(stderr).toContain('Please report it');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(mcpgw(['validate', directoryWith(SOUND)], { env: { ...env, MCPGW_DEBUG: '1' } }).stderr).toMatch(
    /^\s+at /m,
  );
});

// Secrets are found by shape, by name and in URLs; what only looks like one is left alone; and none is ever printed.
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../compiler/check/secrets/find-secrets.ts';
import { analyse } from '../../../compiler/compile.ts';
import { withoutStretches } from '../../../compiler/diagnostics/mask-secrets.ts';
import type { Config, Upstream } from '../../../schema/generated/config.ts';
import { programOf } from './program-of.ts';

const fields = (upstream: Upstream, rest: Config = {}): string[] =>
  findSecrets(programOf({ ...rest, upstreams: { u: upstream } }).config).map(({ field }) => field);
const inEnv = (name: string, value: string): boolean =>
  fields({ command: 'x', env: { [name]: value } }).length > 0;
const inUrl = (url: string): boolean => fields({ url }).length > 0;
const ref = (name: string): string => `\${env:${name}}`;

describe('a literal secret', () => {
  it('is known by its shape, whatever it is given to', () => {
    for (const secret of [
      `ghp_${'a1'.repeat(18)}`,
      `gho_${'a1'.repeat(18)}`,
      `github_pat_${'a1_'.repeat(10)}`,
      `sk-${'a1'.repeat(12)}`,
      `sk-ant-api03-${'a1'.repeat(12)}`,
      'xoxb-0123456789-abcdef',
      'AKIAIOSFODNN7EXAMPLE',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.c2ln',
      `-----BEGIN RSA PRIVATE ${'KEY'}-----\nMIIE`,
      `-----BEGIN PRIVATE ${'KEY'}-----`,
    ]) {
      expect([secret, inEnv('ANYTHING', secret)]).toEqual([secret, true]);
      expect(fields({ command: 'x', args: [`--config={"k":"${secret}"}`] })).toEqual(['args[0]']);
    }
  });

  it('is known by the name it is given to', () => {
    for (const name of [
      'GITHUB_TOKEN',
      'token',
      'dbPassword',
      'API_KEY',
      'APIKEY',
      'X-Api-Key',
      'CLIENT_SECRET',
      'MY_SECRET_VALUE',
      'AWS_SECRET_ACCESS_KEY',
    ]) {
      expect([name, inEnv(name, 'hunter2')]).toEqual([name, true]);
    }
    for (const name of [
      'TOKEN_FILE',
      'SECRET_PATH',
      'TOKENIZER',
      'KEYBOARD',
      'PASSWORD_TTL',
      'LOG_LEVEL',
      'API_KEY_HEADER',
    ]) {
      expect([name, inEnv(name, 'hunter2')]).toEqual([name, false]);
    }
  });

  it('is neither a reference nor a number, a switch or nothing', () => {
    for (const value of [ref('X'), `Bearer ${ref('X')}`, '4096', 'true', '', '${file:/run/x}'])
      expect(inEnv('MAX_TOKEN', value)).toBe(false);
    expect(inEnv('TOKEN', '${env:TOKEN:-hunter2}')).toBe(true);
    expect(inEnv('OTHER', '${env:TOKEN:-xoxb-0123456789-abcdef}')).toBe(true);
  });

  it('is what follows Bearer or Basic in any header', () => {
    const header = (name: string, value: string) => fields({ url: 'http://a', headers: { [name]: value } });
    expect(header('x-auth', 'Bearer hunter2')).toEqual(['headers.x-auth']);
    expect(header('x-auth', `Bearer ${ref('T')}`)).toEqual([]);
    expect(header('Authorization', 'hunter2')).toEqual(['headers.Authorization']);
    expect(header('accept-language', 'de')).toEqual([]);
  });

  it('is a password or a key in a URL', () => {
    expect(inUrl('http://bob:hunter2@a/mcp')).toBe(true);
    expect(inUrl(`http://bob:${ref('PW')}@a/mcp`)).toBe(false);
    expect(inUrl('http://bob@a/mcp')).toBe(false);
    expect(inUrl('http://a/mcp?api_key=hunter2&x=1')).toBe(true);
    expect(inUrl(`http://a/mcp?api_key=${ref('KEY')}`)).toBe(false);
    expect(inUrl('http://a:8080/x:y@z')).toBe(false);
  });

  it('is an argument after a flag, or behind its equals sign', () => {
    const args = (...all: string[]) => fields({ command: 'x', args: all });
    expect(args('--token', 'hunter2')).toEqual(['args[1]']);
    expect(args('--token=hunter2')).toEqual(['args[0]']);
    expect(args('--token', '--verbose')).toEqual([]);
    expect(args('--token', ref('T'))).toEqual([]);
    expect(args('token', 'hunter2')).toEqual([]);
  });

  it('is an argument that sets a variable or a header', () => {
    const args = (...all: string[]) => fields({ command: 'x', args: all });
    expect(args('-e', 'API_KEY=hunter2')).toEqual(['args[1]']);
    expect(args('--header', 'Authorization: Bearer hunter2')).toEqual(['args[1]']);
    expect(args('--header', 'X-Api-Key:hunter2')).toEqual(['args[1]']);
    expect(args('-e', 'API_KEY', '--header', `Authorization: Bearer ${ref('T')}`)).toEqual([]);
    expect(args('-v', 'C:\\data', '--mount', 'type=bind,src=/a', 'key://a')).toEqual([]);
  });

  it('is a member of JSON or of a connection string inside a longer text', () => {
    const arg = (text: string) => fields({ command: 'x', args: [text] });
    expect(arg('{"client_id":"a","client_secret": "hunter2"}')).toEqual(['args[0]']);
    expect(arg('Server=db;User Id=app;Password=hunter2')).toEqual(['args[0]']);
    expect(arg('password=hunter2;server=db')).toEqual(['args[0]']);
    expect(arg(`{"client_secret":"${ref('SECRET')}","token_file":"/run/x","max_token":"4096"}`)).toEqual([]);
    expect(arg(`Server=db;Password=${ref('SECRET')};Timeout=3`)).toEqual([]);
  });

  it('is anything but one reference in a field that holds nothing but secrets', () => {
    const found = (text: string) =>
      analyse({
        'mcpgw.yaml': `version: 1\ngateway: { sessions: { key: ${JSON.stringify(text)} } }\n`,
      }).diagnostics.map(({ slug }) => slug);
    expect(found('x')).toEqual(['literal-secret']);
    expect(found(`a${ref('KEY')}`)).toEqual(['literal-secret']);
    expect(found('${env:KEY:-x}')).toEqual(['literal-secret']);
    expect(found(ref('A') + ref('B'))).toEqual(['bad-value']);
    expect(found(ref('KEY'))).toEqual([]);
    expect(found('${file:/run/key}')).toEqual([]);
  });

  it('that came in by a variable is reported where the variable is, once', () => {
    expect(fields({ command: 'x', env: { API_TOKEN: 'hunter2' } }, { vars: { TOKEN: 'hunter2' } })).toEqual([
      'vars.TOKEN',
    ]);
  });
});

describe('a masked file', () => {
  it('shows no secret on any line and keeps every offset', () => {
    const file = { path: 'a.yaml', text: 'a: "hunter2 \'x\'"\nb: hunter3\nc: open\n' };
    const at = (text: string) => ({
      file,
      start: file.text.indexOf(text),
      end: file.text.indexOf(text) + text.length,
    });
    const { text } = withoutStretches(file, [at('"hunter2 \'x\'"'), at('hunter3')]);
    expect(text).toBe('a: "******* \'*\'"\nb: *******\nc: open\n');
  });
});

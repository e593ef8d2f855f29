// How findings are treated: by `lint.rules`, by comments, by flags.
import { describe, expect, test } from 'vitest';
import { analyse, type CompileOptions } from '../../compiler/compile.ts';
import { findingCalled, levelOf } from '../../compiler/diagnostics/adjust.ts';
import { CODES } from '../../compiler/diagnostics/codes.ts';

const OLD = '  old: { url: http://127.0.0.1:9001/sse, transport: sse }\n';

function found(yaml: string, options: CompileOptions = {}) {
  const { program, diagnostics, failOn } = analyse({ 'mcpgw.yaml': `version: 1\n${yaml}` }, options);
  return {
    compiles: program !== undefined,
    failOn,
    found: diagnostics.map(({ slug, severity }) => [slug, severity]),
  };
}

describe('a finding', () => {
  test('has the level `lint.rules` gives it, and as an error keeps the bundle from being made', () => {
    const lint = (level: string) =>
      found(`lint: { rules: { sse-deprecated: ${level} } }\nupstreams:\n${OLD}`);
    expect(lint('info')).toMatchObject({ compiles: true, found: [['sse-deprecated', 'info']] });
    expect(lint('warn')).toMatchObject({ compiles: true, found: [['sse-deprecated', 'warning']] });
    expect(lint('error')).toMatchObject({ compiles: false, found: [['sse-deprecated', 'error']] });
    expect(lint('off')).toMatchObject({ compiles: true, found: [] });
  });

  test('has the level of the flags before that', () => {
    const yaml = `lint: { rules: { sse-deprecated: off } }\nupstreams:\n${OLD}`;
    expect(found(yaml, { errors: ['sse-deprecated'] })).toMatchObject({ compiles: false });
    expect(found(yaml, { warnings: ['sse-deprecated'] }).found).toEqual([['sse-deprecated', 'warning']]);
  });

  test('that is an error by itself stays one', () => {
    expect(
      levelOf('literal-secret', { rules: { 'literal-secret': 'off' }, warnings: ['literal-secret'] }),
    ).toBe('error');
    expect(found('lint: { rules: { literal-secret: warn } }\n').found).toEqual([['lowered-error', 'error']]);
  });

  test('is left out where a comment says why, even one made an error, and only there', () => {
    const ignored = `upstreams:\n  # mcpgw-ignore: sse-deprecated -- until spring\n${OLD}`;
    expect(found(ignored)).toMatchObject({ compiles: true, found: [] });
    expect(found(ignored, { errors: ['sse-deprecated'] })).toMatchObject({ compiles: true, found: [] });
    const another = '  next: { url: http://127.0.0.1:9002/sse, transport: sse }\n';
    expect(found(ignored + another).found).toEqual([['sse-deprecated', 'info']]);
    expect(found(`upstreams:\n  # mcpgw-ignore: sse-deprecated\n${OLD}`)).toMatchObject({ compiles: false });
  });

  test('that the situation makes an error cannot be ignored or turned down', () => {
    const yaml = (comment: string, lint = '') =>
      `${lint}upstreams: { files: { url: http://127.0.0.1:9001/mcp } }\npinning: { mode: enforce }\nauthz:\n  rules:\n${comment}    - { name: r, effect: deny, what: { tools: [nosuch] } }\n`;
    const of = (text: string, options: CompileOptions = {}) => {
      const lock = JSON.stringify({ lockfile_version: 1, upstreams: { files: { tools: {} } } });
      const files = { 'mcpgw.yaml': `version: 1\n${text}`, 'mcpgw.lock.json': lock };
      return analyse(files, options).diagnostics.map(({ slug, severity }) => `${severity} ${slug}`);
    };
    expect(of(yaml(''))).toContain('error unknown-tool');
    expect(of(yaml('    # mcpgw-ignore: unknown-tool -- hush\n'))).toContain('error unknown-tool');
    expect(of(yaml('', 'lint: { rules: { unknown-tool: off } }\n'))).toContain('error unknown-tool');
    expect(of(yaml(''), { warnings: ['unknown-tool'] })).toContain('error unknown-tool');
  });

  test('is not said to be absent while a mistake hides whether it is', () => {
    const broken =
      '  # mcpgw-ignore: sse-deprecated -- until spring\n  old: { url: http://127.0.0.1:9001/sse, transpot: sse }\n';
    expect(found(`upstreams:\n${broken}`).found).toEqual([['unknown-field', 'error']]);
  });
});

test('`lint.fail_on` is handed on when it is written', () => {
  expect(found('lint: { fail_on: info }\n').failOn).toBe('info');
  expect(found('').failOn).toBeUndefined();
});

test('a finding is called by its slug or its number', () => {
  expect(findingCalled('sse-deprecated')).toBe('sse-deprecated');
  expect(findingCalled(CODES['sse-deprecated'].code.toLowerCase())).toBe('sse-deprecated');
  expect(findingCalled('toString')).toBeUndefined();
});

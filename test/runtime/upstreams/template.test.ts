// References in definitions, resolved when an upstream is created.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveTemplate } from '../../../runtime/upstreams/template.ts';
import { call } from './contract-sink.ts';
import { makeHttp, makeStdio } from './make-upstream.ts';

const dir = mkdtempSync(join(tmpdir(), 'template-'));

describe('templates', () => {
  it('puts text, variables, defaults and files together', () => {
    const file = join(dir, 'secret');
    writeFileSync(file, 'from file\n');
    const template = [
      { text: 'Bearer ' },
      { env: 'A' },
      { text: '-' },
      { env: 'B', default: 'b' },
      { text: '-' },
      { file },
    ];
    expect(resolveTemplate(template, { A: 'a' })).toBe('Bearer a-b-from file');
    expect(resolveTemplate(template, { A: 'a', B: 'set' })).toBe('Bearer a-set-from file');
  });

  it('takes an empty variable for an unset one', () => {
    expect(resolveTemplate([{ env: 'A', default: 'd' }], { A: '' })).toBe('d');
    expect(() => resolveTemplate([{ env: 'A' }], { A: '' })).toThrow('environment variable A is not set');
  });

  it('allows a default of nothing', () => {
    expect(resolveTemplate([{ env: 'A', default: '' }], {})).toBe('');
  });

  it('names the file that is missing', () => {
    expect(() => resolveTemplate([{ file: join(dir, 'none') }], {})).toThrow(
      /none cannot be read \(ENOENT\)/,
    );
  });
});

describe('a definition that cannot be resolved', () => {
  it('is an upstream that is down, names the variable, and refuses every call', async () => {
    const { upstream, log } = makeStdio([], {
      stdio: { env: { KEY: [{ env: 'NO_SUCH_VARIABLE' }] } },
      env: {},
    });
    expect(upstream.state).toMatchObject({
      phase: 'down',
      reason: 'environment variable NO_SUCH_VARIABLE is not set',
    });
    expect(log.lines).toHaveLength(1);
    const { refusal } = await call(upstream, 'x').outcome;
    expect(refusal?.kind).toBe('unavailable');
    await upstream.close();
    expect(upstream.state.phase).toBe('closed');
  });

  it.each([
    [
      'a value no header can carry',
      'http://127.0.0.1:1/',
      'a secret\nx-evil: 1',
      'header x-key cannot be sent',
    ],
    ['a url that is none', 'secret:host', 'k', 'url is not http or https'],
    ['text that is no url', 'no url with secret', 'k', 'Invalid URL'],
  ])('%s: down, without showing it', (_name, url, value, reason) => {
    const { upstream, log } = makeHttp(url, { headers: { 'x-key': value } });
    expect(upstream.state.phase).toBe('down');
    expect(upstream.state.reason).toContain(reason);
    expect(`${upstream.state.reason} ${log.lines.join()}`).not.toContain('secret');
  });
});

import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../policies/text/escape.ts';
import { jsonLog } from '../../../runtime/observe/json-log.ts';
import type { Log, LogLevel } from '../../../runtime/observe/log.ts';
import { processLog } from '../../../runtime/observe/process-log.ts';
import { textLog } from '../../../runtime/observe/text-log.ts';

type Format = 'json' | 'text';

function recorded(format: Format, level: LogLevel = 'info'): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  return {
    log: format === 'json' ? jsonLog({ level, write }) : textLog({ level, write, color: false }),
    lines,
  };
}

// Everything that could start a new line, move the cursor or turn the reading direction.
const ACTING = [
  '\n',
  '\r',
  '\u001b[31m',
  '\u009b31m',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u{e0041}',
  '\u0000',
  '\u007f',
];

describe('JSON lines', () => {
  it('carry level, ISO time, message and fields', () => {
    const { log, lines } = recorded('json');
    log.warn('upstream is unavailable', { upstream: 'files', attempts: 2 });
    const { time, ...rest } = JSON.parse(lines[0]!);
    expect(rest).toEqual({ level: 'warn', msg: 'upstream is unavailable', upstream: 'files', attempts: 2 });
    expect(new Date(time).toISOString()).toBe(time);
  });

  it('keep type, message and stack of an error', () => {
    const { log, lines } = recorded('json');
    log.error('a stage failed', { err: new TypeError('boom') });
    expect(JSON.parse(lines[0]!).err).toMatchObject({
      type: 'TypeError',
      message: 'boom',
      stack: expect.stringContaining('log.test'),
    });
  });

  it('give back hostile text unchanged after parsing, though none of it stands in the line', () => {
    const { log, lines } = recorded('json');
    for (const acting of ACTING) log.info(`before${acting}after`, { tool: `\\${acting}"` });
    expect(lines).toHaveLength(ACTING.length);
    for (const [index, line] of lines.entries()) {
      const acting = ACTING[index]!;
      expect(line.slice(0, -1)).not.toContain(acting);
      expect(JSON.parse(line)).toMatchObject({ msg: `before${acting}after`, tool: `\\${acting}"` });
    }
  });
});

describe('text lines', () => {
  it('show time, level, message and fields, quoted where they would be ambiguous', () => {
    const { log, lines } = recorded('text');
    log.info('reload ok', { from: '1f3a', routes: 2, why: 'two words', gone: undefined });
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} info {2}reload ok {2}from=1f3a {2}routes=2 {2}why="two words"\n$/,
    );
  });

  it('stay one line whatever is in them', () => {
    const { log, lines } = recorded('text');
    for (const acting of ACTING)
      log.error(`a${acting}b`, { [`k${acting}`]: `v${acting}`, err: new Error(`e${acting}`) });
    expect(lines).toHaveLength(ACTING.length);
    for (const line of lines) {
      expect(line.slice(0, -1)).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u202e\ufeff\u{e0041}]/u,
      );
    }
  });

  it('never fail on a value JSON cannot hold', () => {
    const { log, lines } = recorded('text');
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    log.info('odd', { circular, big: 10n, none: null, symbol: Symbol('s') });
    expect(lines[0]).toContain('circular=[object Object]  big=10  none=null  symbol=Symbol(s)');
  });
});

describe.each<Format>(['json', 'text'])('levels in %s', (format) => {
  it.each<[LogLevel, number]>([
    ['silent', 0],
    ['error', 1],
    ['warn', 2],
    ['info', 3],
    ['debug', 4],
  ])('%s lets %i of the four methods through', (level, count) => {
    const { log, lines } = recorded(format, level);
    log.error('e');
    log.warn('w');
    log.info('i');
    log.debug('d');
    expect(lines).toHaveLength(count);
  });
});

describe('the environment', () => {
  it.each<[NodeJS.ProcessEnv, boolean, Format]>([
    [{}, false, 'json'],
    [{}, true, 'text'],
    [{ MCPGW_LOG_FORMAT: 'text' }, false, 'text'],
    [{ MCPGW_LOG_FORMAT: 'json' }, true, 'json'],
    [{ MCPGW_LOG_FORMAT: 'xml' }, false, 'json'],
  ])('%j on a terminal (%s) chooses %s', (env, terminal, format) => {
    const lines: string[] = [];
    processLog(env, terminal, (line) => void lines.push(line)).info('hello');
    expect(lines[0]!.startsWith('{')).toBe(format === 'json');
  });

  it.each<[string | undefined, string]>([
    [undefined, 'ewi'],
    ['warn', 'ew'],
    ['DEBUG', 'ewid'],
    ['silent', ''],
    ['loud', 'ewi'],
  ])('MCPGW_LOG_LEVEL=%s lets %s through', (level, expected) => {
    const lines: string[] = [];
    const log = processLog(
      level === undefined ? {} : { MCPGW_LOG_LEVEL: level },
      false,
      (line) => void lines.push(line),
    );
    log.error('e');
    log.warn('w');
    log.info('i');
    log.debug('d');
    expect(lines.map((line) => JSON.parse(line).msg).join('')).toBe(expected);
  });
});

it('leaves ordinary text of any script alone', () => {
  const text = 'Größe 大小 गेटवे 👍🏽 "quoted" \\ /';
  expect(escapeText(text)).toBe(text);
});

// References and what they turn into over time: rotated, swapped, unreadable for a while; and that nothing of what was
// found is ever said, and nothing is held that nobody holds.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Secrets } from '../../../runtime/secrets/secrets.ts';

const CANARY = 'canary';
let dir: string;
let lines: string[];
let secrets: Secrets;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'));
  lines = [];
  secrets = make(2);
});
afterEach(() => {
  secrets.close();
  rmSync(dir, { recursive: true });
  expect(lines.join('\n')).not.toContain(CANARY);
});

function make(intervalMs: number): Secrets {
  const say =
    (level: string) =>
    (message: string, fields: object = {}) =>
      void lines.push(`${level}: ${message} ${JSON.stringify(fields)}`);
  const log = { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') };
  return new Secrets({ env: { A: 'a', EMPTY: '' }, log, intervalMs });
}

/** At once: half of it is never there. */
function put(name: string, content: string): string {
  const path = join(dir, name);
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
  return path;
}

/** What `told` was called with the value of, in order. */
function follow(text: { readonly value: string; onChange(told: () => void): () => void }): string[] {
  const seen: string[] = [];
  text.onChange(() => seen.push(text.value));
  return seen;
}

describe('a template', () => {
  it('puts text, variables, defaults and files together', () => {
    const file = put('token', `${CANARY}-1\n`);
    const template = [{ text: 'Bearer ' }, { env: 'A' }, { env: 'EMPTY', default: '-' }, { file }];
    expect(secrets.text(template).value).toBe(`Bearer a-${CANARY}-1`);
    expect(secrets.text([{ env: 'NONE', default: '' }]).value).toBe('');
    expect(secrets.text([]).value).toBe('');
  });

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\n\n', '\n'],
    [' ', ' '],
  ])('drops one line break at the end of a file, and nothing else (%j)', (end, kept) => {
    const file = put('token', `${CANARY}\nline${end}`);
    expect(secrets.text([{ file }]).value).toBe(`${CANARY}\nline${kept}`);
  });

  it.each([
    ['a variable that is not set', () => [{ env: 'NONE' }], 'environment variable NONE is not set'],
    ['a variable that is empty', () => [{ env: 'EMPTY' }], 'environment variable EMPTY is not set'],
    ['a file that is not there', () => [{ file: join(dir, 'no') }], 'no cannot be read (ENOENT)'],
    ['a folder', () => [{ file: dir }], 'cannot be read (not a regular file)'],
    ['an empty file', () => [{ file: put('empty', '\n') }], 'empty cannot be read (empty)'],
    ['a device', () => [{ file: '/dev/zero' }], 'cannot be read (not a regular file)'],
    [
      'a large file',
      () => [{ file: put('log', CANARY.repeat(200_000)) }],
      'cannot be read (larger than 1048576 bytes)',
    ],
  ])('with %s says so, and holds nothing', (_what, template, message) => {
    const good = put('good', CANARY);
    const resolve = () => secrets.text([{ file: good }, ...template()]);
    expect(resolve).toThrow(message);
    expect(resolve).not.toThrow(CANARY);
    expect(secrets.size).toBe(0);
  });
});

describe('a file that changes', () => {
  it('changes the text, and tells it once', async () => {
    const file = put('token', `${CANARY}-1`);
    const text = secrets.text([{ text: 'x ' }, { file }]);
    const seen = follow(text);
    put('token', `${CANARY}-2`);
    await expect.poll(() => text.value).toBe(`x ${CANARY}-2`);
    put('token', `${CANARY}-3`);
    await expect.poll(() => text.value).toBe(`x ${CANARY}-3`);
    expect(seen).toEqual([`x ${CANARY}-2`, `x ${CANARY}-3`]);
    expect(lines).toEqual(
      Array(2).fill(`info: a file of a secret has new content ${JSON.stringify({ file })}`),
    );
  });

  it('tells nothing when it is touched, rewritten or replaced with what it said', async () => {
    const [file, other] = [put('token', `${CANARY}-1`), put('other', '1')];
    const text = secrets.text([{ file }]);
    const seen = follow(text);
    const clock = secrets.text([{ file: other }]);
    writeFileSync(file, `${CANARY}-1\n`);
    put('new', `${CANARY}-1`);
    renameSync(join(dir, 'new'), file);
    // Both are looked at in one round: when the one has been seen, so has the other.
    put('other', '2');
    await expect.poll(() => clock.value).toBe('2');
    put('other', '3');
    await expect.poll(() => clock.value).toBe('3');
    expect(seen).toEqual([]);
  });

  it('is followed through links that are turned elsewhere, a whole folder at once', async () => {
    for (const version of ['one', 'two']) {
      mkdirSync(join(dir, version));
      put(`${version}/cert`, `cert ${version}`);
      put(`${version}/key`, `${CANARY} ${version}`);
    }
    symlinkSync('one', join(dir, '..data'));
    for (const name of ['cert', 'key']) symlinkSync(join('..data', name), join(dir, name));
    const cert = secrets.text([{ file: join(dir, 'cert') }]);
    const key = secrets.text([{ file: join(dir, 'key') }]);
    const pairs: string[] = [];
    for (const text of [cert, key]) text.onChange(() => pairs.push(`${cert.value}, ${key.value}`));
    symlinkSync('two', join(dir, '..next'));
    renameSync(join(dir, '..next'), join(dir, '..data'));
    await expect.poll(() => pairs.length).toBeGreaterThan(0);
    await expect.poll(() => key.value).toBe(`${CANARY} two`);
    expect(cert.value).toBe('cert two');
    expect(pairs.at(-1)).toBe(`cert two, ${CANARY} two`);
  });

  it('is read at once when it is asked for again, and told to the others in a later turn, once', async () => {
    const own = make(60_000);
    const file = put('token', '1');
    const old = own.text([{ file }]);
    const seen = follow(old);
    put('token', '2');
    expect([own.text([{ file }]).value, own.text([{ text: 'x' }, { file }]).value]).toEqual(['2', 'x2']);
    expect([old.value, seen]).toEqual(['2', []]);
    await expect.poll(() => seen).toEqual(['2']);
    own.text([{ file }]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual(['2']);
    own.close();
  });

  it('tells everybody who holds it, through every template it is part of', async () => {
    const file = put('token', '1');
    const seen = [[{ file }], [{ file }], [{ text: 'x' }, { file }], [{ file }, { file }]].map((template) =>
      follow(secrets.text(template)),
    );
    put('token', '2');
    await expect.poll(() => seen).toEqual([['2'], ['2'], ['x2'], ['22']]);
  });

  it('reaches the others when one of those told fails, and does not say what failed', async () => {
    const file = put('token', '1');
    const text = secrets.text([{ file }]);
    text.onChange(() => {
      throw new Error(`cannot use ${CANARY}`);
    });
    const seen = follow(text);
    put('token', CANARY);
    await expect.poll(() => seen).toEqual([CANARY]);
    expect(lines.filter((line) => line.startsWith('error'))).toHaveLength(1);
    put('token', 'next');
    await expect.poll(() => seen).toEqual([CANARY, 'next']);
  });

  it('ends up as what it says, whatever happens in between', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ op: fc.constant('write' as const), text: fc.stringMatching(/^[a-z]{0,3}$/) }),
        fc.record({ op: fc.constantFrom('remove' as const, 'folder' as const, 'wait' as const) }),
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const own = make(1);
        const file = put('token', 'start');
        const text = own.text([{ file }]);
        const seen: string[] = ['start'];
        text.onChange(() => seen.push(text.value));
        for (const step of all) {
          rmSync(file, { recursive: true, force: true });
          if (step.op === 'write') writeFileSync(file, step.text);
          if (step.op === 'folder') mkdirSync(file);
          if (step.op === 'wait') await new Promise((resolve) => setImmediate(resolve));
        }
        rmSync(file, { recursive: true, force: true });
        put('token', 'end');
        await expect.poll(() => text.value, { interval: 2 }).toBe('end');
        own.close();
        // Never nothing, and never the same twice in a row.
        expect(seen.filter((value, i) => value === '' || value === seen[i - 1])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that cannot be read any more', () => {
  const instead =
    (what: (file: string) => void) =>
    (file: string): void => {
      unlinkSync(file);
      what(file);
    };
  const faults: [string, (file: string) => void][] = [
    ['is gone', unlinkSync],
    ['is empty', () => put('token', '')],
    ['is a folder', instead(mkdirSync)],
    ['is a link to itself', instead((file) => symlinkSync(file, file))],
    ['is too large', () => put('token', CANARY.repeat(200_000))],
  ];
  // To the superuser nothing is forbidden.
  if (process.getuid?.() !== 0) faults.push(['may not be read', (file) => chmodSync(file, 0)]);

  it.each(faults)('because it %s keeps what it said, and says so once', async (_why, spoil) => {
    const file = put('token', `${CANARY}-1`);
    const text = secrets.text([{ file }]);
    const seen = follow(text);
    const clock = secrets.text([{ file: put('other', '1') }]);
    spoil(file);
    for (const round of ['2', '3', '4']) {
      put('other', round);
      await expect.poll(() => clock.value).toBe(round);
    }
    // One line per reason: what takes two steps may be seen half way.
    const warnings = lines.filter((line) => line.startsWith('warn'));
    expect([text.value, seen, new Set(warnings).size]).toEqual([`${CANARY}-1`, [], warnings.length]);
    expect(warnings[0]).toContain(file);
    // Somebody new who asks for it gets the same.
    expect(secrets.text([{ text: 'x' }, { file }]).value).toBe(`x${CANARY}-1`);

    rmSync(file, { recursive: true, force: true });
    put('token', `${CANARY}-2`);
    await expect.poll(() => seen).toEqual([`${CANARY}-2`]);
    expect(lines.filter((line) => line.includes('can be read again'))).toHaveLength(1);
  });
});

describe('what nobody holds', () => {
  it('is forgotten: 1,000 reloads leave as many entries as one', () => {
    const files = ['a', 'b', 'c'].map((name) => put(name, name));
    const templates = [...files.map((file) => [{ file }]), files.map((file) => ({ file })), [{ env: 'A' }]];
    let held = templates.map((template) => secrets.text(template));
    expect(secrets.size).toBe(4);
    for (let i = 0; i < 1_000; i += 1) {
      const next = [...templates, [{ text: `${i}` }, { file: files[0] as string }]].map((template) =>
        secrets.text(template),
      );
      for (const text of held) text.release();
      held = next;
      expect(secrets.size).toBe(5);
    }
    for (const text of held) text.release();
    expect(secrets.size).toBe(0);
  });

  it('is told nothing, whatever the others are told, and can still be read', async () => {
    const file = put('token', '1');
    const [one, two] = [secrets.text([{ file }]), secrets.text([{ file }])];
    const [seen, others] = [follow(one), follow(two)];
    one.release();
    one.release();
    expect(secrets.size).toBe(1);
    put('token', '2');
    await expect.poll(() => others).toEqual(['2']);
    expect([seen, one.value]).toEqual([[], '2']);
    expect(follow(one)).toEqual([]);
    two.release();
    expect(two.value).toBe('2');
  });

  it('is read anew by the next who asks', () => {
    const file = put('token', '1');
    secrets.text([{ file }]).release();
    put('token', '2');
    expect(secrets.text([{ file }]).value).toBe('2');
  });

  it('tells nothing to somebody who has unsubscribed', async () => {
    const file = put('token', '1');
    const text = secrets.text([{ file }]);
    const seen: string[] = [];
    text.onChange(() => seen.push('gone'))();
    const rest = follow(text);
    put('token', '2');
    await expect.poll(() => rest).toEqual(['2']);
    expect(seen).toEqual([]);
  });

  it('costs no timer: one for all files, none without', () => {
    vi.useFakeTimers();
    try {
      const own = make(10);
      own.text([{ env: 'A' }]);
      expect(vi.getTimerCount()).toBe(0);
      const held = ['a', 'b'].map((name) => own.text([{ file: put(name, name) }]));
      expect(vi.getTimerCount()).toBe(1);
      for (const text of held) text.release();
      expect(vi.getTimerCount()).toBe(0);
      own.text([{ file: put('c', 'c') }]);
      expect(vi.getTimerCount()).toBe(1);
      own.close();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

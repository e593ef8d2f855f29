// Files are replaced in many ways; each must be noticed. The tests wait for the call, never for a time.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watchDirectory } from '../../../runtime/snapshot/watch.ts';

let directory: string;
let watch: Watch | undefined;
let wake: () => void;
let changed: Promise<void>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mcpgw-watch-'));
  changed = new Promise((resolve) => {
    wake = resolve;
  });
});
afterEach(async () => {
  await watch?.close();
  rmSync(directory, { recursive: true });
});

const begin = async (depth = 0): Promise<void> => {
  watch = await watchDirectory(directory, { debounceMs: 10, depth }, () => wake());
};

describe('watching a directory', () => {
  it('notices a file written in place', async () => {
    writeFileSync(join(directory, 'b.json'), 'one');
    await begin();
    writeFileSync(join(directory, 'b.json'), 'two');
    await expect(changed).resolves.toBeUndefined();
  });

  it('calls again after the last of many quick changes', async () => {
    const file = join(directory, 'b.json');
    writeFileSync(file, '0');
    let seen = '';
    watch = await watchDirectory(directory, { debounceMs: 1, depth: 0 }, () => {
      seen = readFileSync(file, 'utf8');
      wake();
    });
    for (let n = 1; n <= 30; n += 1) {
      changed = new Promise((resolve) => {
        wake = resolve;
      });
      writeFileSync(`${file}.tmp`, String(n));
      renameSync(`${file}.tmp`, file);
      while (seen !== String(n)) await changed;
    }
  });

  it('notices a file replaced by rename', async () => {
    writeFileSync(join(directory, 'b.json'), 'one');
    await begin();
    writeFileSync(join(directory, 'b.json.tmp'), 'two');
    renameSync(join(directory, 'b.json.tmp'), join(directory, 'b.json'));
    await expect(changed).resolves.toBeUndefined();
  });

  it('notices a swapped symlink, as Kubernetes swaps a ConfigMap', async () => {
    for (const version of ['..1', '..2']) {
      mkdirSync(join(directory, version));
      writeFileSync(join(directory, version, 'b.json'), version);
    }
    symlinkSync('..1', join(directory, '..data'));
    symlinkSync('..data/b.json', join(directory, 'b.json'));
    await begin();
    symlinkSync('..2', join(directory, '..data_tmp'));
    renameSync(join(directory, '..data_tmp'), join(directory, '..data'));
    await expect(changed).resolves.toBeUndefined();
  });

  it('notices what is written after the directory was removed and made again', async () => {
    const folder = join(directory, 'config');
    mkdirSync(folder);
    watch = await watchDirectory(folder, { debounceMs: 1, depth: 0 }, () => wake());
    rmSync(folder, { recursive: true });
    await changed;
    const again = new Promise<void>((resolve) => {
      wake = resolve;
    });
    mkdirSync(folder);
    await again;
    const written = new Promise<void>((resolve) => {
      wake = () => existsSync(join(folder, 'b.json')) && resolve();
    });
    writeFileSync(join(folder, 'b.json'), 'one');
    await expect(written).resolves.toBeUndefined();
  });

  it('reports what cannot be watched instead of ending the process, and does not hold up the start', async () => {
    const faults: Error[] = [];
    const options = { debounceMs: 1, depth: 0, onFault: (fault: Error) => faults.push(fault) };
    watch = await watchDirectory(join(directory, 'x'.repeat(300)), options, () => wake());
    expect(faults[0]).toMatchObject({ code: 'ENAMETOOLONG' });
  });

  it('notices a new file in a folder below', async () => {
    mkdirSync(join(directory, 'routes'));
    await begin(3);
    writeFileSync(join(directory, 'routes', 'new.yaml'), 'routes: []');
    await expect(changed).resolves.toBeUndefined();
  });
});

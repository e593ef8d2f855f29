// Which engine runs, and which binaries may be loaded into the process.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../runtime/http/engine.ts';
import { findUws, type Modules } from '../../../runtime/http/uws-loader.ts';
import { UWS_BINARY, UWS_PINS } from '../../../runtime/http/uws-pins.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const OURS = `@uwsjs/${process.platform}-${process.arch}-${process.versions.node.split('.')[0]}`;
const PINNED = UWS_PINS.get(OURS)?.sha256;

const working = { App: () => {}, us_listen_socket_close: () => {}, us_socket_local_port: () => {} };

/** Modules by id: what loading them gives, or throws when it is an Error. */
function modules(
  installed: Record<string, unknown>,
  sha256 = PINNED ?? '',
): Modules & { readonly loaded: string[] } {
  const loaded: string[] = [];
  return {
    loaded,
    resolve: (id) => (id in installed ? id : undefined),
    sha256: () => sha256,
    load(file) {
      loaded.push(file);
      const module = installed[file];
      if (module instanceof Error) throw module;
      return module;
    },
  };
}

describe('the choice of an engine', () => {
  const missing = { addon: undefined, reason: 'no package @uwsjs/linux-s390x-20 is installed' };

  it('falls back to node:http with one line that says why', () => {
    const { engine, note } = loadEngine(undefined, () => missing);
    expect(engine.name).toBe('node');
    expect(note).toContain('no package @uwsjs/linux-s390x-20 is installed');
    expect(note).not.toContain('\n');
  });

  it('fails clearly when uws is forced and there is no binary', () => {
    expect(() => loadEngine('uws', () => missing)).toThrow(
      'the HTTP engine uws was asked for, but uWebSockets.js is not available: no package @uwsjs/linux-s390x-20',
    );
  });

  it('does not even look for a binary when node is forced', () => {
    const { engine, note } = loadEngine('node', () => {
      throw new Error('looked');
    });
    expect([engine.name, note]).toEqual(['node', undefined]);
  });

  it.runIf(findUws().addon)('takes uws without a word where it loads', () => {
    for (const wanted of [undefined, 'uws'] as const) {
      const { engine, note } = loadEngine(wanted);
      expect([engine.name, note]).toEqual(['uws', undefined]);
    }
  });
});

describe('the search for uWebSockets.js', () => {
  it('takes an official installation first, as it is', () => {
    const found = modules({ 'uWebSockets.js': working, [`${OURS}/uws.node`]: {} }, 'any hash');
    expect(findUws(found).addon).toBe(working);
    expect(found.loaded).toEqual(['uWebSockets.js']);
  });

  it.runIf(PINNED)('takes our pinned binary otherwise', () => {
    expect(findUws(modules({ [`${OURS}/uws.node`]: working })).addon).toBe(working);
    const broken = new Error('GLIBC_2.38 not found\nRequire stack:\n- x');
    expect(findUws(modules({ 'uWebSockets.js': broken, [`${OURS}/uws.node`]: working })).addon).toBe(working);
  });

  it('does not load a binary with another hash', () => {
    const found = modules({ [`${OURS}/uws.node`]: working }, 'f'.repeat(64));
    expect(findUws(found)).toEqual({
      addon: undefined,
      reason: `the binary in ${OURS} is not the one this version was tested with`,
    });
    expect(found.loaded).toEqual([]);
  });

  it('does not load a binary nobody pinned', () => {
    const name = '@uwsjs/linux-x64-99';
    const found = modules({ [`${name}/uws.node`]: working });
    expect(findUws(found, name).addon).toBeUndefined();
    expect(found.loaded).toEqual([]);
  });

  it('says in one line why there is none', () => {
    expect(findUws(modules({}))).toEqual({ addon: undefined, reason: `no package ${OURS} is installed` });
    const fork = modules({ 'uWebSockets.js': { App: () => {} } });
    expect(findUws(fork)).toEqual({ addon: undefined, reason: 'uWebSockets.js is not an official build' });
    const broken = modules({ 'uWebSockets.js': new Error('GLIBC_2.38 not found\nRequire stack:\n- x') });
    expect(findUws(broken)).toEqual({
      addon: undefined,
      reason: 'uWebSockets.js does not load: GLIBC_2.38 not found',
    });
  });

  it('widens the head limit of the addon before it is loaded', () => {
    delete process.env.UWS_HTTP_MAX_HEADERS_SIZE;
    const limits: (string | undefined)[] = [];
    const found = modules({ 'uWebSockets.js': working });
    findUws({
      ...found,
      load(file) {
        limits.push(process.env.UWS_HTTP_MAX_HEADERS_SIZE);
        return found.load(file);
      },
    });
    expect(limits).toEqual(['16384']);
  });
});

describe('the pinned binaries', () => {
  const manifest: unknown = JSON.parse(read('package.json'));
  const lock: unknown = JSON.parse(read('package-lock.json'));

  it.each([...UWS_PINS])(
    '%s is the same in the code, the manifest, the lock file and the documentation',
    (name, pin) => {
      expect(manifest).toHaveProperty(['optionalDependencies', name], pin.version);
      expect(lock).toHaveProperty(['packages', `node_modules/${name}`, 'version'], pin.version);
      expect(lock).toHaveProperty(['packages', `node_modules/${name}`, 'integrity']);
      expect(read('docs/dependencies.md')).toContain(pin.sha256);
    },
  );

  it('pins every such package of the manifest', () => {
    const optional = Reflect.get(Object(manifest), 'optionalDependencies');
    const names = Object.keys(optional).filter((name) => name.startsWith('@uwsjs/'));
    expect(names.sort()).toEqual([...UWS_PINS.keys()].sort());
  });

  const file = resolved(`${OURS}/${UWS_BINARY}`);
  it.runIf(file && PINNED)('the installed one has the pinned sha-256', () => {
    expect(
      createHash('sha256')
        .update(readFileSync(file as string))
        .digest('hex'),
    ).toBe(PINNED);
  });
});

function resolved(id: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(id);
  } catch {
    return undefined;
  }
}

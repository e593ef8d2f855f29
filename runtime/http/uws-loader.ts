// Finds uWebSockets.js. It is not on the package registry under its own name, so there are two sources:
//  1. an official `uWebSockets.js` the operator installed next to the gateway: theirs, and loaded as it is;
//  2. our optional dependency, one small package per platform and Node version: loaded only if its binary is
//     byte for byte the one we pinned, and the hash is checked before any of its code runs.
// Modules are looked up from the gateway's own files, never from the working directory: that may be a policy
// repository, and native code from there would run before any of its policy was read.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MAX_HEAD_BYTES } from './framing.ts';
import { UWS_BINARY, UWS_PINS } from './uws-pins.ts';
import type { UwsAddon } from './uws-types.ts';

export type UwsSearch = { readonly addon: UwsAddon } | { readonly addon: undefined; readonly reason: string };

/** How modules are found and loaded; tests put their own in place. */
export interface Modules {
  /** File of a module; undefined when it is not installed. */
  resolve(id: string): string | undefined;
  sha256(file: string): string;
  load(file: string): unknown;
}

/** The addon, or one line that says why there is none. Never throws. */
export function findUws(modules: Modules = installed(), name = packageName()): UwsSearch {
  // Read once, when the addon is loaded. The default of 4096 bytes is less than a request with a JWT has.
  process.env.UWS_HTTP_MAX_HEADERS_SIZE = String(MAX_HEAD_BYTES);
  const official = tryLoad(modules, 'uWebSockets.js', 'uWebSockets.js', undefined);
  if (official?.addon) return official;
  const pinned = tryLoad(modules, name, `${name}/${UWS_BINARY}`, UWS_PINS.get(name)?.sha256 ?? '');
  return pinned ?? official ?? { addon: undefined, reason: `no package ${name} is installed` };
}

/** The package with the binary for this process. */
function packageName(): string {
  const [major] = process.versions.node.split('.', 1);
  return `@uwsjs/${process.platform}-${process.arch}-${major}`;
}

/** Undefined when the module is not installed. `sha256` undefined means: trusted as installed. */
function tryLoad(
  modules: Modules,
  name: string,
  id: string,
  sha256: string | undefined,
): UwsSearch | undefined {
  const file = modules.resolve(id);
  if (file === undefined) return undefined;
  try {
    if (sha256 !== undefined && modules.sha256(file) !== sha256) {
      return {
        addon: undefined,
        reason: `the binary in ${name} is not the one this version was tested with`,
      };
    }
    const loaded = modules.load(file);
    return isAddon(loaded)
      ? { addon: loaded }
      : { addon: undefined, reason: `${name} is not an official build` };
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n', 1);
    return { addon: undefined, reason: `${name} does not load: ${line}` };
  }
}

/** Forks exist that lack or rename what we need; better to find out now than on the first request. */
function isAddon(value: unknown): value is UwsAddon {
  if (typeof value !== 'object' || value === null) return false;
  const names = ['App', 'us_listen_socket_close', 'us_socket_local_port'];
  return names.every((name) => typeof Reflect.get(value, name) === 'function');
}

function installed(): Modules {
  const require = createRequire(import.meta.url);
  return {
    resolve(id) {
      try {
        return require.resolve(id);
      } catch {
        return undefined;
      }
    },
    sha256: (file) => createHash('sha256').update(readFileSync(file)).digest('hex'),
    load: (file) => require(file),
  };
}

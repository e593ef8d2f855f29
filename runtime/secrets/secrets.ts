// Texts with references, resolved: where the rest of the runtime gets its secrets from. Variables are read once. Files
// are looked at again in the background, by one timer for all of them, so that a rotated key is used without a reload
// and nothing on the path of a call touches the disk.
//
// Who asks for a text holds it until `release`. Holders of the same template share one entry; an entry that nobody
// holds is forgotten, its files are no longer looked at, and without files there is no timer. An entry knows its
// holders only as a number and those who want to be told of changes, so whoever forgets to release keeps at most one
// entry per template alive, however many reloads there are.
import type { Template } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import { type Look, look, lookAgain } from './secret-file.ts';
import { filesOf, textOf } from './template.ts';

/** From the end of one round over the files to the next. */
const INTERVAL_MS = 2_000;

export interface SecretText {
  /** As of the last look; stays readable after `release`. */
  readonly value: string;
  /** `told` is called once for each time `value` has become another one, until the function returned is called. */
  onChange(told: () => void): () => void;
  /** The holder is done with it: nothing is told any more. A second call does nothing. */
  release(): void;
}

export interface SecretsParts {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Between two rounds over the files; for tests. */
  readonly intervalMs?: number;
}

interface WatchedFile {
  readonly path: string;
  /** What it said when it could last be read. */
  text: string;
  stamp: string | undefined;
  /** Why it cannot be read now. */
  fault: string | undefined;
  /** Grows whenever it is read while somebody waits. */
  looks: number;
  readonly entries: Set<Entry>;
}

interface Entry {
  readonly key: string;
  readonly template: Template;
  readonly files: readonly WatchedFile[];
  value: string;
  holders: number;
  readonly told: Set<() => void>;
}

export class Secrets {
  readonly #env: NodeJS.ProcessEnv;
  readonly #log: Log;
  readonly #intervalMs: number;
  readonly #entries = new Map<string, Entry>();
  readonly #files = new Map<string, WatchedFile>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #closed = false;

  constructor({ env, log, intervalMs = INTERVAL_MS }: SecretsParts) {
    this.#env = env;
    this.#log = log;
    this.#intervalMs = intervalMs;
  }

  /** Templates with files that somebody holds. */
  get size(): number {
    return this.#entries.size;
  }

  /**
   * Resolves a template: text, variables (an empty one counts as unset), files (without the line break at the end, an
   * empty one counts as missing). Throws UnresolvedReference, naming the variable or file, when that is not possible
   * now. Files are read now; one that is in use already and cannot be read counts as what it said last.
   */
  text(template: Template): SecretText {
    const paths = filesOf(template);
    if (paths.size === 0) return new Constant(textOf(template, this.#env, () => ''));
    this.#lookNow(paths);
    const key = JSON.stringify(template);
    const entry = this.#entries.get(key) ?? this.#open(key, template, paths);
    entry.holders += 1;
    return new Held(entry, () => this.#letGo(entry));
  }

  /** Nothing is looked at any more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#entries.clear();
    this.#files.clear();
  }

  #open(key: string, template: Template, paths: ReadonlySet<string>): Entry {
    const files = Array.from(paths, (path) => this.#files.get(path) ?? watched(path, look(path)));
    const value = resolve(template, this.#env, files);
    const entry: Entry = { key, template, files, value, holders: 0, told: new Set() };
    if (this.#closed) return entry;
    this.#entries.set(key, entry);
    for (const file of files) {
      this.#files.set(file.path, file);
      file.entries.add(entry);
    }
    this.#schedule();
    return entry;
  }

  /** A reload goes by what files in use say by now, not by the last round; who holds them is told in a later turn. */
  #lookNow(paths: ReadonlySet<string>): void {
    const touched = new Set<Entry>();
    for (const path of paths) {
      const file = this.#files.get(path);
      if (file === undefined) continue;
      try {
        const found = look(path);
        file.looks += 1;
        if (this.#take(file, found)) for (const entry of file.entries) touched.add(entry);
      } catch {
        // The next round says so.
      }
    }
    const changed = this.#renew(touched);
    if (changed.length > 0) setImmediate(() => this.#tellAll(changed));
  }

  #letGo(entry: Entry): void {
    entry.holders -= 1;
    if (entry.holders > 0 || this.#entries.get(entry.key) !== entry) return;
    this.#entries.delete(entry.key);
    for (const file of entry.files) {
      file.entries.delete(entry);
      if (file.entries.size === 0) this.#files.delete(file.path);
    }
    if (this.#files.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    if (this.#closed || this.#looking || this.#timer !== undefined || this.#files.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#round();
    }, this.#intervalMs).unref();
  }

  /** One look at every file, one after the other; then everybody whose text has changed is told, once. */
  async #round(): Promise<void> {
    this.#looking = true;
    const touched = new Set<Entry>();
    for (const file of [...this.#files.values()]) {
      if (await this.#refresh(file)) for (const entry of file.entries) touched.add(entry);
    }
    this.#looking = false;
    this.#tellAll(this.#renew(touched));
    this.#schedule();
  }

  /** True when the file says something else now. */
  async #refresh(file: WatchedFile): Promise<boolean> {
    const { looks } = file;
    try {
      const found = await lookAgain(file.path, file.stamp);
      if (file.looks !== looks) return false;
      if (file.fault !== undefined)
        this.#log.info('a file of a secret can be read again', { file: file.path });
      file.fault = undefined;
      return found !== undefined && this.#take(file, found);
    } catch (error) {
      const reason = (error as Error).message;
      if (reason !== file.fault && !this.#closed) {
        this.#log.warn('a file of a secret cannot be read any more; what it said stays in use', { reason });
      }
      file.fault = reason;
      file.stamp = undefined;
      return false;
    }
  }

  /** True when it says something else than before. */
  #take(file: WatchedFile, { text, stamp }: Look): boolean {
    file.stamp = stamp;
    if (text === file.text) return false;
    file.text = text;
    this.#log.info('a file of a secret has new content', { file: file.path });
    return true;
  }

  /** Gives the entries whose value has become another one. */
  #renew(touched: ReadonlySet<Entry>): readonly Entry[] {
    return Array.from(touched).filter((entry) => {
      const before = entry.value;
      entry.value = resolve(entry.template, this.#env, entry.files);
      return entry.value !== before;
    });
  }

  /** Behind all of `#renew`: a key and its certificate change together. */
  #tellAll(changed: readonly Entry[]): void {
    if (this.#closed) return;
    for (const { told, files } of changed) for (const one of [...told]) this.#tell(one, files);
  }

  #tell(told: () => void, files: readonly WatchedFile[]): void {
    try {
      told();
    } catch {
      // Not its message: whatever was made of a secret may quote it.
      const paths = files.map(({ path }) => path);
      this.#log.error('a secret that has changed could not be put to use', { files: paths });
    }
  }
}

function watched(path: string, { text, stamp }: Look): WatchedFile {
  return { path, text, stamp, fault: undefined, looks: 0, entries: new Set() };
}

function resolve(template: Template, env: NodeJS.ProcessEnv, files: readonly WatchedFile[]): string {
  return textOf(template, env, (path) => files.find((file) => file.path === path)?.text ?? '');
}

/** Nothing in it ever changes. */
class Constant implements SecretText {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  onChange(): () => void {
    return () => {};
  }

  release(): void {}
}

/** One holder's hold on an entry. */
class Held implements SecretText {
  readonly #entry: Entry;
  readonly #letGo: () => void;
  readonly #told = new Set<() => void>();
  #released = false;

  constructor(entry: Entry, letGo: () => void) {
    this.#entry = entry;
    this.#letGo = letGo;
  }

  get value(): string {
    return this.#entry.value;
  }

  onChange(told: () => void): () => void {
    if (this.#released) return () => {};
    // A function of its own: the same one may be given by two holders.
    const once = () => told();
    this.#told.add(once);
    this.#entry.told.add(once);
    return () => {
      this.#told.delete(once);
      this.#entry.told.delete(once);
    };
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    for (const told of this.#told) this.#entry.told.delete(told);
    this.#told.clear();
    this.#letGo();
  }
}

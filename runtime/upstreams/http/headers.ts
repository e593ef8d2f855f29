// Request headers of one HTTP instance as flat lists, made once and used again: undici copies them into its own
// buffer, so the same list serves every call. What is shown for one caller is joined to them, call by call.
import { RESERVED_HEADERS } from '../../../schema/reserved-headers.ts';
import { encodeHeaderValue } from '../../wire/headers.ts';
import type { Lines } from '../credential.ts';

/** More names than any catalog has; a list that grows beyond it is made afresh. */
const MAX_LISTS = 4096;
const MAX_NAME = 256;

export class RequestHeaders {
  readonly #post: readonly string[];
  readonly #get: readonly string[];
  readonly #configured: ReadonlySet<string>;
  /** Method -> mirrored name -> the list. */
  readonly #modern = new Map<string, Map<string | undefined, string[]>>();
  #kept = 0;
  #version = '';

  /** `configured`: lower-case name to resolved value. */
  constructor(configured: Readonly<Record<string, string>>) {
    const extra = Object.entries(configured).filter(([name]) => !RESERVED_HEADERS.has(name));
    this.#configured = new Set(extra.map(([name]) => name));
    const own = ['accept-encoding', 'identity', ...extra.flat()];
    this.#post = [
      'content-type',
      'application/json',
      'accept',
      'application/json, text/event-stream',
      ...own,
    ];
    this.#get = ['accept', 'text/event-stream', ...own];
  }

  /** `lines` and what is shown with them; what was configured under the same name gives way. */
  joined(lines: string[], shown: Lines): string[] {
    if (shown.length === 0) return lines;
    if (this.#configured.size === 0) return lines.concat(shown);
    const names = new Set(shown.filter((_, i) => i % 2 === 0));
    const stays = (i: number) => !this.#configured.has(lines[i]!) || !names.has(lines[i]!);
    return [...lines.filter((_, i) => stays(i - (i % 2))), ...shown];
  }

  /** Of a request without session and envelope: `initialize`. */
  bare(): string[] {
    return [...this.#post];
  }

  /** Of a legacy message in a session; `undefined` for a server that gave none. */
  legacy(version: string, session: string | undefined): string[] {
    return [...this.#post, ...sessionLines(version, session)];
  }

  /**
   * Of the GET that opens a legacy server's notification stream, or resumes a stream after the event `lastEventId`;
   * and of the DELETE that ends a session.
   */
  legacyGet(version: string, session: string | undefined, lastEventId?: string): string[] {
    const lines = [...this.#get, ...sessionLines(version, session)];
    if (lastEventId !== undefined) lines.push('last-event-id', lastEventId);
    return lines;
  }

  /** Of a modern request: method and name mirrored (2026-07-28, Streamable HTTP, headers). */
  modern(version: string, method: string, name: string | undefined): string[] {
    if (version !== this.#version) {
      this.#modern.clear();
      this.#kept = 0;
      this.#version = version;
    }
    const known = this.#modern.get(method)?.get(name);
    if (known !== undefined) return known;
    const lines = [...this.#post, 'mcp-protocol-version', version, 'mcp-method', method];
    if (name !== undefined) lines.push('mcp-name', encodeHeaderValue(name));
    // Some names are the clients' own words: a URI need not exist, and may be long.
    if (name === undefined || name.length <= MAX_NAME) this.#keep(method, name, lines);
    return lines;
  }

  #keep(method: string, name: string | undefined, lines: string[]): void {
    if (++this.#kept > MAX_LISTS) {
      this.#modern.clear();
      this.#kept = 1;
    }
    const byName = this.#modern.get(method);
    if (byName === undefined) this.#modern.set(method, new Map([[name, lines]]));
    else byName.set(name, lines);
  }
}

function sessionLines(version: string, session: string | undefined): string[] {
  const lines = ['mcp-protocol-version', version];
  if (session !== undefined) lines.push('mcp-session-id', session);
  return lines;
}

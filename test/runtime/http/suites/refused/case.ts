// What a row of the smuggling table is, and the requests that most rows are made of.

export type Engine = 'uws' | 'node';

export interface Refused {
  readonly bytes: string;
  /** The engine waits for more instead of refusing; its deadlines end the connection. */
  readonly hangs?: readonly Engine[];
  /**
   * The engine serves the request, by the ledger entry given: because it may (what follows is what cannot be read), or
   * because the parser of uWebSockets.js cannot tell (listed in docs/dependencies.md). Nothing behind it is served.
   */
  readonly lax?: {
    readonly uws?: string;
    readonly node?: string;
    /** Served even with the smuggled request in the same packet; otherwise only when it comes alone. */
    readonly together?: true;
  };
  /** The other engine takes it for the honest request it may be: see accepted.ts. */
  readonly only?: Engine;
}

export type Family = Readonly<Record<string, Refused>>;
type More = Omit<Refused, 'bytes'>;

export const LINE = 'POST /first HTTP/1.1';
export const CHUNKS = '5\r\nhello\r\n0\r\n\r\n';

/** A request with these lines behind its Host. */
export const head = (fields: string, body = 'hello', line = LINE, more: More = {}): Refused => ({
  bytes: `${line}\r\nHost: gateway.test\r\n${fields}\r\n\r\n${body}`,
  ...more,
});

/** A request whose framing is fine and whose first line is this. */
export const line = (text: string, more: More = {}): Refused =>
  head('Content-Length: 5', 'hello', text, more);

/** A request with one more line in front of good framing. */
export const field = (text: string, more: More = {}): Refused =>
  head(`${text}\r\nContent-Length: 5`, 'hello', LINE, more);

/** A chunked request with this body. */
export const chunks = (body: string, more: More = {}): Refused =>
  head('Transfer-Encoding: chunked', body, LINE, more);

/** On uWebSockets.js served, but as the last of its connection. */
export const onUws = (entry: string): More => ({ lax: { uws: entry } });

/** Rows that differ in one value, named by it. */
export const each = (name: string, values: readonly string[], make: (value: string) => Refused): Family =>
  Object.fromEntries(values.map((value) => [`${name} ${visible(value)}`, make(value)]));

const visible = (text: string): string =>
  JSON.stringify(text.slice(0, 60)).replace(
    /[^ -~]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

// A client on stdio, as the bridge sees one: it writes lines and reads lines.
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { Bridge } from '../../cli/bridge/bridge.ts';
import type { Target } from '../../cli/bridge/target.ts';

export interface Line {
  readonly jsonrpc?: string;
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

export class BridgeClient {
  /** Every line that came, in order. */
  readonly lines: Line[] = [];
  readonly log: string[] = [];
  readonly bridge: Bridge;
  readonly #input = new PassThrough();
  readonly #waiting = new Set<() => void>();

  constructor(url: string, headers: Target['headers'] = {}) {
    const output = new PassThrough();
    let rest = '';
    output.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n');
      rest = parts.pop()!;
      for (const part of parts) this.lines.push(JSON.parse(part) as Line);
      for (const wake of this.#waiting) wake();
    });
    this.bridge = new Bridge({ url: new URL(url), headers }, this.#input, output, (text) =>
      this.log.push(text),
    );
    onTestFinished(async () => {
      this.bridge.stop();
      await this.bridge.ended;
    });
  }

  send(message: object): void {
    this.sendText(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  sendText(text: string): void {
    this.#input.write(`${text}\n`);
  }

  /** Sends a request and waits for its answer. */
  async ask(id: string | number, method: string, params: object = {}): Promise<Line> {
    this.send({ id, method, params });
    return this.until((line) => line.id === id && line.method === undefined);
  }

  /** Waits for a line; one that has come already counts. */
  async until(wanted: (line: Line) => boolean): Promise<Line> {
    for (;;) {
      const found = this.lines.find(wanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** The handshake of a legacy client. */
  async initialize(capabilities: object = {}): Promise<Line> {
    const clientInfo = { name: 'c', version: '1' };
    const answer = await this.ask('init', 'initialize', {
      protocolVersion: '2025-11-25',
      capabilities,
      clientInfo,
    });
    this.send({ method: 'notifications/initialized' });
    return answer;
  }

  /** The client ends its output; `text` is the last of it. */
  end(text = ''): void {
    this.#input.end(text);
  }
}

/** `_meta` of a modern request. */
export const MODERN = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'c', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

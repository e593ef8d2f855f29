// An exchange made by hand, for tests of single stages: no listener and no HTTP around it.
import { Head } from '../../../runtime/eras/head.ts';
import { legacyAnswers } from '../../../runtime/eras/legacy-client.ts';
import { modernAnswers } from '../../../runtime/eras/modern-client.ts';
import type { HttpRequest } from '../../../runtime/http/server.ts';
import { Deadlines } from '../../../runtime/pipeline/deadlines.ts';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import { Pins } from '../../../runtime/pipeline/pins.ts';
import type { Reply } from '../../../runtime/pipeline/reply.ts';
import { Sessions } from '../../../runtime/sessions/sessions.ts';
import { Current } from '../../../runtime/snapshot/current.ts';
import type { Era } from '../../../runtime/upstreams/upstream.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';
import { Ledger, type Setup, snapshotOf } from './scene.ts';

export class RecordedReply implements Reply {
  readonly streams = true;
  readonly answers: Record<string, unknown>[] = [];
  readonly relayed: Record<string, unknown>[] = [];
  accepted = 0;
  readonly answered: Promise<void>;
  #resolve: () => void = () => {};

  constructor() {
    this.answered = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  answer(_status: number, message: Buffer): void {
    this.answers.push(JSON.parse(message.toString()));
    this.#resolve();
  }

  relay(message: Buffer): void {
    this.relayed.push(JSON.parse(message.toString()));
  }

  accept(): void {
    this.accepted += 1;
    this.#resolve();
  }

  withdraw(): void {
    this.#resolve();
  }

  tick(): void {}
}

export interface Made {
  readonly reply?: Reply;
  readonly setup?: Setup;
  readonly era?: Era;
  readonly body?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly remoteAddress?: string;
}

export function exchangeOf(made: Made) {
  const pins = new Pins();
  const ledger = new Ledger();
  const errors: unknown[] = [];
  const headers = new FakeHeaders(made.headers ?? []);
  const request: HttpRequest = {
    method: 'POST',
    path: '/mcp',
    query: '',
    headers,
    remoteAddress: made.remoteAddress ?? '127.0.0.1',
    readBody() {},
  };
  const identity = { name: 'mcpgw-test', version: '9.9.9' };
  const edge = {
    name: 'main',
    current: new Current(snapshotOf({ observer: ledger, ...made.setup })),
    sessions: new Sessions({ now: () => 0 }),
    pins,
    deadlines: new Deadlines(() => 0),
    log: { error: (...line: unknown[]) => void errors.push(line), warn() {}, info() {}, debug() {} },
    legacy: legacyAnswers(identity),
    modern: modernAnswers(identity),
  };
  const reply = made.reply ?? new RecordedReply();
  const body = Buffer.from(made.body ?? '');
  const exchange = new Exchange(edge, request, new Head(headers), body, reply, made.era ?? 'legacy', 0);
  return { exchange, edge, pins, ledger, errors };
}

// Raw HTTP peers and upstreams on them, closed after each test; for tests that say byte by byte what a peer does.
import type { Socket } from 'node:net';
import { afterEach, expect } from 'vitest';
import { HttpUpstream, type HttpUpstreamOptions } from '../../../runtime/upstreams/streamable-http.ts';
import {
  discovers,
  json,
  type RawRequest,
  type Script,
  ScriptedPeer,
  textResult,
} from '../../fixtures/scripted-http.ts';
import { call, takeViolations } from './contract-sink.ts';
import { type Made, type MakeOptions, makeHttp } from './make-upstream.ts';
import { MemoryLog } from './memory-log.ts';

const open: { close(): unknown }[] = [];

/** A peer that does only what the script says. */
export async function rawPeer(script: Script): Promise<ScriptedPeer> {
  return closeLater(await new ScriptedPeer(script).listen());
}

/** Closes `what` after the test, before what was given earlier. */
export function closeLater<T extends { close(): unknown }>(what: T): T {
  open.unshift(what);
  return what;
}

/** A modern peer that answers `echo`, and any other tool as the test says. */
export function peerWith(fault: (request: RawRequest, socket: Socket) => void): Promise<ScriptedPeer> {
  return rawPeer((request, socket) => {
    if (discovers(request, socket)) return;
    const { id, params } = request.message;
    if (params?.name === 'echo') {
      socket.write(json(textResult(id, String((params.arguments as { message: string }).message))));
    } else {
      fault(request, socket);
    }
  });
}

export function connect(url: string, options: MakeOptions = {}): Made {
  const made = makeHttp(url, options);
  closeLater({ close: () => made.upstream.destroy('test over') });
  return made;
}

/** An instance that is known to be legacy. */
export function legacy(url: string, options: Partial<HttpUpstreamOptions> = {}): HttpUpstream {
  const upstream = new HttpUpstream(
    'peer',
    {
      url,
      headers: {},
      era: 'legacy',
      isolation: { mode: 'shared', max: 64 },
      follow: false,
      connectMs: 2_000,
      idleMs: 5_000,
      maxBytes: 1_000_000,
      ...options,
    },
    new MemoryLog(),
  );
  closeLater({ close: () => upstream.destroy('test over') });
  return upstream;
}

/** Calls a tool: `fail KIND`, `error CODE` or the text of its result. */
export async function end(made: Made, name = 'fault'): Promise<string> {
  const { kind, refusal, answer, text } = await call(made.upstream, name).outcome;
  return kind === 'fail'
    ? `fail ${refusal?.kind}`
    : kind === 'error'
      ? `error ${answer?.code}`
      : (text ?? kind);
}

/** To be called once at the top of a test file. */
export function cleanUp(): void {
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    expect(takeViolations()).toEqual([]);
  });
}

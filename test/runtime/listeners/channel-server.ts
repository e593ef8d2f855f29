// A listener with every path, on a real engine, over an upstream that answers calls with their arguments, asks the
// client, or waits for the test, by the name of the tool.

import { onTestFinished } from 'vitest';
import type { HttpEngine } from '../../../runtime/http/server.ts';
import { createHttpListener } from '../../../runtime/listeners/http.ts';
import type { ListenerDeps } from '../../../runtime/listeners/listener.ts';
import { SseStreams } from '../../../runtime/listeners/sse-streams.ts';
import type { Edge } from '../../../runtime/pipeline/edge.ts';
import { answer } from '../pipeline/answers.ts';
import { type EdgeSetup, edgeOf, type MadeEdge } from '../pipeline/edge-of.ts';
import { LISTENER, paramsOf, ScriptedUpstream, type TakenCall, toolNamed } from '../pipeline/scene.ts';
import { textOf as settingOf } from './desk.ts';

export const PATHS = { path: '/mcp', sse_path: '/sse', message_path: '/message', ws_path: '/ws' };

export interface ChannelServer extends MadeEdge {
  readonly upstream: ScriptedUpstream;
  readonly sse: SseStreams;
  readonly port: number;
  /** The listener as a reload would make it anew. */
  serve(edge: Edge): void;
  /** Of the HTTP server. */
  close(): Promise<void>;
}

/** Its tools: `echo` answers, `hold` waits for the test, `ask` asks the client with a form first. */
export async function channelServer(
  engine: HttpEngine,
  setup: EdgeSetup['setup'] = {},
): Promise<ChannelServer> {
  const made = madeEdge(setup);
  const sse = new SseStreams();
  const options = { address: '127.0.0.1', port: 0, maxConnections: 2000 };
  let handler = createHttpListener(depsOf(made, sse));
  const server = engine.createServer(options, (request, response) => handler(request, response));
  onTestFinished(() => server.destroy());
  return {
    ...made,
    sse,
    port: await server.listen(),
    serve: (edge) => {
      handler = createHttpListener(depsOf({ edge }, sse));
    },
    close: () => server.close(),
  };
}

export function depsOf({ edge }: Pick<MadeEdge, 'edge'>, sse: SseStreams): ListenerDeps {
  return { listener: { ...LISTENER, ...PATHS }, edge, sse, resolve: settingOf };
}

export function madeEdge(setup: EdgeSetup['setup'] = {}): MadeEdge & { readonly upstream: ScriptedUpstream } {
  const upstream = new ScriptedUpstream('one');
  upstream.state = { ...upstream.state, era: 'legacy' };
  upstream.script = work;
  const tools = ['echo', 'hold', 'ask'].map((name) => toolNamed(name));
  return { ...edgeOf({ setup: { upstreams: [upstream], tools, ...setup } }), upstream };
}

function work(taken: TakenCall): void {
  const { name, arguments: args } = paramsOf(taken);
  if (name === 'own_hold') return;
  if (name === 'own_echo') {
    answer(taken, textOf(args));
    return;
  }
  const requestedSchema = { type: 'object', properties: { name: { type: 'string' } } };
  taken.sink.ask({
    method: 'elicitation/create',
    params: Buffer.from(JSON.stringify({ message: 'Who?', requestedSchema })),
    answer: (result) => answer(taken, textOf(JSON.parse(result.toString()))),
    refuse: (code, message) => answer(taken, textOf({ code, message })),
    withdrawn: undefined,
  });
}

function textOf(value: unknown): object {
  return { content: [{ type: 'text', text: JSON.stringify(value) }] };
}

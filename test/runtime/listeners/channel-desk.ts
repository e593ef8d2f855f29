// A channel over scripted upstreams, with a connection that writes down what the client would be told.
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { Channel } from '../../../runtime/listeners/channel.ts';
import type { Pipe } from '../../../runtime/listeners/channel-pipe.ts';
import { edgeOf } from '../pipeline/edge-of.ts';
import type { Told } from '../pipeline/recorded-reply.ts';
import { ScriptedUpstream, type Setup, toolNamed } from '../pipeline/scene.ts';
import { envelope } from './desk.ts';

export class FakePipe implements Pipe {
  readonly told: Told[] = [];
  /** Sizes of the messages, in bytes. */
  readonly sizes: number[] = [];
  buffered = 0;
  /** While true nothing is taken: `send` returns false and `buffered` grows. */
  stuck = false;
  ended: 'over' | 'too_slow' | undefined;

  send(message: Buffer): boolean {
    if (this.ended !== undefined) throw new Error('sent behind the end');
    if (message.includes('\n')) throw new Error('a message on two lines');
    this.told.push(JSON.parse(message.toString()));
    this.sizes.push(message.length);
    if (this.stuck) this.buffered += message.length;
    return !this.stuck;
  }

  close(why: 'over' | 'too_slow'): void {
    if (this.ended !== undefined) throw new Error('closed twice');
    this.ended = why;
  }

  /** The answer to that request; undefined when there is none. Fails the test when there are two. */
  answer(id: string | number | null): Told | undefined {
    const answers = this.told.filter((told) => told.method === undefined && told.id === id);
    if (answers.length > 1) throw new Error(`${answers.length} answers to ${id}`);
    return answers[0];
  }
}

export interface ChannelDesk extends ReturnType<typeof edgeOf> {
  readonly upstream: ScriptedUpstream;
  open(): Client;
}

/** One client: its channel, and what it was told. */
export class Client {
  readonly pipe = new FakePipe();
  readonly channel: Channel;

  constructor(channelOf: (pipe: Pipe) => Channel) {
    this.channel = channelOf(this.pipe);
  }

  say(message: object | string): void {
    const text = typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message });
    this.channel.receive(Buffer.from(text));
  }

  /** The legacy handshake. */
  greet(protocolVersion = '2025-11-25', capabilities: object = {}): void {
    const clientInfo = { name: 'test', version: '1' };
    this.say({ id: 'hello', method: 'initialize', params: { protocolVersion, capabilities, clientInfo } });
    this.say({ method: 'notifications/initialized' });
  }

  call(id: string | number, name = 'echo', meta?: object): void {
    this.say({ id, method: 'tools/call', params: { name, arguments: {}, ...(meta && { _meta: meta }) } });
  }

  modernCall(id: string | number, name = 'echo', meta: object = {}): void {
    this.call(id, name, envelope(meta));
  }
}

/** One upstream with the tools `echo` and `add`, unless `setup` says otherwise. */
export function channelDeskOf(
  setup: Setup = {},
  era?: 'legacy',
  proof: Proof | 'stdio' = NO_PROOF,
): ChannelDesk {
  const upstream = new ScriptedUpstream('one');
  const tools = [toolNamed('echo'), toolNamed('add', { slot: 1 })];
  const made = edgeOf({ setup: { upstreams: [upstream], tools, ...setup } });
  const headers = { get: () => undefined };
  const opener = { address: '127.0.0.1', headers, path: '/ws', proof: proof === 'stdio' ? undefined : proof };
  const open = () => new Client((pipe) => new Channel(made.edge, opener, pipe, era));
  return { ...made, upstream, open };
}

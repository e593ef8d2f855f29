// Upstreams of these tests: a modern server below any library, whose lists and calls the test decides about.
import type { Socket } from 'node:net';
import { json, type RawRequest, ScriptedPeer } from '../../fixtures/scripted-http.ts';
import { closeLater } from './gate.ts';

export interface Lists {
  readonly tools?: readonly object[];
  readonly prompts?: readonly object[];
  readonly resources?: readonly object[];
  readonly resourceTemplates?: readonly object[];
  /** Of the server, by id. */
  readonly extensions?: Readonly<Record<string, object>>;
}

export const tool = (name: string, properties: object = {}): object => ({
  name,
  inputSchema: { type: 'object', properties },
});

/** What a modern server says of itself and of its lists; undefined for anything else. */
export function described(method: string | undefined, lists: Lists): object | undefined {
  const list = (member: Exclude<keyof Lists, 'extensions'>): object => ({
    resultType: 'complete',
    [member]: lists[member] ?? [],
    ttlMs: 60_000,
    cacheScope: 'public',
  });
  switch (method) {
    case 'server/discover':
      return {
        resultType: 'complete',
        supportedVersions: ['2026-07-28'],
        capabilities: { tools: {}, prompts: {}, resources: {}, extensions: lists.extensions ?? {} },
        ttlMs: 60_000,
        cacheScope: 'public',
      };
    case 'tools/list':
      return list('tools');
    case 'prompts/list':
      return list('prompts');
    case 'resources/list':
      return list('resources');
    case 'resources/templates/list':
      return list('resourceTemplates');
    default:
      return undefined;
  }
}

/** A modern server over Streamable HTTP; `serve` gets what is no part of the above. */
export async function modernPeer(
  lists: Lists,
  serve: (request: RawRequest, socket: Socket) => void,
): Promise<ScriptedPeer> {
  const peer = new ScriptedPeer((request, socket) => {
    const { id, method } = request.message;
    const result = described(method, lists);
    if (result === undefined) serve(request, socket);
    else socket.write(json({ jsonrpc: '2.0', id, result }));
  });
  return closeLater(await peer.listen());
}

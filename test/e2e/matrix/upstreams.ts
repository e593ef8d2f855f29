// The everything servers of the matrix: either era, over every transport that exists for it.
import { resolve } from 'node:path';
import { startLegacyEverything } from '../../fixtures/everything/legacy-http.ts';
import { startLegacySse } from '../../fixtures/everything/legacy-sse.ts';
import { startModernEverything } from '../../fixtures/everything/modern-http.ts';
import { startWebSocketEverything } from '../../fixtures/everything/websocket.ts';
import type { Era, Transport } from './clients.ts';

export interface Upstream {
  /** The definition in YAML, of an upstream called `everything`. */
  readonly yaml: string;
  close(): Promise<void>;
}

/** `isolation`: of a process; what a server asks can only be told apart when it has one client. */
export async function startUpstream(
  transport: Transport,
  era: Era,
  isolation: 'per_session' | 'shared' = 'per_session',
): Promise<Upstream> {
  if (transport === 'stdio') {
    const program = resolve(`node_modules/.cache/mcpgw-fixtures/everything/${era}-stdio.js`);
    const yaml = [
      `command: ${JSON.stringify(process.execPath)}`,
      `args: [${JSON.stringify(program)}]`,
      `stdio: { isolation: ${isolation} }`,
    ];
    return { yaml: define(era, yaml), close: async () => {} };
  }
  const server = await {
    http: () => (era === 'legacy' ? startLegacyEverything() : startModernEverything()),
    sse: () => startLegacySse(),
    websocket: () => startWebSocketEverything(era),
  }[transport]();
  return { yaml: define(era, [`url: ${server.url}`]), close: () => server.close() };
}

function define(era: Era, lines: readonly string[]): string {
  return ['  everything:', ...[`protocol: { era: ${era} }`, ...lines].map((line) => `    ${line}`)].join(
    '\n',
  );
}

// A token endpoint that does what the test says, and keeps what it was asked.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
}

type Script = (asked: Asked, response: ServerResponse, request: IncomingMessage) => unknown;

export interface TokenServer {
  readonly url: string;
  readonly asked: Asked[];
  script: Script;
  close(): Promise<void>;
}

/** Grants tokens in a row, `t1`, `t2`, ..., for an hour each. */
export async function tokenServer(): Promise<TokenServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const one = {
      form: Object.fromEntries(new URLSearchParams(text)),
      authorization: request.headers.authorization,
    };
    asked.push(one);
    tokens.script(one, response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tokens: TokenServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    asked,
    script: (_, response) => grant(response, `t${asked.length}`),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return tokens;
}

export function grant(response: ServerResponse, token: string, expiresIn = 3600): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: expiresIn }));
}

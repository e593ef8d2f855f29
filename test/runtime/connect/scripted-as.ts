// An authorization server that says what a test wants it to say: for answers no real one gives.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedAs {
  readonly issuer: string;
  /** Bodies of token requests, in order, and their Authorization. */
  readonly asked: { readonly body: URLSearchParams; readonly authorization: string | undefined }[];
  /** Members of the metadata beside the usual ones; `undefined` takes one away. */
  metadata: Readonly<Record<string, unknown>>;
  /** The next answers of the token endpoint; the last one stays. */
  answers: { readonly status: number; readonly json: object }[];
  /** Paths asked for. */
  readonly paths: string[];
  /** Documents of their own at a path. */
  readonly documents: Map<string, object>;
  close(): Promise<void>;
}

export const GRANTED = {
  status: 200,
  json: { access_token: 'access-1', token_type: 'Bearer', expires_in: 3600, refresh_token: 'refresh-1' },
};

export async function startScriptedAs(path = ''): Promise<ScriptedAs> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const url = new URL(request.url ?? '/', 'http://localhost');
    as.paths.push(url.pathname);
    const say = (status: number, json: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    const document = as.documents.get(url.pathname);
    if (document !== undefined) say(200, document);
    else if (url.pathname === `/.well-known/oauth-authorization-server${path}`) say(200, metadataOf(as));
    else if (url.pathname === '/token') {
      as.asked.push({ body: new URLSearchParams(text), authorization: request.headers.authorization });
      const answer = as.answers.length > 1 ? as.answers.shift()! : as.answers[0]!;
      say(answer.status, answer.json);
    } else say(404, {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const as: ScriptedAs = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    asked: [],
    metadata: {},
    answers: [GRANTED],
    paths: [],
    documents: new Map(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return as;
}

function metadataOf({ issuer, metadata }: ScriptedAs): object {
  const { origin } = new URL(issuer);
  return {
    issuer,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ...metadata,
  };
}

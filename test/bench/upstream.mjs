// @ts-check
// The MCP server behind every gateway of the bench: one tool, `echo`, as fast as an HTTP server on Node can be, so
// that what is measured is the gateway. uWebSockets.js when it loads, else node:http; both eras; loopback only.
//
// usage: upstream.mjs PORT [--sse] [--events=N] [--session] [--node]
//   --sse        answers as one-event streams       --session   gives legacy clients a session
//   --events=N   sends so many progress events ahead of an answer whose request asks for progress; with --sse
//   --node       never uWS
// GET /count answers with the number of tools/call requests served.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const port = Number(process.argv[2]);
const sse = process.argv.includes('--sse');
const eventsAhead = Number(process.argv.find((arg) => arg.startsWith('--events='))?.slice(9) ?? 0);
const giveSession = process.argv.includes('--session');
const MODERN = '2026-07-28';
const SERVER = { name: 'bench-upstream', version: '1.0.0' };
const ECHO = {
  name: 'echo',
  description: 'Returns its message.',
  inputSchema: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] },
};

let calls = 0;
let sessions = 0;

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} type Empty for an answer without a body.
 * @property {string} body
 * @property {string} session Empty for none.
 * @property {readonly string[]} ahead Events that go out one by one before `body`.
 */

/**
 * @param {string} text
 * @returns {Answer}
 */
function answer(text) {
  const message = parsed(text);
  if (!message)
    return plain(400, { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error' } });
  if (message.id === undefined) return { status: 202, type: '', body: '', session: '', ahead: [] };
  const modern = message.params?._meta?.['io.modelcontextprotocol/protocolVersion'] === MODERN;
  const result = resultOf(message, modern);
  if (!result) {
    const error = { code: -32601, message: 'Method not found' };
    return plain(modern ? 404 : 200, { jsonrpc: '2.0', id: message.id, error });
  }
  const startsSession = giveSession && message.method === 'initialize';
  if (startsSession) sessions += 1;
  const complete = modern ? { resultType: 'complete', ...result } : result;
  const json = JSON.stringify({ jsonrpc: '2.0', id: message.id, result: complete });
  return {
    status: 200,
    type: sse ? 'text/event-stream' : 'application/json',
    body: sse ? `event: message\ndata: ${json}\n\n` : json,
    session: startsSession ? `session-${sessions}` : '',
    ahead: sse ? progress(message.params?._meta?.progressToken) : [],
  };
}

/** @param {string | number | undefined} progressToken */
function progress(progressToken) {
  if (progressToken === undefined) return [];
  return Array.from({ length: eventsAhead }, (_, step) => {
    const params = { progressToken, progress: step + 1, total: eventsAhead, message: 'working on it' };
    const json = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/progress', params });
    return `event: message\ndata: ${json}\n\n`;
  });
}

/**
 * Every event in a packet of its own, as if there were work between them.
 * @param {readonly string[]} events
 * @param {(event: string) => void} write
 * @param {() => void} done
 */
function oneByOne(events, write, done) {
  const [first, ...rest] = events;
  if (first === undefined) return done();
  write(first);
  setImmediate(() => oneByOne(rest, write, done));
}

/**
 * @param {{ method: string, params?: any }} message
 * @param {boolean} modern
 */
function resultOf(message, modern) {
  const hints = modern ? { ttlMs: 60_000, cacheScope: 'public' } : {};
  switch (message.method) {
    case 'tools/call':
      calls += 1;
      return message.params?.name === ECHO.name
        ? { content: [{ type: 'text', text: String(message.params.arguments?.message ?? '') }] }
        : { content: [{ type: 'text', text: 'no such tool' }], isError: true };
    case 'tools/list':
      return { tools: [ECHO], ...hints };
    case 'initialize':
      return {
        protocolVersion: message.params.protocolVersion,
        capabilities: { tools: {} },
        serverInfo: SERVER,
      };
    case 'ping':
      return {};
    case 'server/discover':
      return {
        supportedVersions: [MODERN],
        capabilities: { tools: {} },
        ...hints,
        _meta: { 'io.modelcontextprotocol/serverInfo': SERVER },
      };
    default:
      return undefined;
  }
}

/**
 * @param {number} status
 * @param {object} message
 * @returns {Answer}
 */
function plain(status, message) {
  return { status, type: 'application/json', body: JSON.stringify(message), session: '', ahead: [] };
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function loadUws() {
  if (process.argv.includes('--node')) return undefined;
  const require = createRequire(import.meta.url);
  const major = process.versions.node.split('.')[0];
  for (const name of ['uWebSockets.js', `@uwsjs/${process.platform}-${process.arch}-${major}`]) {
    try {
      return require(name);
    } catch {
      // Not installed, or not made for this platform: the next one.
    }
  }
  return undefined;
}

/** @param {any} uws */
function serveWithUws(uws) {
  uws
    .App()
    .post('/*', (/** @type {any} */ response) => {
      let gone = false;
      /** @type {Buffer[]} */
      const pieces = [];
      response.onAborted(() => {
        gone = true;
      });
      response.onData((/** @type {ArrayBuffer} */ piece, /** @type {boolean} */ last) => {
        // The memory belongs to uWS and is reused after this callback.
        pieces.push(Buffer.from(Buffer.from(piece)));
        if (!last || gone) return;
        const { status, type, body, session, ahead } = answer(Buffer.concat(pieces).toString());
        response.cork(() => {
          response.writeStatus(String(status));
          if (type !== '') response.writeHeader('content-type', type);
          if (session !== '') response.writeHeader('mcp-session-id', session);
          if (ahead.length === 0) response.end(body);
        });
        if (ahead.length === 0) return;
        const write = (/** @type {string} */ event) => gone || response.cork(() => response.write(event));
        oneByOne(ahead, write, () => gone || response.cork(() => response.end(body)));
      });
    })
    .get('/count', (/** @type {any} */ response) => response.end(String(calls)))
    .del('/*', (/** @type {any} */ response) => response.end())
    .any('/*', (/** @type {any} */ response) => response.writeStatus('405').end())
    .listen('127.0.0.1', port, (/** @type {any} */ socket) => {
      if (!socket) process.exit(1);
    });
}

function serveWithNode() {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      const isCount = request.method === 'GET' && request.url === '/count';
      response
        .writeHead(isCount || request.method === 'DELETE' ? 200 : 405)
        .end(isCount ? String(calls) : '');
      return;
    }
    /** @type {Buffer[]} */
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const { status, type, body, session, ahead } = answer(Buffer.concat(pieces).toString());
      response.writeHead(status, {
        ...(type === '' ? {} : { 'content-type': type }),
        ...(session === '' ? {} : { 'mcp-session-id': session }),
        ...(ahead.length > 0 ? {} : { 'content-length': Buffer.byteLength(body) }),
      });
      oneByOne(
        ahead,
        (event) => void response.write(event),
        () => void response.end(body),
      );
    });
  });
  server.listen(port, '127.0.0.1');
}

const uws = loadUws();
if (uws) serveWithUws(uws);
else serveWithNode();

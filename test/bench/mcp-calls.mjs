// @ts-check
// The MCP side of the driver: request heads and bodies of both eras, the legacy handshake, and the check of answers.
// `modern` is 2026-07-28 (stateless, mirrored headers, envelope in `_meta`), `legacy` 2025-11-25 (session).
import { Connection } from './connection.mjs';

export const VERSIONS = /** @type {const} */ ({ modern: '2026-07-28', legacy: '2025-11-25' });
const CLIENT = { name: 'mcpgw-bench', version: '1.0.0' };
const ID_MARK = '"#id#"';

/** @typedef {keyof typeof VERSIONS} Era */

/**
 * A client that is ready to call: everything about its requests but the id is fixed.
 * @typedef {object} Caller
 * @property {string} head Up to and including `content-length: `.
 * @property {string} before Body up to the id.
 * @property {string} after Body after the id.
 * @property {() => Promise<void>} close Ends the session.
 */

/**
 * Prepares calls of `tool` with a message of `messageBytes`; does the handshake in the legacy era.
 * @param {{ url: URL, era: Era, tool: string, messageBytes: number, progress: boolean, headers: string }} options
 *   `progress`: ask for it. `headers`: lines of every call, each with its end of line.
 * @returns {Promise<Caller>}
 */
export async function openCaller({ url, era, tool, messageBytes, progress, headers }) {
  const session = era === 'legacy' ? await initialize(url) : undefined;
  const mirrored = era === 'modern' ? `mcp-method: tools/call\r\nmcp-name: ${tool}\r\n` : '';
  const common = `${postHead(url)}mcp-protocol-version: ${VERSIONS[era]}\r\n${session ?? ''}${headers}`;
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: ID_MARK.slice(1, -1),
    method: 'tools/call',
    params: {
      name: tool,
      arguments: { message: 'x'.repeat(messageBytes) },
      _meta: { ...(era === 'modern' ? envelope() : {}), ...(progress ? { progressToken: 1 } : {}) },
    },
  });
  const [before = '', after = ''] = body.split(ID_MARK);
  return {
    head: `${common}${mirrored}content-length: `,
    before,
    after,
    close: async () => {
      if (!session) return;
      const connection = connectionTo(url);
      const head = `DELETE ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\nmcp-protocol-version: ${VERSIONS.legacy}\r\n${session}\r\n`;
      await connection.exchange(head, undefined, 1000).catch(() => undefined);
      connection.destroy();
    },
  };
}

/** @param {URL} url */
export function connectionTo(url) {
  return new Connection(url.hostname, Number(url.port));
}

/**
 * What is wrong with an answer, in a few words to count by; undefined when it is right. Parses it whole when `full`,
 * else looks for the id and a result, which costs a tenth.
 * @param {import('./response-reader.mjs').ResponseReader} reader
 * @param {number} id
 * @param {boolean} full
 * @returns {string | undefined}
 */
export function faultOf(reader, id, full) {
  if (reader.status !== 200) return `HTTP ${reader.status}`;
  const text = reader.body.toString('latin1');
  if (!full) {
    if (!text.includes(`"id":${id},`) && !text.includes(`"id":${id}}`)) return 'wrong id';
    return text.includes('"result"') && !text.includes('"isError":true') ? undefined : 'error answer';
  }
  const message = messageWithId(text, reader.stream, id);
  if (!message) return 'no answer with the id';
  if (message.error) return `error ${message.error.code}`;
  if (!message.result || message.result.isError) return 'tool error';
  return undefined;
}

/**
 * Legacy handshake; the session header line, empty when the server gives no session.
 * @param {URL} url
 */
async function initialize(url) {
  const connection = connectionTo(url);
  try {
    const params = { protocolVersion: VERSIONS.legacy, capabilities: {}, clientInfo: CLIENT };
    const answer = await post(connection, postHead(url), {
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params,
    });
    const fault = faultOf(answer, 0, true);
    if (fault) throw new Error(`initialize: ${fault}`);
    const id = answer.header('mcp-session-id');
    const session = id === undefined ? '' : `mcp-session-id: ${id}\r\n`;
    const head = `${postHead(url)}mcp-protocol-version: ${VERSIONS.legacy}\r\n${session}`;
    await post(connection, head, { jsonrpc: '2.0', method: 'notifications/initialized' });
    return session;
  } finally {
    connection.destroy();
  }
}

/**
 * @param {Connection} connection
 * @param {string} head
 * @param {object} message
 */
function post(connection, head, message) {
  const body = Buffer.from(JSON.stringify(message));
  return connection.exchange(`${head}content-length: ${body.length}\r\n\r\n`, body);
}

/** @param {URL} url */
function postHead(url) {
  return [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    'content-type: application/json',
    'accept: application/json, text/event-stream',
    '',
  ].join('\r\n');
}

function envelope() {
  return {
    'io.modelcontextprotocol/protocolVersion': VERSIONS.modern,
    'io.modelcontextprotocol/clientInfo': CLIENT,
    'io.modelcontextprotocol/clientCapabilities': {},
  };
}

/**
 * @param {string} text
 * @param {boolean} stream
 * @param {number} id
 */
function messageWithId(text, stream, id) {
  const texts = stream
    ? text.split(/\r?\n\r?\n/).map((event) =>
        event
          .split(/\r?\n/)
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice(5))
          .join('\n'),
      )
    : [text];
  for (const candidate of texts) {
    if (candidate.trim() === '') continue;
    const message = parsed(candidate);
    if (message?.id === id && (message.result || message.error)) return message;
  }
  return undefined;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

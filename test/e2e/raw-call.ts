// Requests of the modern era over fetch: no client library between the test and the wire.
export interface Called {
  readonly tool: string;
  readonly nonce: string;
  /** Text of the result's first block; undefined when there is none. */
  readonly text: string | undefined;
  /** The whole answer, for the message of a failing test. */
  readonly answer: unknown;
}

const VERSION = '2026-07-28';
const META = {
  'io.modelcontextprotocol/protocolVersion': VERSION,
  'io.modelcontextprotocol/clientCapabilities': {},
};

export async function callTool(url: string, tool: string, args: Record<string, string>): Promise<Called> {
  const answer = await post(url, 'tools/call', { name: tool, arguments: args }, { 'mcp-name': tool });
  const { result } = answer as { result?: { content?: { text?: string }[] } };
  return { tool, nonce: args.nonce ?? '', text: result?.content?.[0]?.text, answer };
}

/** The names of tools/list, in order. */
export async function listTools(url: string): Promise<string[]> {
  const { result } = (await post(url, 'tools/list', {}, {})) as { result: { tools: { name: string }[] } };
  return result.tools.map((tool) => tool.name);
}

async function post(
  url: string,
  method: string,
  params: object,
  headers: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': VERSION,
      'mcp-method': method,
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: META } }),
  });
  return response.json();
}

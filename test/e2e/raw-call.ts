// One tools/call of the modern era over fetch: no client library between the test and the wire.
export interface Called {
  readonly tool: string;
  readonly nonce: string;
  /** Text of the result's first block; undefined when there is none. */
  readonly text: string | undefined;
  /** The whole answer, for the message of a failing test. */
  readonly answer: unknown;
}

const META = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} };

export async function callTool(url: string, tool: string, args: Record<string, string>): Promise<Called> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': tool,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: tool, arguments: args, _meta: META } }),
  });
  const answer = (await response.json()) as { result?: { content?: { text?: string }[] } };
  return { tool, nonce: args.nonce ?? '', text: answer.result?.content?.[0]?.text, answer };
}

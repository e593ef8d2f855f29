// @ts-check
// No gateway: what the upstream itself does, the ceiling of every other number.

/** @type {import('./variant.mjs').Variant} */
export async function direct({ upstreamPort, upstreamPid }) {
  return { url: `http://127.0.0.1:${upstreamPort}/mcp`, era: 'modern', pids: [upstreamPid] };
}

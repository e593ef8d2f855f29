// A request for a WebSocket, line by line.

/** The lines of a well-formed upgrade; `change` replaces a line by name, with an empty value takes it away. */
export function upgradeHead(change: Readonly<Record<string, string>> = {}): string {
  const lines = {
    Host: 'gateway.test',
    Connection: 'keep-alive, Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': 'mcp',
    ...change,
  };
  const fields = Object.entries(lines).filter(([, value]) => value !== '');
  return `GET /ws HTTP/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

// What kind of client calls, from the name it gives itself. That is a hint and not a proof: anybody may give any name.
// The names on the left are what the clients are known to send, in lower case.

const TYPES: ReadonlyMap<string, string> = new Map([
  ['claude-ai', 'claude_desktop'],
  ['claude desktop', 'claude_desktop'],
  ['claude-desktop', 'claude_desktop'],
  ['claude', 'claude_desktop'],
  ['claude-user', 'claude_web'],
  ['claude-code', 'claude_code'],
  ['claude code', 'claude_code'],
  ['claude-cli', 'claude_code'],
  ['cursor', 'cursor'],
  ['cursor-vscode', 'cursor'],
  ['visual studio code', 'vscode'],
  ['visual studio code - insiders', 'vscode'],
  ['vscode', 'vscode'],
  ['chatgpt', 'chatgpt'],
  ['openai-mcp', 'chatgpt'],
  ['codex-mcp-client', 'codex'],
  ['codex', 'codex'],
  ['gemini-cli-mcp-client', 'gemini_cli'],
  ['gemini-cli', 'gemini_cli'],
  ['windsurf', 'windsurf'],
  ['windsurf-client', 'windsurf'],
  ['cline', 'cline'],
  ['roo code', 'roo_code'],
  ['zed', 'zed'],
  ['goose', 'goose'],
  ['continue-client', 'continue'],
  ['librechat', 'librechat'],
  ['mcp inspector', 'inspector'],
  ['mcp-inspector', 'inspector'],
  ['inspector-client', 'inspector'],
]);

/** Longer names are not looked at: no client that is known has one. */
const LONGEST = 200;

/** Empty for a name nobody knows. */
export function clientTypeNamed(name: string): string {
  return name.length > LONGEST ? '' : (TYPES.get(name.toLowerCase()) ?? '');
}

/** From a User-Agent, such as `claude-code/2.1.0 (cli)`: its first product. Empty for one nobody knows. */
export function clientTypeOfAgent(agent: string): string {
  const end = agent.indexOf('/');
  return clientTypeNamed(end === -1 ? agent : agent.slice(0, end));
}

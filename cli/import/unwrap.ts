// Clients that only start processes reach servers on the network through a wrapper: mcp-remote, supergateway,
// mcp-proxy. The gateway needs none, so what the wrapper would connect to becomes the upstream: one process less, and
// no copy of it for each client. A wrapper that is told more than we understand stays as it is.
import type { Remark } from './found.ts';
import { ownMember } from './json.ts';
import type { RawEntry } from './raw-entry.ts';
import { readCommandLine } from './wrapper-options.ts';
import { SIGN_IN, WRAPPERS } from './wrappers.ts';

/** Names of the runners that only start another program, with the words between them and its name. */
const RUNNER =
  /^(?:npx|bunx|pnpx|uvx|pipx run|uv tool run|uv x|pnpm dlx|pnpm exec|yarn dlx|bun x|npm exec(?: --)?)(?: (?:-y|--yes|-q|--quiet|--bun))* /;

export function unwrap(entry: RawEntry, path: string, remarks: Remark[]): RawEntry {
  const { command } = entry;
  if (command === undefined || entry.url !== undefined) return entry;
  const program = programOf(command, entry.args);
  const wrapper = program === undefined ? undefined : ownMember(WRAPPERS, program.name);
  if (program === undefined || wrapper === undefined) return entry;
  const args = program.args.map((arg) => withEnv(arg, entry.env));
  const line = readCommandLine(args, wrapper.options);
  const remote = line === undefined ? undefined : wrapper.remoteOf(line, entry.env);
  if (line === undefined || remote === undefined || !/^(?:https?:\/\/|\$\{)/i.test(remote.url)) {
    remarks.push({
      path: `${path}.args`,
      reason: `not unwrapped: ${program.name} is asked for more than mcpgw does`,
    });
    return entry;
  }
  for (const [name] of line.options) {
    const why = wrapper.options[name]?.drop;
    if (why !== undefined) remarks.push({ path: `${path}.args (${name})`, reason: why });
  }
  if (line.positional.length > 1) remarks.push({ path: `${path}.args (port)`, reason: SIGN_IN });
  const used = new Set([...(remote.usedEnv ?? []), ...program.args.flatMap(namesIn)]);
  const { headers = {}, exclude = [], url, type } = remote;
  if (program.name === 'mcp-remote' && !Object.keys(headers).some((name) => /^authorization$/i.test(name)))
    remarks.push({
      path: `${path} (sign-in)`,
      reason:
        'mcp-remote signs in where a server asks for it, mcpgw does not; if yours does, give a token in `headers`',
    });
  return {
    command: undefined,
    args: [],
    env: Object.fromEntries(Object.entries(entry.env).filter(([name]) => !used.has(name))),
    cwd: undefined,
    url,
    headers,
    type,
    exclude: [...entry.exclude, ...exclude],
  };
}

/** The program behind runners, without its version: `cmd /c npx -y mcp-remote@latest URL` starts `mcp-remote`. */
function programOf(
  command: string,
  args: readonly string[],
): { name: string; args: readonly string[] } | undefined {
  const words = [bareName(command), ...args];
  const start = words[0] === 'cmd' && /^\/c$/i.test(words[1] ?? '') ? 2 : 0;
  const rest = words.slice(start);
  rest[0] = bareName(rest[0] ?? '');
  const runner = RUNNER.exec(`${rest.slice(0, 5).join(' ')} `)?.[0];
  const at = runner === undefined ? 0 : runner.trim().split(' ').length;
  const name = (rest[at] ?? '').replace(/(?<=.)@[^/]*$/, '').replace(/==.*$/, '');
  return name === '' ? undefined : { name, args: rest.slice(at + 1) };
}

/** `C:\tools\npx.cmd` and `/usr/bin/npx` as `npx`. */
function bareName(command: string): string {
  return (command.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:cmd|exe|bat)$/i, '');
}

/** Wrappers replace `${NAME}` by the environment the client gives them. */
function withEnv(arg: string, env: RawEntry['env']): string {
  return arg.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (whole, name: string) => env[name] ?? whole);
}

function namesIn(arg: string): string[] {
  return [...arg.matchAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g)].map(([, name = '']) => name);
}

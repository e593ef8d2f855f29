// Where clients keep their lists of servers: the places looked at when no file is named.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Files that are there, in a fixed order: those of the user, then those of `directory`. */
export function detectFiles(machine: Machine, directory: string): string[] {
  const places = [...userPlaces(machine), ...projectPlaces(directory)];
  return [...new Set(places)].filter((path) => existsSync(path));
}

function userPlaces({ platform, home, env }: Machine): string[] {
  const settings = settingsFolder(platform, home, env);
  const code = join(settings, 'Code', 'User');
  return [
    join(settings, 'Claude', 'claude_desktop_config.json'),
    join(home, '.claude.json'),
    join(home, '.cursor', 'mcp.json'),
    join(code, 'mcp.json'),
    join(env.COPILOT_HOME ?? join(home, '.copilot'), 'mcp-config.json'),
    join(home, '.codeium', 'windsurf', 'mcp_config.json'),
    join(code, 'globalStorage', 'saoudrizwan.claude-dev', 'settings', 'cline_mcp_settings.json'),
  ];
}

function projectPlaces(directory: string): string[] {
  return [
    join(directory, '.mcp.json'),
    join(directory, '.cursor', 'mcp.json'),
    join(directory, '.vscode', 'mcp.json'),
    join(directory, '.github', 'mcp.json'),
  ];
}

/** Where desktop programs keep their settings. */
function settingsFolder(platform: NodeJS.Platform, home: string, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME ?? join(home, '.config');
}

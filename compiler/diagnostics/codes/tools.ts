// 5xxx: tools and the lockfile. A part of the table in ../codes.ts.
import { row } from './row.ts';

export const TOOL_CODES = {
  'tool-name-too-long': row<{ name: string; length: number; server?: string }>(5001, 'error', (p) =>
    p.server === undefined
      ? `tool name \`${p.name}\` has ${p.length} characters; models take at most 64`
      : `tool name \`${p.name}\` and server name \`${p.server}\` have ${p.length} characters; Cursor takes at most 60`,
  ),
  'bad-tool-characters': row<{ name: string }>(
    5002,
    'error',
    (p) => `tool name \`${p.name}\` has characters models refuse`,
  ),
  'unknown-tool': row<{ tool: string; lockfile: string }>(
    5003,
    'warning',
    (p) => `no upstream in \`${p.lockfile}\` offers a tool \`${p.tool}\``,
  ),
  'tool-name-collision': row<{ name: string; upstream: string; other: string | undefined }>(
    5004,
    'error',
    (p) =>
      p.other === undefined
        ? `upstream \`${p.upstream}\` offers two tools under the name \`${p.name}\``
        : `upstreams \`${p.other}\` and \`${p.upstream}\` both offer a tool \`${p.name}\``,
  ),
  'unpinned-upstream': row<{ upstream: string; lockfile: string }>(
    5005,
    'info',
    (p) => `upstream \`${p.upstream}\` is not in \`${p.lockfile}\``,
  ),
  'pin-stale-upstream': row<{ upstream: string; lockfile: string }>(
    5006,
    'info',
    (p) => `\`${p.lockfile}\` has an upstream \`${p.upstream}\` that is not configured`,
  ),
  'bad-lockfile': row<{ problem: string }>(5020, 'error', (p) => `the lockfile cannot be used: ${p.problem}`),
  'missing-lockfile': row<{ lockfile: string; mode: string }>(
    5021,
    'error',
    (p) => `\`pinning\` is \`${p.mode}\` and there is no \`${p.lockfile}\``,
  ),
  'unpinned-tools': row<{ lockfile: string }>(
    5022,
    'warning',
    (p) => `drift cannot be told: there is no \`${p.lockfile}\``,
  ),
  'unusable-tool': row<{ tools: string; upstream: string }>(
    5023,
    'warning',
    (p) => `nobody may use ${p.tools} of upstream \`${p.upstream}\``,
  ),
  'no-usable-tool': row<{ who: string }>(5024, 'warning', (p) => `${p.who} may use no tool`),
} as const;

// 9xxx: deprecation and form. A part of the table in ../codes.ts.
import { row } from './row.ts';

export const DEPRECATION_CODES = {
  'sse-deprecated': row<{ upstream: string }>(
    9001,
    'info',
    (p) => `upstream \`${p.upstream}\` uses HTTP+SSE, which the protocol gave up in 2025-03-26`,
  ),
  'not-formatted': row(9002, 'warning', () => 'this file is not in the form `mcpgw fmt` gives it'),
  'camel-case-key': row<{ key: string; name: string }>(
    9010,
    'info',
    (p) => `\`${p.key}\` is read as \`${p.name}\``,
  ),
} as const;

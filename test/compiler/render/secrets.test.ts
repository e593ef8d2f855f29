// Whatever is found in a file that holds secrets, no format shows them.
import { expect, test } from 'vitest';
import { FORMATS } from '../../../cli/report/formats.ts';
import { render } from '../../../cli/report/render.ts';
import { compile } from '../../../compiler/compile.ts';
import { notFormatted } from '../../../compiler/format/not-formatted.ts';

const SECRETS = [
  'ghp_0123456789abcdefABCDEF0123456789abcd',
  'hunter2-correct-horse',
  'sk-proj-abcdefghijklmnop1234',
];
const [token = '', password = '', key = ''] = SECRETS;

/** Faults of every pass beside secrets: on their lines, in their values, in names, in what cannot be read at all. */
const REPOSITORIES: readonly Record<string, string>[] = [
  {
    'mcpgw.yaml': `version: 1\nupstreams:\n  a: { url: "http://u:${password}@h/", enviroment: { API_KEY: ${key} } }\n  b: { command: x, env: { GITHUB_TOKEN: ${token} } }\nroutes: [{ match: { tool_name: a }, upstream: none }]\n`,
  },
  {
    'mcpgw.yaml': `version: 1\nupstreams:\n  a: { headers: { authorization: "Bearer ${token}", x: ${'${env:X}'} } }\n`,
  },
  { 'mcpgw.yaml': `version: 1\nupstreams:\n  ${token}: { url: http://127.0.0.1, transport: ${key} }\n` },
  {
    'mcpgw.yaml': `version: 1\ngateway: { admin: { token: ${password} }, ${key}: 1 }\nlint: { fail_on: ${token} }\n`,
  },
  {
    'mcpgw.yaml': `version: 1\nvars: { DB_PASSWORD: ${password} }\nupstreams: { a: { command: x, args: ["--token=${key}"] } }\nroutes: [{ match: { tool_name: ${token} }, upstream: "${'${var:DB_PASSWORD}'}" }]\n`,
  },
];

test.each(FORMATS)('%s', (format) => {
  for (const files of REPOSITORIES) {
    const { diagnostics } = compile(files, { commit: null, dirty: false });
    expect(diagnostics.length).toBeGreaterThan(0);
    const [path = '', before = ''] = Object.entries(files)[0] ?? [];
    const all = [...diagnostics, ...notFormatted([{ path, before, after: '' }])];
    for (const parts of [1, 2]) {
      const part = { name: 'validate', ok: false, diagnostics: all, summary: 'x' };
      const report = { verb: 'validate', directory: '.', parts: Array(parts).fill(part) };
      const text = render(report, format, { base: '', color: false, quiet: false, summary: true });
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
  }
});

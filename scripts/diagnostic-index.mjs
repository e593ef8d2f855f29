// docs/diagnostics/README.md: one line for each page in that folder. Everything in it stands in the pages, where a test
// holds it against the compiler; so the index cannot say anything else than they do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = `<!-- DO NOT EDIT. Generated from the pages beside it by \`npm run generate\`. -->

# Diagnostics

What the compiler can say, by number. A number is never used for something else later. Every page has an example that
gives the diagnostic, the reason it exists, and the example mended; \`mcpgw explain MCPGW2001\` and
\`mcpgw explain unknown-upstream\` print it.

Warnings and infos can be set to \`off\`, \`info\`, \`warn\` or \`error\` under \`lint.rules\`, or silenced in one place by
\`# mcpgw-ignore: <slug> -- <reason>\`. Errors cannot: with one there is no bundle.
`;

const FAMILIES = {
  1: 'The YAML text and its shape',
  2: 'Names, references and routing',
  3: 'Security',
  4: 'Conditions',
  5: 'Tools, the lockfile and policy tests',
  6: 'Limits, time and cost',
  9: 'Deprecation and form',
};

/** The index of the pages under `root`. */
export function diagnosticIndex(root) {
  const folder = join(root, 'docs', 'diagnostics');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const rows = names.map((name) => rowOf(name, readFileSync(join(folder, name), 'utf8')));
  rows.sort((a, b) => (a.code < b.code ? -1 : 1));
  const sections = Object.entries(FAMILIES).map(([digit, title]) => {
    const lines = rows.filter(({ code }) => code.startsWith(`MCPGW${digit}`)).map(({ line }) => line);
    const head = ['| code | name | severity | for example |', '|---|---|---|---|'];
    return ['', `## ${title}`, '', ...head, ...lines];
  });
  return `${HEAD}${sections.flat().join('\n')}\n`;
}

function rowOf(name, page) {
  const [, code, slug] = /^# (MCPGW\d{4}) (\S+)$/m.exec(page) ?? [];
  const example = [...page.matchAll(/^(error|warning|info)\[(MCPGW\d{4})\]: (.*)$/gm)].find(
    ([, , shown]) => shown === code,
  );
  if (code === undefined || example === undefined)
    throw new Error(`docs/diagnostics/${name} has no title or does not show its message`);
  const [, severity, , message] = example;
  const line = `| ${code} | [${slug}](${name}) | ${severity} | ${message.replaceAll('|', '\\|')} |`;
  return { code, line };
}

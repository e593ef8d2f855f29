// `.env.example`: the names of the variables that the configuration needs, and what each is for. Never a value.
import type { Needed } from './environment.ts';

export const ENVIRONMENT_FILE = '.env.example';

const HEAD = '# Variables of the environment that this configuration refers to. Set them where mcpgw runs.\n';

/** The file with what is missing added; the same text when nothing is. */
export function withNeeded(text: string, needed: readonly Needed[]): string {
  const known = new Set(
    [...text.matchAll(/^#?\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=/gm)].map((match) => match[1]),
  );
  const missing = needed.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return text;
  const start = text === '' ? HEAD : text.endsWith('\n') ? text : `${text}\n`;
  return start + missing.map((one) => `\n# ${describe(one)}\n${one.name}=\n`).join('');
}

/** One line. */
export function describe({ use, hint }: Needed): string {
  return (hint === undefined ? use : `${use}: ${hint}`).replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g,
    ' ',
  );
}

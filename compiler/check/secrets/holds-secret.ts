// Whether a text that stands in a configuration gives a secret away: by its own shape, by what it is given to, or as a
// part of an address. `literal-secret` asks this of what people wrote; `mcpgw import` asks it of what it is about to
// write, so that nothing it writes is refused by the compiler.
import { textParts } from '../../ast/reference.ts';
import { hasTokenShape, isHarmless, isSecretName } from '../../diagnostics/looks-secret.ts';

/** @param name what `value` is given to: a variable, header or flag; empty for nothing that has a name */
export function holdsSecret(name: string, value: string): boolean {
  const literal = literalOf(value);
  if (hasTokenShape(literal)) return true;
  const credentials = /^\s*(?:bearer|basic|token)\s+(\S+)/i.exec(literal)?.[1];
  if (credentials !== undefined && !credentials.startsWith(REFERENCE)) return true;
  if (hasSecretInUrl(literal) || secretMembers(literal).length > 0) return true;
  return isSecretName(name) && !literal.includes(REFERENCE) && !isHarmless(literal);
}

/** An argument as a name and what is given to it. */
export interface Argument {
  /** Empty where there is none. */
  readonly name: string;
  readonly value: string;
  /** What of the argument stands before the value: `--api-key=`. */
  readonly before: string;
}

/** `--api-key=x`, `API_KEY=x` and `X-Api-Key: x`, or `x` after `--api-key`. */
export function argumentParts(args: readonly string[], i: number): Argument {
  const text = args[i] ?? '';
  const [, before = '', name, value] =
    /^(-{0,2}([A-Za-z][A-Za-z0-9_-]*)(?:=|:(?!\/\/)[ \t]*))(.*)$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return { name, value, before };
  const flag = /^--?([A-Za-z][A-Za-z0-9_-]*)$/.exec(args[i - 1] ?? '')?.[1];
  return { name: text.startsWith('-') ? '' : (flag ?? ''), value: text, before: '' };
}

/** A stretch of a text; `end` is exclusive. */
export interface Stretch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `"client_secret": "x"` in JSON, `Password=x` among others that `;` parts, and both ways of a command line. */
const MEMBERS = [
  /"([\w.-]{1,64})"[ \t]*:[ \t]*"([^"]*)/g,
  /(?<![^;])[ \t]*([\w. -]{1,64})=([^;]*)(?=;)|(?<=;)[ \t]*([\w. -]{1,64})=([^;]*)/g,
  /(?<!\S)--?([A-Za-z][\w-]{0,63})(?:=|[ \t]+(?!-))["']?([^\s"']+)/g,
  /(?<!\S)([A-Z][A-Z0-9_]{0,63})=["']?([^\s"']+)/g,
];

/** Values inside a longer text that are given to a name whose value is a secret. */
export function secretMembers(text: string): Stretch[] {
  return MEMBERS.flatMap((member) =>
    [...text.matchAll(member)].flatMap((match) => {
      const [name, value] = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''];
      const end = match.index + match[0].length;
      const isOpen = value.includes(REFERENCE) || value.includes('${') || isHarmless(value);
      return isSecretName(name.trim()) && !isOpen
        ? [{ name: name.trim(), start: end - value.length, end }]
        : [];
    }),
  );
}

/** Of an address, wherever it stands in a text. */
const CREDENTIALS = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*:([^/?#\s@]+)@/gi;

function hasSecretInUrl(text: string): boolean {
  for (const [, password = ''] of text.matchAll(CREDENTIALS))
    if (!password.startsWith(REFERENCE)) return true;
  const query = /^[a-z][a-z0-9+.-]*:\/\/[^?#]*\?([^#]*)/i.exec(text)?.[1] ?? '';
  return query.split('&').some((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return isSecretName(name) && !value.includes(REFERENCE) && !isHarmless(value);
  });
}

/** Stands for what only the runtime knows. */
const REFERENCE = '\u0000';

/** What of a text is in the repository. */
function literalOf(text: string): string {
  return textParts(text)
    .map((part) =>
      part.kind === 'text' ? part.text : part.kind === 'env' && part.fallback ? part.fallback : REFERENCE,
    )
    .join('');
}

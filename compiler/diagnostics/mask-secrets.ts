// What a diagnostic shows ends up in CI logs. `literal-secret` hides what it finds, but only runs on a configuration
// that could be read; a misspelt field or a missing quote beside a secret must not print it either. So lines are
// masked by what they look like, at the same length: columns and marks stay right.
import type { SourceFile, Span } from '../ast/source.ts';
import { isHarmless, isSecretName, SHAPES } from './looks-secret.ts';

/** `name: value` and `name=value`. No two matches start in one word, so a long line costs linear time. */
const MEMBER =
  /(?<![\w.-])([\w.-]{1,64}["']?[ \t]*[:=][ \t]*)("[^"\n]*"?|'[^'\n]*'?|[^\s"'#,{}[\]][^\n#,{}[\]]*)/g;
/** The password of `scheme://user:password@host`. */
const PASSWORD = /(?<=:\/\/[^\s/?#:@]{0,64}:)[^\s/?#@$]+(?=@)/g;
const SHAPES_EVERYWHERE = SHAPES.map((shape) => new RegExp(shape.source, 'g'));

/** A copy of the file in which everything that looks like a secret is overwritten. */
export function withoutSecretLines({ path, text }: SourceFile): SourceFile {
  const masked = withoutTokens(text).replace(MEMBER, (whole: string, start: string, value: string) => {
    const name = /^[\w.-]+/.exec(start)?.[0] ?? '';
    const isSecret = isSecretName(name) && !value.includes('$') && !isHarmless(value.replace(/["']/g, ''));
    return isSecret ? start + stars(value) : whole;
  });
  return { path, text: masked };
}

/** A copy of the file in which these stretches of it are overwritten, at the same length. */
export function withoutStretches({ path, text }: SourceFile, stretches: readonly Span[]): SourceFile {
  const inOrder = [...stretches].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of inOrder) {
    if (end <= from) continue;
    parts.push(text.slice(from, Math.max(from, start)), stars(text.slice(Math.max(from, start), end)));
    from = end;
  }
  const masked = parts.join('') + text.slice(from);
  return { path, text: masked };
}

/** The text with every well-known kind of token, and every password in a URL, overwritten. */
export function withoutTokens(text: string): string {
  return [...SHAPES_EVERYWHERE, PASSWORD].reduce((masked, shape) => masked.replace(shape, stars), text);
}

function stars(secret: string): string {
  return secret.replace(/[^\s'"]/g, '*');
}

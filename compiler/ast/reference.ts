// References inside texts: `${var:NAME}` is replaced by the compiler, `${env:NAME}`, `${env:NAME:-default}` and
// `${file:/path}` by the runtime, and `$${` stands for a literal `${`.

/** One stretch of a text; `start` and `end` are offsets into that text. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'var'; readonly name: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'env';
      readonly name: string;
      readonly fallback?: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'file'; readonly path: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'unknown';
      readonly body: string;
      readonly closed: boolean;
      readonly start: number;
      readonly end: number;
    };

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OPENING = /\$\$\{|\$\{/g;

/** Splits a text at its references; a text without any is one part, an empty text none. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    const until = opening?.index ?? text.length;
    if (until > at) parts.push({ kind: 'text', text: text.slice(at, until), start: at, end: until });
    if (opening === null) return parts;
    const part = opening[0] === '$${' ? escapeAt(until) : referenceAt(text, until);
    parts.push(part);
    at = part.end;
  }
}

/** Writes a text so that reading it as parts gives the same text back. */
export function escapeReferences(text: string): string {
  return text.split('${').join('$${');
}

function escapeAt(start: number): TextPart {
  return { kind: 'text', text: '${', start, end: start + 3 };
}

function referenceAt(text: string, start: number): TextPart {
  const close = text.indexOf('}', start);
  const end = close === -1 ? text.length : close + 1;
  const body = text.slice(start + 2, close === -1 ? undefined : close);
  const unknown: TextPart = { kind: 'unknown', body, closed: close !== -1, start, end };
  if (close === -1) return unknown;
  const colon = body.indexOf(':');
  const scheme = body.slice(0, Math.max(0, colon));
  const rest = body.slice(colon + 1);
  if (scheme === 'var') return NAME.test(rest) ? { kind: 'var', name: rest, start, end } : unknown;
  if (scheme === 'file') return rest.startsWith('/') ? { kind: 'file', path: rest, start, end } : unknown;
  if (scheme !== 'env') return unknown;
  const [name = '', ...fallback] = rest.split(':-');
  if (!NAME.test(name)) return unknown;
  return { kind: 'env', name, ...(rest.includes(':-') ? { fallback: fallback.join(':-') } : {}), start, end };
}

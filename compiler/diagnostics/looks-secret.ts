// What gives a secret away: the shape of well-known tokens, or the name of the field a literal text is given to. Beside
// the passes, because `literal-secret` looks for it in values, and diagnostics in the lines they show.

/** Prefixes that issuers chose so that scanners can find their tokens. */
export const SHAPES: readonly RegExp[] = [
  /\bgh[opusr]_[A-Za-z0-9]{16,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\bsk-[A-Za-z0-9_-]{16,}/,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bAIza[A-Za-z0-9_-]{30,}/,
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\bhf_[A-Za-z0-9]{30,}/,
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

const SECRET_WORD =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|CREDENTIALS?)(?:_|$)/;
/** `TOKEN_FILE` and the like say where a secret is or what it is like, not what it is. */
const ABOUT_A_SECRET =
  /_(?:FILE|PATH|DIR|URL|URI|ENDPOINT|NAME|TYPE|HEADER|ID|TTL|EXPIRY|LIMIT|LENGTH|COUNT|BUDGET|REGION|ISSUER)$/;
const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie']);
/** Switches, numbers and nothing at all are not worth stealing. */
const HARMLESS = /^(?:true|false|yes|no|on|off|none|null|[0-9.]*)$/i;

export function hasTokenShape(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text));
}

/** Whether `name`, of a variable, header, flag or query parameter, is one whose value is a secret. */
export function isSecretName(name: string): boolean {
  if (SECRET_HEADERS.has(name.toLowerCase())) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.\s]/g, '_')
    .toUpperCase();
  return SECRET_WORD.test(words) && !ABOUT_A_SECRET.test(words);
}

export function isHarmless(text: string): boolean {
  return HARMLESS.test(text.trim());
}

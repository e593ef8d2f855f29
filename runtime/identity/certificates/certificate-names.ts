// Whom a certificate names, by the field that is configured.
import type { X509Certificate } from 'node:crypto';

export type NameField = 'san_uri' | 'san_dns' | 'subject_cn';

/** In the order of the certificate. */
export function namesIn(certificate: X509Certificate, field: NameField): readonly string[] {
  if (field === 'subject_cn') return commonNames(certificate);
  const kind = field === 'san_uri' ? 'URI' : 'DNS';
  return alternativeNames(certificate.subjectAltName ?? '')
    .filter((name) => name.kind === kind)
    .map((name) => name.value);
}

/** None when there are several: which of them it is could be anybody's guess. */
function commonNames(certificate: X509Certificate): readonly string[] {
  const { CN } = certificate.toLegacyObject().subject as { CN?: string | string[] };
  return typeof CN === 'string' ? [CN] : [];
}

interface AlternativeName {
  readonly kind: string;
  readonly value: string;
}

/**
 * Node writes `URI:a, DNS:"b, c"`: a value that could be taken for more than one is a JSON string. Nothing at all for
 * a text that is written in another way.
 */
function alternativeNames(text: string): AlternativeName[] {
  const names: AlternativeName[] = [];
  let rest = text;
  while (rest !== '') {
    const found = /^([^:,"]+):("(?:[^"\\]|\\.)*"|[^,"]*)(?:, |$)/.exec(rest);
    if (found === null) return [];
    const [whole, kind = '', value = ''] = found;
    const plain = unquoted(value);
    if (plain === undefined) return [];
    names.push({ kind, value: plain });
    rest = rest.slice(whole.length);
  }
  return names;
}

function unquoted(value: string): string | undefined {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return undefined;
  }
}

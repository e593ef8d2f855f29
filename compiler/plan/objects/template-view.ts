// Texts with references, as they may be shown in a pull request: references by name, literal text only where it is no
// place for secrets, and passwords in URLs and arguments never.

import { canonical } from '../../../schema/canonical.ts';
import type { Template } from '../../../schema/generated/bundle.ts';
import { withoutSecretLines } from '../../diagnostics/mask-secrets.ts';
import { type Hidden, hidden } from './view.ts';

const KEPT_BACK = '***';

/** Of a field that may hold anything, such as a URL or a command. */
export function plainTemplate(template: Template): Hidden {
  return hidden(withoutSecretLines({ path: '', text: textOf(template, plain) }).text, canonical(template));
}

/** Of a field that holds credentials or may, such as a header: references only. */
export function secretTemplate(template: Template): Hidden {
  return hidden(
    textOf(template, () => KEPT_BACK),
    canonical(template),
  );
}

export function secretTemplates(
  templates: Readonly<Record<string, Template>>,
): Readonly<Record<string, Hidden>> {
  return mapped(templates, secretTemplate);
}

/** A value that is never shown, such as the hash of a key. */
export function secretText(text: string): Hidden {
  return hidden(KEPT_BACK, text);
}

export function mapped<From, To>(
  members: Readonly<Record<string, From>>,
  change: (member: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [`[${key}]`, change(member)]));
}

function textOf(template: Template, literal: (text: string) => string): string {
  return template
    .map(({ text, env, default: fallback, file }) => {
      if (env !== undefined)
        return fallback === undefined ? `\${env:${env}}` : `\${env:${env}:-${literal(fallback)}}`;
      return file !== undefined ? `\${file:${file}}` : literal(text ?? '');
    })
    .join('');
}

function plain(text: string): string {
  return text;
}

// A text with references -> the parts the runtime puts together. Values of `${env:}` and `${file:}` are never read
// here: the bundle holds the reference, not the secret.
import type { Template } from '../../schema/generated/bundle.ts';
import { textParts } from '../ast/reference.ts';

export function lowerTemplate(text: string): Template {
  const template: Template = [];
  for (const part of textParts(text)) {
    if (part.kind === 'text') {
      const last = template.at(-1);
      if (last?.text === undefined) template.push({ text: part.text });
      else last.text += part.text;
    } else if (part.kind === 'env') {
      template.push({ env: part.name, ...(part.fallback !== undefined && { default: part.fallback }) });
    } else if (part.kind === 'file') {
      template.push({ file: part.path });
    } else {
      throw new Error(`a reference survived the passes before: ${text.slice(part.start, part.end)}`);
    }
  }
  return template;
}

/** A map of texts; keys sorted, spelt by `spell`. */
export function lowerTemplates(
  texts: Readonly<Record<string, string>>,
  spell: (key: string) => string = (key) => key,
): Record<string, Template> {
  const entries = Object.entries(texts).map(([key, text]) => [spell(key), lowerTemplate(text)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// A text with references -> the parts the runtime puts together. Values of `${env:}` and `${file:}` are never read
// here: the bundle holds the reference, not the secret.
import type { Template } from '../../schema/generated/bundle.ts';
import { textParts } from '../ast/reference.ts';
import { sortedMap } from './order.ts';

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
  spell?: (key: string) => string,
): Record<string, Template> {
  return sortedMap(texts, lowerTemplate, spell);
}

/** A text that may not have been given. */
export function optionalTemplate(text: string | undefined): Template | undefined {
  return text === undefined ? undefined : lowerTemplate(text);
}

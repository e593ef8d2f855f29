// The formats findings can be written in. `baseline` is what to paste to accept what is there today.
export const FORMATS = [
  'text',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'baseline',
] as const;

export type Format = (typeof FORMATS)[number];

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

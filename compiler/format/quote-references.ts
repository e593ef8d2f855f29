// `{ token: ${env:TOKEN} }` is not YAML: inside of braces and brackets a text that holds `{` needs quotes.

/** A character of an unquoted text: a colon or a space only where it neither ends a key nor begins a comment. */
const CHARACTER = /[^\s"'[\]{},:#]|:(?=\S)| (?=[^\s#])/.source;

/** An unquoted text with references, between what ends a text in a flow collection. */
const BARE = new RegExp(
  `(?<=[[{,:][ \\t]*)(?:(?![ \\t*&!|>%@\`])(?:${CHARACTER}){0,200})?(?:\\$\\{[^{}"'\\n]{0,200}\\}(?:${CHARACTER}){0,200})+(?=[ \\t]*[,}\\]])`,
  'g',
);

/** The text with such texts in double quotes; a reference holds nothing that they would change. */
export function quoteReferences(text: string): string {
  const quoted = (bare: string) => (bare.includes('\\') ? bare : bare.replace(/^(.*\S)(\s*)$/, '"$1"$2'));
  const lines = text.split('\n').map((line) => (/^\s*#/.test(line) ? line : line.replace(BARE, quoted)));
  return lines.join('\n');
}

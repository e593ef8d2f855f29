// Names of variables of the environment, made from whatever something is called.

/** `api-key`, `apiKey` and `api key` as `API_KEY`; `otherwise` when nothing is left. */
export function variableName(text: string, otherwise: string): string {
  const name = text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  if (name === '') return otherwise;
  return /^[0-9]/.test(name) ? `${otherwise}_${name}` : name;
}

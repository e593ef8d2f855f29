// Resolves `fs` to fs-with-glob.mjs, for the conformance suite alone.
const replacement = new URL('./fs-with-glob.mjs', import.meta.url).href;

export function resolve(specifier, context, next) {
  const fromSuite = context.parentURL?.includes('/@modelcontextprotocol/conformance/dist/') ?? false;
  return specifier === 'fs' && fromSuite
    ? { url: replacement, shortCircuit: true }
    : next(specifier, context);
}

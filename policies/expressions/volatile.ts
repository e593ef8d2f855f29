// Which conditions may answer differently from one request of a caller to the next, although nothing was called yet:
// those that look at the time, or at how a request came in. Of all others the answer can be kept.

/** Whatever else an expression reads belongs to the caller, the target or the gateway. */
const OF_A_REQUEST: ReadonlySet<unknown> = new Set(['now', 'request.path', 'request.protocol_version']);
const OF_HEADERS: ReadonlySet<unknown> = new Set(['header', 'has_header']);

/** `ir`: of an expression of the bundle. */
export function isVolatile(ir: unknown): boolean {
  if (!Array.isArray(ir)) return false;
  const [operator, operand] = ir as readonly unknown[];
  if (operator === 'var') return OF_A_REQUEST.has(operand);
  return OF_HEADERS.has(operator) || ir.some(isVolatile);
}

// How much. No limits can be configured in this release: the compiler refuses the key, and a bundle that carries such
// a feature is refused at load. The stage keeps the place that the order of the pipeline gives it.
export function limit(): undefined {
  return undefined;
}

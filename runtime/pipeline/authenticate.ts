// Who is asking. In this release no listener can be given an `authn`: the compiler refuses the key, and a bundle that
// carries such a feature is refused at load. So everyone is the same anonymous caller, and there is nothing to check.
// The stage exists because its place in the order is a decision of its own.
export function authenticate(): undefined {
  return undefined;
}

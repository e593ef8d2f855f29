// THE TABLE of the form expressions have in a bundle ("IR"): every operator and its operands. An expression is a JSON
// array whose first item is the operator. X, Y, ... are expressions; the rest are plain JSON.
//
//   ["const", value]            null, a boolean, a text, or a number (always a `double`)
//   ["int", "42"]               an `int`, as text because JSON cannot hold 64 bits
//   ["list", X, ...]            a list
//   ["var", "client.teams"]     an attribute of a variable (variables.ts)
//   ["item", n]                 the loop variable number n
//   ["get", X, "key"]           X.key              ["has", X, "key"]    has(X.key)
//   ["index", X, Y]             X[Y]
//   ["header", X]               the request's header named X, in any case
//   ["has_header", X]           whether it was sent
//   ["and", X, Y, ...]          ["or", X, Y, ...]  ["not", X]           ["if", X, Y, Z]
//   ["eq" "ne" "lt" "le" "gt" "ge", X, Y]          ["in", X, Y]
//   ["add" "sub" "mul" "div" "mod", X, Y]          ["neg", X]
//   ["all" "exists" "exists_one" "filter", X, n, s, Y]     Y for each item n of X; one turn takes s steps
//   ["map", X, n, s, Y]         Y of each item     ["map", X, n, s, Y, Z]   of those for which Z holds
//   ["contains" "starts" "ends" "split", X, Y]     texts
//   ["size" "lower" "upper" "trim" "sha256", X]
//   ["matches", X, "regex"]     found anywhere in X
//   ["glob", X, "pattern"]      the whole of X
//   ["cidr", X, "10.0.0.0/8"]   whether address X is in the block
//   ["to_int" "to_double" "to_string" "to_bool" "to_duration" "to_timestamp", X]
//   ["part", X, "getHours", "Europe/Berlin"]       of a timestamp or duration; zone `UTC` when none is given
//
// A new operator or another meaning needs a new bundle feature (`expressions.ir/<n>`): an older runtime must refuse it.

export type Ir = readonly [operator: string, ...operands: unknown[]];

/** How many loop variables there may be at once. */
export const MAX_SLOTS = 8;

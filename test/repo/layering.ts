// Who may import whom, as tables, and what breaks them. The tables are the design; the rest only applies them.
import type { Edge } from './imports.ts';

/** For each layer, the layers it may import. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  schema: ['schema'],
  policies: ['schema', 'policies'],
  compiler: ['schema', 'policies', 'compiler'],
  runtime: ['schema', 'policies', 'runtime'],
  cli: ['schema', 'policies', 'compiler', 'runtime', 'cli'],
};

/**
 * What layers without I/O, clock and dependencies may take from outside; hashing is pure, and both sides of the
 * contract must do it alike.
 */
const PURE_LAYERS: Readonly<Record<string, readonly string[]>> = { schema: ['node:crypto'], policies: [] };

/** Folders that import nothing of the project but themselves. */
const LEAVES = ['runtime/wire', 'compiler/ast'];

const PASSES = ['parse', 'merge', 'validate', 'resolve', 'check', 'lower', 'emit'].map(
  (pass) => `compiler/${pass}`,
);

/** What a pass may import beside itself. */
const BESIDE_A_PASS = ['compiler/ast', 'compiler/diagnostics', 'compiler/expressions', 'schema', 'policies'];

/** The only files that know an order; their value imports are what they order. */
const PASS_LIST = 'compiler/compile.ts';
const STAGE_LIST = 'runtime/pipeline/stages.ts';
const CHECK_LIST = 'compiler/check/check.ts';

/** Peers behind one interface, by the paths each is made of. */
export const PEERS: Readonly<Record<string, readonly RegExp[]>> = {
  'HTTP engines': [/^runtime\/http\/uws\b/, /^runtime\/http\/node\b/],
  listeners: [
    /^runtime\/listeners\/(streamable-http|http-batch)\.ts$/,
    /^runtime\/listeners\/sse(-streams)?\.ts$/,
    /^runtime\/listeners\/websocket\.ts$/,
    /^runtime\/listeners\/stdio\.ts$/,
  ],
  upstreams: [
    /^runtime\/upstreams\/(streamable-http\.ts|http\/)/,
    /^runtime\/upstreams\/(stdio\.ts|stdio\/)/,
    /^runtime\/upstreams\/(sse\.ts|sse\/)/,
    /^runtime\/upstreams\/(websocket\.ts|websocket\/)/,
  ],
  verbs: [
    /^cli\/compile\.ts$/,
    /^cli\/validate\.ts$/,
    /^cli\/test\.ts$/,
    /^cli\/explain(\.ts$|\/)/,
    /^cli\/pin(\.ts$|\/)/,
    /^cli\/bundle\//,
    /^cli\/check(\.ts$|\/)/,
    /^cli\/completion(\.ts$|\/)/,
    /^cli\/fmt(\.ts$|\/)/,
    /^cli\/init(\.ts$|\/)/,
    /^cli\/keygen\.ts$/,
    /^cli\/lint\.ts$/,
    /^cli\/migrate(\.ts$|\/)/,
    /^cli\/schema\.ts$/,
    /^cli\/serve(\.ts$|\/)/,
    /^cli\/bridge(\.ts$|\/)/,
    /^cli\/import(\.ts$|\/)/,
    /^cli\/plan(\.ts$|\/)/,
  ],
};

/** What breaks the tables, a line each. */
export function violations(edges: readonly Edge[]): string[] {
  const broken: string[] = [];
  const say = ({ from, to }: Edge, why: string) => broken.push(`${from} imports ${to}: ${why}`);
  for (const edge of edges) {
    const layer = layerOf(edge.from);
    const target = layerOf(edge.to);
    if (target === undefined) {
      const allowed = PURE_LAYERS[layer ?? ''];
      if (allowed && !allowed.includes(edge.to)) say(edge, `${layer} takes nothing from outside`);
      continue;
    }
    if (layer !== undefined && !LAYERS[layer]?.includes(target))
      say(edge, `${layer} may not import ${target}`);
    const leaf = LEAVES.find((folder) => isUnder(edge.from, folder));
    if (leaf && !isUnder(edge.to, leaf) && target !== 'schema') say(edge, `${leaf} is a leaf`);
    const pass = PASSES.find((folder) => isUnder(edge.from, folder));
    if (pass && !isUnder(edge.to, pass) && !BESIDE_A_PASS.some((folder) => isUnder(edge.to, folder))) {
      say(edge, 'a pass imports ast, diagnostics, schema and policies');
    }
    for (const [kind, peers] of Object.entries(PEERS)) {
      const own = peers.find((peer) => peer.test(edge.from));
      const other = peers.find((peer) => peer.test(edge.to));
      if (own && other && own !== other) say(edge, `${kind} are peers`);
    }
  }
  return [
    ...broken,
    ...listed(edges, CHECK_LIST, 'check'),
    ...listed(edges, STAGE_LIST, 'stage'),
    ...severalAtOnce(edges, PASS_LIST, 'pass', (path) => PASSES.find((folder) => isUnder(path, folder))),
  ];
}

/** What a list orders: the files of its own folder that it imports as values. */
export function orderedBy(edges: readonly Edge[], list: string): string[] {
  const folder = list.slice(0, list.lastIndexOf('/'));
  return edges
    .filter(({ from, to, typeOnly }) => from === list && !typeOnly && isUnder(to, folder))
    .map(({ to }) => to);
}

/** Files of an ordered list never import each other, and nobody else imports two of them. */
function listed(edges: readonly Edge[], list: string, kind: string): string[] {
  const files = orderedBy(edges, list);
  return severalAtOnce(edges, list, kind, (path) => files.find((file) => file === path));
}

/** `unitOf` says which unit a path is part of; a file outside may import one unit, a file inside only its own. */
function severalAtOnce(
  edges: readonly Edge[],
  list: string,
  kind: string,
  unitOf: (path: string) => string | undefined,
): string[] {
  const broken: string[] = [];
  const units = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const unit = unitOf(to);
    if (unit === undefined || from === list) continue;
    const own = unitOf(from);
    if (own !== undefined && own !== unit)
      broken.push(`${from} imports ${to}: one ${kind} never imports another`);
    if (own === undefined) units.set(from, (units.get(from) ?? new Set()).add(unit));
  }
  for (const [from, used] of units) {
    if (used.size > 1)
      broken.push(`${from} imports ${[...used].join(' and ')}: only ${list} knows more than one ${kind}`);
  }
  return broken;
}

function layerOf(path: string): string | undefined {
  return Object.keys(LAYERS).find((layer) => isUnder(path, layer));
}

function isUnder(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

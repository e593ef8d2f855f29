// What a decision costs with 10, 100, 1,000 and 10,000 rules, none of them with a condition: warm, when caller and
// tool have met before, and cold, when something is new. All sizes take turns in one run, so that noise of the machine
// hits all alike. Run it on a build: `npm run build && node test/bench/decide.mjs`.
import { parseArgs } from 'node:util';
import { compile } from '../../dist/compiler/compile.js';
import { prepareAccess } from '../../dist/policies/access/access.js';
import { callerOf } from '../../dist/policies/access/caller.js';
import { decide } from '../../dist/policies/access/decide.js';
import { targetOf } from '../../dist/policies/access/known-target.js';

const SIZES = [10, 100, 1000, 10_000];
const TEAMS = 200;
const TOOLS = 1000;
const CALLERS = 100;
/** How many pairs of a caller and a tool are asked about in turn. */
const PAIRS = 2000;
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '60' } } });
const ROUNDS = Number(options.rounds);

/** Rules of many teams over tools with shared beginnings; one in ten denies, some are about everybody. */
function policy(size) {
  const rules = Array.from({ length: size }, (_, i) => ({
    name: `rule-${i}`,
    effect: i % 10 === 3 ? 'deny' : 'allow',
    ...(i % 20 !== 7 && {
      who: i % 20 === 3 ? { users: [`user${i % CALLERS}@*`] } : { teams: [`team${i % TEAMS}`] },
    }),
    what: {
      tools: i % 4 === 0 ? [`svc${i % 50}_*`] : [`svc${i % 50}_tool${i % TOOLS}`, `svc${i % 50}_x*${i}`],
    },
  }));
  const teams = Object.fromEntries(
    Array.from({ length: TEAMS }, (_, i) => [`team${i}`, { match: { groups: [`group${i}`] } }]),
  );
  const files = {
    'mcpgw.yaml': { version: 1, upstreams: { files: { url: 'http://127.0.0.1:9' } }, teams },
    'policies/scopes.yaml': { authz: { tool_permissions: { 'svc1*': ['tools:use'] }, default_scopes: [] } },
  };
  for (let from = 0; from < size; from += 1000)
    files[`policies/rules-${from}.yaml`] = { authz: { rules: rules.slice(from, from + 1000) } };
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]),
  );
  const { bundle, diagnostics } = compile(texts, { commit: null, dirty: false });
  if (bundle === undefined) throw new Error(JSON.stringify(diagnostics, ['code', 'message']));
  return prepareAccess(bundle.access);
}

const principals = Array.from({ length: CALLERS }, (_, i) => ({
  authenticated: true,
  client: `client${i % 10}`,
  clientType: 'cursor',
  user: `user${i}@example.com`,
  teams: [`team${(i * 7) % TEAMS}`, `team${(i * 13 + 1) % TEAMS}`],
  scopes: i % 2 === 0 ? ['tools:use'] : [],
  claims: {},
  ip: '10.0.0.1',
  session: '',
}));
const tools = Array.from({ length: TOOLS }, (_, i) => ({
  kind: 'tool',
  name: `svc${i % 50}_tool${i}`,
  method: 'tools/call',
  route: -1,
  upstream: 0,
  description: '',
  annotations: {},
}));

/** Nanoseconds for each of `count` calls. */
function time(count, run) {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / count;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function forget(access) {
  access.callers.clear();
  access.targets.clear();
}

const scenes = SIZES.map((size) => ({
  size,
  access: policy(size),
  warm: [],
  coldPair: [],
  coldCaller: [],
  coldTarget: [],
}));
let sum = 0;

for (let round = 0; round < ROUNDS; round += 1) {
  for (const { access, warm, coldPair, coldCaller, coldTarget } of scenes) {
    forget(access);
    coldTarget.push(
      time(TOOLS, () => {
        for (const tool of tools) sum += targetOf(access, tool).number;
      }),
    );
    coldCaller.push(
      time(CALLERS, () => {
        for (const one of principals) sum += callerOf(access, one).under.length;
      }),
    );
    const targets = [...new Set(tools.map((tool) => targetOf(access, tool)))];
    const callers = [...new Set(principals.map((principal) => callerOf(access, principal)))];
    const met = callers
      .slice(0, 40)
      .flatMap((caller) => targets.slice(0, 50).map((target) => [caller, target]));
    coldPair.push(
      time(met.length, () => {
        for (const [caller, target] of met) sum += decide(access, caller, target, undefined).rule;
      }),
    );
    const hot = Array.from({ length: PAIRS }, (_, i) => met[(i * 17) % met.length]);
    for (const part of [[], warm]) {
      part.push(
        time(PAIRS * 20, () => {
          for (let again = 0; again < 20; again += 1)
            for (const [caller, target] of hot) sum += decide(access, caller, target, undefined).rule;
        }),
      );
    }
  }
}

const text = (ns) => (ns < 10 ? ns.toFixed(1) : String(Math.round(ns)));
console.log('| rules | warm ns | cold pair ns | cold caller µs | cold tool µs |');
console.log('|---:|---:|---:|---:|---:|');
for (const { size, warm, coldPair, coldCaller, coldTarget } of scenes) {
  const [a, b] = [median(warm), median(coldPair)];
  const [c, d] = [median(coldCaller) / 1000, median(coldTarget) / 1000];
  console.log(`| ${size} | ${text(a)} | ${text(b)} | ${c.toFixed(1)} | ${d.toFixed(1)} |`);
}
const first = scenes[0];
const last = scenes.at(-1);
console.log(
  `\n10,000 rules cost ${(median(last.warm) / median(first.warm)).toFixed(2)} times what 10 cost when warm, ` +
    `${(median(last.coldPair) / median(first.coldPair)).toFixed(2)} times for a new pair.`,
);
if (Number.isNaN(sum)) process.exitCode = 1;

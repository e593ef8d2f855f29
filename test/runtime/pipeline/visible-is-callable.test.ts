// A list shows a tool exactly when some call of it may succeed: random policies, random callers, both eras, through all
// stages of the pipeline and the real catalog. "May succeed" is found out by making every call there can be.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Principal } from '../../../policies/access/principal.ts';
import { Head } from '../../../runtime/eras/head.ts';
import type { Authenticator } from '../../../runtime/identity/authenticator.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import type { Peer } from '../../../runtime/pipeline/peer.ts';
import { run } from '../../../runtime/pipeline/run.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import {
  ARGUMENTS,
  HEADERS,
  principals,
  type Repository,
  repositories,
  sourceOf,
  TOOLS,
} from '../../policies/calls/random-policies.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { type Offered, proofOf, snapshotFrom } from '../catalog/policy-scene.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';
import { edgeOf, type MadeEdge } from './edge-of.ts';
import { RecordedReply, type Told } from './recorded-reply.ts';
import { ScriptedUpstream } from './scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const RUNS = runs(Number(process.env.POLICIES ?? 150));
const ERAS = ['legacy', 'modern'] as const;
type Era = (typeof ERAS)[number];

/** `b` shows everything under `b__`; `c` leaves out `db_*`. */
const OFFERED: Readonly<Record<string, Offered>> = {
  a: { tools: ['file_read', 'file_write', 'db_query', 'db_drop', 'search'] },
  b: { tools: ['go', 'file_read'] },
  c: { tools: ['file_read', 'db_query', 'search', 'only_c'] },
};
const NAMES = [...TOOLS, 'b__file_read', 'only_c'];

/** One of those who came; legacy callers have a session. */
interface Caller {
  readonly proof: Proof;
  readonly agent: string;
  readonly session: string | undefined;
}

class Gate {
  readonly made: MadeEdge = edgeOf();
  readonly upstreams = ['a', 'b', 'c'].map((name) => new ScriptedUpstream(name));
  readonly snapshot: Snapshot;

  constructor(given: Repository) {
    this.snapshot = snapshotFrom({
      config: sourceOf(given),
      offered: OFFERED,
      upstreams: this.upstreams,
      authenticator: asksFor(given.required),
    });
    this.made.edge.current.set(this.snapshot);
  }

  /** Undefined for a stranger, who is not even let in. */
  enter(principal: Principal, era: Era): Caller | undefined {
    const { authenticated, teams: groups, scopes, clientType: agent } = principal;
    const proof = authenticated ? proofOf('somebody', { groups, scopes }) : NO_PROOF;
    const caller = { proof, agent, session: undefined };
    if (era === 'modern') {
      const { status } = this.#post(caller, era, 'server/discover', {}, undefined);
      return status === 401 ? undefined : caller;
    }
    const clientInfo = { name: agent, version: '1' };
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo };
    const { status, sessionId } = this.#post(caller, era, 'initialize', params, undefined);
    return status === 401 ? undefined : { ...caller, session: sessionId };
  }

  listed(caller: Caller, era: Era): string[] {
    const { only } = this.#post(caller, era, 'tools/list', {}, undefined);
    return ((only.result?.tools ?? []) as { name: string }[]).map(({ name }) => name);
  }

  /** What the client is told; undefined when the call went out. */
  call(caller: Caller, era: Era, name: string, args: object, env: string | undefined): Told | undefined {
    const before = this.#calls;
    const reply = this.#post(caller, era, 'tools/call', { name, arguments: args }, env);
    return this.#calls > before ? undefined : reply.only;
  }

  get #calls(): number {
    return this.upstreams.reduce((sum, { calls }) => sum + calls.length, 0);
  }

  #post(caller: Caller, era: Era, method: string, params: object, env: string | undefined): RecordedReply {
    const reply = new RecordedReply();
    const body = Buffer.from(
      JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: paramsOf(era, params) }),
    );
    const exchange = new Exchange(
      this.made.edge,
      peerOf(caller, era, method, params, env),
      body,
      reply,
      era,
      0,
    );
    run(exchange);
    exchange.channelClosed();
    return reply;
  }
}

function asksFor(required: boolean): Authenticator {
  return {
    required,
    authenticate: () => ({ failure: 'missing', reason: 'none' }),
    accepts: () => true,
    close() {},
  };
}

function paramsOf(era: Era, params: object): object {
  if (era === 'legacy') return params;
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  return { ...params, _meta };
}

function peerOf(caller: Caller, era: Era, method: string, params: object, env: string | undefined): Peer {
  const { proof, agent, session } = caller;
  const name = (params as { name?: string }).name;
  const lines: [string, string][] = [['user-agent', agent]];
  if (env !== undefined) lines.push(['x-env', env]);
  if (era === 'modern') {
    lines.push(['mcp-protocol-version', '2026-07-28'], ['mcp-method', method]);
    if (name !== undefined) lines.push(['mcp-name', name]);
  } else if (session !== undefined) {
    lines.push(['mcp-protocol-version', '2025-11-25'], ['mcp-session-id', session]);
  }
  const headers = new FakeHeaders(lines);
  const isKnown = proof !== NO_PROOF;
  return {
    address: '',
    credentials: { headers, address: '', peerAddress: '', certificate: undefined, throughProxy: false },
    challenges: undefined,
    path: '/mcp',
    proof: isKnown ? proof : undefined,
    headers,
    head: new Head(headers),
    channel: undefined,
  };
}

/** Undefined for a repository that does not compile: routes that nothing tells apart are an error. */
function gateOf(given: Repository): Gate | undefined {
  try {
    return new Gate(given);
  } catch {
    return undefined;
  }
}

/** At most one condition on what is not known before a call, so that no two of them can contradict each other. */
function withoutContradictions(given: Repository): Repository {
  const conditional = given.rules.findIndex((one) => one.when !== undefined);
  const headed = given.routes.findIndex(({ match }) => 'header' in match);
  return {
    ...given,
    rules: given.rules.filter((one, i) => one.when === undefined || i === conditional),
    routes: given.routes.filter(({ match }, i) => !('header' in match) || i === headed),
  };
}

function answersTo(gate: Gate, caller: Caller, era: Era, name: string): (Told | undefined)[] {
  return HEADERS.flatMap((env) => ARGUMENTS.map((args) => gate.call(caller, era, name, args, env)));
}

/** The client is told which scopes to ask for. */
function isChallenged(answer: Told | undefined): boolean {
  return answer?.error?.message === 'Insufficient scope' || answer?.error?.message === 'Unauthorized';
}

it('what a list shows can be called, and what can be called is shown', { timeout: 900_000 }, () => {
  const seen = { policies: 0, shown: 0, hidden: 0, challenged: 0, strangers: 0, weighed: 0 };
  fc.assert(
    fc.property(repositories, fc.array(principals, { minLength: 1, maxLength: 2 }), (given, callers) => {
      const repository = withoutContradictions(given);
      const gate = gateOf(repository);
      if (gate === undefined) return;
      seen.policies += 1;
      for (const principal of callers) {
        for (const era of ERAS) {
          const caller = gate.enter(principal, era);
          expect(caller === undefined).toBe(given.required && !principal.authenticated);
          if (caller === undefined) {
            seen.strangers += 1;
            continue;
          }
          const shown = gate.listed(caller, era);
          for (const name of NAMES) {
            const answers = answersTo(gate, caller, era, name);
            const isCallable = answers.includes(undefined);
            const challenged = answers.some(isChallenged);
            expect(shown.includes(name), `${name} ${era}`).toBe(isCallable || challenged);
            if (challenged) expect(given.onMissingScope).toBe('challenge');
            seen.challenged += Number(challenged && !isCallable);
          }
          // Known by now: the same again.
          expect(gate.listed(caller, era)).toEqual(shown);
          seen.shown += shown.length;
          seen.hidden += NAMES.length - shown.length;
          seen.weighed += Number(repository.rules.some(({ when }) => when !== undefined));
        }
      }
      expect(gate.made.errors).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  if (!ARE_ALL) return;
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});

it('what can be called is shown, whatever the conditions', { timeout: 900_000 }, () => {
  let callable = 0;
  fc.assert(
    fc.property(repositories, principals, fc.constantFrom(...ERAS), (given, principal, era) => {
      const gate = gateOf(given);
      const caller = gate?.enter(principal, era);
      if (gate === undefined || caller === undefined) return;
      const shown = gate.listed(caller, era);
      for (const name of NAMES) {
        if (!answersTo(gate, caller, era, name).includes(undefined)) continue;
        callable += 1;
        expect(shown).toContain(name);
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
  if (ARE_ALL) expect(callable).toBeGreaterThan(50);
});

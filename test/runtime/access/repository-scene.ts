// A compiled repository with a closed world around it: every tool its lockfile has is offered, by upstreams that take
// whatever comes. Calls go through the real stages, and the same calls are put to `judge`.
import type { Principal } from '../../../policies/access/principal.ts';
import type { Call, CallRequest } from '../../../policies/calls/call.ts';
import { ownerOf, ownName } from '../../../policies/calls/offers.ts';
import { LIST_USES } from '../../../policies/catalog/list-uses.ts';
import { exposedName } from '../../../policies/catalog/naming.ts';
import { assignNames } from '../../../policies/catalog/ownership.ts';
import { routingOf } from '../../../policies/catalog/routing.ts';
import { candidatesFor } from '../../../policies/routes/candidates.ts';
import type { NameKind } from '../../../policies/routes/subject.ts';
import type { RuntimePolicy } from '../../../runtime/access/policy.ts';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import type { CatalogTool } from '../../../runtime/catalog/named.ts';
import { Head } from '../../../runtime/eras/head.ts';
import type { Authenticator } from '../../../runtime/identity/authenticator.ts';
import { challengesOf } from '../../../runtime/identity/challenge.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import { run } from '../../../runtime/pipeline/run.ts';
import { makeSnapshot, type Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { Era } from '../../../runtime/upstreams/upstream.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';
import { edgeOf, type MadeEdge } from '../pipeline/edge-of.ts';
import { RecordedReply } from '../pipeline/recorded-reply.ts';
import { LISTENER, ScriptedUpstream, snapshotOf, toolNamed } from '../pipeline/scene.ts';

export const PROMPTS = ['ask', 'review'];
export const RESOURCES = ['file:///a', 'db://t'];

/** Says what its test says; nobody is asked anything. */
export function authenticatorFor(required: boolean): Authenticator {
  return {
    required,
    authenticate: () => ({ failure: 'missing', reason: 'none' }),
    accepts: () => true,
    close() {},
  };
}

/** What is special about the catalog. */
export interface Catalogued {
  /** Names and URIs that nobody offers. */
  readonly without?: readonly string[];
  /** What every tool wants repeated in headers. */
  readonly mirrored?: CatalogTool['mirrored'];
}

/** Everything the policy knows by name, and the prompts and resources above. */
export function snapshotFrom(bundle: Bundle, { without = [], mirrored }: Catalogued = {}): Snapshot {
  const policy = preparePolicy(bundle, bundle.authn && authenticatorFor(bundle.authn.mode === 'required'));
  const upstreams = bundle.upstreams.map(({ name }) => new ScriptedUpstream(name));
  const offered = (kind: NameKind, name: string) => ({
    candidates: candidatesFor(policy.routes, kind, name),
    owner: ownerOf(policy, kind, name),
    offeredBy: offeredBy(policy, kind, name),
  });
  const base = snapshotOf({
    upstreams,
    tools: lockedTools(policy).flatMap((tool) =>
      without.includes(tool.name) ? [] : [{ ...tool, ...(mirrored && { mirrored }) }],
    ),
    prompts: PROMPTS.filter((name) => !without.includes(name)).map((name) => ({
      name,
      ...offered('prompt', name),
    })),
    resources: Object.fromEntries(
      RESOURCES.filter((uri) => !without.includes(uri)).map((uri) => {
        const { candidates, owner, offeredBy } = offered('resource', uri);
        const barred = [...upstreams.keys()].filter((number) => !offeredBy.has(number));
        return [uri, { candidates, owners: owner < 0 ? [] : [owner], barred: new Set(barred) }];
      }),
    ),
  });
  return makeSnapshot({
    ...base,
    bundle: { ...bundle, gateway: { ...bundle.gateway, listeners: [LISTENER] } },
    policy,
    routes: policy.routes,
  });
}

/** As discovery finds them: all that the lockfile has, under the names they get. */
function lockedTools({ bundle, routes }: RuntimePolicy): CatalogTool[] {
  const { upstreams, pins } = bundle;
  const own = upstreams.map(({ name }) => Object.keys(pins?.upstreams[name] ?? {}));
  const claims = own.map((names, number) =>
    names.map((name) => ({
      name: exposedName(upstreams[number]!, 'tools', name),
      problem: undefined,
      locked: true,
      withheld: undefined,
    })),
  );
  const routing = routingOf(routes, bundle.gateway.listeners, LIST_USES.tools);
  return assignNames({ list: 'tools', upstreams, claims, routing }, () => {}).map(
    ({ name, candidates, owner, offeredBy }) =>
      toolNamed(name, {
        candidates,
        owner,
        offeredBy: new Map([...offeredBy].map(([upstream, at]) => [upstream, own[upstream]![at]!])),
      }),
  );
}

function offeredBy(policy: RuntimePolicy, kind: NameKind, name: string): Map<number, string> {
  const names = policy.bundle.upstreams.flatMap((_, number): [number, string][] => {
    const own = ownName(policy, kind, name, number);
    return own === undefined ? [] : [[number, own]];
  });
  return new Map(names);
}

export interface Asked {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly era: Era;
  readonly proof?: Proof | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
  /** What the client calls itself. */
  readonly client?: string;
}

const CHALLENGES = challengesOf('https://gateway.example/.well-known/oauth-protected-resource/mcp', []);

/** One gateway over one snapshot, and what becomes of requests to it. */
export class Gateway {
  readonly made: MadeEdge;
  readonly snapshot: Snapshot;

  constructor(bundle: Bundle, made: MadeEdge = edgeOf(), catalogued: Catalogued = {}) {
    this.made = made;
    this.snapshot = snapshotFrom(bundle, catalogued);
    made.edge.current.set({ ...this.snapshot, observer: made.ledger });
  }

  ask({ method, params, era, proof, headers = {}, address = '127.0.0.1', client = '' }: Asked) {
    const { edge } = this.made;
    const modern = era === 'modern';
    const info = { name: client, version: '1' };
    const given = modern ? { ...params, _meta: { ...envelope(info), ...(params._meta as object) } } : params;
    const lines: [string, string][] = Object.entries(headers);
    let session: string | undefined;
    if (modern) lines.push(...repeated(method, params));
    else {
      const visitor = { proof: proof ?? NO_PROOF, address, clientType: client };
      const opened = edge.sessions.create({
        listener: 'main',
        version: '2025-11-25',
        capabilities: edge.capabilities.legacy(undefined, '2025-11-25'),
        visitor,
        max: 100_000,
      });
      session = opened?.id;
      lines.push(['mcp-session-id', session ?? '']);
    }
    const fake = new FakeHeaders(lines);
    const peer = {
      address,
      credentials: {
        headers: fake,
        address,
        peerAddress: address,
        certificate: undefined,
        throughProxy: false,
      },
      proof,
      challenges: CHALLENGES,
      path: '/mcp',
      headers: fake,
      head: new Head(fake),
      channel: undefined,
    };
    const reply = new RecordedReply();
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: given }));
    const exchange = new Exchange(edge, peer, body, reply, era, 0);
    run(exchange);
    return { exchange, reply };
  }
}

function envelope(clientInfo: object) {
  const prefix = 'io.modelcontextprotocol';
  return {
    [`${prefix}/protocolVersion`]: '2026-07-28',
    [`${prefix}/clientCapabilities`]: {},
    [`${prefix}/clientInfo`]: clientInfo,
  };
}

function repeated(method: string, { name, uri }: Asked['params']): [string, string][] {
  const lines: [string, string][] = [
    ['mcp-protocol-version', '2026-07-28'],
    ['mcp-method', method],
  ];
  const member = method === 'resources/read' ? uri : method === 'completion/complete' ? undefined : name;
  if (member !== undefined) lines.push(['mcp-name', String(member)]);
  return lines;
}

/** The same request as `judge` sees it. */
export function callFor(
  kind: NameKind,
  name: string,
  { method, params, era, headers = {} }: Asked,
  principal: Principal,
): Call {
  const request: CallRequest = {
    listener: 'main',
    path: '/mcp',
    protocolVersion: era === 'modern' ? '2026-07-28' : '2025-11-25',
    header: (header) => headers[header],
  };
  const args = (params.arguments ?? {}) as Call extends { arguments: infer A } ? A : never;
  return { kind, name, method, arguments: args, principal, request };
}

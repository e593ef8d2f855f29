// What is known of one request of a client while it is answered: what came in, and what each stage found out. It is also
// the `Call` that the upstream reads. What happens to it is in exchange.ts.
import type { Decision } from '../../policies/access/decision.ts';
import type { CallRequest } from '../../policies/calls/call.ts';
import type { Charge } from '../../policies/limits/charge.ts';
import type { NameKind } from '../../policies/routes/subject.ts';
import type { ValidationRules } from '../../policies/validation/rules.ts';
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { AccessRequest } from '../access/access-request.ts';
import { clientTypeSaid } from '../access/client-type.ts';
import { RequestView } from '../access/request-view.ts';
import type { CatalogItem } from '../access/target.ts';
import type { Visitor } from '../access/visitor.ts';
import { type Who, whoIs } from '../access/who.ts';
import type { CatalogTool } from '../catalog/named.ts';
import type { ClientQuestions } from '../eras/client-questions.ts';
import type { InputRounds, Inputs } from '../eras/input-rounds.ts';
import type { RequestState } from '../eras/request-state.ts';
import { NO_PROOF, type Proof } from '../identity/proof.ts';
import type { Cancellable, Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Listening } from '../subscriptions/hub.ts';
import type { Attempt, Call, ClientKey, Era } from '../upstreams/upstream.ts';
import type { Piece } from '../wire/assemble.ts';
import { type Capabilities, NO_CAPABILITIES } from '../wire/capabilities.ts';
import type { LogLevel } from '../wire/log-level.ts';
import type { Message } from '../wire/message.ts';
import { argumentsOf, callParams } from './call-params.ts';
import type { Edge } from './edge.ts';
import type { Peer } from './peer.ts';
import type { Reply } from './reply.ts';
import { UNREAD } from './unread.ts';

const NO_NUMBERS: readonly number[] = [];
const NO_HEADERS: readonly string[] = [];

export class CallRecord implements Call, Visitor, AccessRequest {
  readonly edge: Edge;
  /**
   * Taken once, when the body is complete: a request never sees two configurations, and one that took its time to
   * arrive is not judged by a policy that was replaced meanwhile.
   */
  readonly snapshot: Snapshot;
  readonly peer: Peer;
  readonly body: Buffer;
  readonly reply: Reply;
  /** When the head arrived, on the clock of the deadlines. */
  readonly startedAt: number;

  /** Set by authenticate. */
  proof: Proof;
  #who: Who | undefined;
  #request: CallRequest | undefined;
  #arguments: Readonly<Record<string, unknown>> | undefined;

  // Set by decode. The era starts as what the headers claim, so that a refusal of the body has a shape.
  era: Era;
  message: Message;
  /** Raw JSON; undefined for a notification, or when it could not be read. */
  id: Buffer | undefined;
  session: Session | undefined;
  isCall: boolean;

  // Set by route.
  tool: CatalogTool | undefined;
  /** What the catalog found for the name or URI that is used, and what that is a name of. */
  item: CatalogItem | undefined;
  kind: NameKind | undefined;
  /** The name clients see, or the URI. */
  nameForClients: string;
  route: BundleRoute | undefined;
  /** -1 for none. */
  routeNumber: number;
  /** Number of the upstream; -1 until one was chosen. */
  target: number;
  /** Where else a read may be tried, by upstream number, best first. */
  otherOwners: readonly number[];
  /** Where it was tried before, and limits were charged for it. */
  askedOwners: readonly number[];
  /** The upstream's own name of the tool or prompt, or the URI, or its own id of the task. */
  name: string;
  /** Raw JSON. A slice is made anew on each look at the message, and every progress notification needs this one. */
  progressToken: Buffer | undefined;
  logLevel: LogLevel | undefined;
  mirroredParams: readonly string[] | undefined;
  /** What the requestState of a retry stands for. */
  state: RequestState | undefined;
  /** What goes along with the call because it was asked something. */
  inputs: Inputs | undefined;

  /** Set by authorize, where there are rules; with the rules in audit mode that would have decided otherwise. */
  decision: Decision | undefined;
  /** Set by validate, where something applies: what the result is held against. */
  validation: ValidationRules | undefined;
  /** Set by limit; given back by finish.ts. */
  charge: Charge | undefined;
  /** Set by credential: what the upstream is told of who it is for. */
  headers: readonly string[];

  // Set by dispatch.
  /** Where the request is findable for notifications/cancelled, and its key there. */
  calls: Map<string, Cancellable> | undefined;
  key: string;
  capabilities: Capabilities;
  timeoutMs: number;
  deadline: number;
  attempt: Attempt | undefined;
  /** It went out more than once: each time the upstream's progress begins anew, and the client's must not. */
  sentAgain: boolean;
  /** `params` of the progress last passed on. */
  progressed: Buffer | undefined;

  // What is open with the client on behalf of the call.
  questions: ClientQuestions | undefined;
  rounds: InputRounds | undefined;
  listening: Listening | undefined;

  place: number;
  pinned: boolean;
  finished: boolean;

  constructor(edge: Edge, peer: Peer, body: Buffer, reply: Reply, era: Era, startedAt: number) {
    this.edge = edge;
    this.snapshot = edge.current.get();
    this.peer = peer;
    this.body = body;
    this.reply = reply;
    this.startedAt = startedAt;
    this.proof = peer.proof ?? NO_PROOF;
    this.#who = undefined;
    this.#request = undefined;
    this.#arguments = undefined;
    this.era = era;
    this.message = UNREAD;
    this.id = undefined;
    this.session = undefined;
    this.isCall = false;
    this.tool = undefined;
    this.item = undefined;
    this.kind = undefined;
    this.nameForClients = '';
    this.route = undefined;
    this.routeNumber = -1;
    this.target = -1;
    this.otherOwners = NO_NUMBERS;
    this.askedOwners = NO_NUMBERS;
    this.name = '';
    this.progressToken = undefined;
    this.logLevel = undefined;
    this.mirroredParams = undefined;
    this.state = undefined;
    this.inputs = undefined;
    this.decision = undefined;
    this.validation = undefined;
    this.charge = undefined;
    this.headers = NO_HEADERS;
    this.calls = undefined;
    this.key = '';
    this.capabilities = NO_CAPABILITIES;
    this.timeoutMs = 0;
    this.deadline = Number.POSITIVE_INFINITY;
    this.attempt = undefined;
    this.sentAgain = false;
    this.progressed = undefined;
    this.questions = undefined;
    this.rounds = undefined;
    this.listening = undefined;
    this.place = -1;
    this.pinned = true;
    this.finished = false;
    edge.pins.enter(this.snapshot);
  }

  // Who calls (Visitor).

  /** As the policy of this request's snapshot sees it. Not before decode: a session may tell callers apart. */
  get who(): Who {
    this.#who ??= whoIs(this.snapshot.policy, this, this.sessionId);
    return this.#who;
  }

  /** A copy to keep: this record holds on to the whole request. */
  get visitor(): Visitor {
    return { proof: this.proof, address: this.address, clientType: this.clientType };
  }

  get address(): string {
    return this.peer.address;
  }

  get clientType(): string {
    return this.session?.visitor.clientType ?? clientTypeSaid(this.message, this.peer.headers);
  }

  /** What is kept per session is kept by it; empty for none. */
  get sessionId(): string {
    return this.session?.id ?? this.peer.channel?.id ?? '';
  }

  // What conditions look at (AccessRequest).

  get request(): CallRequest {
    const { edge, peer, message, session } = this;
    const version = session?.version ?? message.envelope?.protocolVersion ?? '';
    this.#request ??= new RequestView(edge.name, peer.path, version, peer.headers);
    return this.#request;
  }

  /** Parsed when they are first asked for. */
  get arguments(): Readonly<Record<string, unknown>> {
    this.#arguments ??= argumentsOf(this.message);
    return this.#arguments;
  }

  // What the upstream reads (Call).

  get method(): string {
    return this.message.method;
  }

  get params(): readonly Piece[] {
    return callParams(this.message, this.name, this.inputs);
  }

  get mirroredName(): string | undefined {
    return this.message.method === 'completion/complete' ? undefined : this.name;
  }

  get meta(): Buffer | undefined {
    return this.message.meta;
  }

  get wantsProgress(): boolean {
    return this.progressToken !== undefined && this.reply.streams;
  }

  get client(): ClientKey {
    const { owner } = this.proof;
    return {
      session: this.session?.id ?? this.peer.channel?.id,
      client: owner === '' ? this.address : owner,
    };
  }

  get slot(): number {
    return this.tool === undefined ? -1 : this.tool.slot;
  }

  get upstreamName(): string {
    return this.snapshot.bundle.upstreams[this.target]?.name ?? '';
  }
}

// What the upstreams offer right now, merged: immutable, one per change, shared by every request that started
// under it. Lists are answered from here as bytes; no request ever asks an upstream for its lists.
import type { HiddenReason } from '../../policies/catalog/hidden.ts';
import type { Drift } from '../../policies/pinning/drift.ts';
import type { ParamHeader } from '../wire/param-headers.ts';

export interface CatalogView {
  /** Every tool that can be called, by the name clients see; tools of an upstream that is down included. */
  readonly tools: ReadonlyMap<string, CatalogTool>;
  readonly prompts: ReadonlyMap<string, CatalogName>;
  readonly resources: ResourceIndex;
  /** What clients are told, by listener number. */
  readonly listeners: readonly ListenerView[];
  /** What was left out and why, for status and log. */
  readonly hidden: readonly HiddenItem[];
  /** What of each upstream some list shows, and what none may; by upstream number. */
  readonly counts: readonly UpstreamCounts[];
  /** Where each upstream differs from the lockfile; by upstream number. */
  readonly drift: readonly UpstreamDrift[];
}

export interface UpstreamCounts {
  readonly tools: Shown;
  readonly prompts: Shown;
  readonly resources: Shown;
  readonly templates: Shown;
  /** Of the hidden tools, those that are not what the lockfile says. */
  readonly quarantined: number;
}

export interface Shown {
  readonly listed: number;
  readonly hidden: number;
}

/** Tools of one upstream that are not as the lockfile has them, by the upstream's own names; for status and log. */
export interface UpstreamDrift {
  readonly changed: readonly ChangedTool[];
  readonly added: readonly AddedTool[];
  /** Locked, and not offered. */
  readonly missing: readonly string[];
}

export interface AddedTool {
  readonly tool: string;
  /** Hash of what the upstream offers. */
  readonly hash: string;
  /** It is not listed, and calls of it find nothing. */
  readonly quarantined: boolean;
}

export interface ChangedTool extends AddedTool {
  readonly drift: Drift;
}

/** A tool or prompt under the name clients see. */
export interface CatalogName {
  readonly name: string;
  /** Upstream number -> the upstream's own name of it. */
  readonly offeredBy: ReadonlyMap<number, string>;
  /** Route entries that may win for this name, best first; see policies/routes. */
  readonly candidates: readonly number[];
  /** The upstream that gets the call when no route matches; -1 for none. */
  readonly owner: number;
}

export interface CatalogTool extends CatalogName {
  /** Position in the metric tables; the same name keeps its slot for the life of the process. */
  readonly slot: number;
  /** Upstream number -> the arguments its inputSchema wants mirrored in headers; no entry for none. */
  readonly mirrored: ReadonlyMap<number, readonly ParamHeader[]>;
}

/** Who answers for a URI. */
export interface ResourceIndex {
  /** Never undefined: any URI may be asked for, for not every resource is listed. Remembers a bounded number. */
  find(uri: string): CatalogResource;
}

export interface CatalogResource {
  readonly candidates: readonly number[];
  /**
   * Upstream numbers that may have it: who lists it, else whose template fits, else who has listed others of its
   * scheme, else everyone with resources. Several only when it is not known who; a read asks them in this order.
   */
  readonly owners: readonly number[];
  /** Upstreams whose policy leaves this URI out: nothing is asked of them, whatever a route says. */
  readonly barred: ReadonlySet<number>;
}

/** What the clients of one listener see: complete values of `result`, made once per change. */
export interface ListenerView {
  readonly tools: ListAnswer;
  readonly prompts: ListAnswer;
  readonly resources: ListAnswer;
  readonly templates: ListAnswer;
  /** For server/discover. */
  readonly discover: Buffer;
  /** For initialize, by the version agreed on: one of LEGACY_VERSIONS. */
  readonly initialize: ReadonlyMap<string, Buffer>;
  /** What the two above say, to know which methods exist: a family nobody offers is an unknown method. */
  readonly families: Families;
}

export interface Families {
  readonly tools: boolean;
  readonly prompts: boolean;
  readonly resources: boolean;
  readonly subscribe: boolean;
  readonly completions: boolean;
  readonly logging: boolean;
  readonly tasks: boolean;
}

/** A list, cut into pages. */
export interface ListAnswer {
  readonly count: number;
  /** Differs when a client would see a difference. */
  readonly version: string;
  /** The page a cursor of this very list names; undefined for any other cursor. No cursor: the first page. */
  page(cursor: string | undefined, era: 'legacy' | 'modern'): Buffer | undefined;
}

export interface HiddenItem {
  readonly upstream: string;
  readonly kind: 'tool' | 'prompt' | 'resource';
  /** The upstream's own name, or the URI. */
  readonly name: string;
  readonly reason: HiddenReason;
}

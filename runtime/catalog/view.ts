// What the upstreams offer right now, merged: immutable, one per change, shared by every request that started
// under it. Lists are answered from here as bytes; no request ever asks an upstream for its lists.
import type { HiddenReason } from '../../policies/catalog/hidden.ts';
import type { ListName } from '../../policies/catalog/list-uses.ts';
import type { Drift } from '../../policies/pinning/drift.ts';
import type { Asker } from './asker.ts';
import type { CatalogName, CatalogTool, ResourceIndex } from './named.ts';

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

/**
 * What the clients of one listener see: complete values of `result`, made once per change. The lists are of everything
 * some call can reach; what of it a caller may use, `callers` knows.
 */
export interface ListenerView {
  readonly tools: ListAnswer;
  readonly prompts: ListAnswer;
  readonly resources: ListAnswer;
  readonly templates: ListAnswer;
  /** Undefined where everybody sees everything. */
  readonly callers: Readonly<Record<ListName, CallerAnswers>> | undefined;
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

/** One list, as each caller sees it. */
export interface CallerAnswers {
  /** A caller who may use nothing of it gets an empty one. */
  answerFor(asker: Asker): ListAnswer;
  /** Version of what the caller sees; undefined when that depends on the single request. */
  versionFor(asker: Asker): string | undefined;
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

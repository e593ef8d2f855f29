// What the catalog knows of each name and URI that can be used: who offers it, and which routes it may meet.
import type { ToolAnnotations } from '../../policies/access/target.ts';
import type { ParamHeader } from '../wire/param-headers.ts';

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
  /** Upstream number -> what it says of the tool, where the policy believes it (`trust_annotations`). */
  readonly trusted: ReadonlyMap<number, ToolAnnotations>;
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

// The answer the scanner fills in; see answer.ts for what the members mean.

import type { Answer, Range } from './answer.ts';

const NO_MEMBERS: readonly Range[] = [];

export class ScannedAnswer implements Answer {
  readonly raw: Buffer;
  kind: Answer['kind'] = 'result';
  id: number | undefined = undefined;
  method = '';
  start = 0;
  end = 0;
  era: Answer['era'] = 'legacy';
  isError = false;
  resultType: string | undefined = undefined;
  modernMembers: readonly Range[] = NO_MEMBERS;
  meta: Range | undefined = undefined;
  serverInfo: Range | undefined = undefined;
  nextCursor: string | undefined = undefined;
  items: Range | undefined = undefined;
  inputRequests: Range | undefined = undefined;
  requestState: Range | undefined = undefined;
  taskId: Range | undefined = undefined;
  ttlMs: Range | undefined = undefined;
  cacheScope: Range | undefined = undefined;
  code = 0;
  message = '';
  data: Range | undefined = undefined;
  progressToken: Range | undefined = undefined;
  uri: string | undefined = undefined;
  level: string | undefined = undefined;
  subscriptionId: number | undefined = undefined;

  idRange: Range | undefined = undefined;
  requestIdRange: Range | undefined = undefined;

  constructor(raw: Buffer) {
    this.raw = raw;
  }

  get rawId(): Buffer | undefined {
    const id = this.idRange;
    return id === undefined ? undefined : this.raw.subarray(id.start, id.end);
  }

  get requestId(): Buffer | undefined {
    const id = this.requestIdRange;
    return id === undefined ? undefined : this.raw.subarray(id.start, id.end);
  }

  get cacheable(): boolean {
    return this.ttlMs !== undefined && this.cacheScope !== undefined;
  }
}

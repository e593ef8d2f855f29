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
  tools: Range | undefined = undefined;
  code = 0;
  message = '';
  data: Range | undefined = undefined;
  progressToken: Range | undefined = undefined;

  idRange: Range | undefined = undefined;

  constructor(raw: Buffer) {
    this.raw = raw;
  }

  get rawId(): Buffer | undefined {
    const id = this.idRange;
    return id === undefined ? undefined : this.raw.subarray(id.start, id.end);
  }
}

// The message and envelope the scanner fills in: offsets while it runs, the slices of message.ts when asked for.
// Slices are made on demand because most messages need two or three of the dozen.

import type { Range } from './answer.ts';
import type { ListenFilter } from './listen-filter.ts';
import type { CompletionRef, Envelope, Message } from './message.ts';

export class ScannedMessage implements Message {
  kind: Message['kind'] = 'request';
  method = '';
  name: string | undefined = undefined;
  uri: string | undefined = undefined;
  cursor: string | undefined = undefined;
  taskId: string | undefined = undefined;
  level: string | undefined = undefined;
  ref: CompletionRef | undefined = undefined;
  requestState: string | undefined = undefined;
  listenFilter: ListenFilter | undefined = undefined;
  error: Message['error'] = undefined;
  protocolVersion: string | undefined = undefined;
  envelope: ScannedEnvelope | undefined = undefined;

  idRange: Range | undefined = undefined;
  argumentsRange: Range | undefined = undefined;
  capabilitiesRange: Range | undefined = undefined;
  clientInfoRange: Range | undefined = undefined;
  requestIdRange: Range | undefined = undefined;
  argumentRange: Range | undefined = undefined;
  contextRange: Range | undefined = undefined;
  inputResponsesRange: Range | undefined = undefined;
  resultRange: Range | undefined = undefined;
  progressTokenRange: Range | undefined = undefined;
  /** Stretches of foreign members of `_meta`, each without commas at its ends. */
  metaRanges: Range[] | undefined = undefined;
  /** A member of params has the wrong type. */
  badParams = false;
  /** params has a member that the protocol does not define for any call of a tool. */
  foreignParams = false;

  private readonly body: Buffer;

  constructor(body: Buffer) {
    this.body = body;
  }

  get id(): Buffer | undefined {
    return slice(this.body, this.idRange);
  }

  get arguments(): Buffer | undefined {
    return slice(this.body, this.argumentsRange);
  }

  get capabilities(): Buffer | undefined {
    return slice(this.body, this.capabilitiesRange);
  }

  get clientInfo(): Buffer | undefined {
    return slice(this.body, this.clientInfoRange);
  }

  get requestId(): Buffer | undefined {
    return slice(this.body, this.requestIdRange);
  }

  get argument(): Buffer | undefined {
    return slice(this.body, this.argumentRange);
  }

  get context(): Buffer | undefined {
    return slice(this.body, this.contextRange);
  }

  get inputResponses(): Buffer | undefined {
    return slice(this.body, this.inputResponsesRange);
  }

  get result(): Buffer | undefined {
    return slice(this.body, this.resultRange);
  }

  get progressToken(): Buffer | undefined {
    return slice(this.body, this.progressTokenRange);
  }

  get meta(): Buffer | undefined {
    const ranges = this.metaRanges;
    if (ranges === undefined) return undefined;
    if (ranges.length === 1) return slice(this.body, ranges[0]);
    const comma = Buffer.from(',');
    const pieces = ranges.flatMap((range) => [comma, this.body.subarray(range.start, range.end)]);
    return Buffer.concat(pieces.slice(1));
  }
}

export class ScannedEnvelope implements Envelope {
  protocolVersion = '';
  logLevel: string | undefined = undefined;
  clientCapabilitiesRange: Range | undefined = undefined;
  clientInfoRange: Range | undefined = undefined;
  /** A member has the wrong type. */
  misshapen = false;

  private readonly body: Buffer;

  constructor(body: Buffer) {
    this.body = body;
  }

  get valid(): boolean {
    return !this.misshapen && this.clientCapabilitiesRange !== undefined;
  }

  get clientCapabilities(): Buffer | undefined {
    return slice(this.body, this.clientCapabilitiesRange);
  }

  get clientInfo(): Buffer | undefined {
    return slice(this.body, this.clientInfoRange);
  }
}

function slice(body: Buffer, range: Range | undefined): Buffer | undefined {
  return range === undefined ? undefined : body.subarray(range.start, range.end);
}

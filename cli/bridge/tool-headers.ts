// Which arguments of which tool are repeated in headers (2026-07-28), learnt from the lists that pass by.
import type { Answer } from '../../runtime/wire/answer.ts';
import { sliceItems } from '../../runtime/wire/items.ts';
import type { Message } from '../../runtime/wire/message.ts';
import { mirrorParams, type ParamHeader, readParamHeaders } from '../../runtime/wire/param-headers.ts';

export class ToolHeaders {
  readonly #declared = new Map<string, readonly ParamHeader[]>();

  /** A page of tools; later ones add to it until a list begins anew. */
  learn(page: Answer, first: boolean): void {
    if (first) this.#declared.clear();
    for (const { raw, name } of sliceItems(page, 'name')) {
      const found = readParamHeaders(raw);
      if (found !== 'invalid' && found.length > 0) this.#declared.set(name, found);
    }
  }

  /** The headers of a tools/call. */
  of(message: Message): Record<string, string> {
    const declared = message.name === undefined ? undefined : this.#declared.get(message.name);
    const pairs = declared === undefined ? undefined : mirrorParams(declared, message.arguments);
    const headers: Record<string, string> = {};
    for (let at = 0; pairs !== undefined && at < pairs.length; at += 2) headers[pairs[at]!] = pairs[at + 1]!;
    return headers;
  }
}

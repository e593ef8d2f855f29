// One question to a server of the identity side, and its whole answer: short, bounded, and never by way of a redirect.
import type { Dispatcher } from 'undici';

const MAX_BODY_BYTES = 256 * 1024;
export const TIMEOUT_MS = 3_000;

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The server was not reached, was too slow, or said something other than 200 and a body of at most 256 KiB. */
export class NoAnswer extends Error {}

/** The body of a 200. Rejects with NoAnswer, whose message names neither hosts nor anything of the question. */
export async function roundTrip(through: Dispatcher, question: Question): Promise<string> {
  const { method, url, headers, body } = question;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const answer = await through.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { accept: 'application/json', ...headers },
      body: body ?? null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.statusCode !== 200) {
      answer.body.on('error', () => {}).destroy();
      throw new NoAnswer(`status ${answer.statusCode}`);
    }
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_BODY_BYTES) throw new NoAnswer(`more than ${MAX_BODY_BYTES} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(reasonOf(error));
  }
  return Buffer.concat(chunks).toString();
}

/** The code alone: messages of sockets name addresses. */
function reasonOf(error: unknown): string {
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'timeout';
  return String(code ?? cause?.code ?? name ?? 'unknown');
}

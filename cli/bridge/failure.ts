// Why a request got no answer, and what its client is told instead. Codes read like HTTP, as the gateway's own do.
import { codeOf, isUnsent } from './http.ts';

/** A response without an answer in it. */
export class HttpStatus extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP status ${status}`);
    this.status = status;
  }
}

/** What came is no JSON-RPC message. */
export class NoMessage extends Error {}

/** A stream ended before the answer, and cannot be taken up again. */
export class EndedEarly extends Error {}

/** We end before the answer is there. */
export class Ending extends Error {}

/** The answer is lost with the session it belonged to. */
export class SessionLost extends Error {}

/** What Node calls faults of certificates. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/;

export interface Failure {
  readonly code: number;
  readonly text: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof SessionLost) return { code: 503, text: 'The server restarted before it answered' };
  if (error instanceof NoMessage) return { code: 502, text: 'The server sent an invalid answer' };
  if (error instanceof HttpStatus) {
    return error.status < 300
      ? { code: 502, text: 'The server sent no answer' }
      : { code: error.status, text: `The server answered with HTTP status ${error.status}` };
  }
  if (error instanceof Ending) return { code: 503, text: 'The bridge ended before the answer' };
  const code = codeOf(error);
  if (CERTIFICATE.test(code)) return { code: 502, text: `The server's certificate is not trusted (${code})` };
  if (isUnsent(error)) return { code: 503, text: 'The server cannot be reached' };
  return { code: 502, text: 'The connection to the server ended before the answer' };
}

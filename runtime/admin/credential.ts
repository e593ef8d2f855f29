// Who may read the admin port: whoever shows its own token (gateway.admin.token). What lets a client call tools is worth
// nothing here. Health is for anybody: what asks for it has no secret, and it says nothing else.
import { hash, timingSafeEqual } from 'node:crypto';
import type { Headers } from '../http/server.ts';
import type { SecretText } from '../secrets/secrets.ts';

/** The pages of probes. */
const OPEN: readonly string[] = ['/livez', '/readyz', '/healthz'];

const BEARER = /^bearer +([\x21-\x7e]+) *$/i;

/** `token`: undefined when none is asked for. */
export function mayRead(path: string, headers: Headers, token: SecretText | undefined): boolean {
  if (token === undefined || OPEN.includes(path)) return true;
  if (headers.repeated('authorization')) return false;
  const [, shown] = BEARER.exec(headers.get('authorization') ?? '') ?? [];
  return shown !== undefined && token.value !== '' && isSame(shown, token.value);
}

/** In a time that depends on neither: digests are of one length, and say nothing about where the texts differ. */
function isSame(shown: string, token: string): boolean {
  return timingSafeEqual(hash('sha256', shown, 'buffer'), hash('sha256', token, 'buffer'));
}

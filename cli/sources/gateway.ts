// What a running gateway enforces, asked of its admin port.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import { EXIT } from '../exit-codes.ts';
import { bundleText } from './bundle-file.ts';
import { type Sourced, SourceError } from './source.ts';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * @param url of the admin port, such as `http://127.0.0.1:9901`
 * @param token sent when the gateway has one (`MCPGW_ADMIN_TOKEN`)
 * @throws SourceError when nobody answers, or not with a bundle
 */
export async function gatewaySource(url: URL, token: string | undefined): Promise<Sourced> {
  const name = url.origin;
  const page = new URL('/bundle', url);
  if (url.username !== '' || url.password !== '')
    throw new SourceError(`${name}: give the token in MCPGW_ADMIN_TOKEN, not in the address`, EXIT.usage);
  if (token !== undefined && url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    throw new SourceError(
      `${name}: MCPGW_ADMIN_TOKEN is only sent over https, or to this machine`,
      EXIT.usage,
    );
  }
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(page, { headers, redirect: 'error', signal });
    if (response.status === 401 || response.status === 403) {
      throw new SourceError(`${name} wants to know who asks: set MCPGW_ADMIN_TOKEN`, EXIT.unauthenticated);
    }
    if (!response.ok)
      throw new SourceError(`${name} answers /bundle with ${response.status}`, EXIT.unreachable);
    return bundleText(name, await bounded(response, name));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${name} does not answer: ${reasonOf(error)}`, EXIT.unreachable);
  }
}

async function bounded(response: Response, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new SourceError(`${name} answers with more than a bundle`, EXIT.findings);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if (error.name === 'TimeoutError') return `nothing came within ${PATIENCE_MS / 1000} seconds`;
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : error.message;
}

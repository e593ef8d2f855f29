// The tools of live upstreams, asked for with the gateway's own code and in its name: what is pinned is what the gateway
// will read.
import { durationMs } from '../../compiler/ast/units.ts';
import { definitionOf, hashTool, pinProblem } from '../../policies/pinning/definition.ts';
import { escapeText } from '../../policies/text/escape.ts';
import { LISTS } from '../../runtime/catalog/list-kinds.ts';
import { readList } from '../../runtime/catalog/refresh.ts';
import type { UserTokens } from '../../runtime/connect/user-tokens.ts';
import { Secrets } from '../../runtime/secrets/secrets.ts';
import { createUpstream } from '../../runtime/upstreams/create.ts';
import type { Credential } from '../../runtime/upstreams/credential.ts';
import { UpstreamCredentials } from '../../runtime/upstreams/credentials/upstream-credentials.ts';
import { REFUSALS } from '../../runtime/wire/errors.ts';
import type { ItemSlice } from '../../runtime/wire/items.ts';
import type { Bundle, BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Lock, LockedTool } from '../../schema/generated/lock.ts';
import { UsageError } from '../usage-error.ts';

export interface Answered {
  readonly upstream: string;
  /** By the upstream's own names; undefined when it could not be read. */
  readonly tools: Lock['upstreams'][string]['tools'] | undefined;
  /** Why not. */
  readonly failure: string | undefined;
  /** Tools that cannot be pinned, and why. */
  readonly problems: readonly string[];
}

const DURATION = /^(?:[0-9]+(?:ms|s|m|h))+$/;
/** For an upstream to end on its own; then it is made to. */
const CLOSE_MS = 5_000;
/** What cannot be had is the reason why an upstream cannot be read, and is told there. */
const QUIET = { error() {}, warn() {}, info() {}, debug() {} };
/** Nobody calls: lists of such upstreams are read without an account, as the gateway does. */
const NO_ACCOUNTS: UserTokens = { headersFor: () => REFUSALS.unavailable, rejected() {} };

/**
 * Asks all at once; in the order of the bundle. `names`: only these, all when empty.
 * @throws UsageError for an unknown name and for what is no duration
 */
export async function askUpstreams(
  bundle: Bundle,
  names: readonly string[],
  timeout: string,
): Promise<Answered[]> {
  const { upstreams, gateway } = bundle;
  if (!DURATION.test(timeout)) throw new UsageError(`${timeout} is not a duration such as 30s`);
  const unknown = names.find((name) => !upstreams.some((upstream) => upstream.name === name));
  if (unknown !== undefined) throw new UsageError(`there is no upstream ${unknown} that is enabled`);
  const asked = upstreams.filter(({ name }) => names.length === 0 || names.includes(name));
  const maxResponseBytes = gateway.limits.max_response_bytes;
  const ms = durationMs(timeout);
  const secrets = new Secrets({ env: process.env, log: QUIET });
  const credentials = new UpstreamCredentials({ secrets, log: QUIET, users: NO_ACCOUNTS });
  try {
    return await Promise.all(
      asked.map((one) => ask(one, credentials.credentialOf(one, bundle), maxResponseBytes, ms)),
    );
  } finally {
    credentials.close();
    secrets.close();
  }
}

async function ask(
  definition: BundleUpstream,
  credential: Credential,
  maxResponseBytes: number,
  ms: number,
): Promise<Answered> {
  const upstream = createUpstream(definition, { maxResponseBytes }, QUIET, { credential });
  const clock = {
    now: () => performance.now(),
    // Unlike the gateway's: while an upstream is silent, nothing else may keep this process alive.
    after(delay: number, run: () => void) {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  };
  const reading = { deadline: clock.now() + ms, clock, stop: new AbortController().signal };
  try {
    const read = await readList(upstream, LISTS.tools, reading);
    const { name } = definition;
    if ('items' in read) return { upstream: name, failure: undefined, ...lockedTools(read.items) };
    const failure = escapeText(upstream.state.reason ?? read.failure);
    return { upstream: name, tools: undefined, failure, problems: [] };
  } finally {
    const cancel = clock.after(CLOSE_MS, () => upstream.destroy('it takes too long to end'));
    await upstream.close();
    cancel();
  }
}

function lockedTools(items: readonly ItemSlice[]): Pick<Answered, 'tools' | 'problems'> {
  const tools = new Map<string, LockedTool>();
  const problems: string[] = [];
  for (const { raw, name } of items) {
    // As in the gateway, the first of two tools of one name counts.
    if (tools.has(name)) continue;
    const definition = definitionOf(JSON.parse(raw.toString()) as Record<string, unknown>);
    const problem = pinProblem(definition);
    if (problem !== undefined) problems.push(`tool ${escapeText(name)} ${problem}`);
    else {
      const { name: _, ...rest } = definition;
      tools.set(name, { hash: hashTool(definition), ...(rest as Omit<LockedTool, 'hash'>) });
    }
  }
  return { tools: Object.fromEntries(tools), problems };
}

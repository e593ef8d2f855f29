// Upstreams with an `auth` as the runtime has them, and callers as the pipeline knows them.
import { afterEach, expect } from 'vitest';
import type { Who } from '../../../../runtime/access/who.ts';
import type { Proof } from '../../../../runtime/identity/proof.ts';
import { NO_PROOF } from '../../../../runtime/identity/proof.ts';
import type { Log, LogFields } from '../../../../runtime/observe/log.ts';
import { Secrets } from '../../../../runtime/secrets/secrets.ts';
import { createUpstream } from '../../../../runtime/upstreams/create.ts';
import {
  UpstreamCredentials,
  type UpstreamCredentialsParts,
} from '../../../../runtime/upstreams/credentials/upstream-credentials.ts';
import type { Upstream } from '../../../../runtime/upstreams/upstream.ts';
import type { Bundle, BundleUpstream } from '../../../../schema/generated/bundle.ts';
import { sampleBundle, sampleUpstream } from '../../snapshot/sample-bundle.ts';
import { takeViolations } from '../contract-sink.ts';

const open: { close(): unknown }[] = [];

export function closeLater<T extends { close(): unknown }>(what: T): T {
  open.unshift(what);
  return what;
}

/** To be called once at the top of a test file. */
export function cleanUp(): void {
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    expect(takeViolations()).toEqual([]);
  });
}

/** Every line, as text. */
export class Lines implements Log {
  readonly lines: string[] = [];
  error = this.#line.bind(this);
  warn = this.#line.bind(this);
  info = this.#line.bind(this);
  debug = this.#line.bind(this);

  #line(message: string, fields: LogFields = {}): void {
    this.lines.push(`${message} ${JSON.stringify(fields)}`);
  }
}

export interface Scene {
  readonly credentials: UpstreamCredentials;
  readonly log: Lines;
  /** The clock; tests move it. */
  clock: { now: number };
}

export interface SceneOptions extends Partial<Omit<UpstreamCredentialsParts, 'secrets' | 'log' | 'now'>> {
  readonly env?: NodeJS.ProcessEnv;
  /** Between two looks at files. */
  readonly intervalMs?: number;
}

export function scene({ env = {}, intervalMs = 5, ...parts }: SceneOptions = {}): Scene {
  const log = new Lines();
  const clock = { now: Date.now() };
  const secrets = closeLater(new Secrets({ env, log, intervalMs }));
  const credentials = closeLater(new UpstreamCredentials({ secrets, log, now: () => clock.now, ...parts }));
  return { credentials, log, clock };
}

export type Given = Partial<BundleUpstream> & { readonly url?: string };

/** A bundle of these upstreams, by name; each has the one url. */
export function bundleOf(
  upstreams: Readonly<Record<string, Given>>,
  change?: (bundle: Bundle) => void,
): Bundle {
  return sampleBundle((bundle) => {
    bundle.upstreams = Object.entries(upstreams).map(
      ([name, { url = 'http://127.0.0.1:1/mcp', ...given }]) => ({
        ...sampleUpstream(name),
        era: 'auto',
        http: {
          transport: 'streamable_http',
          instances: [{ name: 'one', url: [{ text: url }], weight: 1 }],
          headers: {},
        },
        ...given,
      }),
    );
    change?.(bundle);
  });
}

/** The running upstream of one definition, with its credential. */
export function start({ credentials, log }: Scene, bundle: Bundle, number = 0): Upstream {
  const definition = bundle.upstreams[number]!;
  const credential = credentials.credentialOf(definition, bundle);
  const upstream = createUpstream(definition, { maxResponseBytes: 1_000_000 }, log, { credential });
  closeLater({ close: () => upstream.destroy('test over') });
  return upstream;
}

export type Facts = Partial<Proof>;

/** Somebody as the pipeline knows him: client `app`, unless something else is said. */
export function somebody(facts: Facts = {}): Who {
  const proof: Proof = { ...NO_PROOF, provider: 'idp', authority: 'idp', client: 'app', ...facts };
  const owner = facts.owner ?? `idp ${proof.client} ${proof.user}`;
  const { client, user, teams, scopes, claims } = proof;
  return {
    proof: { ...proof, owner },
    principal: {
      authenticated: true,
      client,
      clientType: '',
      user,
      teams,
      scopes,
      claims,
      ip: '',
      session: '',
    },
    caller: undefined,
    timeouts: [],
    limits: new WeakMap(),
  };
}

/** Of a client. */
export function headersOf(headers: Readonly<Record<string, string>> = {}): {
  get(name: string): string | undefined;
} {
  return { get: (name) => headers[name] };
}

const NO_HEADERS = headersOf();

/** Lines for a call; fails for anything else. */
export async function shown(
  { credentials }: Scene,
  bundle: Bundle,
  who: Who,
  { number = 0, client = NO_HEADERS } = {},
): Promise<readonly string[]> {
  const got = await credentials.headersFor(bundle.upstreams[number]!, who, client);
  expect(Array.isArray(got)).toBe(true);
  return got as readonly string[];
}

/** What is said in `authorization`, without the scheme. */
export function bearer(lines: readonly string[]): string {
  return lines[lines.indexOf('authorization') + 1]!.replace(/^Bearer /, '');
}

// The table of docs/bundles.md, cell by cell, with real files and the gateway as users start it: what is asked of
// bundles, what lies beside the file, and what comes of it at start, at start with a last good bundle, and at a reload.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileDirectory } from '../../cli/compile-directory.ts';
import { withSignature } from '../../schema/bundle-signature.ts';
import { keyIdOf } from '../../schema/signing-key.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';

interface Key {
  readonly id: string;
  readonly pem: string;
  readonly secret: KeyObject;
}

function key(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  return { id: keyIdOf(publicKey), pem, secret: privateKey };
}

const [trusted, stranger] = [key(), key()];

interface Built {
  readonly digest: string;
  readonly bytes: string;
}

/** Differs for each `name`; `reload` are further members of gateway.reload. */
async function build(name: string, reload = '', committed = 1000): Promise<Built> {
  const directory = writeRepository({
    'keys/trusted.pub': trusted.pem,
    'mcpgw.yaml': `version: 1
gateway:
  name: ${name}
  listeners: [{ name: local, port: 0 }]
  admin: { port: 0 }
  reload: { watch: false${reload} }
upstreams:
  nobody: { url: "http://127.0.0.1:1/mcp" }
`,
  });
  const { bundle, bytes } = await compileDirectory(directory, {}, { commit: null, dirty: false, committed });
  rmSync(directory, { recursive: true });
  if (bundle === undefined || bytes === undefined) throw new Error('the test repository does not compile');
  return { digest: bundle.digest, bytes };
}

const REQUIRE = ', signature: require, trusted_keys: [keys/trusted.pub]';
const signedBy = ({ secret }: Key, { digest }: Built): string => withSignature(digest, secret);
const A = await build('first');

/** What may lie beside the bundle. */
const STATES = {
  'no signature': () => undefined,
  'a good signature': (bundle: Built) => signedBy(trusted, bundle),
  'a signature that was changed': (bundle: Built) =>
    signedBy(trusted, bundle).replace(/"sig":"..../, '"sig":"AAAA'),
  'a signature of an unknown key': (bundle: Built) => signedBy(stranger, bundle),
  'the signature of another bundle': () => signedBy(trusted, A),
  'a signature cut short': (bundle: Built) => signedBy(trusted, bundle).slice(0, 150),
  'a signature nobody can read': () => 'directory' as const,
};
type State = keyof typeof STATES;

const MODES = ['off', 'verify', 'require'] as const;
const ALL = Object.keys(STATES) as State[];
const isTaken = (mode: (typeof MODES)[number], state: State): boolean =>
  mode === 'off' || state === 'a good signature' || (mode === 'verify' && state === 'no signature');

const WORDS: Record<State, RegExp> = {
  'no signature': /signature missing: there is none/,
  'a good signature': /./,
  'a signature that was changed': new RegExp(
    `signature invalid: the signature of the trusted key ${trusted.id}`,
  ),
  'a signature of an unknown key': new RegExp(
    `signature invalid: the signature is by ${stranger.id}, which is not`,
  ),
  'the signature of another bundle':
    /signature invalid: the signature belongs to another bundle, sha256:\w{8}; /,
  'a signature cut short':
    /signature invalid: the signature file holds no signature of a bundle, or it is cut short/,
  'a signature nobody can read': /signature invalid: the signature file cannot be read: EISDIR/,
};

/** The options that ask for a mode; the public key lies in `directory`. */
const asking = (mode: (typeof MODES)[number], directory: string): string[] =>
  mode === 'off'
    ? ['--signature', 'off']
    : ['--signature', mode, '--trusted-key', join(directory, 'trusted.pub')];

function put(directory: string, bundle: Built, signature: string | undefined): void {
  const file = join(directory, 'mcpgw.bundle.json');
  rmSync(`${file}.sig`, { recursive: true, force: true });
  if (signature === 'directory') mkdirSync(`${file}.sig`);
  else if (signature !== undefined) writeFileSync(`${file}.sig`, signature);
  writeFileSync(`${file}.new`, bundle.bytes);
  renameSync(`${file}.new`, file);
}

const folders: string[] = [];

function emptyFolder(): string {
  const directory = writeRepository({ 'trusted.pub': trusted.pem });
  folders.push(directory);
  return directory;
}

function folderWith(bundle: Built, signature: string | undefined): string {
  const directory = emptyFolder();
  put(directory, bundle, signature);
  return directory;
}

const serving = (directory: string, ...options: readonly string[]): Promise<GatewayProcess> =>
  startGateway(directory, ['--bundle', join(directory, 'mcpgw.bundle.json'), ...options]);

interface BundleStatus {
  readonly active: {
    readonly digest: string;
    readonly last_known_good: boolean;
    readonly signature: { readonly mode: string; readonly signed_by: string | null };
  };
  readonly on_disk: { readonly digest: string } | null;
  readonly last_reload: { readonly result: string; readonly errors: readonly { readonly message: string }[] };
}

async function statusOf(gateway: GatewayProcess): Promise<BundleStatus> {
  const { bundle } = (await (await fetch(`${gateway.admin}/status`)).json()) as { bundle: BundleStatus };
  return bundle;
}

/** How many bundles were taken or refused so far. */
async function reloadsOf(gateway: GatewayProcess): Promise<number> {
  const text = await (await fetch(`${gateway.admin}/metrics`)).text();
  const counts = [...text.matchAll(/^mcpgw_config_reloads_total\{result="\w+"\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Puts a bundle there and has it read. */
async function offer(
  gateway: GatewayProcess,
  bundle: Built,
  signature: string | undefined,
): Promise<BundleStatus> {
  const before = await reloadsOf(gateway);
  put(gateway.directory, bundle, signature);
  gateway.child.kill('SIGHUP');
  await expect.poll(() => reloadsOf(gateway), { timeout: 20_000 }).toBeGreaterThan(before);
  const status = await statusOf(gateway);
  expect(status.on_disk?.digest).toBe(bundle.digest);
  return status;
}

const gateways: GatewayProcess[] = [];
const started = async (gateway: Promise<GatewayProcess>): Promise<GatewayProcess> => {
  gateways.push(await gateway);
  return gateway;
};
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What a gateway that served A with its signature has left behind. */
let keptState: string;
beforeAll(async () => {
  keptState = join(writeRepository({}), 'state');
  const directory = folderWith(A, signedBy(trusted, A));
  await (await serving(directory, ...asking('require', directory), '--state', keptState)).stop();
});
afterAll(() => rmSync(dirname(keptState), { recursive: true, force: true }));

describe.each(MODES)('at start with --signature %s', (mode) => {
  it.each(ALL)('a bundle with %s', async (state) => {
    const bundle = await build('offered');
    const directory = folderWith(bundle, STATES[state](bundle));
    if (isTaken(mode, state)) {
      const gateway = await started(serving(directory, ...asking(mode, directory)));
      const by = mode !== 'off' && state === 'a good signature' ? trusted.id : null;
      expect((await statusOf(gateway)).active).toMatchObject({
        digest: bundle.digest,
        last_known_good: false,
        signature: { mode, signed_by: by },
      });
      return;
    }
    await expect(serving(directory, ...asking(mode, directory))).rejects.toThrow(WORDS[state]);

    // The same beside a last good bundle: that one is served, and the reason is told.
    cpSync(keptState, join(directory, 'state'), { recursive: true });
    const gateway = await started(
      serving(directory, ...asking(mode, directory), '--state', join(directory, 'state')),
    );
    const { active, last_reload } = await statusOf(gateway);
    expect(active).toMatchObject({
      digest: A.digest,
      last_known_good: true,
      signature: { mode, signed_by: trusted.id },
    });
    expect(last_reload.result).toBe('failure');
    expect(last_reload.errors[0]?.message).toMatch(WORDS[state]);
  });
});

describe.each(MODES)('at a reload with --signature %s', (mode) => {
  it('a bundle with any of them', async () => {
    const directory = folderWith(A, signedBy(trusted, A));
    const gateway = await started(serving(directory, ...asking(mode, directory)));
    let enforced = A.digest;
    for (const [number, state] of ALL.entries()) {
      const bundle = await build(`offered-${number}`);
      const { active, last_reload } = await offer(gateway, bundle, STATES[state](bundle));
      const taken = isTaken(mode, state);
      if (taken) enforced = bundle.digest;
      expect({ state, digest: active.digest, result: last_reload.result }).toEqual({
        state,
        digest: enforced,
        result: taken ? 'success' : 'failure',
      });
      if (!taken) expect(last_reload.errors[0]?.message).toMatch(WORDS[state]);
    }
    const line = mode === 'off' ? 'reload ok' : `, signed by ${trusted.id}`;
    expect(await gateway.logged(line)).toContain('reload ok');
  });

  it('a bundle cut short', async () => {
    const directory = folderWith(A, signedBy(trusted, A));
    const gateway = await started(serving(directory, ...asking(mode, directory)));
    put(directory, { digest: '', bytes: A.bytes.slice(0, -20) }, signedBy(trusted, A));
    gateway.child.kill('SIGHUP');
    expect(await gateway.logged('reload rejected')).toContain('cut short');
    expect((await statusOf(gateway)).active.digest).toBe(A.digest);
  });
});

it('a last good bundle nobody trusted has signed is not served either', async () => {
  const state = join(emptyFolder(), 'state');
  const unsigned = folderWith(A, undefined);
  await (await serving(unsigned, '--state', state)).stop();
  const bundle = await build('offered');
  const directory = folderWith(bundle, undefined);
  await expect(serving(directory, ...asking('require', directory), '--state', state)).rejects.toThrow(
    WORDS['no signature'],
  );
});

describe('a bundle that asks for signatures itself', () => {
  it('does not start until somebody says whom to trust, for its own keys prove nothing', async () => {
    const bundle = await build('asking', REQUIRE);
    const directory = folderWith(bundle, signedBy(trusted, bundle));
    await expect(serving(directory)).rejects.toThrow(/no key is trusted.*--trusted-key/);
    const gateway = await started(serving(directory, '--trusted-key', join(directory, 'trusted.pub')));
    expect((await statusOf(gateway)).active.signature).toEqual({ mode: 'require', signed_by: trusted.id });
  });

  it('judges the next one by its keys, and is weakened only by a signed one', async () => {
    const first = await build('asking', REQUIRE);
    const gateway = await started(serving(folderWith(first, undefined), '--signature', 'off'));
    await gateway.logged('nobody looked who made the first bundle');
    const weaker = await build('weaker');
    for (const signature of [undefined, signedBy(stranger, weaker)])
      expect((await offer(gateway, weaker, signature)).active.digest).toBe(first.digest);
    expect((await offer(gateway, weaker, signedBy(trusted, weaker))).active).toMatchObject({
      digest: weaker.digest,
      signature: { mode: 'off', signed_by: trusted.id },
    });
  });

  it('under verify keeps an unsigned one from saying who is trusted', async () => {
    const verify = REQUIRE.replace('require', 'verify');
    const first = await build('asking', verify);
    const gateway = await started(serving(folderWith(first, undefined), '--signature', 'off'));
    const plain = await build('plain', verify);
    expect((await offer(gateway, plain, undefined)).active.digest).toBe(plain.digest);
    const { active, last_reload } = await offer(gateway, await build('weaker'), undefined);
    expect(active.digest).toBe(plain.digest);
    expect(last_reload.errors[0]?.message).toContain('it changes gateway.reload.signature or trusted_keys');
  });
});

describe('an older bundle', () => {
  it('is refused at a reload and after a restart, and taken with --allow-rollback', async () => {
    const [newer, older] = [await build('newer', '', 2000), await build('older', '', 1999)];
    const directory = folderWith(newer, signedBy(trusted, newer));
    const options = asking('require', directory);
    const first = await serving(directory, ...options);
    const { active, last_reload } = await offer(first, older, signedBy(trusted, older));
    expect(active.digest).toBe(newer.digest);
    expect(last_reload.errors[0]?.message).toMatch(/^rollback refused: it is from 1970-01-01T00:33:19Z/);

    const copy = folderWith(older, signedBy(trusted, older));
    cpSync(join(directory, '.mcpgw'), join(copy, '.mcpgw'), { recursive: true });
    await first.stop();
    const second = await serving(copy, ...asking('require', copy));
    expect((await statusOf(second)).active).toMatchObject({ digest: newer.digest, last_known_good: true });
    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
    const third = await started(serving(copy, ...asking('require', copy), '--allow-rollback'));
    expect((await statusOf(third)).active).toMatchObject({ digest: older.digest, last_known_good: false });
  });

  it('is taken where nobody looks at signatures', async () => {
    const [newer, older] = [await build('newer', '', 2000), await build('older', '', 1999)];
    const gateway = await started(serving(folderWith(newer, undefined)));
    expect((await offer(gateway, older, undefined)).active.digest).toBe(older.digest);
  });
});

it('a signed bundle that is written over a watched one is taken over', async () => {
  const files = (name: string) => ({
    'mcpgw.yaml': `version: 1\ngateway: { name: ${name}, listeners: [{ name: local, port: 0 }], admin: { port: 0 }, reload: { debounce: 1ms } }\nupstreams: { nobody: { url: "http://127.0.0.1:1/mcp" } }\n`,
    'ci.key': String(trusted.secret.export({ type: 'pkcs8', format: 'pem' })),
    'trusted.pub': trusted.pem,
  });
  const directory = writeRepository(files('one'));
  const compile = (): void => {
    const args = ['compile', '--sign', 'env:KEY', '-o', 'out/mcpgw.bundle.json'];
    const env = { ...process.env, KEY: files('')['ci.key'], SOURCE_DATE_EPOCH: '5' };
    const { status } = spawnSync(process.execPath, [resolve('dist/cli/main.js'), ...args], {
      cwd: directory,
      env,
    });
    expect(status).toBe(0);
  };
  mkdirSync(join(directory, 'out'));
  compile();
  const file = join(directory, 'out', 'mcpgw.bundle.json');
  const key = join(directory, 'trusted.pub');
  const gateway = await started(startGateway(directory, ['--bundle', file, '--trusted-key', key]));
  writeFileSync(join(directory, 'mcpgw.yaml'), files('two')['mcpgw.yaml']);
  compile();
  expect(await gateway.logged('reload ok')).toContain(`signed by ${trusted.id}`);
});

// The verbs about bundles: what they say, and how they end.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { directoryWith, mcpgw, type Run, SOUND } from './mcpgw.ts';

const FILE = 'mcpgw.bundle.json';
const TIME = { SOURCE_DATE_EPOCH: '1700000000' };

let cwd: string;
const run = (line: string, env: NodeJS.ProcessEnv = {}): Run => mcpgw(line.split(' '), { cwd, env });
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');

/** Two pairs of keys and a compiled bundle; made once, and copied for each test. */
let prepared: string;
beforeAll(() => {
  prepared = cwd = mkdtempSync(join(tmpdir(), 'mcpgw-bundle-'));
  for (const [path, text] of Object.entries(SOUND)) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  for (const name of ['ci', 'other']) run(`keygen signing-key --out ${name}`);
  expect(run('compile', TIME).code).toBe(0);
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));
beforeEach(() => {
  cwd = directoryWith({});
  cpSync(prepared, cwd, { recursive: true });
});

describe('bundle sign', () => {
  test('puts a signature beside the bundle that verifies, and leaves the bundle alone', () => {
    const before = read(FILE);
    const { code, stdout, stderr } = run(`bundle sign ${FILE} --key ci.key`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Signed sha256:[0-9a-f]{64} with key [0-9a-f]{16} → mcpgw\.bundle\.json\.sig\n$/);
    expect(read(FILE)).toBe(before);
    const verified = run(`bundle verify ${FILE} --key other.pub --key ci.pub`);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toMatch(/^mcpgw\.bundle\.json is signed by [0-9a-f]{16} \(ci\.pub\): sha256:/);
  });

  test('takes the key from the environment, and never prints it', () => {
    const key = read('ci.key');
    const { code, stdout, stderr } = run(`bundle sign ${FILE} --key env:SIGNING_KEY`, { SIGNING_KEY: key });
    expect(code).toBe(0);
    for (const line of key.split('\n').filter((text) => text !== ''))
      expect(stdout + stderr).not.toContain(line);
    expect(run(`bundle verify ${FILE} --key ci.pub`).code).toBe(0);
  });

  test('lets another key sign as well', () => {
    run(`bundle sign ${FILE} --key ci.key`);
    run(`bundle sign ${FILE} --key other.key`);
    for (const name of ['ci', 'other']) expect(run(`bundle verify ${FILE} --key ${name}.pub`).code).toBe(0);
    expect(JSON.parse(read(`${FILE}.sig`)).signatures).toHaveLength(2);
  });

  test('complains about a key file that others may read, and about a bundle without a time', () => {
    chmodSync(join(cwd, 'ci.key'), 0o644);
    run('compile', { SOURCE_DATE_EPOCH: '', GIT_CEILING_DIRECTORIES: '/', PATH: '/nonexistent' });
    const { code, stderr } = run(`bundle sign ${FILE} --key ci.key`);
    expect(code).toBe(0);
    expect(stderr).toContain('others may read or write ci.key: chmod 600 ci.key');
    expect(stderr).toContain('does not say from when it is');
  });

  test.each([
    ['a file that is not there', 'none.key', 'cannot read none.key: ENOENT'],
    ['a public key', 'ci.pub', 'ci.pub is a public key'],
    ['a variable that is not set', 'env:NOT_SET', 'env:NOT_SET is not set'],
    ['a key of another kind', 'rsa.key', 'rsa.key is no Ed25519 private key'],
  ])('refuses %s', (_, key, words) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(join(cwd, 'rsa.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const { code, stderr } = run(`bundle sign ${FILE} --key ${key}`);
    expect(code).toBe(64);
    expect(stderr).toContain(words);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(existsSync(join(cwd, `${FILE}.sig`))).toBe(false);
  });

  test('does not sign what no gateway would take', () => {
    writeFileSync(join(cwd, FILE), read(FILE).replace('file_', 'fill_'));
    const { code, stderr } = run(`bundle sign ${FILE} --key ci.key`);
    expect(code).toBe(1);
    expect(stderr).toContain('the digest does not belong to this content');
    expect(existsSync(join(cwd, `${FILE}.sig`))).toBe(false);
  });
});

describe('bundle verify', () => {
  test.each<[string, RegExp, () => void]>([
    [
      'no signature',
      /there is no signature \(mcpgw\.bundle\.json\.sig\)/,
      () => rmSync(join(cwd, `${FILE}.sig`)),
    ],
    [
      'a changed signature',
      /the signature of the trusted key [0-9a-f]{16} does not fit/,
      () =>
        writeFileSync(join(cwd, `${FILE}.sig`), read(`${FILE}.sig`).replace(/"sig":"..../, '"sig":"AAAA')),
    ],
    [
      'a key that is not trusted',
      /the signature is by [0-9a-f]{16}, which is not trusted \(trusted: [0-9a-f]{16}\)/,
      () => {
        rmSync(join(cwd, `${FILE}.sig`));
        run(`bundle sign ${FILE} --key other.key`);
      },
    ],
    [
      'the signature of another bundle',
      /the signature belongs to another bundle, sha256:[0-9a-f]{8}; this one is/,
      () => {
        copyFileSync(join(cwd, `${FILE}.sig`), join(cwd, 'old.sig'));
        writeFileSync(join(cwd, 'mcpgw.yaml'), read('mcpgw.yaml').replace('9001', '9002'));
        run('compile', TIME);
        copyFileSync(join(cwd, 'old.sig'), join(cwd, `${FILE}.sig`));
      },
    ],
    [
      'a signature cut short',
      /holds no signature of a bundle, or it is cut short/,
      () => writeFileSync(join(cwd, `${FILE}.sig`), read(`${FILE}.sig`).slice(0, 100)),
    ],
    [
      'a signature that cannot be read',
      /cannot read mcpgw\.bundle\.json\.sig: EISDIR/,
      () => {
        rmSync(join(cwd, `${FILE}.sig`));
        mkdirSync(join(cwd, `${FILE}.sig`));
      },
    ],
  ])('says what is wrong with %s, and ends with 1', (_, words, spoil) => {
    run(`bundle sign ${FILE} --key ci.key`);
    spoil();
    const { code, stdout, stderr } = run(`bundle verify ${FILE} --key ci.pub`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^mcpgw\.bundle\.json must not be trusted: /);
    expect(stdout).toMatch(words);
  });

  test('ends with 1 for a bundle cut short, and with 64 for a private key', () => {
    run(`bundle sign ${FILE} --key ci.key`);
    expect(run(`bundle verify ${FILE} --key ci.key`)).toMatchObject({
      code: 64,
      stderr: 'mcpgw: ci.key is a private key, where the public one belongs\n',
    });
    writeFileSync(join(cwd, FILE), read(FILE).slice(0, 500));
    expect(run(`bundle verify ${FILE} --key ci.pub`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cut short'),
    });
  });
});

describe('compile --sign', () => {
  test('writes the bundle and its signature', () => {
    const { code, stdout } = run('compile --sign ci.key -o signed.json', TIME);
    expect(code).toBe(0);
    expect(stdout).toMatch(/signed by [0-9a-f]{16} → signed\.json\.sig/);
    expect(run('bundle verify signed.json --key ci.pub').code).toBe(0);
  });

  test('writes nothing with a key that cannot be used, and nothing for a broken configuration', () => {
    expect(run('compile --sign ci.pub -o signed.json').code).toBe(64);
    writeFileSync(join(cwd, 'mcpgw.yaml'), 'version: 1\nupstreams: 5\n');
    expect(run('compile --sign ci.key -o signed.json').code).toBe(1);
    for (const file of ['signed.json', 'signed.json.sig']) expect(existsSync(join(cwd, file))).toBe(false);
  });
});

describe('bundle inspect', () => {
  test('tells what a bundle is made of, and of secrets not even the name', () => {
    writeFileSync(
      join(cwd, 'mcpgw.yaml'),
      `version: 1
gateway: { reload: { signature: require, trusted_keys: [ci.pub] }, audit: { sinks: [{ type: stdout }] } }
upstreams:
  files: { url: "http://127.0.0.1:9001/mcp", headers: { authorization: "Bearer \${env:FILES_TOKEN}" } }
authn: { providers: { keys: { type: api_key, keys: { ci: { hash: "sha256:${'a'.repeat(64)}" } } } } }
authz: { rules: [{ name: readers, effect: allow, what: { tools: ["file_*"] }, when: 'request.method == "tools/call"' }] }
rate_limits: { per_client: { requests_per_minute: 60 } }
`,
    );
    const compiled = run('compile --sign ci.key --error unused-upstream', TIME);
    expect(compiled.stdout).toContain('Compiled');
    const { code, stdout } = run(`bundle inspect ${FILE} --routes --rules`);
    expect(code).toBe(0);
    expect(stdout).toContain(`digest     ${JSON.parse(read(FILE)).digest} (recomputed: the same)`);
    expect(stdout).toContain('of 2023-11-14T22:13:20Z');
    expect(stdout).toMatch(
      /asks to require it of the next bundles, by [0-9a-f]{16}; one beside the file names/,
    );
    expect(stdout).toMatch(/- audit\/1/);
    expect(stdout).toMatch(/\+ reload\.signature\/1/);
    expect(stdout).toMatch(/this version's gateway lacks \d+ and refuses the bundle/);
    expect(stdout).toMatch(/costs: 1 expression, at most \d+ steps \(mcpgw\.yaml:\d+:\d+\)/);
    expect(stdout).toMatch(/60 in 60000 ms, per client \(window\)/);
    expect(stdout).toMatch(
      /allow readers, if its condition holds \(at most \d+ steps\) {2}\(mcpgw\.yaml:\d+:\d+\)/,
    );
    expect(stdout).toContain('tool file_*');
    expect(stdout).not.toMatch(/FILES_TOKEN|aaaa|127\.0\.0\.1/);

    const json = JSON.parse(run(`bundle inspect ${FILE} --json --routes`).stdout);
    expect(json).toMatchObject({
      format_version: '1.0',
      format: 'mcpgw.bundle/1',
      digest: json.digest_recomputed,
      source: { commit: null, committed: 1700000000 },
      signature: { mode: 'require', trusted_keys: json.signature.named },
      expressions: { count: 1 },
      routes: [{ targets: [{ upstream: 'files', percent: 100 }], match: ['tool file_*'] }],
    });
    expect(json).not.toHaveProperty('rules');
    expect(json.features).toContainEqual({ name: 'reload.signature/1', implemented: true });
    expect(json.features).toContainEqual({ name: 'audit/1', implemented: false });
    expect(JSON.stringify(json)).not.toMatch(/FILES_TOKEN|aaaaa|127\.0\.0\.1/);
  });

  test('ends with 1 for what is no bundle, and with 64 for what is not there', () => {
    writeFileSync(join(cwd, FILE), read(FILE).replace('file_', 'fill_'));
    expect(run(`bundle inspect ${FILE}`)).toMatchObject({
      code: 1,
      stderr: `mcpgw: ${FILE} is not a usable bundle: the digest does not belong to this content\n`,
    });
    expect(run('bundle inspect none.json').code).toBe(64);
  });
});

describe('bundle diff', () => {
  test('says what differs, in text and JSON, and tells by its exit code when asked', () => {
    copyFileSync(join(cwd, FILE), join(cwd, 'old.json'));
    writeFileSync(join(cwd, 'routes', 'main.yaml'), read('routes/main.yaml').replace('file_', 'doc_'));
    run('compile', TIME);
    const text = run(`bundle diff old.json ${FILE}`);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/~ route/);
    const json = run(`bundle diff old.json ${FILE} --format json --detailed-exitcode`);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      changed: true,
      objects: [{ change: 'changed', kind: 'route' }],
    });
    expect(run(`bundle diff old.json old.json --detailed-exitcode`).code).toBe(0);
  });
});

describe('serve, asked for what does not fit together', () => {
  test.each([
    ['serve --config . --trusted-key ci.pub', 'only bundles are signed'],
    ['serve --signature require', 'only bundles are signed'],
    ['serve --allow-rollback', 'only bundles are signed'],
    [`serve --bundle ${FILE} --signature require`, '--signature require needs a --trusted-key'],
    [`serve --bundle ${FILE} --signature off --trusted-key ci.pub`, 'goes with no --trusted-key'],
    [`serve --bundle ${FILE} --trusted-key ci.key`, 'ci.key is a private key'],
    [`serve --bundle ${FILE} --trusted-key none.pub`, 'cannot read none.pub: ENOENT'],
  ])('%s', (line, words) => {
    const { code, stderr } = run(line);
    expect(code).toBe(64);
    expect(stderr).toContain(words);
  });
});

test('a private key is never compiled into a bundle', () => {
  const yaml = read('mcpgw.yaml');
  writeFileSync(
    join(cwd, 'mcpgw.yaml'),
    `${yaml}gateway: { reload: { signature: require, trusted_keys: [ci.key] } }\n`,
  );
  const { code, stdout } = run('compile -o out.json');
  expect(code).toBe(1);
  expect(stdout).toContain('`ci.key` is a private key, where the public one belongs');
  expect(existsSync(join(cwd, 'out.json'))).toBe(false);
});

describe('from when a bundle is', () => {
  const committed = (env: NodeJS.ProcessEnv = {}): unknown => {
    expect(run('compile', { SOURCE_DATE_EPOCH: '', ...env }).code).toBe(0);
    return JSON.parse(read(FILE)).source.committed;
  };
  const git = (...args: string[]): void => {
    const env = {
      ...process.env,
      GIT_COMMITTER_DATE: '1600000000 +0200',
      GIT_AUTHOR_DATE: '1500000000 +0000',
    };
    const names = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    expect(spawnSync('git', [...names, ...args], { cwd, env }).status).toBe(0);
  };

  test('is when its commit was made, or what SOURCE_DATE_EPOCH says, or unknown', () => {
    expect(committed()).toBeUndefined();
    git('init', '-q');
    git('add', 'mcpgw.yaml', 'routes');
    git('commit', '-q', '-m', 'committer x <y> 1 +0000');
    expect(committed()).toBe(1600000000);
    expect(committed(TIME)).toBe(1700000000);
    expect(run('compile', { SOURCE_DATE_EPOCH: 'yesterday' })).toMatchObject({
      code: 64,
      stderr: 'mcpgw: SOURCE_DATE_EPOCH is not a number of seconds\n',
    });
  });
});

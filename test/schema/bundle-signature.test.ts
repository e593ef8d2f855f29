// Signatures of bundles: what is signed, to the byte, and that nothing but what was signed is ever good.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSignature, signersNamed, withSignature } from '../../schema/bundle-signature.ts';
import { preAuthEncoding } from '../../schema/dsse.ts';
import { keyIdOf, privateKeyIn, publicKeyIn, type TrustedKey } from '../../schema/signing-key.ts';

interface Pair extends TrustedKey {
  readonly secret: KeyObject;
}

function pair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { id: keyIdOf(publicKey), key: publicKey, secret: privateKey };
}

const [ours, theirs, third] = [pair(), pair(), pair()];
const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const signature = withSignature(DIGEST, ours.secret);
const judge = (text: string, trusted: readonly TrustedKey[] = [ours], digest = DIGEST): string =>
  judgeSignature(text, digest, trusted).result;

describe('the envelope', () => {
  it('encodes what is signed as the DSSE specification does', () => {
    const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
    expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
    // Lengths count bytes, not characters.
    expect(preAuthEncoding('é', Buffer.from('€')).toString()).toBe('DSSEv1 2 é 3 €');
  });

  it('holds the digest and the format as its payload, and the type of the payload', () => {
    const { payload, payloadType, signatures } = JSON.parse(signature);
    expect(payloadType).toBe('application/vnd.mcpgw.bundle+json');
    expect(Buffer.from(payload, 'base64').toString()).toBe(
      `{"digest":"${DIGEST}","format":"mcpgw.bundle/1"}`,
    );
    expect(signatures).toEqual([{ keyid: ours.id, sig: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) }]);
  });

  it('is the same text each time, and sorted by key', () => {
    expect(withSignature(DIGEST, ours.secret)).toBe(signature);
    const both = withSignature(DIGEST, theirs.secret, signature);
    expect(withSignature(DIGEST, ours.secret, withSignature(DIGEST, theirs.secret))).toBe(both);
  });

  it('is verified by openssl as well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mcpgw-dsse-'));
    const { payload, payloadType, signatures } = JSON.parse(signature);
    writeFileSync(join(folder, 'key.pub'), ours.key.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(folder, 'signed'), preAuthEncoding(payloadType, Buffer.from(payload, 'base64')));
    writeFileSync(join(folder, 'sig'), Buffer.from(signatures[0].sig, 'base64'));
    const args = 'pkeyutl -verify -pubin -inkey key.pub -rawin -in signed -sigfile sig'.split(' ');
    const { status, stdout } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Signature Verified Successfully\n' });
  });
});

describe('a signature', () => {
  it('is good when a trusted key made it of this very digest', () => {
    expect(judgeSignature(signature, DIGEST, [theirs, ours])).toEqual({ result: 'good', keyId: ours.id });
  });

  it('is told apart when it is not', () => {
    expect(judge(signature, [theirs])).toBe('unknown_key');
    expect(judge(signature, [])).toBe('unknown_key');
    expect(judge(signature, [ours], OTHER)).toBe('other_bundle');
    expect(judge(signature, [theirs], OTHER)).toBe('unknown_key');
    const changed = JSON.parse(signature);
    changed.signatures[0].sig = `AAAA${changed.signatures[0].sig.slice(4)}`;
    expect(judge(JSON.stringify(changed))).toBe('bad');
    for (const text of ['', '[]', 'null', '{}', '{"payload":1}', 'x'.repeat(1e6), `${signature}x`])
      expect(judge(text)).toBe('unreadable');
  });

  it('suffices beside others that nobody knows', () => {
    const all = withSignature(DIGEST, third.secret, withSignature(DIGEST, theirs.secret, signature));
    for (const one of [ours, theirs, third]) expect(judge(all, [one])).toBe('good');
    expect(signersNamed(all)).toEqual([ours.id, theirs.id, third.id].sort());
  });

  it('of another bundle does not stay when this one is signed', () => {
    const text = withSignature(OTHER, theirs.secret, signature);
    expect(judge(text, [ours], OTHER)).toBe('unknown_key');
    expect(judge(text, [theirs], OTHER)).toBe('good');
  });

  it('is believed whatever it calls its key, for the name is not signed', () => {
    const renamed = JSON.parse(signature);
    renamed.signatures[0].keyid = theirs.id;
    expect(judgeSignature(JSON.stringify(renamed), DIGEST, [ours, theirs])).toEqual({
      result: 'good',
      keyId: ours.id,
    });
    delete renamed.signatures[0].keyid;
    expect(judge(JSON.stringify(renamed))).toBe('good');
  });

  it('with another type, or another payload with the same digest, is not one', () => {
    const { payload, signatures } = JSON.parse(signature);
    expect(judge(JSON.stringify({ payload, payloadType: 'text/plain', signatures }))).toBe('unreadable');
    const spaced = Buffer.from(`{"digest": "${DIGEST}","format":"mcpgw.bundle/1"}`).toString('base64');
    const forged = { payload: spaced, payloadType: 'application/vnd.mcpgw.bundle+json', signatures };
    expect(judge(JSON.stringify(forged))).toBe('bad');
  });

  it('never shows what a stranger wrote as the name of his key', () => {
    const { payload, payloadType, signatures } = JSON.parse(withSignature(DIGEST, theirs.secret));
    signatures[0].keyid = '\u001b[2J gone';
    const verdict = judgeSignature(JSON.stringify({ payload, payloadType, signatures }), DIGEST, [ours]);
    expect(verdict).toMatchObject({ result: 'unknown_key', text: expect.not.stringContaining('gone') });
  });

  it('cut short at any place is never good', () => {
    // The last character is the newline at the end, which JSON does not need.
    for (let length = 0; length < signature.length - 1; length += 1)
      expect(judge(signature.slice(0, length))).not.toBe('good');
  });

  it('with any one bit of the signature or the payload changed is never good', () => {
    const { payload, payloadType, signatures } = JSON.parse(signature);
    const flipped = (text: string, bit: number): string => {
      const bytes = Buffer.from(text, 'base64');
      const at = bit % (bytes.length * 8);
      bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
      return bytes.toString('base64');
    };
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (bit, inPayload) => {
        const [first] = signatures;
        const changed = {
          payloadType,
          payload: inPayload ? flipped(payload, bit) : payload,
          signatures: [inPayload ? first : { ...first, sig: flipped(first.sig, bit) }],
        };
        expect(judge(JSON.stringify(changed))).toBe('bad');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the text of a key', () => {
  const pem = (key: KeyObject, type: 'spki' | 'pkcs8'): string => String(key.export({ type, format: 'pem' }));

  it('is read when it is an Ed25519 key of the right half', () => {
    expect(publicKeyIn(pem(ours.key, 'spki'))).toMatchObject({ id: ours.id });
    expect(privateKeyIn(pem(ours.secret, 'pkcs8'))).toMatchObject({ type: 'private' });
  });

  it('is refused in the place of the other half', () => {
    expect(publicKeyIn(pem(ours.secret, 'pkcs8'))).toMatch(/^a private key/);
    expect(privateKeyIn(pem(ours.key, 'spki'))).toMatch(/^a public key/);
  });

  it('is refused when it is of another kind, twice, or no key at all', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(publicKeyIn(pem(rsa.publicKey, 'spki'))).toMatch(/^no Ed25519/);
    expect(privateKeyIn(pem(rsa.privateKey, 'pkcs8'))).toMatch(/^no Ed25519/);
    expect(publicKeyIn(pem(ours.key, 'spki').repeat(2))).toMatch(/^no Ed25519/);
    for (const text of ['', 'key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'])
      expect([publicKeyIn(text), privateKeyIn(text)].every((read) => typeof read === 'string')).toBe(true);
  });

  it('under a passphrase is refused by name', () => {
    const text = ours.secret.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' });
    expect(privateKeyIn(String(text))).toMatch(/passphrase/);
  });
});

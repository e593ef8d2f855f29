// Tokens that clients carry for us: what we sealed comes back as it was, and nothing else opens.
import { describe, expect, test } from 'vitest';
import { Sealer } from '../../../runtime/sessions/seal.ts';

const SECRET = 'x'.repeat(32);
const PAYLOAD = '{"upstream":"one","n":1}';

function sealerAt(secret?: string) {
  const clock = { now: 1_700_000_000_000 };
  return { clock, sealer: new Sealer(secret, () => clock.now) };
}

/** Each token that differs from `token` in one bit. */
function* flipped(token: string): Generator<string> {
  const bytes = Buffer.from(token, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const other = Buffer.from(bytes);
    other[bit >> 3]! ^= 1 << (bit & 7);
    yield other.toString('base64url');
  }
}

describe('a token', () => {
  test('opens to what was sealed, in the characters of a header', () => {
    const { sealer } = sealerAt();
    for (const payload of [PAYLOAD, Buffer.from([0, 255, 10]), '']) {
      const token = sealer.seal('state', payload, 1000);
      expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(sealer.open('state', token)).toEqual(Buffer.from(payload));
    }
  });

  test('says nothing of what is in it, and is another one each time', () => {
    const { sealer } = sealerAt();
    const tokens = Array.from({ length: 100 }, () => sealer.seal('state', PAYLOAD, 1000));
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens)
      expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('upstream');
  });

  test('is worthless after its time', () => {
    const { sealer, clock } = sealerAt();
    const token = sealer.seal('state', PAYLOAD, 1000);
    clock.now += 1000;
    expect(sealer.open('state', token)?.toString()).toBe(PAYLOAD);
    clock.now += 1;
    expect(sealer.open('state', token)).toBeUndefined();
  });

  test('is of one purpose', () => {
    const { sealer } = sealerAt();
    const token = sealer.seal('task', PAYLOAD, 1000);
    expect(sealer.open('state', token)).toBeUndefined();
    expect(sealer.open('cursor', token)).toBeUndefined();
  });

  test('is of one owner, and nobody is an owner too', () => {
    const { sealer } = sealerAt();
    const owners = ['', 'alice', 'bob', 'alice\0bob', 'state\0alice'];
    for (const owner of owners) {
      const token = sealer.seal('state', PAYLOAD, 1000, owner);
      for (const other of owners) {
        expect(sealer.open('state', token, other)?.toString()).toBe(owner === other ? PAYLOAD : undefined);
        expect(sealer.open('task', token, other)).toBeUndefined();
      }
    }
  });

  test('does not open with a bit changed anywhere', () => {
    const { sealer } = sealerAt();
    for (const forged of flipped(sealer.seal('state', 'payload', 1000))) {
      expect(sealer.open('state', forged)).toBeUndefined();
    }
  });

  test('does not open cut short, made longer or spelled otherwise', () => {
    const { sealer } = sealerAt();
    const token = sealer.seal('state', 'payload', 1000);
    const last = token.length - 1;
    const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map(
      (character) => token.slice(0, last) + character,
    );
    const wrong = [
      ...Array.from(token, (_, length) => token.slice(0, length)),
      ...spellings.filter((spelling) => spelling !== token),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      `${token.slice(0, 5)}\n${token.slice(5)}`,
      token.replaceAll('-', '+').replaceAll('_', '/').concat('~'),
      'A'.repeat(200_000),
    ];
    for (const text of wrong) expect(sealer.open('state', text)).toBeUndefined();
  });
});

describe('a key', () => {
  test('that is configured opens the tokens of every replica', () => {
    const [one, other] = [sealerAt(SECRET), sealerAt(SECRET)];
    expect(other.sealer.open('state', one.sealer.seal('state', PAYLOAD, 1000))?.toString()).toBe(PAYLOAD);
  });

  test('of somebody else opens nothing, and so does one made at start', () => {
    const token = sealerAt(SECRET).sealer.seal('state', PAYLOAD, 1000);
    expect(sealerAt(`${SECRET}y`).sealer.open('state', token)).toBeUndefined();
    expect(sealerAt().sealer.open('state', token)).toBeUndefined();
    const own = sealerAt().sealer.seal('state', PAYLOAD, 1000);
    expect(sealerAt().sealer.open('state', own)).toBeUndefined();
  });
});

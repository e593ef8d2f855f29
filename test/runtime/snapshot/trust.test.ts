// Who is believed: every combination of what the operator said, what is enforced, what is offered and who signed it.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  judgeTrust,
  modeAfter,
  type SignatureFile,
  type SignatureMode,
  type TrustRoot,
} from '../../../runtime/snapshot/trust.ts';
import { withSignature } from '../../../schema/bundle-signature.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { keyIdOf } from '../../../schema/signing-key.ts';
import { sampleBundle } from './sample-bundle.ts';

interface Key {
  readonly id: string;
  readonly key: KeyObject;
  readonly secret: KeyObject;
  readonly pem: string;
}

function key(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  return { id: keyIdOf(publicKey), key: publicKey, secret: privateKey, pem };
}

const [operator, active, newcomer] = [key(), key(), key()];

const asking = (mode: SignatureMode, keys: readonly Key[], name = 'sample'): Bundle =>
  sampleBundle(({ gateway }) => {
    gateway.name = name;
    if (mode === 'off') return;
    gateway.reload.signature = mode;
    gateway.reload.trusted_keys = keys.map(({ pem }) => pem);
  });

const root = (mode: TrustRoot['mode'], ...keys: readonly Key[]): TrustRoot => ({
  mode,
  keys,
  allowRollback: false,
});

const by = (signer: Key, bundle: Bundle): SignatureFile => ({
  text: withSignature(bundle.digest, signer.secret),
});

describe('every combination', () => {
  const ROOTS = [
    root(undefined),
    root('off'),
    ...(['verify', 'require'] as const).map((mode) => root(mode, operator)),
  ];
  const ACTIVE = [
    undefined,
    asking('off', []),
    asking('verify', [active]),
    asking('require', [active]),
    asking('require', []),
  ];
  const OFFERED = (['off', 'verify', 'require'] as const).flatMap((mode) =>
    [[active], [newcomer], []].map((keys) => asking(mode, keys, 'offered')),
  );
  const other = asking('off', [], 'other');
  const signatures = (bundle: Bundle): (readonly [SignatureFile | undefined, Key | undefined])[] => [
    [undefined, undefined],
    [by(operator, bundle), operator],
    [by(active, bundle), active],
    [by(newcomer, bundle), newcomer],
    [by(operator, other), undefined],
    [by(active, other), undefined],
    [{ text: 'no signature' }, undefined],
    [{ fault: 'EACCES' }, undefined],
  ];
  const cells = ROOTS.flatMap((operatorSaid) =>
    ACTIVE.flatMap((enforced) =>
      OFFERED.flatMap((offered) =>
        signatures(offered).map(([signature, signer]) => ({
          operatorSaid,
          enforced,
          offered,
          signature,
          signer,
        })),
      ),
    ),
  );
  const levelOf = (bundle: Bundle | undefined): number =>
    ['off', 'verify', 'require'].indexOf(bundle?.gateway.reload.signature ?? 'off');

  it('are all there', () => expect(cells).toHaveLength(4 * 5 * 9 * 8));

  it('is decided by keys of the operator and of what is enforced, never by keys of what is offered', () => {
    for (const { operatorSaid, enforced, offered, signature, signer } of cells) {
      const trust = judgeTrust(offered, signature, enforced, operatorSaid);
      if ('failure' in trust || trust.signedBy === undefined) continue;
      expect(signer?.id).toBe(trust.signedBy);
      const trusted = [
        ...operatorSaid.keys.map(({ id }) => id),
        ...(enforced?.gateway.reload.trusted_keys?.includes(active.pem) ? [active.id] : []),
      ];
      expect(trusted).toContain(trust.signedBy);
    }
  });

  it('takes nothing unsigned where the operator, what is enforced or what is offered requires a signature', () => {
    for (const { operatorSaid, enforced, offered, signature } of cells) {
      const requires =
        operatorSaid.mode === 'require' ||
        levelOf(enforced) === 2 ||
        (levelOf(offered) === 2 && operatorSaid.mode !== 'off');
      const trust = judgeTrust(offered, signature, enforced, operatorSaid);
      if (requires && !('failure' in trust)) expect(trust.signedBy).toBeDefined();
    }
  });

  it('changes who is trusted, where anybody is, only by a signature', () => {
    for (const { operatorSaid, enforced, offered, signature } of cells) {
      const before = enforced?.gateway.reload;
      const { signature: mode, trusted_keys: keys } = offered.gateway.reload;
      const same = before?.signature === mode && `${before?.trusted_keys}` === `${keys}`;
      const trust = judgeTrust(offered, signature, enforced, operatorSaid);
      if (levelOf(enforced) > 0 && !same && !('failure' in trust)) expect(trust.signedBy).toBeDefined();
    }
  });

  it('takes whatever a trusted key has signed', () => {
    for (const { operatorSaid, enforced, offered, signature, signer } of cells) {
      const trusted =
        signer !== undefined &&
        (operatorSaid.keys.includes(signer) || enforced?.gateway.reload.trusted_keys?.includes(signer.pem));
      if (trusted)
        expect(judgeTrust(offered, signature, enforced, operatorSaid)).not.toHaveProperty('failure');
    }
  });

  it('takes everything where nobody asks for signatures', () => {
    for (const { operatorSaid, enforced, offered, signature } of cells) {
      const asked = operatorSaid.keys.length > 0 || levelOf(enforced) > 0 || levelOf(offered) > 0;
      if (!asked)
        expect(judgeTrust(offered, signature, enforced, operatorSaid)).toEqual({
          judgedBy: 'off',
          signedBy: undefined,
        });
    }
  });

  it('takes nothing with a signature that is not good, where signatures are looked at', () => {
    for (const { operatorSaid, enforced, offered, signature, signer } of cells) {
      const looked = operatorSaid.keys.length > 0 || levelOf(enforced) > 0;
      if (looked && signature !== undefined && signer === undefined)
        expect(judgeTrust(offered, signature, enforced, operatorSaid)).toHaveProperty('failure');
    }
  });
});

describe('the words of a refusal', () => {
  const words = (...call: Parameters<typeof judgeTrust>): string => {
    const trust = judgeTrust(...call);
    return 'failure' in trust ? trust.failure : 'taken';
  };
  const signed = asking('require', [newcomer]);

  it('say how to start when nobody is trusted', () => {
    expect(words(signed, undefined, undefined, root(undefined))).toMatch(
      /^signature missing: .*--trusted-key/,
    );
    expect(words(signed, by(newcomer, signed), undefined, root(undefined))).toMatch(
      /^signature invalid: .*no key is trusted\); start with --trusted-key/,
    );
  });

  it('name the key that is not trusted, and the trusted ones', () => {
    const text = words(signed, by(newcomer, signed), undefined, root('require', operator));
    expect(text).toContain(newcomer.id);
    expect(text).toContain(operator.id);
  });

  it('say which part of a bundle is no key', () => {
    const broken = sampleBundle(({ gateway }) => {
      gateway.reload.signature = 'verify';
      gateway.reload.trusted_keys = ['no key'];
    });
    expect(words(broken, undefined, undefined, root(undefined))).toMatch(
      /^gateway\.reload\.trusted_keys\.0 is no /,
    );
  });
});

it('the next bundle is judged by the stronger of what the operator said and what is enforced', () => {
  expect(modeAfter(asking('off', []), root(undefined))).toBe('off');
  expect(modeAfter(asking('verify', [active]), root(undefined))).toBe('verify');
  expect(modeAfter(asking('require', [active]), root('off'))).toBe('require');
  expect(modeAfter(asking('off', []), root('require', operator))).toBe('require');
  expect(modeAfter(asking('verify', [active]), root('require', operator))).toBe('require');
});

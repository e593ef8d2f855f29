// Which bundles may be enforced, by who signed them. What is trusted never comes from the bundle that is judged: it
// comes from the operator who started the gateway, and from the bundle that is enforced already. docs/bundles.md has
// the table.

import { judgeSignature } from '../../schema/bundle-signature.ts';
import { canonical } from '../../schema/canonical.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { publicKeyIn, type TrustedKey } from '../../schema/signing-key.ts';

/** From weak to strong. */
export const SIGNATURE_MODES = ['off', 'verify', 'require'] as const;
export type SignatureMode = (typeof SIGNATURE_MODES)[number];

/** What the operator said at start. No bundle can take any of it back. */
export interface TrustRoot {
  /** Undefined for nothing: then it is what the bundle asks for. `off` trusts the first bundle, whoever made it. */
  readonly mode: SignatureMode | undefined;
  readonly keys: readonly TrustedKey[];
  /** Bundles older than the one before may be activated. */
  readonly allowRollback: boolean;
}

/** What was found where the signature of a bundle belongs. */
export type SignatureFile = { readonly text: string } | { readonly fault: string };

/** How the signature of an activated bundle was judged. */
export interface Trust {
  /** How it was judged. */
  readonly judgedBy: SignatureMode;
  /** Id of the trusted key that signed it; undefined when nobody did, or nobody looked. */
  readonly signedBy: string | undefined;
}

export type Trusted = Trust | { readonly failure: string };

/**
 * Judges the signature of a bundle that is sound in itself.
 * @param signature undefined when there is none
 * @param active the bundle that is enforced now; undefined at start
 */
export function judgeTrust(
  offered: Bundle,
  signature: SignatureFile | undefined,
  active: Bundle | undefined,
  root: TrustRoot,
): Trusted {
  const own = keysOf(offered);
  if (typeof own === 'string') return { failure: own };
  const mode = modeFor(offered, active, root);
  if (mode === 'off') return { judgedBy: mode, signedBy: undefined };
  const trusted = trustedKeys(active, root);
  if (signature === undefined) return unsigned(mode, offered, active, trusted);
  if ('fault' in signature)
    return { failure: `signature invalid: the signature file cannot be read: ${signature.fault}` };
  const verdict = judgeSignature(signature.text, offered.digest, trusted);
  if (verdict.result === 'good') return { judgedBy: mode, signedBy: verdict.keyId };
  return { failure: `signature invalid: ${verdict.text}${trusted.length === 0 ? NO_ROOT : ''}` };
}

/** How the bundle that comes after `active` will be judged at least. */
export function modeAfter(active: Bundle, root: TrustRoot): SignatureMode {
  return strongest(root.mode, modeOf(active));
}

const NO_ROOT =
  '; start with --trusted-key to say whom to trust, or with --signature off to trust the first bundle';

function modeFor(offered: Bundle, active: Bundle | undefined, root: TrustRoot): SignatureMode {
  // A bundle that asks for signatures is held to that itself: else it would start today, and not after a restart.
  const asked = root.mode === 'off' ? 'off' : modeOf(offered);
  return strongest(root.mode, asked, active && modeOf(active));
}

function unsigned(
  mode: SignatureMode,
  offered: Bundle,
  active: Bundle | undefined,
  trusted: readonly TrustedKey[],
): Trusted {
  if (mode === 'require')
    return {
      failure: `signature missing: there is none${trusted.length === 0 ? `, and no key is trusted${NO_ROOT}` : ''}`,
    };
  // Whoever may not sign may not say who may.
  if (active !== undefined && modeOf(active) !== 'off' && trustIn(offered) !== trustIn(active))
    return {
      failure: 'signature missing: it changes gateway.reload.signature or trusted_keys, so it needs one',
    };
  return { judgedBy: mode, signedBy: undefined };
}

function trustedKeys(active: Bundle | undefined, root: TrustRoot): readonly TrustedKey[] {
  const keys = active === undefined ? [] : keysOf(active);
  return [...root.keys, ...(typeof keys === 'string' ? [] : keys)];
}

/** The keys a bundle names, or what is wrong with one. */
function keysOf({ gateway }: Bundle): readonly TrustedKey[] | string {
  const keys: TrustedKey[] = [];
  for (const [number, text] of (gateway.reload.trusted_keys ?? []).entries()) {
    const key = publicKeyIn(text);
    if (typeof key === 'string') return `gateway.reload.trusted_keys.${number} is ${key}`;
    keys.push(key);
  }
  return keys;
}

function modeOf({ gateway }: Bundle): SignatureMode {
  return gateway.reload.signature ?? 'off';
}

function trustIn({ gateway }: Bundle): string {
  const { signature, trusted_keys } = gateway.reload;
  return canonical({ signature, trusted_keys });
}

function strongest(...modes: (SignatureMode | undefined)[]): SignatureMode {
  const levels = modes.map((mode) => SIGNATURE_MODES.indexOf(mode ?? 'off'));
  return SIGNATURE_MODES[Math.max(...levels)] ?? 'require';
}

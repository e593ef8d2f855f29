// The keys of an issuer in a file: no network, and a new file counts as soon as it was seen.
import type { Log } from '../../observe/log.ts';
import type { SecretText } from '../../secrets/secrets.ts';
import type { AuthFailure } from '../authenticator.ts';
import { invalid } from '../failures.ts';
import { KeyRing, type Keys, type VerificationKey } from './key-ring.ts';
import { NoKeySet, publicKeysIn } from './public-keys.ts';

export class KeyFile implements Keys {
  readonly #ring = new KeyRing();
  readonly #text: SecretText;

  /** Throws when the file holds no key that can be used. */
  constructor(text: SecretText, provider: string, log: Log) {
    this.#text = text;
    const keys = publicKeysIn(text.value);
    if (keys.length === 0) throw new NoKeySet('it holds no public key that can be used');
    this.#ring.replace(keys);
    text.onChange(() => {
      try {
        this.#ring.replace(publicKeysIn(text.value));
      } catch (error) {
        log.error('a file of keys is no good, the keys before stay', { provider, err: error });
      }
    });
  }

  find(kid: string | undefined, algorithm: string): VerificationKey | AuthFailure {
    return this.#ring.pick(kid, algorithm) ?? invalid('unknown_key');
  }

  close(): void {
    this.#text.release();
  }
}

// A listener's TLS, resolved: the texts behind what the bundle names, and word of their rotation.
//
// `key` is a reference to the text of a key. `cert` and `client_ca` may also be written as the path of a file. Paths
// that do not begin with / are relative to the folder the gateway was started in, like those of every `${file:}`.
import type { BundleTls, Template } from '../../schema/generated/bundle.ts';
import type { Secrets, SecretText } from '../secrets/secrets.ts';
import type { ServerTls } from './server.ts';

const PEM = '-----BEGIN ';

export class ListenerTls {
  readonly #settings: BundleTls;
  readonly #cert: SecretText;
  readonly #key: SecretText;
  readonly #clientCa: SecretText | undefined;
  readonly #held: SecretText[] = [];

  /** Throws, with words for the operator, when a reference cannot be resolved now. It is held until `release`. */
  constructor(settings: BundleTls, secrets: Secrets) {
    this.#settings = settings;
    const { cert, key, client_ca: clientCa } = settings;
    try {
      this.#cert = this.#hold(() => pemOf(cert, secrets), 'cert');
      this.#key = this.#hold(() => secrets.text(key), 'key');
      this.#clientCa =
        clientCa === undefined
          ? undefined
          : this.#hold(() => pemOf([{ text: clientCa }], secrets), 'client_ca');
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** As of the last look at the files; not checked. */
  get current(): ServerTls {
    return {
      cert: this.#cert.value,
      key: this.#key.value,
      clientCa: this.#clientCa?.value,
      requireClientCert: this.#settings.require_client_cert,
      minVersion: this.#settings.min_version === '1.3' ? 'TLSv1.3' : 'TLSv1.2',
    };
  }

  /** Until `release`; may be told several times for what was changed at once. */
  onChange(told: () => void): void {
    for (const text of this.#held) text.onChange(told);
  }

  release(): void {
    for (const text of this.#held) text.release();
  }

  #hold(resolve: () => SecretText, what: string): SecretText {
    try {
      const text = resolve();
      this.#held.push(text);
      return text;
    } catch (error) {
      throw new Error(`tls.${what}: ${(error as Error).message}`);
    }
  }
}

/** What decides how the socket itself is opened; everything else can be exchanged behind it. */
export function tlsKind(tls: BundleTls | undefined): string {
  if (tls === undefined) return 'plain';
  if (tls.client_ca === undefined) return 'tls';
  return tls.require_client_cert ? 'tls, certificate required' : 'tls, certificate asked for';
}

/** A text without files that is no PEM is a path. */
function pemOf(template: Template, secrets: Secrets): SecretText {
  const text = secrets.text(template);
  if (template.some(({ file }) => file !== undefined) || text.value.includes(PEM)) return text;
  return secrets.text([{ file: text.value }]);
}

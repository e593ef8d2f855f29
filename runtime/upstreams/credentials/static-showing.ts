// One secret for everybody: bearer, api_key, basic. It changes when the file it is in does.
import type { BundleAuth, Template } from '../../../schema/generated/bundle.ts';
import type { Log } from '../../observe/log.ts';
import type { Secrets, SecretText } from '../../secrets/secrets.ts';
import type { Lines } from '../credential.ts';
import { canBeSent, maySet } from './header-value.ts';
import type { Showing } from './showing.ts';

export class StaticShowing implements Showing {
  readonly personal = false;
  readonly names: readonly string[];
  readonly #texts: SecretText[] = [];
  #lines: Lines;

  /** Throws, with words for the operator, when a reference cannot be resolved or the value cannot be sent. */
  constructor(auth: BundleAuth, secrets: Secrets, log: Pick<Log, 'warn'>) {
    const name = auth.type === 'api_key' ? (auth.header ?? 'x-api-key') : 'authorization';
    if (!maySet(name)) throw new Error(`the header ${name} cannot be set`);
    this.names = [name];
    const make = () =>
      linesOf(
        name,
        auth.type,
        this.#texts.map(({ value }) => value),
      );
    try {
      for (const template of templatesOf(auth)) this.#texts.push(secrets.text(template));
      this.#lines = make();
    } catch (error) {
      this.close();
      throw error;
    }
    for (const text of this.#texts) {
      text.onChange(() => {
        try {
          this.#lines = make();
        } catch (error) {
          log.warn('a new secret for an upstream cannot be used; the one before stays in use', {
            reason: (error as Error).message,
          });
        }
      });
    }
  }

  own(): Lines {
    return this.#lines;
  }

  of(): Lines {
    return this.#lines;
  }

  current(): Lines {
    return this.#lines;
  }

  instead(refused: Lines): Promise<Lines> | undefined {
    return refused === this.#lines ? undefined : Promise.resolve(this.#lines);
  }

  whom(): string {
    return '';
  }

  close(): void {
    for (const text of this.#texts) text.release();
  }
}

function templatesOf({ type, token, value, username, password }: BundleAuth): readonly Template[] {
  if (type === 'basic') return [username ?? [], password ?? []];
  return [(type === 'bearer' ? token : value) ?? []];
}

function linesOf(
  name: string,
  type: BundleAuth['type'],
  [first = '', second = '']: readonly string[],
): Lines {
  if (type === 'basic' && first.includes(':')) throw new Error('a username with a colon cannot be sent');
  const value = type === 'basic' ? `Basic ${Buffer.from(`${first}:${second}`).toString('base64')}` : first;
  if (!canBeSent(value)) throw new Error(`the value of header ${name} cannot be sent`);
  return [name, type === 'bearer' ? `Bearer ${value}` : value];
}

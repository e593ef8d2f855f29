// What one upstream is shown: by its `auth`, with what its clients' own headers pass on in front. It stays the same object
// as long as the definition does, so that tokens, keys and pauses outlive a reload.
import type { Who } from '../../access/who.ts';
import type { Credential, Lines } from '../credential.ts';
import { isLines, type Showing, type Shown } from './showing.ts';

/** Two lists that were made one. */
interface Joint {
  readonly forwarded: Lines;
  readonly shown: Lines;
}

export class UpstreamCredential implements Credential {
  /** Equal keys, same definition. */
  readonly key: string;
  #showing: Showing;
  readonly #joints = new WeakMap<Lines, Joint>();

  constructor(key: string, showing: Showing) {
    this.key = key;
    this.#showing = showing;
  }

  get personal(): boolean {
    return this.#showing.personal;
  }

  get names(): readonly string[] {
    return this.#showing.names;
  }

  /** It can be shown now what could not be made before. */
  mend(showing: Showing): void {
    this.#showing.close();
    this.#showing = showing;
  }

  own(): Lines | undefined | Promise<Lines | undefined> {
    return this.#showing.own();
  }

  /** `forwarded`: of the client's own headers, none of them among `names`. */
  of(who: Who, forwarded: Lines): Shown | Promise<Shown> {
    const shown = this.#showing.of(who);
    if (forwarded.length === 0) return shown;
    return shown instanceof Promise
      ? shown.then((late) => this.#with(forwarded, late))
      : this.#with(forwarded, shown);
  }

  current(lines: Lines): Lines | Promise<Lines> {
    // Whoever showed nothing shows nothing later on either.
    if (lines.length === 0) return lines;
    const joint = this.#joints.get(lines);
    if (joint === undefined) return this.#showing.current(lines);
    const now = this.#showing.current(joint.shown);
    const join = (shown: Lines) => (shown === joint.shown ? lines : this.#join(joint.forwarded, shown));
    return now instanceof Promise ? now.then(join) : join(now);
  }

  instead(refused: Lines): Promise<Lines> | undefined {
    const joint = this.#joints.get(refused);
    if (joint === undefined) return this.#showing.instead(refused);
    return this.#showing.instead(joint.shown)?.then((shown) => this.#join(joint.forwarded, shown));
  }

  /** Headers of the client's own that are passed on say nothing about who it is. */
  whom(shown: Lines): string {
    return this.#showing.whom(this.#joints.get(shown)?.shown ?? shown);
  }

  close(): void {
    this.#showing.close();
  }

  #with(forwarded: Lines, shown: Shown): Shown {
    return isLines(shown) ? this.#join(forwarded, shown) : shown;
  }

  #join(forwarded: Lines, shown: Lines): Lines {
    const lines = [...forwarded, ...shown];
    this.#joints.set(lines, { forwarded, shown });
    return lines;
  }
}

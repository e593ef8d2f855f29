// The variables of the environment that the imported configuration refers to. Two secrets never share a name, and no
// name that somebody already uses is given to a secret. The secrets themselves are only held to be compared.

export interface Needed {
  readonly name: string;
  /** What it is for: `upstream github, env GITHUB_TOKEN`. */
  readonly use: string;
  readonly hint: string | undefined;
}

interface Entry {
  readonly secret: string | undefined;
  readonly use: string;
  readonly hint: string | undefined;
}

export class Environment {
  readonly #entries = new Map<string, Entry>();
  readonly #taken = new Set<string>();

  /** Somebody else's name: no secret gets it. */
  take(name: string): void {
    this.#taken.add(name);
  }

  /** A name that a source refers to itself. */
  refer(name: string, use: string, hint: string | undefined): void {
    if (!this.#entries.has(name)) this.#entries.set(name, { secret: undefined, use, hint });
  }

  /** The name for a secret: the first of `wanted` that is free or stands for the same secret, else a numbered one. */
  nameFor(secret: string, wanted: readonly string[], use: string): string {
    const last = wanted.at(-1) ?? 'SECRET';
    const name = wanted.find((one) => this.#fits(one, secret)) ?? this.#numbered(last, secret);
    if (!this.#entries.has(name)) this.#entries.set(name, { secret, use, hint: undefined });
    return name;
  }

  /** The names of secrets that were found, longest secret first: what must not be written anywhere. */
  secrets(): [secret: string, name: string][] {
    const found = [...this.#entries].flatMap(([name, { secret }]): [string, string][] =>
      secret === undefined ? [] : [[secret, name]],
    );
    return found.sort(([a], [b]) => b.length - a.length);
  }

  /** In the order of their first use. */
  needed(): Needed[] {
    return [...this.#entries].map(([name, { use, hint }]) => ({ name, use, hint }));
  }

  #fits(name: string, secret: string): boolean {
    const entry = this.#entries.get(name);
    return entry === undefined ? !this.#taken.has(name) : entry.secret === secret;
  }

  #numbered(base: string, secret: string): string {
    let n = 2;
    while (!this.#fits(`${base}_${n}`, secret)) n += 1;
    return `${base}_${n}`;
  }
}

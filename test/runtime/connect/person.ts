// A person at a browser: keeps cookies by origin, follows redirects one at a time, and fills in forms.
export interface Seen {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export class Person {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** One request; redirects are not followed. */
  async visit(url: string, form?: Readonly<Record<string, string>>, headers = {}): Promise<Seen> {
    const { origin } = new URL(url);
    const cookies = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, cookies);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Goes on from the gateway's page; gives the address of the authorization server. */
  async setOut(page: string): Promise<URL> {
    const { action, fields } = formIn(await this.visit(page));
    const answer = await this.visit(action, fields);
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${answer.status}: ${answer.text}`);
    return new URL(location);
  }

  /** Signs in as `account` on the development pages of oidc-provider and consents, until sent back below `until`. */
  async signIn(start: URL, account: string, until: string): Promise<URL> {
    let url = start.href;
    let form: Record<string, string> | undefined;
    for (let steps = 0; steps < 20; steps += 1) {
      if (url.startsWith(until)) return new URL(url);
      const seen = await this.visit(url, form);
      form = undefined;
      const location = seen.headers.get('location');
      if (location !== null) {
        url = new URL(location, url).href;
        continue;
      }
      const { action, fields } = formIn(seen);
      form = { ...fields, login: account, password: 'x' };
      url = action;
    }
    throw new Error('sent around in circles');
  }
}

export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The first form of a page, with its hidden fields. */
export function formIn({ url, status, text }: Seen): Form {
  const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1];
  if (action === undefined) throw new Error(`${status} at ${url}:\n${text.slice(0, 500)}`);
  const fields: Record<string, string> = {};
  for (const [input] of text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  }
  return { action: new URL(action, url).href, fields };
}

// Which browser it is: a random secret in a cookie, which a journey and the form of a page are bound to. It says nothing
// about the person.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const LIFE_S = 600;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export class Browsers {
  readonly #name: string;
  readonly #attributes: string;
  /** Forms end with the process. */
  readonly #key = randomBytes(32);

  /** `secure`: over https. A browser takes the prefix for nothing else; plain http is only for this machine. */
  constructor(secure: boolean) {
    this.#name = secure ? '__Host-mcpgw-connect' : 'mcpgw-connect';
    this.#attributes = `; Path=/; Max-Age=${LIFE_S}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** From the Cookie header; undefined when the browser has none of ours, or more than one. */
  secretIn(header: string | undefined): string | undefined {
    const found = (header ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.#name}=`))
      .map((pair) => pair.slice(this.#name.length + 1));
    const [secret, ...more] = found;
    return secret !== undefined && more.length === 0 && SECRET.test(secret) ? secret : undefined;
  }

  newSecret(): string {
    return randomBytes(32).toString('base64url');
  }

  /** Value of Set-Cookie. */
  cookie(secret: string): string {
    return `${this.#name}=${secret}${this.#attributes}`;
  }

  /** What the form of this ticket must carry in this browser: another site can make a browser post, but not know it. */
  formToken(secret: string, ticketId: string): string {
    return createHmac('sha256', this.#key).update(`${secret} ${ticketId}`).digest('base64url');
  }

  isFormToken(token: string, secret: string, ticketId: string): boolean {
    const expected = Buffer.from(this.formToken(secret, ticketId));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

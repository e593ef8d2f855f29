// What an application keeps for the OAuth flow of the official SDKs: both lines ask for the same things.
import { signIn } from '../fixtures/browser.ts';

const CALLBACK = 'http://127.0.0.1:9/callback';

/** Known to the issuer beforehand: a client that registers for what it is told first can never be given more. */
export const REGISTERED = {
  client_id: 'known-beforehand',
  redirect_uris: [CALLBACK],
  token_endpoint_auth_method: 'none',
  application_type: 'native',
};

export class OAuthMemory {
  readonly redirectUrl = CALLBACK;
  /** Where the person was sent; each is one sign-in. */
  readonly visited: URL[] = [];
  readonly #account: string;
  #information: object | undefined;
  #tokens: { access_token: string; scope?: string } | undefined;
  #verifier = '';
  #discovery: object | undefined;
  #pending: URL | undefined;

  /** `information`: a client that is registered; without it, it registers itself. */
  constructor(account: string, information?: { readonly client_id: string }) {
    this.#account = account;
    this.#information = information;
  }

  get clientMetadata() {
    return {
      client_name: 'mcpgw-tests',
      redirect_uris: [CALLBACK],
      grant_types: ['authorization_code'],
      response_types: ['code' as const],
      token_endpoint_auth_method: 'none',
      application_type: 'native',
    };
  }

  get accessToken(): string {
    return this.#tokens?.access_token ?? '';
  }

  clientInformation = (): never => this.#information as never;
  saveClientInformation = (information: object): void => {
    this.#information = information;
  };
  tokens = (): never => this.#tokens as never;
  saveTokens = (tokens: { access_token: string }): void => {
    this.#tokens = tokens;
  };
  redirectToAuthorization = (url: URL): void => {
    this.#pending = url;
  };
  saveCodeVerifier = (verifier: string): void => {
    this.#verifier = verifier;
  };
  codeVerifier = (): string => this.#verifier;
  saveDiscoveryState = (state: object): void => {
    this.#discovery = state;
  };
  discoveryState = (): never => this.#discovery as never;

  /** The person does what the page asks; gives what the browser came back with. Throws when nobody was sent anywhere. */
  async signIn(): Promise<URLSearchParams> {
    const url = this.#pending;
    if (url === undefined) throw new Error('nobody was sent to a page');
    this.#pending = undefined;
    this.visited.push(url);
    return (await signIn(url.href, this.#account, CALLBACK)).searchParams;
  }
}

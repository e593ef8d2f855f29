// Who calls, after authentication: the facts that rules, routes and limits may ask for. Made once per verified proof,
// not per call.

export interface Principal {
  /** False for anonymous callers; their ids and lists below are empty. */
  readonly authenticated: boolean;
  /** The id of the client that holds the token or key. */
  readonly client: string;
  /** What kind of client it says it is, such as `cursor`: a hint, not a proof. */
  readonly clientType: string;
  readonly user: string;
  /** Names of teams of the bundle, sorted; see teams.ts for how groups become teams. */
  readonly teams: readonly string[];
  readonly scopes: readonly string[];
  /** Of the token, as JSON. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The client's address in its usual spelling; empty when there is none (stdio). */
  readonly ip: string;
  /** Id of the session, for what is kept per session; empty for none. */
  readonly session: string;
}

export const ANONYMOUS: Principal = {
  authenticated: false,
  client: '',
  clientType: '',
  user: '',
  teams: [],
  scopes: [],
  claims: {},
  ip: '',
  session: '',
};

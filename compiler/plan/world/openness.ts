// What is not known of a caller when only the repository is looked at. A condition on something open is neither true
// nor false, so an access that hangs on it is conditional; everything else is decided exactly.

export interface Openness {
  /** Names this combination. */
  readonly id: string;
  readonly client: boolean;
  readonly user: boolean;
  readonly claims: boolean;
  /** Teams, scopes, the type of client and whether anybody signed in. */
  readonly identity: boolean;
}

/** Somebody of a team, or of none: all that is known is what the row of the matrix says. */
export const OF_A_TEAM: Openness = {
  id: 'team',
  client: true,
  user: true,
  claims: true,
  identity: false,
};
export const OF_A_CLIENT: Openness = { ...OF_A_TEAM, id: 'client', client: false };
/** Keys and strangers bring no claims and no other names than the repository gives them. */
export const WHOLLY_KNOWN: Openness = {
  id: 'known',
  client: false,
  user: false,
  claims: false,
  identity: false,
};
/** Anybody: for where calls go. */
export const ANYBODY: Openness = { id: 'anybody', client: true, user: true, claims: true, identity: true };

const ALWAYS_OPEN: ReadonlySet<string> = new Set([
  'now',
  'client.ip',
  'client.session',
  'request.protocol_version',
  'request.path',
]);
const IDENTITY: ReadonlySet<string> = new Set([
  'client.type',
  'client.team_id',
  'client.teams',
  'client.scopes',
  'client.authenticated',
]);

/** Whether an attribute of expressions (policies/expressions/variables.ts) is open. `listeners`: how many there are. */
export function isOpenAttribute(open: Openness, attribute: string, listeners: number): boolean {
  if (ALWAYS_OPEN.has(attribute)) return true;
  if (attribute === 'client.id') return open.client;
  if (attribute === 'client.user_id') return open.user;
  if (attribute === 'client.claims') return open.claims;
  if (attribute === 'request.listener') return listeners > 1;
  return open.identity && IDENTITY.has(attribute);
}

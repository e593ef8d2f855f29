// Who the access matrix is about: everybody the two repositories can tell apart, once each. docs/plan.md says the same
// for readers of plans.
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import { clientTypeOf, teamsOf } from '../../../policies/access/teams.ts';
import type { Subject } from '../model.ts';
import type { KnownSide } from '../world/known-side.ts';
import { OF_A_CLIENT, OF_A_TEAM, type Openness, WHOLLY_KNOWN } from '../world/openness.ts';

export interface Caller {
  readonly kind: Subject['kind'];
  readonly name: string;
  readonly open: Openness;
  /** False where the repository says which type it is, so that there is only one. */
  readonly hasAnyType: boolean;
  /** False where the repository says which scopes it holds. */
  readonly hasAnyScopes: boolean;
  /** Who that is to one side; a text where that side turns it away, and says why. */
  on(side: KnownSide, clientType: string, scopes: readonly string[]): Principal | string;
}

/** Sorted by kind and name. */
export function callersOf(base: KnownSide, head: KnownSide): Caller[] {
  const sides = [base, head];
  const signed = sides.some(({ bundle }) => bundle.authn !== undefined);
  if (!signed) return [STRANGER];
  const union = (names: (side: KnownSide) => Iterable<string>): string[] =>
    [...new Set(sides.flatMap((side) => [...names(side)]))].sort();
  const keys = union((side) => keysOf(side).keys());
  const clients = union(({ bundle }) => Object.keys(bundle.access?.clients ?? {}));
  return [
    ...union(({ bundle }) => (bundle.access?.teams ?? []).map(({ name }) => name)).map(ofTeam),
    ...clients.filter((id) => !keys.includes(id)).map(ofClient),
    ...keys.map(ofKey),
    NO_TEAM,
    STRANGER,
  ];
}

function ofTeam(name: string): Caller {
  return {
    kind: 'team',
    name,
    open: OF_A_TEAM,
    hasAnyType: true,
    hasAnyScopes: true,
    on(side, clientType, scopes) {
      const exists = (side.bundle.access?.teams ?? []).some((team) => team.name === name);
      return signedIn(side, { ...ANONYMOUS, teams: exists ? [name] : [], clientType, scopes });
    },
  };
}

const NO_TEAM: Caller = {
  kind: 'no_team',
  name: '',
  open: OF_A_TEAM,
  hasAnyType: true,
  hasAnyScopes: true,
  on: (side, clientType, scopes) => signedIn(side, { ...ANONYMOUS, clientType, scopes }),
};

const STRANGER: Caller = {
  kind: 'anonymous',
  name: '',
  open: WHOLLY_KNOWN,
  hasAnyType: true,
  hasAnyScopes: false,
  on: (side, clientType) =>
    side.bundle.authn?.mode === 'required' ? 'authentication required' : { ...ANONYMOUS, clientType },
};

function ofClient(id: string): Caller {
  return {
    kind: 'client',
    name: id,
    open: OF_A_CLIENT,
    hasAnyType: true,
    hasAnyScopes: true,
    on: (side, said, scopes) => signedIn(side, { ...ANONYMOUS, ...client(side, id, '', said), scopes }),
  };
}

function ofKey(id: string): Caller {
  return {
    kind: 'api_key',
    name: id,
    open: WHOLLY_KNOWN,
    hasAnyType: true,
    hasAnyScopes: false,
    on(side, said) {
      const key = keysOf(side).get(id);
      if (key === undefined) return 'no such key';
      const known = client(side, id, key.user ?? '', said);
      const teams = [...new Set([...known.teams, ...(key.team === undefined ? [] : [key.team])])].sort();
      return signedIn(side, { ...ANONYMOUS, ...known, teams, scopes: key.scopes });
    },
  };
}

/** Where nobody is asked who he is, everybody is a stranger. */
function signedIn({ bundle }: KnownSide, principal: Principal): Principal {
  return bundle.authn === undefined
    ? { ...ANONYMOUS, clientType: principal.clientType }
    : { ...principal, authenticated: true };
}

function client({ policy }: KnownSide, id: string, user: string, said: string) {
  const { access } = policy;
  if (access === undefined) return { client: id, user, clientType: said, teams: [] };
  const teams = teamsOf(access, { groups: [], user, client: id, claims: {} });
  return { client: id, user, clientType: clientTypeOf(access, id, said), teams };
}

type Keys = NonNullable<NonNullable<KnownSide['bundle']['authn']>['providers'][number]['api_key']>['keys'];

/** By id; the provider it belongs to makes no difference to what it may do. */
function keysOf({ bundle }: KnownSide): Map<string, Keys[string]> {
  return new Map(
    (bundle.authn?.providers ?? []).flatMap(({ api_key }) => Object.entries(api_key?.keys ?? {})),
  );
}

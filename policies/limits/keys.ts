// Whose budget a call is charged to. Somebody without a client, user, team or session is told apart by what there is:
// the client, else the address.
import type { BundleLimit } from '../../schema/generated/bundle.ts';
import type { Principal } from '../access/principal.ts';
import { sharedId } from './state.ts';
import type { LimitTarget } from './target.ts';

type Part = readonly [of: string, value: string];

/**
 * Ids of the counters of a limit that a call is charged to, all of them; none when everybody it could be charged to
 * (`except`) has a budget of their own.
 */
export function counterIds(
  limit: BundleLimit,
  target: LimitTarget,
  principal: Principal,
  upstreams: readonly string[],
  except: readonly string[],
): string[] {
  let keys: Part[][] = [[]];
  for (const part of limit.key) {
    const values = partsOf(part, target, principal, upstreams, except);
    keys = keys.flatMap((key) => values.map((value) => [...key, value]));
  }
  return keys.map((key) => JSON.stringify([sharedId(limit), ...key]));
}

function partsOf(
  part: BundleLimit['key'][number],
  { kind, name, upstream }: LimitTarget,
  principal: Principal,
  upstreams: readonly string[],
  except: readonly string[],
): Part[] {
  const { client, user, teams, session, ip } = principal;
  const byClient: Part = client === '' ? ['ip', ip] : ['client', client];
  switch (part) {
    case 'client':
      return except.includes(client) ? [] : [byClient];
    case 'team':
      return teams.length === 0
        ? [byClient]
        : teams.filter((team) => !except.includes(team)).map((team) => ['team', team]);
    case 'user':
      return [user === '' ? byClient : ['user', user]];
    case 'session':
      return [session === '' ? byClient : ['session', session]];
    case 'tool':
      return [['tool', kind === 'tool' ? name : '']];
    case 'upstream':
      return [['upstream', upstreams[upstream] ?? '']];
    case 'ip':
      return [['ip', ip]];
  }
}

// Who is in which team.
import { describe, expect, it } from 'vitest';
import { clientTypeOf, teamsOf } from '../../../policies/access/teams.ts';
import type { Config } from '../../../schema/generated/config.ts';
import { accessOf } from './scene.ts';

const NOBODY = { groups: [], user: '', client: '', claims: {} };
const teams = (config: Config, identity: Partial<typeof NOBODY>) =>
  teamsOf(accessOf(config), { ...NOBODY, ...identity });
const of = (match: object): Config => ({ teams: { red: { match } } });

describe('somebody is in a team', () => {
  it('by any group, user or client that fits a glob', () => {
    const config = of({ groups: ['eng', 'eng-*'], users: ['*@acme.example'], clients: ['ci-?'] });
    expect(teams(config, { groups: ['ops', 'eng-web'] as never })).toEqual(['red']);
    expect(teams(config, { user: 'ada@acme.example' })).toEqual(['red']);
    expect(teams(config, { client: 'ci-1' })).toEqual(['red']);
    expect(teams(config, { groups: ['engineering'] as never, user: 'ada', client: 'ci' })).toEqual([]);
  });

  it('by claims only when all of them hold', () => {
    const config = of({ claims: { tier: 'gold', 'org.unit': { prefix: 'eng' } } });
    expect(teams(config, { claims: { tier: 'gold', org: { unit: ['ops', 'engine'] } } })).toEqual(['red']);
    expect(teams(config, { claims: { tier: 'gold' } })).toEqual([]);
    expect(teams(config, { claims: { org: { unit: 'eng' } } })).toEqual([]);
  });

  it('through what is known of its client', () => {
    const config = { teams: { red: {}, blue: {} }, clients: { bot: { team: 'blue' }, ci: {} } };
    expect(teams(config, { client: 'bot' })).toEqual(['blue']);
    expect(teams(config, { client: 'ci' })).toEqual([]);
    expect(teams(config, { client: 'constructor' })).toEqual([]);
  });

  it('never without a reason', () => {
    expect(teams(of({}), { groups: ['eng'] as never, user: 'a', client: 'b', claims: { c: 1 } })).toEqual([]);
  });

  it('never because an id is missing', () => {
    const config = of({ groups: ['*'], users: ['*'], clients: ['*'] });
    expect(teams(config, {})).toEqual([]);
    expect(teams(config, { groups: [''] as never })).toEqual([]);
    expect(teams({ teams: { red: {} }, clients: { '': { team: 'red' } } }, {})).toEqual([]);
  });
});

it('teams are sorted, each once', () => {
  const config = {
    teams: {
      zoo: { match: { users: ['a*'] } },
      ant: { match: { users: ['*'] } },
      Bee: { match: { clients: ['x'] } },
    },
    clients: { x: { team: 'zoo' } },
  };
  expect(teams(config, { user: 'ada', client: 'x' })).toEqual(['Bee', 'ant', 'zoo']);
});

it('what the repository knows of a client beats what it says of itself', () => {
  const access = accessOf({ clients: { bot: { type: 'ci' }, other: {} } });
  expect(clientTypeOf(access, 'bot', 'cursor')).toBe('ci');
  expect(clientTypeOf(access, 'other', 'cursor')).toBe('cursor');
  expect(clientTypeOf(access, 'unknown', 'cursor')).toBe('cursor');
});

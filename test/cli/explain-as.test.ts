import { describe, expect, test } from 'vitest';
import { callerFrom } from '../../cli/explain/as.ts';

describe('--as', () => {
  test('reads keys and values', () => {
    expect(callerFrom(['team=platform,client_type=claude_desktop,scopes=mcp:db:admin'])).toEqual({
      teams: ['platform'],
      client_type: 'claude_desktop',
      scopes: ['mcp:db:admin'],
    });
    expect(callerFrom([' user = ann , client=ci-1 ', 'ip=10.0.0.1,authenticated=false'])).toEqual({
      user: 'ann',
      client: 'ci-1',
      ip: '10.0.0.1',
      authenticated: false,
    });
  });

  test('adds to lists what is given again', () => {
    expect(callerFrom(['team=a,teams=b', 'team=c'])).toEqual({ teams: ['a', 'b', 'c'] });
    expect(callerFrom(['scopes=a,scope=b', 'scopes="c d"'])).toEqual({ scopes: ['a', 'b', 'c', 'd'] });
  });

  test('takes what is in quotes as it stands', () => {
    expect(callerFrom(['user="Doe, Ann = \\"x\\"",team=a'])).toEqual({
      user: 'Doe, Ann = "x"',
      teams: ['a'],
    });
  });

  test('reads claims by their path, as JSON where they are', () => {
    expect(callerFrom(['claims.region=eu,claims.level=3,claims.is.staff=true,claims.code="007"'])).toEqual({
      claims: { region: 'eu', level: 3, is: { staff: true }, code: '007' },
    });
    expect(callerFrom(['claims.groups=a,claims.groups=b'])).toEqual({ claims: { groups: ['a', 'b'] } });
  });

  test.each([
    [
      'teem=a',
      '--as: there is no key teem; did you mean team? There are team, user, client, client_type, scopes, claims.<path>, ip, authenticated',
    ],
    [
      'color=a',
      '--as: there is no key color; there are team, user, client, client_type, scopes, claims.<path>, ip, authenticated',
    ],
    ['team', '--as: expected key=value at `team`'],
    ['user=a,user=b', '--as: user is given twice'],
    ['authenticated=maybe', '--as: authenticated is true or false'],
    ['claims.__proto__.x=1', '--as: claims.__proto__.x is no path'],
    ['user="a', '--as: expected key=value at `user="a`'],
  ])('refuses %s', (text, message) => {
    expect(() => callerFrom([text])).toThrow(new Error(message));
  });
});

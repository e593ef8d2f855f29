// What a token endpoint may answer, and what is made of it.
import { expect, it } from 'vitest';
import { readTokens } from '../../../runtime/connect/token-request.ts';

const answered = (json: Record<string, unknown>, status = 200) =>
  readTokens({ status, challenge: '', json: { access_token: 'a', token_type: 'Bearer', ...json } });

it.each([
  [3600, 3600],
  ['3600', 3600],
  [59.5, 59.5],
  [1e300, 1e300],
  [0, undefined],
  [-1, undefined],
  ['0', undefined],
  ['', undefined],
  ['soon', undefined],
  [null, undefined],
  [true, undefined],
  [[], undefined],
  [['60'], undefined],
  [undefined, undefined],
])('a life of %j is one of %j seconds', (said, seconds) => {
  expect(answered({ expires_in: said }).expiresIn).toBe(seconds);
});

it.each([
  [{ access_token: 'a\r\nx-user: root' }],
  [{ access_token: 'a b' }],
  [{ access_token: 'a'.repeat(1_000_000) }],
  [{ access_token: ['a'] }],
  [{ access_token: '' }],
  [{ token_type: undefined }],
  [{ token_type: 'DPoP' }],
  [{ token_type: 'N_A' }],
  [{ token_type: ['Bearer'] }],
])('%j is no token', (json) => {
  expect(() => answered(json)).toThrow('the token endpoint gave');
});

it('what a refusal says beyond a word of the standard is not repeated', () => {
  const said = () => answered({ error: 'invalid_grant', error_description: 'token abc' }, 400);
  expect(said).toThrow(/^the authorization server refused \(invalid_grant\)$/);
  expect(() => answered({ error: 'Token abc' }, 400)).toThrow(
    /^the token endpoint answered with status 400$/,
  );
});

import { expect, it } from 'vitest';
import { prepareAccess } from '../../../policies/access/access.ts';
import { callerOf } from '../../../policies/access/caller.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { scopesNeeded, scopesToAsk } from '../../../policies/access/told.ts';
import { bundleOf } from '../../runtime/catalog/policy-scene.ts';

it('a caller asks for what a tool needs and for what it holds, as far as the policy knows it', () => {
  const { access: table } = bundleOf({
    version: 1,
    upstreams: { a: { url: 'http://127.0.0.1:9001' } },
    authz: { tool_permissions: { count: ['count', 'read'], write: ['write'], look: ['read'] } },
  });
  const access = prepareAccess(table!);
  const principal = { ...ANONYMOUS, authenticated: true, scopes: ['openid', 'write'] };
  const caller = callerOf(access, principal);
  const target = targetOf(access, {
    kind: 'tool',
    name: 'count',
    method: 'tools/call',
    route: -1,
    upstream: 0,
    description: '',
    annotations: {},
  });
  expect(scopesNeeded(access, caller, target)).toEqual(['count', 'read']);
  expect(scopesToAsk(access, caller, target)).toEqual(['count', 'read', 'write']);
});

// Policies for the tests of this folder, compiled from YAML.
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import type { Call } from '../../../policies/calls/call.ts';
import { type Policy, preparePolicy } from '../../../policies/calls/policy.ts';
import { SimulatedWorld } from '../../../policies/calls/simulated-world.ts';

export function policyFrom(yaml: string, lock?: object): Policy {
  const files = { 'mcpgw.yaml': yaml, ...(lock && { 'mcpgw.lock.json': `${JSON.stringify(lock)}\n` }) };
  const { bundle, diagnostics } = compile(files, { commit: null, dirty: false });
  if (bundle === undefined) throw new Error(renderText(diagnostics));
  return preparePolicy(bundle);
}

export function world(
  policy: Policy,
  given: ConstructorParameters<typeof SimulatedWorld>[1] = {},
): SimulatedWorld {
  return new SimulatedWorld(policy, given);
}

export function somebody(given: Partial<Principal> = {}): Principal {
  return { ...ANONYMOUS, authenticated: true, ...given };
}

export function toolCall(name: string, given: Partial<Call> = {}): Call {
  return {
    kind: 'tool',
    name,
    method: 'tools/call',
    arguments: {},
    principal: somebody(),
    request: { listener: 'main', path: '/mcp', protocolVersion: '2026-07-28', header: () => undefined },
    ...given,
  };
}

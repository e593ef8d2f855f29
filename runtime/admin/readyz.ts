// /readyz and /healthz: may this process be sent traffic? Upstreams are no part of it: one that is down would take
// every replica out of service at once, while all other tools still work.
import { type AdminAnswer, text } from './answer.ts';
import type { GatewayStatus } from './state.ts';

export function readyz(status: GatewayStatus, verbose: boolean): AdminAnswer {
  const checks = readiness(status);
  const ready = isReady(status);
  const verdict = ready ? 'ok' : 'not ready';
  const lines = checks.map(({ name, passed }) => `[${passed ? '+' : '-'}] ${name}`);
  return text(ready ? 200 : 503, verbose ? [...lines, verdict].join('\n') : verdict);
}

export function isReady(status: GatewayStatus): boolean {
  return readiness(status).every((check) => check.passed);
}

function readiness(status: GatewayStatus): { name: string; passed: boolean }[] {
  const { bundle, listeners, draining } = status;
  return [
    { name: 'bundle active', passed: bundle !== undefined },
    {
      name: 'listeners bound',
      passed: listeners.length > 0 && listeners.every((listener) => listener.bound),
    },
    { name: 'not draining', passed: !draining },
  ];
}

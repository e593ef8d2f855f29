// Bundles must be signed, or what they are signed with is looked at, and there is no key to look at it with: every
// bundle, or every signed one, would be refused.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function signatureWithoutKeys({ config, spanOf }: Program, report: Report): void {
  const { signature, trusted_keys } = config.gateway.reload;
  if (signature === 'off' || trusted_keys.length > 0) return;
  report(
    'signature-without-keys',
    spanOf('/gateway/reload/signature', 'value'),
    { signature },
    {
      label: signature === 'require' ? 'no bundle could be loaded' : 'no signed bundle could be loaded',
      help: ['name the public keys that may sign in `trusted_keys`; `mcpgw keygen` makes a pair'],
    },
  );
}

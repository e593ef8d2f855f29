// /bundle: what is enforced now, as the exact text of a bundle file. `mcpgw plan http://...` compares it with what is
// about to be. Secrets are not in a bundle; who may ask is guarded like every page here but health.
import { bundleText } from '../../schema/canonical.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { type AdminAnswer, json } from './answer.ts';

/** `active`: undefined before the first bundle was taken. */
export function bundle(active: Bundle | undefined): AdminAnswer {
  if (active === undefined) return json(503, { error: 'no_bundle' });
  return { status: 200, type: 'application/json', body: bundleText(active) };
}

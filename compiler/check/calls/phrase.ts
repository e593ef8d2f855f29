// A call in words, for messages: "`file_read` with header x-mcp-environment=staging".
import type { Alternative } from '../../../policies/routes/alternatives.ts';
import type { Call } from './example.ts';

/** What a call of each kind is, unless it is said otherwise. */
const USUAL_METHODS = { tool: 'tools/call', prompt: 'prompts/get', resource: 'resources/read' } as const;

/** Names the method only where it is not the usual one, and the listener only when one of `alternatives` asks for it. */
export function phraseOf(call: Call, alternatives: readonly Alternative[]): string {
  const headers = [...call.headers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [
    {
      tool: `\`${call.name}\``,
      prompt: `prompt \`${call.name}\``,
      resource: `resource \`${call.name}\``,
      none: `method \`${call.method}\``,
    }[call.kind],
    call.kind !== 'none' && call.method !== USUAL_METHODS[call.kind] ? ` in \`${call.method}\`` : '',
    headers.length > 0 ? ` with header${headers.length > 1 ? 's' : ''} ${headers.join(' and ')}` : '',
    call.caller.size > 0
      ? ` with ${[...call.caller]
          .sort()
          .map((asked) => `\`${asked}\``)
          .join(' and ')}`
      : '',
    alternatives.some(({ listeners }) => listeners !== undefined) ? ` on listener \`${call.listener}\`` : '',
  ].join('');
}

/** The step of the order that put `better` before `worse`, in words. */
export function whyBetter(better: Alternative, worse: Alternative): string {
  if (better.priority !== worse.priority) return 'its priority is higher';
  const [upper, lower] = [sort(better), sort(worse)];
  if (upper !== lower) return `${upper} comes before ${lower}`;
  if (better.name?.literal.length !== worse.name?.literal.length) return 'a longer literal start comes first';
  if (better.name?.form !== worse.name?.form && worse.name?.form === 'regex')
    return 'a glob comes before a regex';
  return better.extras === worse.extras ? 'it comes first' : 'more conditions come before fewer';
}

function sort({ isDefault, name }: Alternative): string {
  if (isDefault) return 'default';
  if (name === undefined) return 'a route without a name';
  return name.form === 'exact' ? 'an exact name' : 'a name pattern';
}

// The address clients are told to ask tokens for, which no provider accepts: every token they come with is refused.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function resourceNotInAudience({ config, spanOf }: Program, report: Report): void {
  const { protected_resource, providers } = config.authn;
  const checking = Object.values(providers).filter(({ audience }) => audience !== undefined);
  // One that asks an endpoint about tokens accepts what that says, whatever they are for.
  const asksElsewhere = Object.values(providers).some(({ type }) => type === 'introspection');
  if (protected_resource === undefined || checking.length === 0 || asksElsewhere) return;
  const { resource } = protected_resource;
  const accepted = checking.flatMap(({ audience = [] }) => audience);
  if (accepted.includes(resource)) return;
  report(
    'resource-not-in-audience',
    spanOf('/authn/protected_resource/resource', 'value'),
    { resource },
    {
      label: 'not among the audiences',
      help: [
        `accepted is ${accepted.map((audience) => `\`${audience}\``).join(', ')}; add this one to \`audience\``,
      ],
    },
  );
}

// Conditions on who callers are, in a gateway that asks nobody: they never hold, and what they were to protect or to
// allow is decided without them.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { asksForProof } from './access/covers.ts';
import { writtenRules } from './access/rules.ts';

export function unprovenIdentity(program: Program, report: Report): void {
  const { authn } = program.config;
  if (authn.mode !== 'off' && Object.keys(authn.providers).length > 0) return;
  // The first place: all of them have the one cause.
  const first = placesThatAsk(program)[0];
  if (first === undefined) return;
  report(
    'unproven-identity',
    program.spanOf(first.pointer, 'key'),
    { field: first.field },
    {
      label: 'never known',
      help: [
        authn.mode === 'off' && Object.keys(authn.providers).length > 0
          ? 'set `authn.mode` to `required` or `optional`'
          : 'say in `authn.providers` how callers prove who they are',
      ],
    },
  );
}

function placesThatAsk(program: Program): { field: string; pointer: string }[] {
  const { authz, teams, clients } = program.config;
  const rules = writtenRules(program).filter(({ kind, who }) => kind === 'rule' && asks(who));
  const routes = program.routes.filter(({ route }) =>
    [route.match]
      .flat()
      .some(({ team, client, user, scope, claim }) =>
        [team, client, user, scope, claim].some((asked) => asked !== undefined),
      ),
  );
  const sections = { teams, clients, 'authz.tool_permissions': authz.tool_permissions };
  return [
    ...Object.entries(sections)
      .filter(([, section]) => Object.keys(section).length > 0)
      .map(([field]) => ({ field, pointer: `/${field.replace('.', '/')}` })),
    ...(authz.default_scopes?.length
      ? [{ field: 'authz.default_scopes', pointer: '/authz/default_scopes' }]
      : []),
    ...rules.map(({ pointer }) => ({ field: 'who', pointer: `${pointer}/who` })),
    ...routes.map(({ pointer }) => ({ field: 'match', pointer: `${pointer}/match` })),
  ];
}

function asks(who: Parameters<typeof asksForProof>[0]): boolean {
  return asksForProof(who) || who.claims !== undefined;
}

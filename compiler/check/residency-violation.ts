// Calls that could leave the regions they must stay in. Proven for every way they can take, before any call is made:
// each target of a split, each fallback and mirror, and each instance there. An upstream whose region nobody knows is
// no proof.
import type { BundleScope } from '../../schema/generated/bundle.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { whoFits } from './access/fits.ts';
import { usable } from './access/usable.ts';
import { firstLegs, type Leg, legsOf } from './residency/legs.ts';

interface Demand {
  /** Who asks, in words. */
  readonly by: string;
  /** Of `allowed_regions`. */
  readonly pointer: string;
  readonly regions: readonly string[];
  readonly legs: readonly Leg[];
}

export function residencyViolation(program: Program, report: Report): void {
  for (const { by, pointer, regions, legs } of demands(program)) {
    for (const leg of legs) {
      const fault = faultAt(program, leg.upstream, regions);
      if (fault === undefined) continue;
      const { name, pointer: upstream } = program.upstreams[leg.upstream]!;
      const asked = { at: program.spanOf(pointer, 'value'), message: 'these regions are allowed' };
      const stands = {
        at: program.spanOf(fault.pointer, fault.region === undefined ? 'key' : 'value'),
        message: fault.message,
      };
      const isThere = leg.pointer === undefined && fault.pointer === upstream;
      report(
        'residency-violation',
        leg.pointer === undefined ? program.spanOf(upstream, 'key') : program.spanOf(leg.pointer, 'value'),
        { path: leg.path, upstream: name, region: fault.region, by },
        {
          related: isThere ? [asked] : [stands, asked],
          help: [
            fault.region === undefined
              ? `say where it runs: \`region: ...\` in upstream \`${name}\``
              : `send these calls to upstreams in ${regions.map((region) => `\`${region}\``).join(' or ')}`,
          ],
        },
      );
    }
  }
}

function demands(program: Program): Demand[] {
  const { config, attached } = program;
  const found: Demand[] = [];
  if (config.residency !== undefined)
    found.push(demand('`residency`', '/residency', config.residency.allowed_regions, firstLegs(program)));
  for (const { name, pointer, sections, scopes } of attached) {
    if (sections.residency === undefined) continue;
    const by = pointer.startsWith('/policies/') ? `policy \`${name}\`` : 'its `residency`';
    const legs = scopes.flatMap((scope) => legsIn(program, scope));
    found.push(demand(by, `${pointer}/residency`, sections.residency.allowed_regions, legs));
  }
  return found;
}

function demand(by: string, section: string, regions: readonly string[], legs: readonly Leg[]): Demand {
  return { by, pointer: `${section}/allowed_regions`, regions, legs };
}

/** The ways that calls under a policy can take, by what it is attached to. */
function legsIn(program: Program, { routes, upstreams, teams, clients }: BundleScope): Leg[] {
  if (routes !== undefined) return routes.flatMap((number) => legsOf(program, program.routes[number]!));
  if (upstreams !== undefined)
    return upstreams.map((upstream) => ({ upstream, path: 'its own calls go to', pointer: undefined }));
  const callers = [
    ...(teams ?? []).map((team) => ({ authenticated: true, teams: [team] })),
    ...(clients ?? []).map((client) => ({ authenticated: true, client })),
  ];
  const { tools, complete, mayUse, allows } = usable(program);
  return firstLegs(program).filter(({ upstream }) =>
    callers.some((caller) => {
      const grants = allows.filter(({ who }) => whoFits(who, caller) !== 'no');
      const isForMore = grants.some(
        ({ what }) => what.tools === undefined || what.prompts !== undefined || what.resources !== undefined,
      );
      if (isForMore || !complete)
        return grants.some(({ what }) => mayReach(program, what.upstreams, upstream));
      return tools.some((tool) => tool.offeredBy.has(upstream) && mayUse(caller, tool));
    }),
  );
}

function mayReach({ upstreams }: Program, asked: readonly string[] | undefined, upstream: number): boolean {
  return asked === undefined || asked.includes(upstreams[upstream]!.name);
}

interface Fault {
  readonly region: string | undefined;
  readonly pointer: string;
  readonly message: string;
}

/** The first instance that is elsewhere, or that is nobody knows where. */
function faultAt(
  { upstreams, config }: Program,
  number: number,
  regions: readonly string[],
): Fault | undefined {
  const { pointer, upstream } = upstreams[number]!;
  // A process runs where the gateway does.
  const own =
    upstream.region ?? (upstream.command === undefined ? undefined : config.gateway.region || undefined);
  const isWritten = upstream.region !== undefined;
  const places = (upstream.instances ?? [{ region: undefined }]).map(({ region }, i) =>
    region === undefined
      ? { region: own, pointer: isWritten ? `${pointer}/region` : pointer }
      : { region, pointer: `${pointer}/instances/${i}/region` },
  );
  const fault = places.find(({ region }) => region === undefined || !regions.includes(region));
  if (fault === undefined) return undefined;
  const message = fault.region === undefined ? 'says no region' : `runs in \`${fault.region}\``;
  return { ...fault, message };
}

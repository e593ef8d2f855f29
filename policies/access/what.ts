// `what` of a rule: what it asks of the target, all of which must hold. Which names it is about is in an index
// (known-target.ts), and once more here, in words, for whoever asks why.
import type { BundleWhat } from '../../schema/generated/bundle.ts';
import { matchesGlob } from '../routes/glob.ts';
import type { Requirement } from './requirement.ts';
import type { Target, ToolAnnotations } from './target.ts';

/** Everything but the names. */
export function whatRequirements(what: BundleWhat): Requirement<Target>[] {
  const requirements: Requirement<Target>[] = [];
  const ask = (field: keyof BundleWhat, wanted: readonly unknown[], holds: (target: Target) => boolean) =>
    requirements.push({ field, wanted: wanted.map(String), holds });
  const { for_routes, for_upstreams, exclude_tools, upstreams, methods } = what;

  if (for_routes) ask('for_routes', for_routes, ({ route }) => for_routes.includes(route));
  if (for_upstreams) ask('for_upstreams', for_upstreams, ({ upstream }) => for_upstreams.includes(upstream));
  if (exclude_tools)
    ask(
      'exclude_tools',
      exclude_tools,
      ({ kind, name }) => kind !== 'tool' || !matchesOne(exclude_tools, name),
    );
  if (upstreams) ask('upstreams', upstreams, ({ upstream }) => upstreams.includes(upstream));
  if (methods) ask('methods', methods, ({ method }) => methods.includes(method));
  if (what.annotations) {
    const wanted = Object.entries(what.annotations) as [keyof ToolAnnotations, boolean][];
    ask(
      'annotations',
      wanted.map(([name, value]) => `${name}: ${value}`),
      ({ annotations }) => wanted.every(([name, value]) => annotations[name] === value),
    );
  }
  return requirements;
}

/** The names `what` asks for, as they bear on a target of that kind; undefined when it asks for none. */
export function nameRequirement(what: BundleWhat, kind: Target['kind']): Requirement<Target> | undefined {
  const { tools, prompts, resources } = what;
  const own = { tool: tools, prompt: prompts, resource: resources }[kind];
  if (own !== undefined)
    return { field: `${kind}s`, wanted: own, holds: ({ name }) => matchesOne(own, name) };
  const [field, wanted] =
    Object.entries({ tools, prompts, resources }).find(([, globs]) => globs !== undefined) ?? [];
  return field === undefined || wanted === undefined ? undefined : { field, wanted, holds: () => false };
}

function matchesOne(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => matchesGlob(glob, name));
}

// `what` of a rule, in the one spelling a bundle has for it, and the index by which targets find the rules about them.
import type { BundleScope, BundleWhat, GlobTable, WhatIndex } from '../../schema/generated/bundle.ts';
import type { Rule } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { indexedGlob } from './access-globs.ts';
import { given } from './given.ts';
import { sortedSet } from './order.ts';
import { buildNameIndex } from './trie.ts';

export function lowerWhat(
  what: Rule['what'],
  scope: BundleScope,
  upstreams: Program['upstreams'],
): BundleWhat {
  const { tools, exclude_tools, prompts, resources, methods, annotations } = what ?? {};
  return given({
    for_routes: scope.routes,
    for_upstreams: scope.upstreams,
    tools: tools ? sortedSet(tools) : exclude_tools && ['*'],
    exclude_tools: exclude_tools && sortedSet(exclude_tools),
    prompts: prompts && sortedSet(prompts),
    resources: resources && sortedSet(resources),
    upstreams: what?.upstreams && numbersOf(what.upstreams, upstreams),
    methods: methods && sortedSet(methods),
    annotations,
  });
}

/** One that is not enabled has no number: a rule about only such ones is about nothing. */
function numbersOf(names: readonly string[], upstreams: Program['upstreams']): number[] {
  return [...upstreams.keys()].filter((number) => names.includes(upstreams[number]!.name));
}

export function whatIndex(whats: readonly BundleWhat[]): WhatIndex {
  return {
    tool: globTable(whats, 'tools'),
    prompt: globTable(whats, 'prompts'),
    resource: globTable(whats, 'resources'),
    rest: [...whats.keys()].filter((number) => !namesAnything(whats[number]!)),
  };
}

function namesAnything({ tools, prompts, resources }: BundleWhat): boolean {
  return [tools, prompts, resources].some((globs) => globs !== undefined);
}

function globTable(whats: readonly BundleWhat[], side: 'tools' | 'prompts' | 'resources'): GlobTable {
  const filed = new Map<string, number[]>();
  for (const [number, what] of whats.entries()) {
    for (const glob of what[side] ?? []) {
      const others = filed.get(glob);
      if (others === undefined) filed.set(glob, [number]);
      else others.push(number);
    }
  }
  const globs = [...filed].map(([glob, leadTo], i) => ({ ...indexedGlob(glob, i), whats: leadTo }));
  return {
    globs: globs.map(({ whats: leadTo, pattern }) => given({ whats: leadTo, pattern })),
    index: buildNameIndex(globs),
  };
}

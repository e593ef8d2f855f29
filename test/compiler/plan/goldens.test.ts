// What a plan looks like, in every format, for pairs of repositories as people have them. UPDATE=1 writes what is new.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../../../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../../../compiler/plan/render/render-text.ts';
import { bundleOf } from './bundle-of.ts';

const GOLDENS = new URL('goldens/', import.meta.url);

function repository(folder: URL): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

describe.each(readdirSync(GOLDENS))('the plan of %s', (name) => {
  const folder = new URL(`${name}/`, GOLDENS);
  const made = plan(
    bundleOf(repository(new URL('base/', folder))),
    bundleOf(repository(new URL('head/', folder))),
    { names: { base: 'origin/main', head: 'working tree' } },
  );
  it.each([
    ['plan.txt', () => renderPlanText(made)],
    ['plan.md', () => renderPlanMarkdown(made)],
    ['plan.json', () => `${JSON.stringify(made, null, 2)}\n`],
  ])('as %s', (file, render) => {
    const golden = new URL(file, folder);
    if (process.env.UPDATE === '1') writeFileSync(golden, render());
    expect(render()).toBe(readFileSync(golden, 'utf8'));
  });
});

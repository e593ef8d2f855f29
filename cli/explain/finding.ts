// `mcpgw explain MCPGW2001`: the page of a finding, by its number or slug.
import { CODES } from '../../compiler/diagnostics/codes.ts';
import { nearest } from '../../compiler/diagnostics/suggest.ts';
import { pageOf } from '../report/pages.ts';
import { UsageError } from '../usage-error.ts';

const BY_NUMBER: ReadonlyMap<string, string> = new Map(
  Object.entries(CODES).map(([slug, { code }]) => [code, slug]),
);

/**
 * The page of what is called so, ending in a newline; undefined when it is not the name of a finding.
 * @throws UsageError for a number that no finding has, and where the pages are not installed
 */
export function findingPage(name: string): string | undefined {
  const number = name.toUpperCase();
  const isNumber = /^MCPGW\d+$/.test(number);
  const slug = isNumber ? BY_NUMBER.get(number) : Object.hasOwn(CODES, name) ? name : undefined;
  if (slug === undefined) {
    if (isNumber)
      throw new UsageError(`no finding is called ${number}${suggestion(nearest(number, BY_NUMBER.keys()))}`);
    return undefined;
  }
  const page = pageOf(slug);
  if (page === undefined) throw new UsageError(`the page of ${slug} is not installed`);
  return page;
}

/** The slug that a name was probably meant to be. */
export function findingMeant(name: string): string | undefined {
  return name.includes('-') ? nearest(name, Object.keys(CODES)) : undefined;
}

function suggestion(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean ${near} (${BY_NUMBER.get(near)})?`;
}

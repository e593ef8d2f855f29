// The address of an upstream as others may be told it: where a token is for it (RFC 8707), who a token is for. The
// upstream itself is reached at the whole address; what of it may be a secret is nobody else's business.
import type { Template } from '../../schema/generated/bundle.ts';

/**
 * `url`: what the template came to, with its scheme as it is to be told. Without the fragment, and without a query that a
 * variable or file has a part in.
 */
export function tellableUrl(template: Template, url: string): URL {
  const told = new URL(url);
  told.hash = '';
  if (told.search !== '' && !isWritten(template)) told.search = '';
  return told;
}

/** Whether everything from the question mark on is there for everybody to read. */
function isWritten(template: Template): boolean {
  const last = template.findLastIndex(({ text }) => text === undefined);
  return last < 0 || template.slice(last + 1).some(({ text }) => text?.includes('?') === true);
}

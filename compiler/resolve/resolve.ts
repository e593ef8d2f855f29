// Fourth pass: the document becomes a program. Defaults filled in, names linked to numbers, conditions compiled.
import type { FullConfig } from '../../schema/generated/full-config.ts';
import type { Document } from '../ast/document.ts';
import type { Part } from '../ast/place.ts';
import { spanAt } from '../ast/place.ts';
import { decodePointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { ValueMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { linkExpressions } from '../expressions/link.ts';
import { withDefaults } from './defaults.ts';
import { linkPolicies } from './link-policies.ts';
import { linkRoutes } from './link-routes.ts';
import { linkUpstreams } from './link-upstreams.ts';
import { lockfileOf, readLock } from './lock.ts';
import { lockedArguments } from './locked-arguments.ts';
import { reportUnusableKeys } from './trusted-keys.ts';
import { reportUnknownNames } from './unknown-names.ts';

export interface Beside {
  /** All texts by path, for the lockfile. */
  readonly files: Readonly<Record<string, string>>;
  readonly environment: string | undefined;
}

/** Nothing when a part of the document is wrong; what is certain about names is reported even then. */
export function resolve(
  document: Document,
  { files, environment }: Beside,
  report: Report,
): Program | undefined {
  const config = withDefaults(withoutBrokenSections(document)) as unknown as FullConfig;
  const spanOf = (pointer: string, part: Part) => spanAt(document.place, pointer, part);
  const upstreams = linkUpstreams(config, document.broken);
  const routes = linkRoutes(config, document, upstreams, report);
  const named = { config, document, spanOf };
  reportUnknownNames(named, upstreams, report);
  const attached = linkPolicies(named, upstreams, routes, report);
  const lock = document.broken.has('/pinning') ? undefined : readLock(config, files, spanOf, report);
  const keys = reportUnusableKeys(named, files, report);
  if (!document.complete || document.broken.size > 0) return undefined;
  const argumentsTypes = lockedArguments(config, upstreams.enabled, lock);
  const expressions = linkExpressions(config, { spanOf, argumentsTypes }, report);
  const beside = [...keys, ...(lock === undefined ? [] : [lockfileOf(config.pinning.lockfile)])];
  return {
    config,
    upstreams: upstreams.enabled,
    routes,
    expressions,
    attached,
    lock,
    beside,
    environment,
    spanOf,
  };
}

/** What is wrong as a whole is left out; single entries stay, because their names are good. */
function withoutBrokenSections({ value, broken }: Document): ValueMap {
  if (broken.has('')) return {};
  const sections = new Set(
    [...broken]
      .map(decodePointer)
      .filter(({ length }) => length === 1)
      .flat(),
  );
  return Object.fromEntries(Object.entries(value).filter(([section]) => !sections.has(section)));
}

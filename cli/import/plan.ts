// What an import would do, without doing it: the texts that change, and what has to be told.
import { analyse } from '../../compiler/compile.ts';
import { describe, withNeeded } from './environment-file.ts';
import type { Target } from './existing.ts';
import type { FoundServer, Remark } from './found.ts';
import { prepare } from './prepare.ts';
import { readServers } from './recognise.ts';
import type { Source } from './source.ts';
import { withUpstreams } from './write-yaml.ts';

export interface PlanOptions {
  /** Replace upstreams that are there already. */
  readonly force: boolean;
  /** What to take from a registry's description that offers both. */
  readonly prefer: 'remote' | 'package';
}

export interface Plan {
  /** Names of the upstreams, in the order of the sources. */
  readonly upstreams: readonly string[];
  /** Texts of the configuration that change, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** `.env.example` with what is needed; the text it has when nothing is to be added. */
  readonly environment: string;
  /** Lines about what was left out, then lines about what has to be set. */
  readonly messages: readonly string[];
}

/** @param environment text of `.env.example` as it is; empty when there is none */
export function planImport(
  sources: readonly Source[],
  target: Target,
  environment: string,
  { force, prefer }: PlanOptions,
): Plan {
  const servers: FoundServer[] = [];
  const remarks: Remark[] = [];
  for (const source of sources) {
    const found = readServers(source, prefer);
    // With several files, a path alone would not say where.
    const placed = <T extends { readonly path: string }>(one: T): T =>
      sources.length === 1 ? one : { ...one, path: `${source.file}: ${one.path}` };
    servers.push(...found.servers.map(placed));
    remarks.push(...found.remarks.map(placed));
  }
  const preparation = prepare(servers, target, force);
  const files = withUpstreams(target, preparation.prepared);
  checkTogether({ ...target.files, ...files }, preparation.prepared.length);
  const { needed } = preparation;
  return {
    upstreams: preparation.prepared.map(({ name }) => name),
    files,
    environment: withNeeded(environment, needed),
    messages: [
      ...[...remarks, ...preparation.remarks].map(({ path, reason }) => `not imported: ${path} - ${reason}`),
      ...needed.map((one) => `set ${one.name}: ${describe(one)}`),
    ],
  };
}

/** Each upstream passed the compiler alone and no name is given twice, so a fault here is one of this program. */
function checkTogether(files: Readonly<Record<string, string>>, imported: number): void {
  if (imported === 0) return;
  const errors = analyse(files).diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`what was imported does not compile: ${errors.map(({ code }) => code).join(', ')}`);
}

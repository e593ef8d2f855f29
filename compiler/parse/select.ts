// Which of the texts handed to the compiler are fragments, and which one is the overlay of the chosen environment.
import { isRootFile } from '../ast/fragment.ts';
import type { Span } from '../ast/source.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';

const YAML = /\.ya?ml$/;
const OVERLAY = /^environments\/([^/]+)\.ya?ml$/;

export interface Selected {
  /** Sorted. */
  readonly fragments: readonly string[];
  readonly overlay: string | undefined;
}

/** By path. Overlays of other environments, and what is no YAML, have no part in this configuration. */
export function select(
  files: Readonly<Record<string, string>>,
  environment: string | undefined,
  report: Report,
): Selected {
  const paths = Object.keys(files)
    .filter((path) => YAML.test(path))
    .sort();
  const fragments = paths.filter((path) => !path.startsWith('environments/'));
  if (environment === undefined) return { fragments, overlay: undefined };
  const overlays = new Map(paths.map((path) => [OVERLAY.exec(path)?.[1], path]));
  const [overlay, another] = paths.filter((path) => OVERLAY.exec(path)?.[1] === environment);
  if (overlay !== undefined && another !== undefined) {
    const related = [{ at: startOf(overlay), message: 'first defined here' }];
    report('duplicate-name', startOf(another), { kind: 'environment', name: environment }, { related });
  }
  if (overlay === undefined) {
    const path = fragments.find(isRootFile) ?? fragments[0] ?? 'mcpgw.yaml';
    const near = nearest(
      environment,
      [...overlays.keys()].filter((name) => name !== undefined),
    );
    const help =
      near === undefined ? `write \`environments/${environment}.yaml\`` : `did you mean \`${near}\`?`;
    report('unknown-environment', startOf(path), { environment }, { help: [help] });
  }
  return { fragments, overlay };

  function startOf(path: string): Span {
    return { file: { path, text: files[path] ?? '' }, start: 0, end: 0 };
  }
}

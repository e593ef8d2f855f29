// Where a configuration lies in the repository that CI shows: its findings are shown beside the right file only when
// their paths start at the root of that repository.
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';

/**
 * Empty, or a relative path with `/` at its end. Empty as well when the directory is somewhere else: an absolute path of
 * the machine says nothing to whoever reads the report.
 */
export function baseOf(directory: string, env: NodeJS.ProcessEnv): string {
  try {
    const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || '.';
    const path = relative(realpathSync(root), realpathSync(directory)).split(sep).join('/');
    return path === '' || path.startsWith('..') || /^([A-Za-z]:)?\//.test(path) ? '' : `${path}/`;
  } catch {
    return '';
  }
}

// What formatting would change, as a unified diff. It ends up in the logs of CI, so what looks like a secret is masked
// in it, on both sides alike.
import { createTwoFilesPatch } from 'diff';
import { withoutSecretLines } from '../compiler/diagnostics/mask-secrets.ts';
import type { FileForm } from './format-files.ts';

/** Of all files that differ; empty when none does. */
export function formatDiff(forms: readonly FileForm[]): string {
  return forms
    .filter(({ before, after }) => before !== after)
    .map(({ path, before, after }) => {
      const [old, formatted] = [before, after].map((text) => withoutSecretLines({ path, text }).text);
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, old ?? '', formatted ?? '', '', '', {
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      });
    })
    .join('');
}

// The part of `check` that `fmt --check` is alone.
import { notFormatted } from '../../compiler/format/not-formatted.ts';
import { counted } from '../findings.ts';
import { formatDiff } from '../format-diff.ts';
import { formsOf } from '../format-files.ts';
import type { Part } from '../report/report.ts';

export function formPart(directory: string): Part {
  const forms = formsOf(directory);
  const changed = forms.filter(({ before, after }) => before !== after);
  // `validate` reads the files of one environment; here are those of all.
  const unread = forms.filter(({ problem }) => problem !== undefined);
  const problems = unread.map(({ path, problem }) => `cannot check ${path}: ${problem}\n`);
  return {
    name: 'fmt',
    ok: changed.length === 0 && unread.length === 0,
    diagnostics: notFormatted(changed),
    text: formatDiff(changed) + problems.join(''),
    json: {
      not_formatted: changed.map(({ path }) => path),
      left_alone: unread.map(({ path, problem }) => ({ file: path, problem })),
    },
    summary: `${counted(forms.length, 'file')}, ${changed.length} not formatted${unread.length > 0 ? `, ${unread.length} left alone` : ''}`,
  };
}

// A repository compiled for a test: without errors, or the test fails with what they are.
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';

export function bundleOf(files: Readonly<Record<string, string>>, commit: string | null = null): Bundle {
  const { bundle, diagnostics } = compile(files, { commit, dirty: false }, 'mcpgw test');
  if (bundle === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(`does not compile:\n${renderText(errors)}`);
  }
  return bundle;
}

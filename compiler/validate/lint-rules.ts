// `lint.rules`: slugs that exist, and only those whose severity can be chosen.
import { memberPointer } from '../ast/pointer.ts';
import { isMap } from '../ast/value.ts';
import type { DiagnosticKey } from '../diagnostics/codes.ts';
import { CODES } from '../diagnostics/codes.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Scope } from './scope.ts';

export function reportLintRules(scope: Scope): void {
  const rules = scope.valueAt('/lint/rules');
  if (!isMap(rules)) return;
  for (const [slug, level] of Object.entries(rules)) {
    const pointer = memberPointer('/lint/rules', slug);
    if (scope.isFaulty(pointer)) continue;
    if (!Object.hasOwn(CODES, slug)) {
      const near = nearest(slug, Object.keys(CODES));
      const help = near === undefined ? [] : [`did you mean \`${near}\`?`];
      scope.fault('unknown-finding', pointer, 'key', { slug }, { help });
    } else if (CODES[slug as DiagnosticKey].severity === 'error' && level !== 'error') {
      scope.fault('lowered-error', pointer, 'key', { slug }, { help: ['remove the line'] });
    }
  }
}

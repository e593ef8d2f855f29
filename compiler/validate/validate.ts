// Third pass: variables are replaced, then the document is held against the schema and against the few rules about
// fields that a schema can only say badly. One mistake gives one diagnostic.
import type { Document } from '../ast/document.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { reportAddresses } from './addresses.ts';
import { reportCompanions } from './companions.ts';
import { reportDurations } from './durations.ts';
import { reportExclusiveFields } from './exclusive-fields.ts';
import { reportIncludes } from './includes.ts';
import { reportLintRules } from './lint-rules.ts';
import { replaceReferences } from './references.ts';
import { reportSchemaErrors } from './schema-errors.ts';
import { Scope } from './scope.ts';
import { reportTypeFields } from './type-fields.ts';
import { variablesOf } from './variables.ts';

/**
 * The same document with variables replaced, and with what is wrong in it marked.
 * @param given values of variables that win over those of the document
 */
export function validate(
  document: Document,
  given: Readonly<Record<string, string>>,
  report: Report,
): Document {
  const variables = variablesOf(document.value.vars, document.place.members.get('vars'), given);
  const replaced = replaceReferences(document, variables, report);
  for (const name of Object.keys(given)) {
    if (replaced.used.has(name) || variables.written.has(name)) continue;
    const at = { file: document.root, start: 0, end: 0 };
    report(
      'unused-variable',
      at,
      { name },
      { help: [`write \`\${var:${name}}\` where its value is needed`] },
    );
  }
  const scope = new Scope({ ...document, value: replaced.value }, report);
  for (const pointer of replaced.faulty) scope.markFaulty(pointer);
  reportSchemaErrors(scope, replaced.whole);
  reportTypeFields(scope);
  reportExclusiveFields(scope);
  reportCompanions(scope);
  reportDurations(scope);
  reportAddresses(scope);
  reportIncludes(scope);
  reportLintRules(scope);
  const broken = scope.broken();
  const sound = !broken.has('') && !broken.has('/upstreams');
  return { ...scope.document, broken, complete: document.complete && sound };
}

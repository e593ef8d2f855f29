// A field that must be given and is not.
import { memberPointer } from '../ast/pointer.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { whereOf } from './where.ts';

export function reportMissingField(scope: Scope, { instancePath, params }: SchemaError): void {
  const field = String(params.missingProperty);
  if (scope.isFaulty(memberPointer(instancePath, field))) return;
  const where = whereOf(scope, instancePath);
  scope.fault(
    'missing-field',
    instancePath,
    'key',
    { where, fields: `\`${field}\`` },
    { label: `no \`${field}\` in here` },
  );
}

// A field that holds a secret takes one reference and nothing else. What is written there instead is never shown.

import { placeAt } from '../ast/place.ts';
import { textParts } from '../ast/reference.ts';
import { secretField, secretHelp } from '../diagnostics/literal-secret.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { fieldOf } from './where.ts';

export function isSecretField({ parentSchema }: SchemaError): boolean {
  return parentSchema['x-secret'] === true;
}

export function reportBadSecret(scope: Scope, { instancePath, data }: SchemaError): void {
  const secret = placeAt(scope.document.place, instancePath).value;
  const isScalar = typeof data === 'string' || typeof data === 'number';
  if (isScalar && hasLiteral(String(data))) {
    const { field, variable } = secretField(instancePath);
    scope.fault('literal-secret', instancePath, 'key', { field }, { secret, help: secretHelp(variable) });
  } else {
    const field = fieldOf(scope, instancePath);
    const expected = 'one reference such as `${env:TOKEN}` or `${file:/run/secrets/token}`';
    const isText = typeof data === 'string';
    const params = { field, value: isText ? data : '...', expected };
    scope.fault('bad-value', instancePath, 'value', params, isText ? {} : { secret });
  }
}

/** Whether anything but references is written out; a default inside `${env:X:-default}` is. */
function hasLiteral(text: string): boolean {
  return textParts(text).some((part) =>
    part.kind === 'text' ? part.text.trim() !== '' : part.kind === 'env' && (part.fallback ?? '') !== '',
  );
}

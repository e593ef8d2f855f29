// Whether a value fits a schema of the lockfile. Only schemas that were reviewed are ever compiled: what an upstream says
// of itself right now is not, for a hostile schema can cost any amount of time. Nothing is fetched: a reference that
// leads out of the schema makes it unusable.
import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { patternOf } from './pattern.ts';
import { areDifferent } from './unique-items.ts';

/** One thing that does not fit. `path`: JSON pointer into the value, empty for the whole. */
export interface Misfit {
  readonly path: string;
  readonly problem: string;
}

/** Undefined when the value fits. */
export type SchemaCheck = (value: unknown) => Misfit | undefined;

interface Ajv {
  compile(schema: object): ValidateFunction;
  removeKeyword(keyword: string): void;
  addKeyword(definition: object): void;
}

type AjvClass = new (options: object) => Ajv;

const OPTIONS = {
  strict: false,
  allErrors: false,
  addUsedSchema: false,
  validateSchema: false,
  logger: false,
  // What every object inherits, such as `constructor`, is no member of what a client sent.
  ownProperties: true,
  code: { regExp: Object.assign(patternOf, { code: 'patternOf' }) },
};

/** The library compares every item with every other one. */
const UNIQUE_ITEMS = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: false,
  validate: (isWanted: boolean, items: readonly unknown[]) => !isWanted || areDifferent(items),
};

// Loaded with the first schema: most gateways validate nothing, and the library is some 150 KiB of code.
const require = createRequire(import.meta.url);

/** The dialect that applies where a schema names none (2025-11-25, Tools, and since). */
const DEFAULT_DIALECT = 'ajv/dist/2020.js';
const DIALECTS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/json-schema\.org\/draft-0[4-7]\/schema#?$/, 'ajv'],
  [/^https:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, 'ajv/dist/2019.js'],
];

/** @throws when the schema cannot be used: it is none, or refers to what it does not hold */
export function compileCheck(schema: Readonly<Record<string, unknown>>): SchemaCheck {
  const { $schema } = schema;
  const dialect = DIALECTS.find(([pattern]) => typeof $schema === 'string' && pattern.test($schema));
  const { default: Ajv } = require(dialect?.[1] ?? DEFAULT_DIALECT) as { default: AjvClass };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void };
  // One for each schema: two schemas may call themselves the same.
  const ajv = new Ajv(OPTIONS);
  addFormats(ajv);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(UNIQUE_ITEMS);
  // `$async` is the library's own word: checks would be promises then, and nobody waits for them.
  const { $schema: _dialect, $async: _own, ...body } = schema;
  const validate = ajv.compile(body);
  return (value) => {
    if (validate(value) === true) return undefined;
    const [error] = validate.errors ?? [];
    return error === undefined ? { path: '', problem: 'does not fit' } : misfitOf(error);
  };
}

/** In words for whoever made the call, mostly a model: what must be there, never what was. */
function misfitOf({ keyword, instancePath, params, message }: ErrorObject): Misfit {
  const path = instancePath;
  switch (keyword) {
    case 'required':
      return { path, problem: `must have \`${params.missingProperty}\`` };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { path, problem: 'has a member that is not defined' };
    case 'enum':
      return { path, problem: `must be one of ${JSON.stringify(params.allowedValues)}` };
    case 'uniqueItems':
      return { path, problem: 'must not have the same item twice' };
    case 'const':
      return { path, problem: `must be ${JSON.stringify(params.allowedValue)}` };
    default:
      return { path, problem: message ?? 'does not fit' };
  }
}

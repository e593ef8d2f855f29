// A test file against its schema, in the words that every other YAML file is answered with. One mistake gives one
// diagnostic: what fails inside of a misspelt field is its echo.
import type { TestFile } from '../../schema/generated/tests.ts';
import { validate as fitsSchema } from '../../schema/generated/validate-tests.ts';
import type { Fragment } from '../ast/fragment.ts';
import { placeAt, spanAt } from '../ast/place.ts';
import { decodePointer, memberPointer } from '../ast/pointer.ts';
import type { Value } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { shortened } from '../diagnostics/printable.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { typeInWords } from '../diagnostics/type-words.ts';

/** The members of ajv's errors that are used. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  readonly propertyName?: string;
}

/** In this order; of what is left nothing is said, for it only says that an inner error exists. */
const REPORTERS: readonly (readonly [keywords: readonly string[], reporter: Reporter])[] = [
  [['additionalProperties'], reportUnknownField],
  [['type'], reportWrongType],
  [['enum', 'pattern', 'minimum', 'maximum', 'minItems', 'minProperties'], reportBadValue],
  [['required'], reportMissingField],
];

type Reporter = (file: Shaping, error: SchemaError) => void;

interface Shaping {
  readonly fragment: Fragment;
  readonly report: Report;
  /** Pointers about which something was said. */
  readonly said: Set<string>;
}

/** The file's tests, or nothing when its shape is wrong. */
export function shape(fragment: Fragment, report: Report): TestFile | undefined {
  if (fitsSchema(fragment.value)) return fragment.value as unknown as TestFile;
  const file: Shaping = { fragment, report, said: new Set() };
  const errors = (fitsSchema as { errors?: readonly SchemaError[] | null }).errors ?? [];
  for (const [keywords, reporter] of REPORTERS) {
    for (const error of errors) if (keywords.includes(error.keyword)) reporter(file, error);
  }
  return undefined;
}

function reportUnknownField(file: Shaping, { instancePath, params, parentSchema }: SchemaError): void {
  const field = String(params.additionalProperty);
  const pointer = memberPointer(instancePath, field);
  const where = whereOf(file, instancePath);
  const fields = Object.keys((parentSchema.properties as object | undefined) ?? {});
  const given = valueAt(file.fragment.value, instancePath);
  const near = nearest(
    field,
    fields.filter((name) => !(isMap(given) && name in given)),
  );
  if (near !== undefined) file.said.add(memberPointer(instancePath, near));
  const { key, value } = placeAt(file.fragment.place, pointer);
  file.said.add(pointer);
  file.report(
    'unknown-field',
    key ?? value,
    { field, where },
    {
      label: `not a field of ${where}`,
      help: [near === undefined ? `fields are ${quoted(fields)}` : `did you mean \`${near}\`?`],
      ...(near === undefined ? {} : { fix: { at: key ?? value, text: near } }),
    },
  );
}

function reportWrongType(file: Shaping, { instancePath, data, parentSchema }: SchemaError): void {
  if (file.said.has(instancePath)) return;
  file.said.add(instancePath);
  const isDuration = parentSchema['x-unit'] === 'duration';
  const expected = isDuration
    ? 'a duration such as `10s`'
    : (TYPES[String(parentSchema.type)] ?? 'something else');
  file.report('wrong-type', spanAt(file.fragment.place, instancePath, 'value'), {
    field: fieldOf(file, instancePath),
    expected,
    found: typeInWords(data),
  });
}

function reportBadValue(file: Shaping, error: SchemaError): void {
  const { instancePath, propertyName, data, parentSchema } = error;
  const pointer = propertyName === undefined ? instancePath : memberPointer(instancePath, propertyName);
  if (file.said.has(pointer)) return;
  file.said.add(pointer);
  const at = spanAt(file.fragment.place, pointer, propertyName === undefined ? 'value' : 'key');
  const field = fieldOf(file, instancePath);
  const value = shortened(propertyName ?? inWords(data));
  if (parentSchema['x-unit'] === 'duration') {
    const help = ['a duration is a number with a unit: `250ms`, `10s`, `5m`, or several such as `1m30s`'];
    file.report('bad-duration', at, { field, value }, { help });
    return;
  }
  const near = nearest(value, choicesOf(error));
  const help = near === undefined ? [] : [`did you mean \`${near}\`?`];
  file.report('bad-value', at, { field, value, expected: expectedOf(error) }, { help });
}

function reportMissingField(file: Shaping, { instancePath, params }: SchemaError): void {
  const field = String(params.missingProperty);
  if (file.said.has(memberPointer(instancePath, field))) return;
  const at = spanAt(file.fragment.place, instancePath, 'key');
  file.report(
    'missing-field',
    at,
    { where: whereOf(file, instancePath), fields: `\`${field}\`` },
    { label: `no \`${field}\` in here` },
  );
}

/** `the test file`, `` test `a` ``, `` `expect` of test `a` ``, `` `as` of `defaults` ``. */
function whereOf({ fragment }: Shaping, pointer: string): string {
  const [section, entry, ...inside] = decodePointer(pointer);
  if (section === undefined) return 'the test file';
  if (section !== 'tests') return entry === undefined ? `\`${section}\`` : `\`${entry}\` of \`${section}\``;
  if (entry === undefined) return '`tests`';
  const name = valueAt(fragment.value, `/tests/${entry}/name`);
  const test = typeof name === 'string' ? `test \`${name}\`` : 'a test';
  return inside.length === 0 ? test : `\`${inside.at(-1)}\` of ${test}`;
}

function fieldOf({ fragment }: Shaping, pointer: string): string {
  const members = decodePointer(pointer);
  const last = members.at(-1) ?? fragment.file.path;
  return /^[0-9]+$/.test(last) && members.length > 1 ? `${members.at(-2)}[${last}]` : last;
}

function valueAt(root: Value, pointer: string): Value | undefined {
  let value: Value | undefined = root;
  for (const member of decodePointer(pointer)) {
    value = isMap(value) ? value[member] : Array.isArray(value) ? value[Number(member)] : undefined;
  }
  return value;
}

function expectedOf(error: SchemaError): string {
  const { minimum, maximum } = error.parentSchema;
  if (error.keyword === 'minimum' || error.keyword === 'maximum')
    return `a number from ${minimum} to ${maximum}`;
  if (error.keyword === 'pattern') return String(error.parentSchema['x-expected']);
  if (error.keyword === 'enum') return quoted(choicesOf(error), 'or');
  return 'at least one entry';
}

function choicesOf({ keyword, parentSchema }: SchemaError): string[] {
  return keyword === 'enum' ? [parentSchema.enum].flat().map(String) : [];
}

function quoted(names: readonly string[], word = 'and'): string {
  const all = names.map((name) => `\`${name}\``);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
};

function inWords(data: unknown): string {
  if (Array.isArray(data)) return '[]';
  return typeof data === 'object' && data !== null ? '{}' : String(data);
}

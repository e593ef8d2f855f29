// Random tools with schemas nested as real ones are.
import fc from 'fast-check';

const text = fc.string({ minLength: 0, maxLength: 12, unit: 'grapheme' });
const word = fc.stringMatching(/^[a-z]{1,6}$/);

const { schema } = fc.letrec<{ schema: Record<string, unknown> }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('string'), description: text }, { requiredKeys: ['type'] }),
    fc.record(
      {
        type: fc.constantFrom('integer', 'number', ['string', 'null']),
        minimum: fc.double({ noNaN: true, noDefaultInfinity: true }),
        enum: fc.array(fc.oneof(word, fc.integer()), { minLength: 1, maxLength: 3 }),
        examples: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 2 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record(
      {
        type: fc.constant('object'),
        title: text,
        properties: fc.dictionary(word, tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(word, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        'x-custom': fc.jsonValue({ maxDepth: 2 }),
      },
      { requiredKeys: ['type'] },
    ),
  ) as fc.Arbitrary<Record<string, unknown>>,
}));

export const schemas = schema;

/** A tool as an upstream lists it. */
export const toolJson = fc.record(
  {
    name: word,
    title: text,
    description: text,
    inputSchema: schema,
    outputSchema: schema,
    annotations: fc.record(
      { title: text, readOnlyHint: fc.boolean(), destructiveHint: fc.boolean(), other: word },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name', 'inputSchema'] },
);

/** The same value with the keys of every object in another order. */
export function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item, at) => reordered(item, seed + at));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reordered(item, seed * 31 + 7)] as const);
  const turn = entries.length === 0 ? 0 : Math.abs(seed) % entries.length;
  const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
  return Object.fromEntries(seed % 2 === 0 ? turned : turned.reverse());
}

// What the published JSON Schema of SARIF 2.1.0 says of the objects we write: required members, closed objects, types,
// and enumerations; beside it what links them (rule indexes, relative URIs).
import Ajv from 'ajv';

const text = { type: 'string', minLength: 1 };
const closed = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const message = closed({ text, markdown: text }, ['text']);
const position = { type: 'integer', minimum: 1 };
const region = closed(
  { startLine: position, startColumn: position, endLine: position, endColumn: position },
  ['startLine'],
);
const artifactLocation = closed(
  {
    uri: { type: 'string', pattern: "^(?!/|[A-Za-z][A-Za-z0-9+.-]*:|\\.\\.)[A-Za-z0-9%._~!$&'()*+,;=@/-]+$" },
    uriBaseId: text,
  },
  ['uri', 'uriBaseId'],
);
const physicalLocation = closed({ artifactLocation, region }, ['artifactLocation', 'region']);
const level = { enum: ['none', 'note', 'warning', 'error'] };
const rule = closed(
  {
    id: text,
    name: text,
    shortDescription: message,
    helpUri: { type: 'string', pattern: '^https://' },
    help: message,
    defaultConfiguration: closed({ level }, ['level']),
  },
  ['id', 'helpUri', 'help'],
);
const replacement = closed(
  { deletedRegion: region, insertedContent: closed({ text: { type: 'string' } }, ['text']) },
  ['deletedRegion'],
);
const result = closed(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: { type: 'array', minItems: 1, items: closed({ physicalLocation }, ['physicalLocation']) },
    relatedLocations: {
      type: 'array',
      uniqueItems: true,
      items: closed({ id: { type: 'integer', minimum: 0 }, message, physicalLocation }, ['physicalLocation']),
    },
    partialFingerprints: { type: 'object', additionalProperties: text, required: ['mcpgw/v1'] },
    fixes: {
      type: 'array',
      uniqueItems: true,
      items: closed(
        {
          description: message,
          artifactChanges: {
            type: 'array',
            minItems: 1,
            items: closed(
              { artifactLocation, replacements: { type: 'array', minItems: 1, items: replacement } },
              ['artifactLocation', 'replacements'],
            ),
          },
        },
        ['artifactChanges'],
      ),
    },
  },
  ['message', 'ruleId', 'ruleIndex', 'level', 'locations', 'partialFingerprints'],
);
const run = closed(
  {
    tool: closed(
      {
        driver: closed(
          {
            name: text,
            semanticVersion: text,
            informationUri: { type: 'string', pattern: '^https://' },
            rules: { type: 'array', uniqueItems: true, items: rule },
          },
          ['name'],
        ),
      },
      ['driver'],
    ),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    originalUriBaseIds: {
      type: 'object',
      additionalProperties: closed({ uri: text, uriBaseId: text, description: message }, []),
    },
    results: { type: 'array', items: result },
  },
  ['tool', 'results'],
);
const validate = new Ajv.default({ allErrors: true, strict: false }).compile(
  closed({ $schema: text, version: { const: '2.1.0' }, runs: { type: 'array', items: run } }, [
    'version',
    'runs',
  ]),
);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

/** What is wrong with a log, a line each. */
export function sarifFaults(log: unknown): string[] {
  if (!validate(log))
    return (validate.errors ?? []).map(({ instancePath, message: why }) => `${instancePath} ${why}`);
  return (log as unknown as Log).runs.flatMap(({ tool, results }) =>
    results
      .filter(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id !== ruleId)
      .map(({ ruleId }) => `the rule of ${ruleId} is another one`),
  );
}

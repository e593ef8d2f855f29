// Bodies as an attacker would write them: a call, bent in one or two places, sometimes with a byte knocked out.

import fc from 'fast-check';

type Pair = readonly [key: string, value: string];

const fragment = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('a', 'b', 'name', ' ', '_', '7', '-', '/', '.', "'", '<', '{"') },
  { weight: 4, arbitrary: fc.constantFrom('é', 'а', '𝄞', '世', '\u2028', 'ſ', '\u212a', '\u200b', '\u0085') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\\n',
      '\\"',
      '\\\\',
      '\\/',
      '\\u0041',
      '\\u00E9',
      '\\ud83d\\ude00',
      '\\u001b',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('\\ud800', '\\udc00\\ud800', '\\u0000') },
  { weight: 1, arbitrary: fc.constantFrom('\\x41', '\\u12g4', '\\', '\n', '\t', '\\u12') },
);
const plainFragment = fc.constantFrom(
  'a',
  'b',
  'c',
  'Name',
  'name',
  'x1',
  '_',
  'é',
  '\\u0061',
  '\\n',
  '世',
  '',
);

const quoted = (text: string) => `"${text.replace(/^(\{")/, '{\\"').replaceAll('{"', '{')}"`;
const wildString = fc.array(fragment, { maxLength: 6 }).map((parts) => quoted(parts.join('')));
const tameString = fc.array(plainFragment, { maxLength: 4 }).map((parts) => `"${parts.join('')}"`);

const number = fc.constantFrom(
  ...['0', '1', '-1', '42', '1.0', '-0', '1e2', '1E+400', '1e999', '12345678901234567890', '0.1e-7', '-0.0'],
  ...['9007199254740991', '9007199254740993'],
);
const badNumber = fc.constantFrom('01', '+1', '1.', '.5', '1e', '-', 'NaN', 'Infinity', '0x10', '1_000');
const space = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\t', '\r\n  ', '\u00a0', '/**/') },
);

const { value } = fc.letrec<{ value: string; object: string; array: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 5, arbitrary: tameString },
    { weight: 2, arbitrary: wildString },
    { weight: 4, arbitrary: number },
    { weight: 2, arbitrary: fc.constantFrom('true', 'false', 'null') },
    { weight: 3, arbitrary: tie('object') },
    { weight: 2, arbitrary: tie('array') },
  ),
  object: fc
    .array(fc.tuple(tameString, space, tie('value')), { maxLength: 4 })
    .map((members) => `{${members.map(([key, gap, item]) => `${key}:${gap}${item}`).join(',')}}`),
  array: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
}));

/** JSON text, mostly well-formed. */
export const jsonText = value;

const toolName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('"echo"', '"drop_table"', '"get-sum"', '"a.b/c"', '"ec\\u0068o"') },
  { weight: 2, arbitrary: wildString },
  { weight: 1, arbitrary: value },
);
const id = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '1',
      '0',
      '-7',
      '"a"',
      '"9007199254740993"',
      '9007199254740991',
      '"\\u00e9\\n"',
    ),
  },
  { weight: 1, arbitrary: wildString },
  {
    weight: 1,
    arbitrary: fc.oneof(number, badNumber, fc.constant('null'), fc.constant(`"${'x'.repeat(257)}"`)),
  },
);
const method = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '"tools/call"',
      '"tools/call"',
      '"tools/list"',
      '"ping"',
      '"x/y"',
      '"tools\\/call"',
    ),
  },
  { weight: 1, arbitrary: value },
);
const argumentsText = fc
  .array(fc.tuple(fc.constantFrom('"a"', '"b"', '"Name"', '"name"', '"\\u0061"', '"__proto__"'), value), {
    maxLength: 3,
  })
  .map((members) => `{${members.map(([key, item]) => `${key}:${item}`).join(',')}}`);
const meta = fc
  .subarray<Pair>([
    ['"progressToken"', '7'],
    ['"traceparent"', '"00-0af7-01"'],
    ['"io.modelcontextprotocol/protocolVersion"', '"2026-07-28"'],
    ['"io.modelcontextprotocol/clientCapabilities"', '{}'],
    ['"com.example/x"', '[1, {"y":2}]'],
  ])
  .chain((members) => bent(members, 12).map(joined));

/** 0 to 2 changes to the members of an object; one in `every` is an attack. */
function bent(members: readonly Pair[], every: number): fc.Arbitrary<readonly Pair[]> {
  const attack = fc.tuple(fc.nat(), fc.nat(), fc.nat(4), value).map(([which, how, where, other]) => {
    if (members.length === 0) return [['"extra"', other] as Pair];
    const [key, item] = members[which % members.length]!;
    const changed = [...members];
    const respelled = [key, escapedSpelling(key, which), ...lookAlikes(key)];
    if (how % 4 === 0) changed.splice(which % members.length, 1);
    else if (how % 4 === 1) changed[which % members.length] = [key, other];
    else if (how % 4 === 2) changed[which % members.length] = [respelled[how % respelled.length]!, item];
    else changed.splice(where % (members.length + 1), 0, [respelled[how % respelled.length]!, other]);
    return changed;
  });
  return fc.oneof({ weight: every - 1, arbitrary: fc.constant(members) }, { weight: 1, arbitrary: attack });
}

function escapedSpelling(key: string, which: number): string {
  const at = 1 + (which % Math.max(1, key.length - 2));
  return `${key.slice(0, at)}\\u${key.charCodeAt(at).toString(16).padStart(4, '0')}${key.slice(at + 1)}`;
}

function lookAlikes(key: string): string[] {
  const bare = key.slice(1, -1);
  const wide = String.fromCharCode(bare.charCodeAt(0) + 0xfee0) + bare.slice(1);
  const spellings = [
    bare.toUpperCase(),
    bare[0]?.toUpperCase() + bare.slice(1),
    bare.replace('s', 'ſ'),
    wide,
  ];
  return [...spellings, `${bare}\\u0000`, `${bare}\u200b`, `\\u0001${bare}`, '__proto__', 'constructor'].map(
    (text) => `"${text}"`,
  );
}

function joined(members: readonly Pair[]): string {
  return `{${members.map(([key, item]) => `${key}:${item}`).join(',')}}`;
}

const params = fc
  .tuple(toolName, argumentsText, meta, fc.boolean())
  .chain(([name, args, metaText, withMeta]) => {
    const members: Pair[] = [
      ['"name"', name],
      ['"arguments"', args],
    ];
    if (withMeta) members.push(['"_meta"', metaText]);
    return bent(members, 6).map(joined);
  });

/** Messages of every other kind, by what they carry. */
const OTHERS: readonly Pair[] = [
  ['"prompts/get"', '{"name":"p","arguments":{"a":"b"},"inputResponses":{"k":{}},"requestState":"s\\n"}'],
  ['"resources/read"', '{"uri":"test:\\u002f/a","requestState":"s"}'],
  ['"resources/subscribe"', '{"uri":"test://a"}'],
  ['"logging/setLevel"', '{"level":"info","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}'],
  ['"logging/setLevel"', '{"level":"info"}'],
  ['"tasks/get"', '{"taskId":"t"}'],
  ['"tasks/update"', '{"taskId":"t","inputResponses":{"k":{"action":"accept"}}}'],
  [
    '"completion/complete"',
    '{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"a","value":""},"context":{"arguments":{}}}',
  ],
  ['"completion/complete"', '{"ref":{"type":"ref/resource","uri":"test://{x}"},"argument":{}}'],
  [
    '"subscriptions/listen"',
    '{"notifications":{"toolsListChanged":true,"resourceSubscriptions":["a","\\u0062"],"taskIds":[]}}',
  ],
  [
    '"subscriptions/listen"',
    '{"notifications":{},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}',
  ],
];
const other = fc
  .tuple(fc.constantFrom(...OTHERS), value, fc.nat(), fc.nat(5))
  .map(([[name, text], replacement, which, dice]): Pair => {
    const members = Object.entries(JSON.parse(text) as object).map(
      ([key, item]): Pair => [`"${key}"`, JSON.stringify(item)],
    );
    const at = which % members.length;
    if (dice === 0) members.splice(at, 1);
    else if (dice === 1) members[at] = [members[at]![0], replacement];
    else if (dice === 2) return [name, text.replaceAll(/true|"[a-z]"/g, replacement)];
    else return [name, text];
    return [name, joined(members)];
  });
const answer = fc
  .tuple(
    id,
    fc.constantFrom('result', 'error'),
    fc.oneof(
      fc.constantFrom('{}', '{"a":[1.0]}', '{"code":-32602,"message":"n\\u00f6","data":1}', '{"code":1}'),
      fc.constantFrom('{"code":1.5,"message":""}', '{"code":1,"message":"\\ud800"}', '{"message":"m"}'),
      value,
    ),
  )
  .map(([idText, key, text]) => [
    ['"jsonrpc"', '"2.0"'] as Pair,
    ['"id"', idText] as Pair,
    [`"${key}"`, text] as Pair,
  ]);

const call = fc
  .tuple(id, method, params, fc.boolean())
  .chain(([idText, methodText, paramsText, reversed]) => {
    const members: Pair[] = [
      ['"jsonrpc"', '"2.0"'],
      ['"id"', idText],
      ['"method"', methodText],
      ['"params"', paramsText],
    ];
    return bent(reversed ? members.reverse() : members, 9);
  });
const message = fc
  .oneof(
    { weight: 6, arbitrary: call },
    {
      weight: 2,
      arbitrary: fc
        .tuple(id, other)
        .map(([idText, [methodText, paramsText]]) => [
          ['"id"', idText] as Pair,
          ['"params"', paramsText] as Pair,
          ['"method"', methodText] as Pair,
          ['"jsonrpc"', '"2.0"'] as Pair,
        ]),
    },
    { weight: 1, arbitrary: answer },
  )
  .chain((members) => fc.tuple(space, space).map(([a, b]) => joined(members).replace(':', `${a}:${b}`)));

/** Knocks out, doubles or replaces one byte of one body in eight. */
const mutated = fc.tuple(message, fc.nat(7), fc.nat(), fc.nat(255)).map(([text, dice, place, byte]) => {
  const bytes = Buffer.from(text);
  const at = place % bytes.length;
  if (dice !== 0) return bytes;
  if (byte % 3 === 0) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  if (byte % 3 === 1) return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
  bytes[at] = byte;
  return bytes;
});

export const body: fc.Arbitrary<Buffer> = mutated;

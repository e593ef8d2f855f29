// The promise of the scanner, put to five parsers: whatever body it accepts, everyone behind the gateway reads the
// method, the tool and the id that the decision was made on.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Piece } from '../../../runtime/wire/assemble.ts';
import { buildRequest } from '../../../runtime/wire/envelope.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { quote } from '../../../runtime/wire/json-text.ts';
import type { Message } from '../../../runtime/wire/message.ts';
import { buildError } from '../../../runtime/wire/reply.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { body } from './body-arbitrary.ts';
import { JUDGES, type Reading } from './judges.ts';

const BODIES = 20_000;
const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000_007);

interface Case {
  readonly line: string;
  readonly expected: Reading;
}

/** The upstream sees our id and the authorised name; the client sees its own id again. */
function casesOf(message: Message, id: number): Case[] {
  const request = buildRequest({
    id,
    method: message.method,
    params: paramsOf(message),
    envelope: undefined,
    wantsProgress: message.progressToken !== undefined,
    meta: message.meta,
  });
  const cases: Case[] = [{ line: request.toString(), expected: [message.method, message.name ?? null, id] }];
  if (message.id !== undefined) {
    const clientId = JSON.parse(message.id.toString()) as unknown;
    cases.push({
      line: buildError(message.id, REFUSALS.denied, 'modern').toString(),
      expected: [null, null, clientId],
    });
  }
  return cases;
}

/** As the pipeline makes them: the name that was authorised, and slices of what the client sent. */
function paramsOf(message: Message): Piece[] {
  const pieces: Piece[] = [];
  const add = (key: string, value: Piece | undefined) => {
    if (value !== undefined) pieces.push(`${pieces.length === 0 ? '' : ','}"${key}":`, value);
  };
  add('name', message.name === undefined ? undefined : quote(message.name));
  add('arguments', message.arguments);
  add('argument', message.argument);
  add('context', message.context);
  add('inputResponses', message.inputResponses);
  return pieces;
}

describe(`${BODIES} bodies, seed ${seed}`, () => {
  const cases: Case[] = [];
  let accepted = 0;

  beforeAll(() => {
    for (const bytes of fc.sample(body, { numRuns: BODIES, seed })) {
      const outcome = scanMessage(bytes);
      if ('refusal' in outcome || outcome.kind === 'response') continue;
      accepted++;
      cases.push(...casesOf(outcome, cases.length));
    }
    console.log(`seed ${seed}: ${accepted} bodies accepted, ${BODIES - accepted} refused`);
  });

  test('enough of them are accepted, and enough refused, to mean something', () => {
    expect(accepted).toBeGreaterThan(BODIES / 4);
    expect(accepted).toBeLessThan((BODIES * 3) / 4);
  });

  test('the judges are worth asking: about what is refused they disagree', async () => {
    const line = '{"id":1,"method":"tools/call","params":{"name":"safe","name":"drop_table"}}';
    const names = await Promise.all(JUDGES.map(async (judge) => (await judge.read([line]))[0]?.[1]));
    expect(new Set(names)).toEqual(new Set(['safe', 'drop_table']));
    expect(scanMessage(Buffer.from(line))).toMatchObject({ refusal: REFUSALS.invalid_request });
  });

  test.each(JUDGES)('$name reads in every message what was decided', { timeout: 120_000 }, async (judge) => {
    const readings = await judge.read(cases.map((each) => each.line));
    const disagreements: unknown[] = [];
    let unread = 0;
    readings.forEach((reading, row) => {
      const { line, expected } = cases[row]!;
      // JSON::PP and jq 1.6 read no text with half of a surrogate pair, which arguments may hold: they refuse the
      // message as a whole, so they cannot read another name in it. Nothing else may go unread.
      if (reading === undefined && PICKY.includes(judge.name) && hasHalfPair(line)) unread++;
      else if (JSON.stringify(reading) !== JSON.stringify(expected))
        disagreements.push({ line, expected, reading });
    });
    if (unread > 0)
      console.log(`${judge.name} refused ${unread} of ${cases.length} messages: half of a surrogate pair`);
    expect(disagreements).toEqual([]);
  });
});

const PICKY = ['Perl', 'jq'];

function hasHalfPair(line: string): boolean {
  return /\\u(d[89ab]..(?!\\ud[c-f])|(?<!\\ud[89ab]..)d[c-f])/i.test(line);
}

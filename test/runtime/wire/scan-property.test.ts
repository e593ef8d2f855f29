// The scanner against a slow oracle, on bodies made to mislead and on noise.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { body, jsonText } from './body-arbitrary.ts';
import { judgeSlowly, type Verdict } from './scan-oracle.ts';

function judgeFast(bytes: Buffer): Verdict {
  const outcome = scanMessage(bytes);
  if ('refusal' in outcome) return { refused: outcome.refusal.kind };
  return {
    refused: undefined,
    kind: outcome.kind,
    method: outcome.method,
    id: outcome.id?.toString(),
    params: {
      name: outcome.name,
      uri: outcome.uri,
      taskId: outcome.taskId,
      level: outcome.level,
      requestState: outcome.requestState,
      arguments: outcome.arguments?.toString(),
      argument: outcome.argument?.toString(),
      context: outcome.context?.toString(),
      inputResponses: outcome.inputResponses?.toString(),
      ref: outcome.ref,
      listenFilter: outcome.listenFilter,
    },
    result: outcome.result?.toString(),
    error: outcome.error && { code: outcome.error.code, message: outcome.error.message },
  };
}

test('says what the slow oracle says about bodies made to mislead', { timeout: 120_000 }, () => {
  const refusals = new Map<string, number>();
  const read = new Map<string, number>();
  fc.assert(
    fc.property(body, (bytes) => {
      const slow = judgeSlowly(bytes);
      refusals.set(slow.refused ?? 'accepted', 1 + (refusals.get(slow.refused ?? 'accepted') ?? 0));
      expect(judgeFast(bytes), bytes.toString()).toEqual(slow);
      if (slow.refused !== undefined) return;
      const members = { ...slow.params, result: slow.result, error: slow.error };
      for (const [key, value] of Object.entries(members)) {
        if (value !== undefined) read.set(key, 1 + (read.get(key) ?? 0));
      }
    }),
    { numRuns: 12_000 },
  );
  // The test is worth something only while every outcome is common.
  for (const outcome of ['accepted', 'parse_error', 'invalid_request', 'invalid_params']) {
    expect(refusals.get(outcome) ?? 0, outcome).toBeGreaterThan(300);
  }
  expect(read.size).toBe(13);
  for (const [key, times] of read) expect(times, key).toBeGreaterThan(20);
});

test('says what the slow oracle says about any JSON in place of a message or of arguments', () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      for (const whole of [
        text,
        `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x","arguments":{"a":${text}}}}`,
      ]) {
        const bytes = Buffer.from(whole);
        expect(judgeFast(bytes), whole).toEqual(judgeSlowly(bytes));
      }
    }),
    { numRuns: 3_000 },
  );
});

test('never throws on random bytes, and takes none of them for a message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(judgeFast(Buffer.from(bytes)).refused).toBeDefined();
    }),
    { numRuns: 5_000 },
  );
});

test('never throws on the beginning of a message, and takes no part of it for the whole', () => {
  fc.assert(
    fc.property(body, fc.nat(), (bytes, cut) => {
      const part = bytes.subarray(0, cut % bytes.length);
      expect(judgeFast(part)).toEqual(judgeSlowly(part));
    }),
    { numRuns: 2_000 },
  );
});

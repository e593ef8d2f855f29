// Whatever stands in the headers that carry credentials: who is let in has shown exactly one good one, everybody else gets
// the same 401, and the next client is served as if nothing had been.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { IdentityService } from '../../../runtime/identity/identity-service.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import type { BundleAuthn } from '../../../schema/generated/bundle.ts';
import { RawClient } from '../http/raw-client.ts';
import { goodClaims, signed, signingKey, startIssuer } from '../identity/issuer.ts';
import { jwtProvider } from '../identity/service.ts';
import { sampleBundle } from '../snapshot/sample-bundle.ts';
import { channelServer } from './channel-server.ts';
import { ENGINES } from './engines.ts';
import { AUTHN } from './guarded.ts';

const KEY = `mcpgw_${'k'.repeat(43)}`;
const BODY = '{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{}}';

/** One header line; of its value every character is a byte. */
interface Line {
  readonly name: string;
  readonly value: string;
}

async function guardedByRealProviders(engine: (typeof ENGINES)[number]['engine']) {
  const key = await signingKey();
  const issuer = await startIssuer([key]);
  const hash = `sha256:${createHash('sha256').update(KEY).digest('hex')}`;
  const authn: BundleAuthn = {
    ...AUTHN,
    attempts: 0,
    providers: [
      { name: 'keys', type: 'api_key', api_key: { header: 'x-key', keys: { ci: { hash, scopes: [] } } } },
      jwtProvider(issuer.url),
    ],
  };
  const lines: string[] = [];
  const say = (message: string) => void lines.push(message);
  const log = { error: say, warn: say, info: say, debug: say };
  const secrets = new Secrets({ env: {}, log });
  const service = new IdentityService({ secrets, log });
  const authenticator = service.authenticatorFor(
    sampleBundle((bundle) => {
      bundle.authn = authn;
    }),
  )!;
  onTestFinished(() => {
    service.close();
    secrets.close();
  });
  const server = await channelServer(engine, { authenticator, bundle: { authn } });
  return { server, lines, token: await signed(key, goodClaims(issuer.url)) };
}

function requestWith(lines: readonly Line[]): Buffer {
  const fields = ['content-type: application/json', 'accept: application/json, text/event-stream'];
  const head = `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${BODY.length}\r\n${fields.join('\r\n')}\r\n`;
  const more = lines.flatMap(({ name, value }) => [`${name}:${value}\r\n`]);
  return Buffer.from([head, ...more, '\r\n', BODY].join(''), 'latin1');
}

const blank = fc.constantFrom('', ' ', '\t', '  ', ' \t ');
const byte = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0x80, max: 0xff }),
  fc.constant(9),
);
const noise = fc.array(byte, { maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
const scheme = fc.constantFrom(
  'Bearer',
  'bearer',
  'BEARER',
  'Basic',
  'Bearer Bearer',
  'Bearer:',
  'BearerX',
  '',
);

function linesWith(token: string): fc.Arbitrary<Line[]> {
  const secret = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(token, KEY) },
    fc.constantFrom(token.toUpperCase(), `${token}.`, token.slice(0, -1), `${token}, ${token}`, `"${KEY}"`),
    noise,
    fc.integer({ min: 8_000, max: 9_000 }).map((length) => 'x'.repeat(length)),
  );
  const parts = fc.tuple(blank, scheme, blank, secret, blank).map((texts) => texts.join(''));
  const bare = fc.tuple(blank, secret, blank).map((texts) => texts.join(''));
  const value = fc.oneof(parts, bare);
  const name = fc.constantFrom(
    'authorization',
    'Authorization',
    'AUTHORIZATION',
    'x-key',
    'X-Key',
    'cookie',
    'x-api-key',
  );
  return fc
    .array(fc.record({ name, value }), { maxLength: 3 })
    .filter((lines) => lines.reduce((sum, line) => sum + line.value.length, 0) < 12_000);
}

/** The rule in the plainest words. uWebSockets.js takes bytes above ASCII at the ends of a value for blanks, too. */
function isGood(lines: readonly Line[], token: string, engine: string): boolean {
  const shown = lines.filter(({ name }) => /^(?:authorization|x-key)$/i.test(name));
  const [only] = shown;
  if (shown.length !== 1 || only === undefined) return false;
  const ends = engine === 'uws' ? /^[\t \x80-\xff]+|[\t \x80-\xff]+$/g : /^[\t ]+|[\t ]+$/g;
  const value = only.value.replace(ends, '');
  if (only.name.toLowerCase() === 'x-key') return value === KEY;
  const [, secret] = /^bearer +([^ ].*)$/i.exec(value) ?? [];
  return secret === token;
}

describe.each(ENGINES)('on $name', ({ engine, name }) => {
  test('any credential headers are judged by their meaning alone', async () => {
    const { server, lines: logged, token } = await guardedByRealProviders(engine);
    let refused: string | undefined;
    await fc.assert(
      fc.asyncProperty(linesWith(token), async (lines) => {
        const client = await RawClient.connect(server.port);
        client.socket.write(requestWith(lines));
        const got = await client.response();
        client.destroy();
        const good = isGood(lines, token, name);
        expect(got.status === 401).toBe(!good);
        if (good) return;
        const { headers, body } = got;
        const challenge = headers.get('www-authenticate') ?? '';
        expect(challenge).toMatch(
          /^Bearer (?:error="invalid_token", )?resource_metadata="[^"]+", scope="[^"]+"$/,
        );
        refused ??= body.toString();
        expect(body.toString()).toBe(refused);
      }),
      { numRuns: 250 },
    );
    const client = await RawClient.connect(server.port);
    client.socket.write(requestWith([{ name: 'x-key', value: KEY }]));
    expect((await client.response()).status).not.toBe(401);
    client.destroy();
    expect([logged, server.errors]).toEqual([[], []]);
  });
});

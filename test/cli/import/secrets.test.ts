// Secrets of every kind, planted in every place of every source: none may be in anything an import writes or says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING } from '../../../cli/import/existing.ts';
import { planImport } from '../../../cli/import/plan.ts';
import type { Source } from '../../../cli/import/source.ts';

const source = (value: unknown, file = 'mcp.json'): Source => ({
  file,
  value,
  workspace: '.',
  workspaceName: 'project',
});
const planOf = (...values: unknown[]) =>
  planImport(
    values.map((value, i) => source(value, `${i}.json`)),
    NOTHING,
    '',
    { force: false, prefer: 'remote' },
  );
/** Everything that leaves the import. */
const outputOf = (...values: unknown[]): string => {
  const { files, environment, messages } = planOf(...values);
  return [...Object.values(files), environment, ...messages].join('\n');
};

const GITHUB = `ghp_${'Q7'.repeat(12)}`;
const CANARIES: Readonly<Record<string, { secret: string; config: object }>> = {
  'a token in a variable': {
    secret: GITHUB,
    config: { mcpServers: { a: { command: 'x', env: { GITHUB_TOKEN: GITHUB } } } },
  },
  'a token under a harmless name': {
    secret: `sk-${'a1B2'.repeat(6)}`,
    config: { mcpServers: { a: { command: 'x', env: { SETTING: `prefix sk-${'a1B2'.repeat(6)} suffix` } } } },
  },
  'a word in a variable that is called a password': {
    secret: 'correct horse battery',
    config: { mcpServers: { a: { command: 'x', env: { dbPassword: 'correct horse battery' } } } },
  },
  'a random word under a harmless name': {
    secret: '9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    config: { mcpServers: { a: { command: 'x', env: { THING: '9f8e7d6c5b4a39281706f5e4d3c2b1a0' } } } },
  },
  'credentials in a header': {
    secret: 'headercanary-1',
    config: {
      servers: { a: { url: 'https://a.example', headers: { Authorization: 'Bearer headercanary-1' } } },
    },
  },
  'a key in a header of its own': {
    secret: 'headercanary-2',
    config: { mcpServers: { a: { url: 'https://a.example', headers: { 'X-Api-Key': 'headercanary-2' } } } },
  },
  'the password of an address': {
    secret: 'urlcanary1',
    config: { mcpServers: { a: { command: 'x', args: ['postgres://app:urlcanary1@db.example/app'] } } },
  },
  'a key in the query of an address': {
    secret: 'urlcanary2',
    config: { mcpServers: { a: { url: 'https://a.example/mcp?x=1&api_key=urlcanary2' } } },
  },
  'an address that is a key itself': {
    secret: 'NDc1ZmYxYzItZGM3OS00',
    config: { mcpServers: { a: { url: 'https://a.example/s/NDc1ZmYxYzItZGM3OS00/mcp' } } },
  },
  'a flag': {
    secret: 'flagcanary',
    config: { mcpServers: { a: { command: 'x', args: ['--api-key=flagcanary'] } } },
  },
  'the word after a flag': {
    secret: 'flagcanary2',
    config: { mcpServers: { a: { command: 'x', args: ['--token', 'flagcanary2'] } } },
  },
  'a variable for a container': {
    secret: 'dockercanary',
    config: {
      mcpServers: { a: { command: 'docker', args: ['run', '-e', 'API_KEY=dockercanary', 'image'] } },
    },
  },
  'JSON in an argument': {
    secret: 'jsoncanary',
    config: { mcpServers: { a: { command: 'x', args: ['{"id":"a","client_secret":"jsoncanary"}'] } } },
  },
  'a connection string': {
    secret: 'pwcanary!',
    config: { mcpServers: { a: { command: 'x', env: { DB: 'Server=db;User Id=a;Password=pwcanary!' } } } },
  },
  'a header for a wrapper': {
    secret: 'wrapcanary',
    config: {
      mcpServers: {
        a: {
          command: 'npx',
          args: ['mcp-remote', 'https://a.example/mcp', '--header', `Authorization:\${AUTH}`],
          env: { AUTH: 'Bearer wrapcanary' },
        },
      },
    },
  },
  'a header for a wrapper that stays': {
    secret: 'staycanary',
    config: {
      mcpServers: {
        a: {
          command: 'npx',
          args: [
            'mcp-remote',
            'https://a.example/mcp',
            '--new-flag',
            '--header',
            'Authorization: Bearer staycanary',
          ],
        },
      },
    },
  },
  'the default of a reference': {
    secret: 'defaultcanary',
    config: { mcpServers: { a: { command: 'x', env: { TOKEN: '${TOKEN:-defaultcanary}' } } } },
  },
  'the default of an input': {
    secret: 'inputcanary',
    config: {
      inputs: [{ id: 'api-key', type: 'promptString', default: 'inputcanary', password: true }],
      servers: { a: { command: 'x', env: { K: '${input:api-key}' } } },
    },
  },
  'the default in a registry description': {
    secret: 'registrycanary',
    config: {
      name: 'x/a',
      packages: [
        {
          registryType: 'npm',
          identifier: 'a',
          environmentVariables: [{ name: 'API_KEY', default: 'registrycanary', isRequired: true }],
        },
      ],
    },
  },
  'a command line in one argument': {
    secret: 'linecanary',
    config: { mcpServers: { a: { command: 'sh', args: ['-c', 'npx srv --api-key linecanary -v'] } } },
  },
  'a variable in a command line': {
    secret: 'shellcanary',
    config: { mcpServers: { a: { command: 'sh', args: ['-c', 'cd /x && API_TOKEN=shellcanary npx srv'] } } },
  },
  'an address in a command line': {
    secret: 'innercanary',
    config: { mcpServers: { a: { command: 'sh', args: ['-c', 'srv postgres://app:innercanary@db/app'] } } },
  },
  'the fragment of an address': {
    secret: 'fragmentcanary',
    config: { mcpServers: { a: { url: 'https://a.example/mcp#access_token=fragmentcanary' } } },
  },
  'a number under the name of a secret': {
    secret: '73940157',
    config: {
      mcpServers: { a: { command: 'x', env: { DB_PASSWORD: '73940157' }, args: ['--token', '73940157'] } },
    },
  },
  'members that are left out': {
    secret: 'leftcanary',
    config: {
      oauth: { token: 'leftcanary' },
      mcpServers: { a: { command: 'x', oauth: { clientSecret: 'leftcanary' }, envFile: 'leftcanary' } },
    },
  },
  'a server that is left out': {
    secret: 'lostcanary',
    config: {
      mcpServers: { a: { url: 'gopher://u:lostcanary@a.example/?token=lostcanary' }, b: { command: 'x' } },
    },
  },
};

describe('a secret is in nothing that is written or said', () => {
  test.each(Object.entries(CANARIES))('%s', (_, { secret, config }) => {
    expect(JSON.stringify(config)).toContain(secret);
    const output = outputOf(config);
    expect(output).toContain('upstreams:');
    expect(output).not.toContain(secret);
    expect(output).not.toContain(encodeURIComponent(secret));
  });

  test('all of them together, in any order', () => {
    const all = Object.values(CANARIES);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 2 }), (some) => {
        const output = outputOf(...some.map(({ config }) => config));
        for (const { secret } of all) expect(output).not.toContain(secret);
      }),
      { numRuns: 50 },
    );
  });

  test('found in one place, it is hidden in every other', () => {
    const [secret, url] = ['hunter2hunter2', 'https://a.example/mcp'];
    const output = outputOf({
      mcpServers: {
        a: {
          command: 'x',
          args: ['--pw', secret, `say ${secret}`],
          env: { PASSWORD: secret, NOTE: `is ${secret}` },
        },
        b: { url, headers: { 'X-Note': secret }, description: `uses ${secret}` },
      },
    });
    expect(output).not.toContain(secret);
    expect(output.match(/\$\{env:PASSWORD\}/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('whatever word it is, in any field that is called a secret', () => {
    const word = fc
      .stringMatching(/^[A-Za-z!@#%^&*()_+=,.<>;:'"~ -]{8,40}$/)
      .filter((text) => /[A-Za-z]{3}/.test(text));
    fc.assert(
      fc.property(word, (text) => {
        const secret = `zq${text}`;
        const output = outputOf({
          mcpServers: {
            a: { command: 'x', env: { A_TOKEN: secret }, args: [`--password=${secret}`] },
            b: { url: 'http://127.0.0.1:9000/mcp', headers: { 'X-Api-Key': secret } },
          },
        });
        expect(output).not.toContain(secret.trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe('what takes the place of a secret', () => {
  const yamlOf = (servers: object): string => planOf({ mcpServers: servers }).files['mcpgw.yaml'] ?? '';

  test('keeps what is no secret around it', () => {
    expect(yamlOf({ a: { command: 'x', args: ['postgres://app:urlcanary1@db.example/app'] } })).toContain(
      'postgres://app:${env:A_PASSWORD}@db.example/app',
    );
    expect(yamlOf({ a: { url: 'https://a.example', headers: { Authorization: 'Bearer abc' } } })).toContain(
      'Authorization: Bearer ${env:A_TOKEN}',
    );
  });

  test('is one name for one secret, and never one name for two', () => {
    const yaml = yamlOf({
      a: { command: 'x', env: { API_KEY: 'first' } },
      b: { command: 'x', env: { API_KEY: 'second' } },
      c: { command: 'x', env: { API_KEY: 'first' } },
    });
    expect(yaml.match(/API_KEY: .*/g)).toEqual([
      'API_KEY: ${env:API_KEY}',
      'API_KEY: ${env:B_API_KEY}',
      'API_KEY: ${env:API_KEY}',
    ]);
  });

  test('is asked for only when something that was imported needs it', () => {
    const { environment, messages } = planOf({
      mcpServers: {
        a: { url: 'ftp://a.example', headers: { 'X-Api-Key': 'k1' } },
        b: { command: 'x', env: { K_TOKEN: 't' } },
      },
    });
    expect(environment).toMatch(/^K_TOKEN=$/m);
    expect(environment + messages.join()).not.toContain('A_API_KEY');
  });

  test('is no name that somebody uses already', () => {
    const { files } = planImport(
      [source({ mcpServers: { a: { command: 'x', env: { API_KEY: 'first' } } } })],
      { ...NOTHING, environment: new Map([['API_KEY', new Set(['other'])]]) },
      '',
      { force: false, prefer: 'remote' },
    );
    expect(files['mcpgw.yaml']).toContain('API_KEY: ${env:A_API_KEY}');
  });
});

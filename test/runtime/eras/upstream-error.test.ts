import { describe, expect, test } from 'vitest';
import { codeForClient, scrub } from '../../../runtime/eras/upstream-error.ts';

describe('the message of an upstream error', () => {
  test.each([
    ['fetch http://10.1.2.3:8443/internal?k=v failed', 'fetch [url] failed'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED [address]'],
    ['connect ECONNREFUSED ::1:5432', 'connect ECONNREFUSED [address]'],
    ['no route to fe80::1ff:fe23:4567:890a', 'no route to [address]'],
    ['peer [2001:db8::7]:9200 closed', 'peer [address] closed'],
    ['getaddrinfo ENOTFOUND db.acme.example', 'getaddrinfo ENOTFOUND [host]'],
    ['redis-master:6379 is down', '[host] is down'],
    ['search.prod.internal did not answer', '[host] did not answer'],
    ["ENOENT: no such file, open '/srv/data/keys.json'", "ENOENT: no such file, open '[path]'"],
    ['File "/app/main.py", line 3', 'File "[path]", line 3'],
    ['cannot read C:\\Users\\me\\x.txt', 'cannot read [path]'],
    ['share \\\\nas\\backup is gone', 'share [path] is gone'],
    ['postgres://user:pw@db/x refused', '[url] refused'],
    ['boom\n    at run (/app/x.js:10:5)\n    at node:internal/main:3:1', 'boom'],
  ])('%j is told as %j', (raw, told) => {
    expect(scrub(raw)).toBe(told);
  });

  test.each([
    'Unknown tool: weather',
    'and/or: pick one',
    'at least 3 items, ratio 1:2',
    'Tool a.b.c not found',
    'done at 50%',
  ])('%j is left alone', (text) => {
    expect(scrub(text)).toBe(text);
  });

  test('is cut before it is searched, so that no length of it costs much', () => {
    expect(scrub('a'.repeat(5_000_000)).length).toBe(2000);
  });
});

describe('the code of an upstream error', () => {
  test.each([
    [-32601, 'modern', -32601],
    [-32602, 'legacy', -32602],
    [-32020, 'legacy', -32603],
    [-32022, 'modern', -32603],
    [-32042, 'legacy', -32042],
    [-32042, 'modern', -32603],
    [-32099, 'modern', -32603],
    [-32100, 'modern', -32100],
    [-32019, 'modern', -32019],
    [7, 'modern', 7],
    [1.5, 'legacy', -32603],
    [Number.NaN, 'legacy', -32603],
  ] as const)('%d for a %s client is %d', (code, era, told) => {
    expect(codeForClient(code, era)).toBe(told);
  });
});

// What a definition becomes where it runs, beyond what the compiler can see.
import { expect, test } from 'vitest';
import { createUpstream } from '../../../runtime/upstreams/create.ts';
import { sampleUpstream } from '../snapshot/sample-bundle.ts';

const quiet = { info() {}, warn() {} };

test.each(['http', 'ws'])(
  'a %s url whose reference holds a password is refused, and the password not named',
  (scheme) => {
    const definition = sampleUpstream('one');
    const instances = [{ name: 'one', url: [{ env: 'URL' }], weight: 1 }];
    const http = { transport: 'auto' as const, instances, headers: {} };
    const env = { URL: `${scheme}://ada:s3cret@127.0.0.1:9/mcp` };
    const { state } = createUpstream(
      { ...definition, http, stdio: null },
      { maxResponseBytes: 1024 },
      quiet,
      { env },
    );
    expect(state).toMatchObject({ phase: 'down', reason: expect.stringContaining('authorization') });
    expect(state.reason).not.toMatch(/ada|s3cret/);
  },
);

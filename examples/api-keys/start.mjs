// Makes a key for each client, as `mcpgw keygen` does, and starts the gateway with their hashes. The keys are printed and
// kept nowhere: each start makes new ones.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const folder = mkdtempSync(join(tmpdir(), 'mcpgw-api-keys-'));
const file = join(folder, 'keys.yaml');

const keys = ['reader', 'writer', 'keeper'].map((id) => ({
  id,
  key: `mcpgw_${randomBytes(32).toString('base64url')}`,
}));
const hashOf = (key) => createHash('sha256').update(key).digest('hex');
writeFileSync(file, keys.map(({ id, key }) => `${id}: { hash: "sha256:${hashOf(key)}" }\n`).join(''), {
  mode: 0o600,
});
for (const { id, key } of keys) console.log(`${id}: authorization: Bearer ${key}`);

const env = { ...process.env, API_KEYS_FILE: file, API_KEYS_MEMORY: join(folder, 'memory.jsonl') };
const args = [join(root, 'dist/cli/main.js'), 'serve', '--config', here, ...process.argv.slice(2)];
const gateway = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => gateway.kill(signal));
gateway.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});

// Starts the quickstart: the example's own HTTP server, and the gateway in front of it and of two stdio servers.
// Ends both on Ctrl-C. Everything else about the gateway is in mcpgw.yaml and the folders beside it.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const start = (script, ...args) =>
  spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });

const units = start('examples/quickstart/servers/units.mjs', '3001');
const gateway = start('dist/cli/main.js', 'serve', '--config', here, ...process.argv.slice(2));

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => gateway.kill(signal));
units.on(
  'exit',
  (code) => code && process.stderr.write('the units server did not start; is port 3001 in use?\n'),
);
gateway.on('exit', (code) => {
  units.kill();
  process.exitCode = code ?? 1;
});

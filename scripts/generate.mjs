// Writes schema/generated/ from schema/source/. Run `npm run generate` after editing a schema; a test compares.
// The work is in render.mjs, so that the test can call it without writing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from './render.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
mkdirSync(join(root, 'schema', 'generated'), { recursive: true });
for (const [path, text] of Object.entries(await render(root))) writeFileSync(join(root, path), text);

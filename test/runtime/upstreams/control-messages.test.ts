// What the gateway says about itself to upstreams.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CLIENT_INFO } from '../../../runtime/upstreams/control-messages.ts';

it('introduces itself with the name and version of the package', () => {
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  expect(JSON.parse(CLIENT_INFO.toString())).toEqual({ name, version });
});

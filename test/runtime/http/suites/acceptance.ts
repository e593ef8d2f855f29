// Runs the rows of accepted.ts, in one packet and cut in two, each on a connection of its own.
import { describe, expect, it } from 'vitest';
import type { Rig } from '../rig.ts';
import { ACCEPTED, type Accepted } from './accepted.ts';

export function acceptance(rig: Rig): void {
  describe.each(Object.entries(ACCEPTED))('%s', (_group, cases) => {
    const rows = Object.entries(cases).filter(([, { only = rig.name }]) => only === rig.name);
    it.each(rig.rows(rows))('%s', async (_name, accepted) => {
      const { connect, ledger } = await rig.start();
      const bytes = Buffer.from(accepted.bytes, 'latin1');
      // Through the head, through its end, and in front of the last byte.
      const end = bytes.indexOf('\r\n\r\n');
      for (const cut of [bytes.length, end >> 1, end + 2, bytes.length - 1]) {
        const client = await connect();
        client.send(bytes.subarray(0, cut));
        if (cut < bytes.length) {
          await new Promise((resolve) => setImmediate(resolve));
          client.send(bytes.subarray(cut));
        }
        const name = accepted.served.split(' ', 1)[0];
        if (accepted.interim) expect((await client.response(name)).status).toBe(100);
        const answer = await client.response(name);
        expect(answer.status).toBe(200);
        if (name !== 'HEAD') expect(answer.body.toString('latin1')).toBe(bodyOf(accepted));
        client.destroy();
      }
      expect(ledger).toEqual([accepted.served, accepted.served, accepted.served, accepted.served]);
    });
  });
}

/** The ledger has method, path and body; neither of the first two holds a space. */
function bodyOf({ served }: Accepted): string {
  return served.slice(served.indexOf(' ', served.indexOf(' ') + 1) + 1);
}

import { expect, it } from 'vitest';
import { isLoopback } from '../../../policies/listeners/loopback.ts';

it('tells loopback addresses from others', () => {
  for (const address of ['127.0.0.1', '127.255.0.3', '::1', 'localhost'])
    expect(isLoopback(address), address).toBe(true);
  for (const address of [
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '128.0.0.1',
    'localhost.example',
    '127.0.0.1.example',
    '',
  ]) {
    expect(isLoopback(address), address).toBe(false);
  }
});

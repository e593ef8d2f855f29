import { expect, it } from 'vitest';
import { isLoopback } from '../../../policies/listeners/loopback.ts';

it('tells loopback addresses from others', () => {
  for (const address of [
    '127.0.0.1',
    '127.255.0.3',
    '127.10.200.99',
    '::1',
    '[::1]',
    'localhost',
    'LocalHost',
  ])
    expect(isLoopback(address), address).toBe(true);
  for (const address of [
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '128.0.0.1',
    '1127.0.0.1',
    '127.0.0',
    '127.0.0.1.1',
    '127.0.0.01',
    '127.0.0.1000',
    '127.0.0.x',
    '127.a.0.1',
    '127x0x0x1',
    '::12',
    '[::1]:80',
    '1::1',
    'localhost.example',
    'my.localhost',
    '127.0.0.1.example',
    '',
  ]) {
    expect(isLoopback(address), address).toBe(false);
  }
});

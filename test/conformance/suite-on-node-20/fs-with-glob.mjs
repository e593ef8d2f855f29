// node:fs as it is from Node 22 on, as far as the conformance suite's imports go.
export * from 'node:fs';
export { default } from 'node:fs';

export function globSync() {
  throw new Error('this command of the conformance suite needs Node 22 or later');
}

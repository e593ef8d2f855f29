// The tests of the example repositories pass, and come to every rule and route.
import { describe, expect, test } from 'vitest';
import { renderTestText } from '../../../compiler/test/render-text.ts';
import { exampleFiles, run } from './policy-of.ts';

describe.each(['team', 'multi-region'])('examples/%s', (name) => {
  test('every test passes', () => {
    const report = run(exampleFiles(name));
    expect(renderTestText(report)).not.toMatch(/FAIL/);
    expect(report.passed).toBeGreaterThan(5);
    expect(report.failed).toBe(0);
  });
});

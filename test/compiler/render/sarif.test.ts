// SARIF 2.1.0: what its published schema asks for, and what code scanning asks for beyond that.
import { describe, expect, test } from 'vitest';
import { renderSarif } from '../../../compiler/diagnostics/render-sarif.ts';
import { CASES, CONTEXT, findingsOf, unknownFields } from './findings.ts';
import { sarifFaults } from './sarif-faults.ts';

describe.each(CASES)('%s', (name) => {
  test('is SARIF', () => {
    const findings = findingsOf(name);
    const log = JSON.parse(renderSarif(findings, CONTEXT));
    expect(sarifFaults(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(findings.length);
  });
});

test('a result has a rule with a page, a place, a fingerprint and a fix', () => {
  const page = (slug: string) => `# Unknown field\n\nAbout ${slug}.\n`;
  const log = JSON.parse(
    renderSarif(unknownFields(['a', 'b'], 'up streams/ä:b.yaml'), { version: '1.2.3', base: 'infra/', page }),
  );
  expect(sarifFaults(log)).toEqual([]);
  const [{ tool, results }] = log.runs;
  expect(tool.driver.rules).toEqual([
    {
      id: 'MCPGW1003',
      name: 'unknown-field',
      shortDescription: { text: 'Unknown field' },
      helpUri: 'https://mcpgw.dev/e/unknown-field',
      help: expect.objectContaining({ markdown: '# Unknown field\n\nAbout unknown-field.\n' }),
      defaultConfiguration: { level: 'error' },
    },
  ]);
  const artifactLocation = { uri: 'infra/up%20streams/%C3%A4%3Ab.yaml', uriBaseId: 'SRCROOT' };
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 };
  expect(results[0]).toEqual({
    ruleId: 'MCPGW1003',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'unknown field `a` in a route\nhelp: remove it' },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { 'mcpgw/v1': expect.stringMatching(/^[0-9a-f]{12}$/) },
    fixes: [
      {
        description: { text: 'remove it' },
        artifactChanges: [
          { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'known' } }] },
        ],
      },
    ],
  });
  const fingerprints = results.map((result: Record<string, unknown>) => result.partialFingerprints);
  expect(new Set(fingerprints.map((one: object) => JSON.stringify(one))).size).toBe(2);
});

test('nothing found is a run without results', () => {
  const log = JSON.parse(renderSarif([], CONTEXT));
  expect(sarifFaults(log)).toEqual([]);
  expect(log.runs[0].results).toEqual([]);
});

test('the checks can fail', () => {
  const log = JSON.parse(renderSarif(unknownFields(['a']), CONTEXT));
  const broken = (change: (copy: typeof log) => void) => {
    const copy = structuredClone(log);
    change(copy);
    return sarifFaults(copy);
  };
  expect(broken((copy) => (copy.version = '2.0'))).not.toEqual([]);
  expect(broken((copy) => (copy.runs[0].results[0].level = 'fatal'))).not.toEqual([]);
  expect(broken((copy) => (copy.runs[0].results[0].ruleIndex = 3))).not.toEqual([]);
  expect(broken((copy) => (copy.runs[0].results[0].extra = 1))).not.toEqual([]);
  expect(
    broken((copy) => {
      copy.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = '/x.yaml';
    }),
  ).not.toEqual([]);
  expect(
    broken((copy) => {
      copy.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    }),
  ).not.toEqual([]);
});

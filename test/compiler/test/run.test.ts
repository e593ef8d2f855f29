// Test files against a policy: what passes, what fails and in which words, and what is covered.
import { describe, expect, test } from 'vitest';
import { testCases, testJson } from '../../../compiler/test/render-data.ts';
import { renderTestText } from '../../../compiler/test/render-text.ts';
import { untestedRules } from '../../../compiler/test/untested.ts';
import { run } from './policy-of.ts';

const REPOSITORY = {
  'mcpgw.yaml': `version: 1
gateway: { listeners: [{ name: main }] }
upstreams:
  a: { url: "http://127.0.0.1:9001" }
  b: { url: "http://127.0.0.1:9002" }
`,
  'routes/main.yaml': `routes:
  - name: files
    match: { tool_prefix: file_ }
    upstream: a
    fallback: [b]
  - name: staging
    match: { tool_prefix: file_, header: { x-env: staging } }
    upstream: b
  - name: search
    match: { tool_name: search }
    upstreams: [{ target: a, weight: 50 }, { target: b, weight: 50 }]
    split: { sticky_by: user }
  - name: never
    match: { tool_name: shred }
    deny: Nobody shreds.
`,
  'teams/teams.yaml': `teams:
  red:
    match: { groups: [r-*], users: [rita] }
    allow: [file_*, search]
  blue:
    match: { groups: [blue] }
    allow: [search]
`,
  'policies/access.yaml': `authz:
  rules:
    - name: no-nights
      effect: deny
      what: { tools: [search] }
      when: now.getHours() < 6
    - { name: watched, effect: deny, mode: audit, what: { tools: [file_read] } }
    - { name: unused, effect: deny, what: { tools: [file_shred] } }
rate_limits:
  per_tool: { file_write: { requests_per_minute: 2 } }
  per_upstream: { b: { max_concurrent: 3 } }
`,
};

const report = (tests: string) => run({ ...REPOSITORY, 'tests/a.test.yaml': `tests:\n${tests}` });

/** The fields that are not as expected, by test. */
function failed(tests: string): Record<string, string[]> {
  const cases = report(tests).suites.flatMap((suite) => suite.cases);
  return Object.fromEntries(cases.map(({ name, failures }) => [name, failures.map(({ field }) => field)]));
}

describe('a test of a call', () => {
  test('passes when everything it expects is so', () => {
    expect(
      failed(`
  - { name: a, as: { teams: [red] }, call: { tool: file_read, arguments: { path: x } }, expect: { decision: allow, reason: allowed_by_rule, rule: team red allow, route: files, upstream: a, rewritten: { name: file_read, arguments: { path: x } } } }
  - { name: b, as: { teams: [blue] }, call: { tool: file_read }, expect: { decision: deny, reason: no_rule_allows, message: Unknown tool } }
  - { name: c, as: { teams: [red] }, call: { tool: file_read, headers: { X-Env: staging }, listener: main }, expect: { route: staging, upstream: b } }
  - { name: d, as: { teams: [red] }, call: { tool: shred }, expect: { decision: deny, reason: route_denied, route: never, message: Nobody shreds. } }
  - { name: e, call: { method: ping }, expect: { decision: allow, reason: answered_by_gateway } }
  - { name: f, as: { teams: [red] }, call: { prompt: greet }, expect: { decision: deny } }
  - { name: g, as: { teams: [red] }, call: { resource: "file:///x", method: resources/subscribe }, expect: { decision: deny } }
`),
    ).toEqual({ a: [], b: [], c: [], d: [], e: [], f: [], g: [] });
  });

  test('fails for every field that is otherwise', () => {
    expect(
      failed(`
  - name: all
    as: { teams: [red] }
    call: { tool: file_read, arguments: { path: x } }
    expect: { decision: deny, reason: missing_scope, rule: team blue allow, route: search, upstream: b, missing_scopes: [x], limit_type: per_tool, message: no, rewritten: { name: read, arguments: {} }, never_upstream: [a] }
`).all,
    ).toEqual([
      'decision',
      'reason',
      'rule',
      'route',
      'upstream',
      'missing_scopes',
      'limit_type',
      'message',
      'rewritten.name',
      'rewritten.arguments',
      'never_upstream',
    ]);
  });

  test('is made by whom it says, with teams by what they match unless it names them', () => {
    const as = (caller: string, team: string) =>
      failed(`  - { name: t, as: ${caller}, call: { tool: search }, expect: { rule: team ${team} allow } }\n`)
        .t;
    expect(as('{ groups: [r-1] }', 'red')).toEqual([]);
    expect(as('{ user: rita }', 'red')).toEqual([]);
    expect(as('{ user: rita, teams: [blue] }', 'blue')).toEqual([]);
    expect(as('{ user: bob }', 'red')).toEqual(['rule']);
    expect(as('{ teams: [red], authenticated: false }', 'red')).toEqual(['rule']);
  });

  test('inherits the defaults of its file, field by field', () => {
    const files = {
      ...REPOSITORY,
      'tests/a.test.yaml': `defaults:
  as: { user: ann, teams: [red] }
  given: { time: "2027-01-01T03:00:00Z" }
  call: { headers: { x-env: staging } }
tests:
  - { name: night, call: { tool: search }, expect: { decision: deny, rule: no-nights } }
  - { name: day, given: { time: "2027-01-01T09:00:00+02:00" }, call: { tool: search }, expect: { decision: allow } }
  - { name: other team, as: { teams: [blue] }, call: { tool: file_read }, expect: { decision: deny } }
  - { name: staging, call: { tool: file_read }, expect: { upstream: b } }
  - { name: not staging, call: { tool: file_read, headers: {} }, expect: { upstream: a } }
`,
    };
    expect(renderTestText(run(files))).toContain('Tests: 5 passed, 0 failed, 5 total');
  });

  test('may have upstreams out of service', () => {
    expect(
      failed(`
  - { name: fallback, as: { teams: [red] }, given: { down: [a] }, call: { tool: file_read }, expect: { upstream: b, never_upstream: [a] } }
  - { name: open, as: { teams: [red] }, given: { open: [a] }, call: { tool: file_read }, expect: { upstream: b } }
  - { name: nobody, as: { teams: [red] }, given: { down: [a], open: [b] }, call: { tool: file_read }, expect: { decision: error, reason: no_healthy_upstream } }
`),
    ).toEqual({ fallback: [], open: [], nobody: [] });
  });
});

describe('a repeated call', () => {
  test('meets the limits of its own world only, as time passes', () => {
    expect(
      failed(`
  - { name: at once, as: { teams: [red] }, call: { tool: file_write }, repeat: { times: 3 }, expect: { allowed: 2, last: { decision: deny, reason: rate_limited, limit_type: per_tool } } }
  - { name: again, as: { teams: [red] }, call: { tool: file_write }, repeat: { times: 3 }, expect: { allowed: 2 } }
  - { name: slowly, as: { teams: [red] }, call: { tool: file_write }, repeat: { times: 3, within: 3m }, expect: { decision: allow, allowed: 3 } }
  - { name: by others, as: { teams: [red] }, call: { tool: file_write }, repeat: { times: 9, vary: client }, expect: { decision: allow } }
`),
    ).toEqual({ 'at once': [], again: [], slowly: [], 'by others': [] });
  });

  test('may be running until the last one has begun', () => {
    expect(
      failed(`
  - { name: one after the other, as: { teams: [red] }, call: { tool: file_read, headers: { x-env: staging } }, repeat: { times: 9 }, expect: { allowed: 9 } }
  - { name: together, as: { teams: [red] }, call: { tool: file_read, headers: { x-env: staging } }, repeat: { times: 9, at_once: true }, expect: { allowed: 3, last: { limit_type: per_upstream } } }
`),
    ).toEqual({ 'one after the other': [], together: [] });
  });

  test('is split by who makes it, and only then', () => {
    const split = (repeat: string, expected: string) =>
      failed(
        `  - { name: t, as: { teams: [red] }, call: { tool: search }, repeat: ${repeat}, expect: { split: ${expected}, tolerance: 3% } }\n`,
      ).t;
    expect(split('{ times: 3000, vary: user }', '{ a: 50%, b: 50% }')).toEqual([]);
    expect(split('{ times: 3000, vary: user }', '{ a: 60%, b: 50% }')).toEqual(['split.a']);
    expect(split('{ times: 100 }', '{ a: 50%, b: 50% }')).toEqual(['split.a', 'split.b']);
  });

  test('must hold every time, and names the first that does not', () => {
    const [failure] = report(
      '  - { name: t, as: { teams: [red] }, call: { tool: file_write }, repeat: { times: 5 }, expect: { decision: allow } }\n',
    ).suites[0]!.cases[0]!.failures;
    expect(failure).toMatchObject({ field: 'decision', got: 'deny', call: 3 });
  });
});

describe('a list', () => {
  test('holds what the caller may use, of the names that policy and test mention', () => {
    expect(
      failed(`
  - { name: red, as: { teams: [red] }, list: tools, expect: { exactly: [file_read, file_write, search] } }
  - { name: blue, as: { teams: [blue] }, list: tools, expect: { exactly: [search], excludes: [file_read, shred] } }
  - { name: wrong, as: { teams: [blue] }, list: tools, expect: { exactly: [file_read], includes: [file_x], excludes: [search] } }
  - { name: prompts, as: { teams: [red] }, list: prompts, expect: { exactly: [] } }
`),
    ).toEqual({ red: [], blue: [], wrong: ['exactly', 'includes', 'excludes'], prompts: [] });
  });
});

describe('the text', () => {
  const text = (options = {}) =>
    renderTestText(
      report(`
  - { name: reads, as: { teams: [red] }, call: { tool: file_read }, expect: { decision: allow } }
  - { name: sees too much, as: { teams: [red] }, list: tools, expect: { exactly: [search] } }
  - { name: is refused, as: { teams: [blue] }, call: { tool: search }, given: { time: "2027-01-01T03:00:00Z" }, expect: { decision: allow } }
`),
      options,
    );

  test('says of a failure what was expected, what came, and where that is written', () => {
    expect(text()).toBe(`tests/a.test.yaml
  ok    reads
  FAIL  sees too much
        exactly [search]
        got     [file_read, file_write, search]   + file_read + file_write
        file_read: allowed by team red allow                    teams/teams.yaml:4
        file_write: allowed by team red allow                   teams/teams.yaml:4
  FAIL  is refused
        decision allow
        got      deny
        denied by no-nights                                     policies/access.yaml:3
Coverage: rules 4/5 (80%) — never decided: team blue allow; routes 2/4 (50%) — never decided: staging, never
Tests: 1 passed, 2 failed, 3 total
`);
  });

  test('is the same in every run, and names what is not covered when asked', () => {
    expect(text()).toBe(text());
    expect(text({ coverage: true })).toContain('\n  no test comes to rule team blue allow ');
  });
});

describe('for programs', () => {
  const result = report(
    '  - { name: t, as: { teams: [red] }, call: { tool: file_read }, expect: { decision: deny } }\n',
  );

  test('there is JSON', () => {
    expect(testJson(result)).toMatchObject({
      tests: { passed: 0, failed: 1, total: 1 },
      suites: [
        { file: 'tests/a.test.yaml', tests: [{ name: 't', ok: false, origin: 'tests/a.test.yaml:2:5' }] },
      ],
      coverage: { rules: { total: 5, covered: 2, percent: 40 } },
    });
  });

  test('there are cases for CI', () => {
    expect(testCases(result)).toEqual([
      {
        name: 't',
        group: 'tests/a.test.yaml',
        failure: expect.stringMatching(
          /^expected decision deny, got allow\nallowed by team red allow \(teams\/teams\.yaml:\d+:\d+\)$/,
        ),
      },
    ]);
  });

  test('rules without a test are findings at their place', () => {
    const found = untestedRules(result.coverage, REPOSITORY);
    expect(found.map(({ slug, message }) => [slug, message])).toEqual([
      ['untested-rule', 'no test comes to rule `no-nights`'],
      ['untested-rule', 'no test comes to rule `unused`'],
      ['untested-rule', 'no test comes to rule `team blue allow`'],
    ]);
    expect(found[0]!.at.file.text.slice(found[0]!.at.start)).toMatch(/^name: no-nights/);
  });

  test('a filter picks tests by their names', () => {
    const filtered = run(
      {
        ...REPOSITORY,
        'tests/a.test.yaml':
          'tests:\n  - { name: One, call: { method: ping }, expect: { decision: allow } }\n  - { name: two, call: { method: ping }, expect: { decision: allow } }\n',
      },
      { filter: 'one' },
    );
    expect(filtered.suites.flatMap(({ cases }) => cases.map(({ name }) => name))).toEqual(['One']);
  });
});

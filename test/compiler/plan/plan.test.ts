// What a plan must never get wrong, case by case.
import { describe, expect, it } from 'vitest';
import type { GivenApproval } from '../../../compiler/plan/approvals.ts';
import { failuresOf } from '../../../compiler/plan/fail-on.ts';
import type { Plan } from '../../../compiler/plan/model.ts';
import { plan } from '../../../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../../../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../../../compiler/plan/render/render-text.ts';
import { bundleOf } from './bundle-of.ts';
import { lockOf } from './lock-of.ts';

const LOCK = lockOf({ files: { file_read: {}, file_drop: { destructiveHint: true } } });
const ROOT = `version: 1
upstreams:
  files: { url: "https://files.internal/mcp" }
authn:
  providers:
    okta: { type: jwt, issuer: "https://okta.example", audience: mcp }
`;
const withTeam = (team: string, more = '') => `${ROOT}${more}teams:\n  data: ${team}\n`;

function planned(
  base: string | undefined,
  head: string,
  options: { lock?: [string, string]; approvals?: GivenApproval[]; today?: string } = {},
): Plan {
  const [before, after] = options.lock ?? [LOCK, LOCK];
  const compiled = (text: string, lock: string) => bundleOf({ 'mcpgw.yaml': text, 'mcpgw.lock.json': lock });
  return plan(base === undefined ? undefined : compiled(base, before), compiled(head, after), {
    names: { base: 'base', head: 'head' },
    approvals: options.approvals ?? [],
    today: options.today ?? '2027-01-31',
  });
}

const grants = ({ access }: Plan) =>
  access.changes
    .filter(({ change }) => change === 'grant')
    .map(({ subject, tool }) => `${subject.kind}:${subject.name} ${tool}`);

describe('a plan', () => {
  const before = withTeam('{ match: { groups: [data] }, allow: [file_read] }');
  const after = withTeam('{ match: { groups: [data] }, allow: [file_read, file_drop] }');

  it('says that nothing changed when only lines, comments and commits did', () => {
    const moved = bundleOf({ 'mcpgw.yaml': `# new\n\n${before}`, 'mcpgw.lock.json': LOCK }, 'c'.repeat(40));
    const made = plan(bundleOf({ 'mcpgw.yaml': before, 'mcpgw.lock.json': LOCK }), moved, {
      names: { base: 'a', head: 'b' },
    });
    expect(made.changed).toBe(false);
    expect(made.risk.level).toBe('none');
    expect(renderPlanText(made)).toContain('No changes.');
    expect(renderPlanMarkdown(made)).toContain('no changes');
  });

  it('is the same text each time', () => {
    expect(JSON.stringify(planned(before, after))).toBe(JSON.stringify(planned(before, after)));
  });

  it('shows a destructive grant with the rule that decides and its place', () => {
    const [change] = planned(before, after).access.changes;
    expect(change).toMatchObject({
      change: 'grant',
      destructive: true,
      tool: 'file_drop',
      subject: { kind: 'team', name: 'data', client_types: null, scopes: null },
      after: { by: 'team data allow' },
    });
    expect(change?.after.origin).toMatch(/^mcpgw\.yaml:\d+:\d+$/);
  });

  it('keeps fingerprints when lines move, and changes them with the effect', () => {
    const fingerprint = (made: Plan) => made.access.changes[0]?.fingerprint;
    expect(fingerprint(planned(before, after))).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint(planned(before, `# moved\n\n${after}`))).toBe(fingerprint(planned(before, after)));
    expect(fingerprint(planned(after, before))).not.toBe(fingerprint(planned(before, after)));
  });

  it('counts everything as new when the base is nothing at all', () => {
    const made = planned(undefined, before);
    expect(made.objects.every(({ change }) => change === 'added')).toBe(true);
    expect(grants(made)).toEqual(['team:data file_read']);
    expect(made.reload.class).toBe('none');
  });

  it('never shows what may be a secret, and says all the same that it changed', () => {
    const upstream = (token: string) =>
      before.replace(
        '/mcp" }',
        `/mcp", headers: { x-note: "${token}", authorization: "Bearer \${env:TOKEN}" } }`,
      );
    const made = planned(upstream('first-9f8e7d'), upstream('second-1a2b3c'));
    const shown = `${renderPlanText(made)}${renderPlanMarkdown(made)}${JSON.stringify(made)}`;
    expect(made.objects[0]?.fields[0]).toMatchObject({ path: 'headers[x-note]', after: '*** (changed)' });
    expect(shown).not.toMatch(/9f8e7d|1a2b3c/);
  });

  it('tells a changed condition with both texts', () => {
    const rule = (limit: number) =>
      withTeam(
        '{ match: { groups: [data] }, allow: ["*"] }',
        `authz:\n  rules:\n    - { name: big, effect: deny, when: 'has(tool.arguments.n) && tool.arguments.n > ${limit}' }\n`,
      );
    const [change] = planned(rule(1), rule(2)).access.changes;
    expect(change?.change).toBe('condition');
    expect(change?.before.condition).toContain('> 1');
    expect(change?.after.condition).toContain('> 2');
  });

  it('counts a tool that is new in the lockfile as a grant to whoever may use it', () => {
    const all = withTeam('{ match: { groups: [data] }, allow: ["*"] }');
    const made = planned(all, all, { lock: [lockOf({ files: { file_read: {} } }), LOCK] });
    expect(grants(made)).toEqual(['team:data file_drop']);
    expect(made.tools).toMatchObject([{ change: 'added', upstream: 'files', tool: 'file_drop' }]);
  });

  it('does not take the first lockfile for new tools', () => {
    const all = withTeam('{ match: { groups: [data] }, allow: ["*"] }');
    const unlocked = bundleOf({ 'mcpgw.yaml': all });
    const locked = bundleOf({ 'mcpgw.yaml': all, 'mcpgw.lock.json': LOCK });
    const made = plan(unlocked, locked, { names: { base: 'a', head: 'b' } });
    expect(made.access.changes).toEqual([]);
    expect(made.tools).toEqual([]);
  });

  it('shows grants by pattern without a lockfile', () => {
    const [base, head] = [before, withTeam('{ match: { groups: [data] }, allow: [file_read, "db_*"] }')];
    const made = plan(bundleOf({ 'mcpgw.yaml': base }), bundleOf({ 'mcpgw.yaml': head }), {
      names: { base: 'a', head: 'b' },
    });
    expect(grants(made)).toEqual(['team:data db_…']);
  });

  it('shows who is let in when nobody has to sign in any more', () => {
    const open = after.replace('authn:', 'authn:\n  mode: optional').concat('authz: { default: allow }\n');
    const made = planned(after, open);
    expect(grants(made)).toContain('anonymous: file_drop');
    expect(made.risk.level).toBe('high');
    expect(made.safeguards.map(({ text }) => text)).toContain('authentication: required → optional');
  });

  it('says who is in a team now', () => {
    const wider = after.replace('groups: [data]', 'groups: [data, "*"]');
    const made = planned(after, wider);
    expect(made.safeguards).toMatchObject([
      { direction: 'weakened', text: 'members of team data: + group *' },
    ]);
  });

  it('does not fail on what was approved, until the day is over', () => {
    const fingerprint = planned(before, after).access.changes[0]?.fingerprint ?? '';
    const approval = { fingerprint, by: 'ada', reason: 'agreed', until: '2027-01-31' };
    const failing = (today: string) =>
      failuresOf(planned(before, after, { approvals: [approval], today }), ['grant', 'destructive-grant']);
    expect(failing('2027-01-31')).toEqual([]);
    expect(failing('2027-02-01').map(({ kind }) => kind)).toEqual(['grant', 'destructive-grant']);
  });

  it('tells approvals of nothing, and expired ones', () => {
    const fingerprint = planned(before, after).access.changes[0]?.fingerprint ?? '';
    const made = planned(before, after, {
      approvals: [
        { fingerprint: '0'.repeat(32), by: 'ada', reason: 'old' },
        { fingerprint, by: 'ada', reason: 'late', until: '2026-01-01' },
      ],
    });
    expect(made.approvals).toEqual({ used: [], unknown: ['0'.repeat(32)], expired: [fingerprint], own: [] });
  });

  it('needs a restart for the admin port, and a new binding for a listener', () => {
    const port = (admin: number, listener: number) =>
      `${before}gateway:\n  admin: { port: ${admin} }\n  listeners: [{ name: main, port: ${listener} }]\n`;
    expect(planned(port(9901, 8080), port(9902, 8080)).reload.class).toBe('restart');
    expect(planned(port(9901, 8080), port(9901, 8081)).reload.class).toBe('listener');
    expect(failuresOf(planned(port(9901, 8080), port(9902, 8080)), ['restart'])).toHaveLength(1);
  });

  it.each([
    ['limit', 'rate_limits: { per_client: { requests_per_minute: 10 } }', ''],
    ['redaction', 'redaction: { detectors: [email] }', ''],
    ['residency', 'residency: { allowed_regions: [eu] }', 'residency: { allowed_regions: [eu, us] }'],
  ] as const)('fails on a weakened %s, and not on a strengthened one', (kind, strict, loose) => {
    const inRegion = before.replace('/mcp" }', '/mcp", region: eu }');
    const [strong, weak] = [`${inRegion}${strict}\n`, `${inRegion}${loose}\n`];
    expect(failuresOf(planned(strong, weak), [kind])).toHaveLength(1);
    expect(failuresOf(planned(weak, strong), [kind])).toEqual([]);
  });

  it('escapes what a configuration smuggles into a comment', () => {
    const evil = after.replace('data:', '"data":').replace('file_drop', '"@everyone <img src=x> | `x`"');
    const shown = renderPlanMarkdown(planned(before, evil));
    for (const line of shown.split('\n')) {
      const plain = line.replace(/(`+).*?[^`]\1(?!`)/g, '');
      expect(plain).not.toMatch(/@everyone|<img/);
    }
  });
});

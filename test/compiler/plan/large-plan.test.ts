// A plan of very much is still a comment that can be posted, and names nothing that becomes markup.
import { describe, expect, it } from 'vitest';
import { plan } from '../../../compiler/plan/plan.ts';
import { renderPlanMarkdown } from '../../../compiler/plan/render/render-markdown.ts';
import { renderPlanText } from '../../../compiler/plan/render/render-text.ts';
import { bundleOf } from './bundle-of.ts';
import { lockOf } from './lock-of.ts';

const TOOLS = Array.from({ length: 1000 }, (_, i) => `tool_${i}`);
const LOCK = lockOf({ many: Object.fromEntries(TOOLS.map((tool) => [tool, {}])) });
const NAMES = { names: { base: 'base', head: 'head' } };

function repository(teams: Readonly<Record<string, unknown>>): Record<string, string> {
  const config = {
    version: 1,
    upstreams: { many: { url: 'https://many.internal/mcp' } },
    authn: { providers: { okta: { type: 'jwt', issuer: 'https://okta.example', audience: 'mcp' } } },
    teams,
  };
  return { 'mcpgw.yaml': JSON.stringify(config), 'mcpgw.lock.json': LOCK };
}

describe('a large plan', () => {
  const teams = (allow: (number: number) => readonly string[]) =>
    Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [
        `team-${i}`,
        { match: { groups: [`g-${i}`] }, allow: allow(i) },
      ]),
    );
  const base = bundleOf(repository(teams(() => ['tool_1'])));
  const head = bundleOf(repository(teams((i) => TOOLS.filter((_, tool) => tool % 50 === i % 50))));
  const made = plan(base, head, NAMES);

  it('has every grant in it, and fits a comment all the same', () => {
    expect(made.summary.grants).toBe(200 * 20 - 4);
    const comment = renderPlanMarkdown(made);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/\.\.\. and \d+ more/);
    expect(comment).toContain(`${made.summary.grants} grants`);
  });

  it('is text of so many lines that somebody may still read them', () => {
    const text = renderPlanText(made);
    expect(text.split('\n').length).toBeLessThan(2000);
    expect(text).toContain(`${made.summary.grants} grants`);
  });

  it('is the same each time', () => {
    expect(JSON.stringify(plan(base, head, NAMES))).toBe(JSON.stringify(made));
  });
});

describe('a cell of a comment', () => {
  it.each(['\\|@everyone|', '`|<b>|', '\n\n<img src=x>\n', '\u001b[31mred', 'a\u202etxt'])(
    'keeps %j in',
    (name) => {
      const [base, head] = [['tool_1'], ['tool_1', `${name}*`]].map((allow) =>
        bundleOf(repository({ data: { match: { groups: ['data'] }, allow } })),
      );
      const comment = renderPlanMarkdown(plan(base, head!, NAMES));
      const [row = ''] = comment.split('\n').filter((line) => line.includes('allow: + '));
      // Cells end at a pipe that nothing escapes; two backslashes are no escape.
      const cells = row.replace(/\\[\\|]/g, '').split('|');
      expect(cells).toHaveLength(6);
      expect(comment).not.toMatch(/\u001b|\u202e/);
      expect(renderPlanText(plan(base, head!, NAMES))).not.toMatch(/\u001b|\u202e/);
    },
  );
});

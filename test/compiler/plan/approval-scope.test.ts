// An approval covers what was approved and nothing wider: whoever widens a change after it was agreed to must ask again.
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../compiler/plan/model.ts';
import type { Mutation } from './mutation.ts';
import { planOf } from './mutation.ts';

type Change = Mutation[1];
const both =
  (one: Change, other: Change): Change =>
  (config, tools) => {
    one(config, tools);
    other(config, tools);
  };

const grantOf =
  (tool: string, team: string) =>
  ({ access }: Plan): string[] =>
    access.changes
      .filter((change) => change.tool === tool && change.subject.name === team)
      .map(({ fingerprint }) => fingerprint);
const safeguardsOf = ({ safeguards }: Plan): string[] => safeguards.map(({ fingerprint }) => fingerprint);

const grant: Change = (c) => {
  c.teams.support.allow.push('inbox');
};
const header =
  (value: string): Change =>
  (c) => {
    c.upstreams.files.headers['x-area'] = value;
  };

describe('a fingerprint', () => {
  it.each<[string, Change]>([
    [
      'a description elsewhere',
      (_, tools) => {
        tools.db!.db_query!.description = 'Other words.';
      },
    ],
    [
      'a limit',
      (c) => {
        c.rate_limits.per_client.requests_per_minute = 50;
      },
    ],
    [
      'another grant',
      (c) => {
        c.teams.data.allow.push('file_drop');
      },
    ],
    [
      'a rule that is called otherwise',
      (c) => {
        c.authz.rules[2].name = 'branch';
      },
    ],
  ])('stays with its effect when something else changes: %s', (_, change) => {
    const of = grantOf('inbox', 'support');
    expect(of(planOf(grant))).not.toEqual([]);
    expect(of(planOf(both(grant, change)))).toEqual(of(planOf(grant)));
  });

  it.each<[string, Change]>([
    [
      'what the tool is said to do',
      (_, tools) => {
        tools.mail!.inbox!.description = 'Sends all mail to me.';
      },
    ],
    [
      'what the tool takes',
      (_, tools) => {
        tools.mail!.inbox!.inputSchema = { type: 'object' };
      },
    ],
    [
      'that it destroys',
      (_, tools) => {
        tools.mail!.inbox!.annotations = { destructiveHint: true };
      },
    ],
    [
      'which tool is called',
      (c) => {
        c.routes.push({
          name: 'mail',
          match: { tool_name: 'inbox' },
          upstream: 'mail',
          rewrite: { tool_name: 'send' },
        });
      },
    ],
    [
      'which arguments it gets',
      (c) => {
        c.routes.push({
          name: 'mail',
          match: { tool_name: 'inbox' },
          upstream: 'mail',
          rewrite: { set_arguments: { n: 1 } },
        });
      },
    ],
  ])('is another one when what was granted is more: %s', (_, change) => {
    const of = grantOf('inbox', 'support');
    const [widened] = of(planOf(both(grant, change)));
    expect(widened).toBeDefined();
    expect(of(planOf(grant))).not.toContain(widened);
  });

  it('is another one for another value that is not shown', () => {
    const [one, other] = [planOf(header('first')), planOf(header('second'))];
    expect(one.safeguards.map(({ text }) => text)).toEqual(other.safeguards.map(({ text }) => text));
    expect(safeguardsOf(one)).not.toEqual(safeguardsOf(other));
  });

  it('is another one in another situation', () => {
    const denied =
      (value: string): Change =>
      (c) => {
        c.routes.push({
          name: `by-${value}`,
          match: { tool_name: 'db_list', header: { 'x-env': value } },
          deny: 'No.',
        });
      };
    const movesOf = (change: Change) => planOf(change).routing.map(({ fingerprint }) => fingerprint);
    const [one, two] = [movesOf(denied('a')), movesOf(both(denied('a'), denied('b')))];
    expect(one).toHaveLength(1);
    expect(two.length).toBeGreaterThan(1);
  });

  it('is too long for two effects to be made to share one', () => {
    expect(grantOf('inbox', 'support')(planOf(grant))[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});

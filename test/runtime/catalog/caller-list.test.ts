// Lists as each caller sees them: the same bytes for the same rights, worked out once, and gone when something changes.
import { describe, expect, it } from 'vitest';
import { KeptLists } from '../../../runtime/catalog/kept-lists.ts';
import { PagedList } from '../../../runtime/catalog/list-answer.ts';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { listSeen, versionSeen } from '../../../runtime/catalog/seen.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import { namesIn, pagesOf } from './catalog-scene.ts';
import { slices } from './listing-upstream.ts';
import { askerIn, type Offered, proofOf, snapshotFrom } from './policy-scene.ts';

const RED = proofOf('ada', { groups: ['red'] });
const RED_TOO = proofOf('bob', { groups: ['red'] });
const BLUE = proofOf('eve', { groups: ['blue'] });

const BASE = {
  version: 1,
  gateway: { listeners: [{ name: 'main' }] },
  upstreams: { a: { url: 'http://127.0.0.1:9001' }, b: { url: 'http://127.0.0.1:9002' } },
  teams: { red: { match: { groups: ['red'] } }, blue: { match: { groups: ['blue'] } } },
  authn: {
    mode: 'optional',
    providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } },
  },
};
const allow = (name: string, who: object, what: object, more: object = {}) => ({
  name,
  effect: 'allow',
  who,
  what,
  ...more,
});
const RULES = [
  allow('red-files', { teams: ['red'] }, { tools: ['file_*'] }),
  allow('red-data', { teams: ['red'] }, { resources: ['file:*'] }),
  allow('red-prompts', { teams: ['red'] }, { prompts: ['review'] }),
];
const A: Offered = {
  tools: ['file_read', 'db_drop', 'file_write'],
  prompts: ['review', 'secret'],
  resources: ['file:///a', 'db://a'],
  templates: ['file:///{x}', 'db://{x}'],
};

function sceneOf(rules: readonly object[], offered: Readonly<Record<string, Offered>> = { a: A }, more = {}) {
  return snapshotFrom({ config: { ...BASE, authz: { rules }, ...more }, offered });
}

function seen(snapshot: Snapshot, proof: Proof, list: keyof typeof LISTS, headers = {}) {
  return listSeen(snapshot.views.get('main')!, list, askerIn(snapshot, proof, headers));
}

const names = (snapshot: Snapshot, proof: Proof, list: keyof typeof LISTS = 'tools', headers = {}) =>
  namesIn(seen(snapshot, proof, list, headers));

describe('a caller', () => {
  it('sees of each list what it may use, and others see something else', () => {
    const snapshot = sceneOf(RULES);
    const all = (proof: Proof) =>
      (['tools', 'prompts', 'resources', 'templates'] as const).map((list) => names(snapshot, proof, list));
    expect(all(RED)).toEqual([['file_read', 'file_write'], ['review'], ['file:///a'], ['file:///{x}']]);
    expect(all(BLUE)).toEqual([[], [], [], []]);
    expect(all(NO_PROOF)).toEqual([[], [], [], []]);
  });

  it('who may use nothing is still told of the capability, and gets an empty list', () => {
    const snapshot = sceneOf(RULES);
    expect(snapshot.views.get('main')?.families).toMatchObject({ tools: true, prompts: true });
    expect(pagesOf(seen(snapshot, BLUE, 'tools'))).toEqual([{ tools: [] }]);
  });

  it('sees everything where nothing is said about callers, without anything being asked', () => {
    const { authn: _, teams: __, ...open } = BASE;
    const snapshot = snapshotFrom({ config: open, offered: { a: A } });
    const view = snapshot.views.get('main')!;
    expect(view.callers).toBeUndefined();
    expect(listSeen(view, 'tools', askerIn(snapshot))).toBe(view.tools);
  });

  it('sees everything where lists are not filtered, but what no route lets it reach', () => {
    const routes = [
      { name: 'mine', match: { tool_name: 'db_drop', team: 'blue' }, deny: 'No.', priority: 1 },
    ];
    const snapshot = snapshotFrom({
      config: { ...BASE, authz: { rules: RULES, list_filtering: 'off' }, routes },
      offered: { a: A },
    });
    expect(names(snapshot, RED)).toEqual(['file_read', 'db_drop', 'file_write']);
    expect(names(snapshot, BLUE)).toEqual(['file_read', 'file_write']);
  });

  it('is shown a tool that several have as the first describes it that it can reach', () => {
    const rules = [
      allow('a', { teams: ['red'] }, { upstreams: ['a'] }),
      allow('b', { teams: ['red', 'blue'] }, { upstreams: ['b'] }),
    ];
    const routes = [
      {
        name: 'split',
        match: { tool_name: 'go' },
        upstreams: [{ target: 'a' }, { target: 'b' }],
      },
    ];
    const snapshot = sceneOf(rules, { a: { tools: ['go'] }, b: { tools: ['x', 'go'] } }, { routes });
    const described = (proof: Proof) =>
      (pagesOf(seen(snapshot, proof, 'tools'))[0]!.tools as { name: string; description: string }[]).map(
        ({ name, description }) => `${name} ${description}`,
      );
    expect(described(RED)).toEqual(['go of a', 'x of b']);
    expect(described(BLUE)).toEqual(['x of b', 'go of b']);
  });

  it('without the scopes is shown a tool where they are asked for, and only there', () => {
    const shown = (onMissing: string) => {
      const config = {
        ...BASE,
        authz: {
          rules: [allow('all', { authenticated: true }, { tools: ['*'] })],
          tool_permissions: { db_drop: ['admin'] },
          default_scopes: [],
          on_missing_scope: onMissing,
        },
      };
      return names(snapshotFrom({ config, offered: { a: A } }), RED).includes('db_drop');
    };
    expect([shown('challenge'), shown('deny'), shown('hide')]).toEqual([true, false, false]);
  });
});

describe('the same rights', () => {
  it('are the same bytes, in both eras', () => {
    const snapshot = sceneOf(RULES);
    for (const era of ['legacy', 'modern'] as const) {
      const page = seen(snapshot, RED, 'tools').page(undefined, era);
      expect(seen(snapshot, RED_TOO, 'tools').page(undefined, era)).toBe(page);
      expect(seen(snapshot, BLUE, 'tools').page(undefined, era)).not.toBe(page);
    }
  });

  it('to everything are the bytes of the whole list', () => {
    const snapshot = sceneOf([allow('all', { teams: ['red'] }, { tools: ['*'] })]);
    expect(seen(snapshot, RED, 'tools')).toBe(snapshot.views.get('main')!.tools);
  });

  it('by other rules are the same bytes all the same', () => {
    const rules = [
      ...RULES,
      allow('blue-files', { teams: ['blue'] }, { tools: ['file_read', 'file_write'] }),
    ];
    const snapshot = sceneOf(rules);
    expect(seen(snapshot, BLUE, 'tools')).toBe(seen(snapshot, RED, 'tools'));
  });

  it('have the same version on another replica, and after an upstream listed the same again', () => {
    const version = (snapshot: Snapshot) =>
      versionSeen(snapshot.views.get('main')!, 'tools', askerIn(snapshot, RED));
    const more = sceneOf(RULES, { a: { ...A, tools: [...A.tools!, 'db_query'] } });
    expect(version(sceneOf(RULES))).toBe(version(sceneOf(RULES)));
    expect(version(more)).toBe(version(sceneOf(RULES)));
    expect(version(sceneOf(RULES, { a: { tools: ['file_read'] } }))).not.toBe(version(more));
  });

  it('are worked out once for everybody who has them', () => {
    const snapshot = sceneOf(RULES);
    seen(snapshot, RED, 'tools');
    const { access } = snapshot.policy;
    const asked = access?.decisions.size;
    const { tools } = snapshot.catalog;
    for (const tool of tools.values()) snapshot.policy.knownTargets.delete(tool);
    seen(snapshot, RED_TOO, 'tools');
    // Nothing was looked at again.
    expect([...tools.values()].some((tool) => snapshot.policy.knownTargets.has(tool))).toBe(false);
    expect(access?.decisions.size).toBe(asked);
  });
});

describe('what a list depends on beside the rights', () => {
  it('may be an id that a condition looks at: then it is each caller that has a list of its own', () => {
    const when = 'client.user_id == "ada" || tool.name == "db_drop"';
    const snapshot = sceneOf([allow('own', { authenticated: true }, { tools: ['*'] }, { when })]);
    const ada = proofOf('ada', { user: 'ada' });
    const bob = proofOf('bob', { user: 'bob' });
    expect(askerIn(snapshot, ada).who.caller).toBe(askerIn(snapshot, bob).who.caller);
    for (let time = 0; time < 2; time += 1) {
      expect(names(snapshot, ada)).toEqual(A.tools);
      expect(names(snapshot, bob)).toEqual(['db_drop']);
    }
    expect(versionSeen(snapshot.views.get('main')!, 'tools', askerIn(snapshot, ada))).toBeDefined();
  });

  it('may be who a route is for', () => {
    const routes = [{ name: 'blue', match: { tool_prefix: 'file_', team: 'blue' }, deny: 'No.' }];
    const rules = [allow('all', { authenticated: true }, { tools: ['*'] })];
    const snapshot = sceneOf(rules, { a: A }, { routes });
    expect([names(snapshot, RED), names(snapshot, BLUE)]).toEqual([A.tools, ['db_drop']]);
  });

  it('may be who a route is for, where there are no rules at all', () => {
    const { teams, ...config } = BASE;
    const routes = [{ name: 'ci', match: { tool_prefix: 'file_', client: 'ci' }, deny: 'No.' }];
    const snapshot = snapshotFrom({
      config: { ...config, teams, authz: { default: 'allow' }, routes },
      offered: { a: A },
    });
    const ci = proofOf('ci', { client: 'ci' });
    expect([names(snapshot, RED), names(snapshot, ci)]).toEqual([A.tools, ['db_drop']]);
  });

  it('may be a header: then each request is answered for itself, and no version is known', () => {
    const when = '"x-env" in request.headers && request.headers["x-env"] == "prod"';
    const snapshot = sceneOf([
      ...RULES,
      allow('prod', { teams: ['blue'] }, { tools: ['db_drop'] }, { when }),
    ]);
    expect(names(snapshot, BLUE, 'tools', { 'x-env': 'prod' })).toEqual(['db_drop']);
    expect(names(snapshot, BLUE)).toEqual([]);
    expect(names(snapshot, BLUE, 'tools', { 'x-env': 'prod' })).toEqual(['db_drop']);
    const view = snapshot.views.get('main')!;
    expect(versionSeen(view, 'tools', askerIn(snapshot, BLUE))).toBeUndefined();
    // Whom no such rule fits has a version as before.
    expect(versionSeen(view, 'tools', askerIn(snapshot, RED))).toBeDefined();
  });

  it('is never the arguments: what some may be called with is shown', () => {
    const when = 'has(tool.arguments.n) && tool.arguments.n > 1';
    const snapshot = sceneOf([allow('some', { teams: ['red'] }, { tools: ['db_drop'] }, { when })]);
    expect([names(snapshot, RED), names(snapshot, BLUE)]).toEqual([['db_drop'], []]);
  });
});

describe('a cursor', () => {
  const many = Array.from({ length: 1_500 }, (_, number) => `file_${number}`);
  const offered = { a: { tools: [...many, ...many.map((name) => name.replace('file', 'db'))] } };
  const rules = [...RULES, allow('blue', { teams: ['blue'] }, { tools: ['db_*'] })];

  it('goes on with the list of its caller, and of whoever sees the same, and with no other', () => {
    const snapshot = sceneOf(rules, offered);
    const cursor = pagesOf(seen(snapshot, RED, 'tools'))[0]!.nextCursor as string;
    expect(cursor).toBeDefined();
    const page = (proof: Proof) => seen(snapshot, proof, 'tools').page(cursor, 'legacy');
    expect(page(RED)).toBeDefined();
    expect(page(RED_TOO)).toBe(page(RED));
    expect([page(BLUE), page(NO_PROOF), snapshot.views.get('main')!.tools.page(cursor, 'legacy')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('lists that were made', () => {
  const parts = { sealer: new Sealer(), serverInfo: '"i":{}' };
  const listOf = (name: string, size: number) => {
    const items = slices([name], 'tools', 'x'.repeat(size)).map((slice) => ({ name, slice }));
    return { items, list: new PagedList(LISTS.tools, items, parts) };
  };

  it('are kept until their bytes are too many, those not asked for the longest going first', () => {
    const kept = new KeptLists(10_000);
    const made = ['a', 'b', 'c', 'd'].map((name) => listOf(name, 1_200));
    for (const { list, items } of made) {
      kept.keep(list, items);
      expect(kept.get(made[0]!.list.version)).toBe(made[0]!.list);
    }
    expect(made.map(({ list }) => kept.get(list.version) !== undefined)).toEqual([true, false, true, true]);
  });

  it('are kept alone when they are larger than everything may be', () => {
    const kept = new KeptLists(10_000);
    const [small, large] = [listOf('small', 10), listOf('large', 50_000)];
    kept.keep(small.list, small.items);
    kept.keep(large.list, large.items);
    expect([kept.get(small.list.version), kept.get(large.list.version)]).toEqual([undefined, large.list]);
  });
});

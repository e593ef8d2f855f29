import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListName } from '../../../policies/catalog/list-uses.ts';
import { PagedList } from '../../../runtime/catalog/list-answer.ts';
import { LIST_NAMES, LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import { namesIn, pagesOf } from './catalog-scene.ts';
import { slices } from './listing-upstream.ts';

const sealer = new Sealer();
const serverInfo = '"io.modelcontextprotocol/serverInfo":{"name":"mcpgw","version":"1"}';

function listOf(names: readonly string[], list: ListName = 'tools', description?: string): PagedList {
  const items = slices(names, list, description).map((slice) => ({ name: slice.name, slice }));
  return new PagedList(LISTS[list], items, { sealer, serverInfo });
}

const many = (count: number): string[] => Array.from({ length: count }, (_, number) => `t${number}`);

function cursorsOf(list: PagedList): string[] {
  return pagesOf(list).flatMap(({ nextCursor }) => (nextCursor === undefined ? [] : [nextCursor as string]));
}

describe('a long list', () => {
  it.each(LIST_NAMES)('of %s gives every item exactly once, in order, to clients of both eras', (list) => {
    const names = many(2_500);
    const answer = listOf(names, list);
    expect(answer.count).toBe(2_500);
    expect(namesIn(answer)).toEqual(names);
    for (const era of ['legacy', 'modern'] as const) {
      const items = pagesOf(answer, era).map((page) => page[LISTS[list].member] as unknown[]);
      expect(items.map((page) => page.length)).toEqual([1_000, 1_000, 500]);
    }
  });

  it('is cut by size, too, and an item that is larger than a page has one of its own', () => {
    const megabyte = 'x'.repeat(2 ** 20);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(10, 300_000, 600_000, 2 ** 20), { maxLength: 8 }), (sizes) => {
        const items = sizes.flatMap((size, number) =>
          slices([`t${number}`], 'tools', megabyte.slice(0, size)).map((slice) => ({
            name: slice.name,
            slice,
          })),
        );
        const list = new PagedList(LISTS.tools, items, { sealer, serverInfo });
        expect(namesIn(list)).toEqual(sizes.map((_, number) => `t${number}`));
        for (const page of pagesOf(list)) {
          const listed = page.tools as unknown[];
          if (listed.length > 1) expect(JSON.stringify(page).length).toBeLessThan(1.01 * 2 ** 20);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is one page when it is short, and has no cursor', () => {
    expect(pagesOf(listOf(['a']))).toEqual([{ tools: [expect.objectContaining({ name: 'a' })] }]);
    expect(pagesOf(listOf([]))).toEqual([{ tools: [] }]);
    expect(pagesOf(listOf(many(1_000)))).toHaveLength(1);
  });

  it('says on every page to modern clients what their revision requires', () => {
    for (const page of pagesOf(listOf(many(2_001)), 'modern')) {
      expect(page).toMatchObject({
        resultType: 'complete',
        ttlMs: 0,
        cacheScope: 'private',
        _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'mcpgw', version: '1' } },
      });
    }
  });

  it('sends the same bytes to everyone', () => {
    const list = listOf(many(1_500));
    expect(list.page(undefined, 'modern')).toBe(list.page(undefined, 'modern'));
    const [cursor] = cursorsOf(list);
    expect(list.page(cursor, 'legacy')).toBe(list.page(cursor, 'legacy'));
  });
});

describe('a cursor', () => {
  const list = listOf(many(2_500));
  const [second, third] = cursorsOf(list);

  it('that was tampered with, made up or empty names no page', () => {
    fc.assert(
      fc.property(fc.nat({ max: second!.length - 1 }), fc.constantFrom(...'AZaz09-_'), (at, letter) => {
        const tampered = second!.slice(0, at) + letter + second!.slice(at + 1);
        fc.pre(tampered !== second);
        expect(list.page(tampered, 'legacy')).toBeUndefined();
      }),
    );
    for (const cursor of ['', '1', 'abc', second!.slice(1), `${second}=`, `${second}${third}`]) {
      expect(list.page(cursor, 'legacy')).toBeUndefined();
    }
  });

  it('of another list, or of one that was sealed for something else, names no page', () => {
    const prompts = listOf(many(2_500), 'prompts');
    expect(prompts.page(second, 'legacy')).toBeUndefined();
    expect(list.page(cursorsOf(prompts)[0], 'legacy')).toBeUndefined();
    expect(list.page(sealer.seal('state', `${list.version} 1`, 60_000), 'legacy')).toBeUndefined();
    expect(list.page(sealer.seal('cursor', `${list.version} 7`, 60_000), 'legacy')).toBeUndefined();
  });

  it('of the list as it was before a change names no page, also when the change is small', () => {
    const after = listOf([...many(2_499), 'other']);
    expect(after.version).not.toBe(list.version);
    expect(after.page(second, 'legacy')).toBeUndefined();
    expect(after.page(cursorsOf(after)[0], 'legacy')).toBeDefined();
  });

  it('is good at every replica that shows the same list and has the same key', () => {
    const secret = 'a secret of at least thirty-two characters';
    const replica = (): PagedList =>
      new PagedList(
        LISTS.tools,
        slices(many(1_001)).map((slice) => ({ name: slice.name, slice })),
        { sealer: new Sealer(secret), serverInfo },
      );
    const [cursor] = cursorsOf(replica());
    expect(replica().page(cursor, 'legacy')?.toString()).toContain('"t1000"');
  });
});

describe('the version of a list', () => {
  it('differs exactly when a client would see a difference', () => {
    const step = fc.record({
      names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'ab'), { maxLength: 4 }),
      description: fc.constantFrom('x', 'y'),
      list: fc.constantFrom(...LIST_NAMES),
    });
    fc.assert(
      fc.property(step, step, (one, other) => {
        const before = listOf(one.names, one.list, one.description);
        const after = listOf(other.names, other.list, other.description);
        const same = before.page(undefined, 'legacy')?.equals(after.page(undefined, 'legacy')!);
        expect(before.version === after.version).toBe(same);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recent } from '../../../runtime/catalog/recent.ts';
import { type Scene, sceneCatalog, to } from './catalog-scene.ts';
import { offering } from './listing-upstream.ts';

const ownersOf = (scene: Scene, uri: string): readonly number[] =>
  sceneCatalog(scene).resources.find(uri).owners;

describe('who answers for a URI', () => {
  const upstreams = [
    { resources: ['file:///readme'], templates: ['db://{table}'] },
    { resources: ['db://users', 'note://1'], templates: ['file:///{+path}'] },
    { resources: [] },
    { offers: ['tool'] },
  ];

  it('is who lists it, before anyone whose template fits', () => {
    expect(ownersOf({ upstreams }, 'file:///readme')).toEqual([0]);
    expect(ownersOf({ upstreams }, 'db://users')).toEqual([1]);
  });

  it('is else whose template fits', () => {
    expect(ownersOf({ upstreams }, 'file:///a/b')).toEqual([1]);
    expect(ownersOf({ upstreams }, 'db://orders')).toEqual([0]);
  });

  it('is everyone whose template fits, in the order of the bundle', () => {
    const both = [{ templates: ['db://{table}'] }, { templates: ['db://{+anything}'] }];
    expect(ownersOf({ upstreams: both }, 'db://orders')).toEqual([0, 1]);
  });

  it('is else who lists others of its scheme, templates included', () => {
    expect(ownersOf({ upstreams }, 'note://2')).toEqual([1]);
    expect(ownersOf({ upstreams }, 'DB://a/b')).toEqual([0, 1]);
  });

  it('is else everyone who has resources, listed or only said', () => {
    expect(ownersOf({ upstreams }, 'other://x')).toEqual([0, 1, 2]);
    expect(ownersOf({ upstreams: [{ offers: [] }, { said: offering('resources') }] }, 'no scheme')).toEqual([
      1,
    ]);
    expect(ownersOf({ upstreams: [{ offers: [] }] }, 'other://x')).toEqual([]);
  });

  it('is the first in the bundle of several who list it, even while that one is down', () => {
    const twice = [{ resources: ['a:1'], listed: false }, { resources: ['a:1'] }];
    const view = sceneCatalog({ upstreams: twice });
    expect(view.resources.find('a:1').owners).toEqual([0]);
    expect(view.hidden).toEqual([{ upstream: 'u1', kind: 'resource', name: 'a:1', reason: 'name_taken' }]);
  });

  it('is the first in the bundle of several with the same template', () => {
    const twice = [{ templates: ['a:{x}'] }, { templates: ['a:{x}'] }];
    expect(ownersOf({ upstreams: twice }, 'a:1')).toEqual([0]);
  });

  it('are those a route sends it to, where they all list it', () => {
    const twice = [{ resources: ['a:1'] }, { resources: ['a:1'] }, { resources: ['a:1'] }];
    const routes = [{ kind: 'resource' as const, prefix: 'a:', targets: to(1, 2) }];
    const found = sceneCatalog({ upstreams: twice, routes }).resources.find('a:1');
    expect(found.owners).toEqual([1, 2]);
    expect(found.candidates).toEqual([0]);
  });

  it('is told the routes that may win also for a URI nobody lists', () => {
    const routes = [
      { kind: 'resource' as const, prefix: 'secret:', targets: [] },
      { kind: 'tool' as const, prefix: 'secret:', targets: to(0) },
    ];
    expect(sceneCatalog({ upstreams, routes }).resources.find('secret:1').candidates).toEqual([0]);
  });

  it('is nobody whose policy leaves the URI out, at any stage', () => {
    const excluding = [
      { resources: ['a:1'], templates: ['b:{x}'], exclude: ['*secret*'] },
      { resources: ['a:secret'], include: ['a:*'] },
    ];
    const { resources } = sceneCatalog({ upstreams: excluding });
    expect(resources.find('a:secret')).toMatchObject({ owners: [1], barred: new Set([0]) });
    expect(resources.find('b:2')).toMatchObject({ owners: [0], barred: new Set([1]) });
    expect(resources.find('b:secret')).toMatchObject({ owners: [], barred: new Set([0, 1]) });
    expect(resources.find('a:2').owners).toEqual([0, 1]);
  });

  it('takes a longer URI than any template is tried on for one that nobody lists', () => {
    expect(ownersOf({ upstreams }, `note://${'x'.repeat(9_000)}`)).toEqual([1]);
    expect(ownersOf({ upstreams }, `file:///${'x'.repeat(9_000)}`)).toEqual([0, 1]);
  });

  it('is remembered', () => {
    const { resources } = sceneCatalog({ upstreams });
    expect(resources.find('db://orders')).toBe(resources.find('db://orders'));
  });
});

it('a memory holds exactly what was used last', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (used) => {
      const memory = new Recent<string>(3);
      let model: string[] = [];
      for (const key of used) {
        expect(memory.get(key)).toBe(model.includes(key) ? key : undefined);
        if (!model.includes(key)) memory.set(key, key);
        model = [...model.filter((one) => one !== key), key].slice(-3);
      }
    }),
  );
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type Discovered, Discovery } from '../../../runtime/catalog/discovery.ts';
import { LIST_NAMES } from '../../../runtime/catalog/list-kinds.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import { sampleUpstream } from '../snapshot/sample-bundle.ts';
import { dead, ListingUpstream, lists, listsAll, offering, resultAnswer } from './listing-upstream.ts';
import { settled, TurnedClock } from './turned-clock.ts';

const MINUTE = 60_000;

let clock: TurnedClock;
let changes: number;
let said: string[];
let discovery: Discovery;

beforeEach(() => {
  clock = new TurnedClock();
  changes = 0;
  said = [];
  const say = (message: string, fields?: object): void =>
    void said.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { error: say, warn: say, info: say, debug: say };
  const changed = (): void => {
    changes += 1;
  };
  discovery = new Discovery(log, changed, clock);
});

function follow(upstream: ListingUpstream, settings: Partial<BundleUpstream['discovery']> = {}): Discovered {
  const definition = sampleUpstream(upstream.name);
  return { upstream, definition: { ...definition, discovery: { ...definition.discovery, ...settings } } };
}

describe('lists other than tools', () => {
  const all = { tools: ['t'], prompts: ['p'], resources: ['a:1'], templates: ['a:{x}'] };

  function kinds(upstream: ListingUpstream): string[] {
    const [offer] = discovery.offersOf([upstream]);
    return LIST_NAMES.flatMap((name) => offer?.[name].items.map(({ slice }) => slice.name) ?? []);
  }

  it('are read from upstreams that say they have them, after the first contact', async () => {
    const files = new ListingUpstream('files', listsAll(all));
    files.offers = undefined;
    files.script = (call, sink) => {
      files.offers = offering('tools', 'prompts', 'resources');
      listsAll(all)(call, sink);
    };
    discovery.update([follow(files)]);
    await discovery.ready(1_000);
    expect(files.asked).toEqual(['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list']);
    expect(kinds(files)).toEqual(['t', 'p', 'a:1', 'a:{x}']);
    expect(discovery.offersOf([files])[0]?.said).toBe(files.offers);
  });

  it('are not asked for where they are not offered, tools included', async () => {
    const files = new ListingUpstream('files', listsAll(all));
    files.offers = offering('prompts');
    discovery.update([follow(files)]);
    await discovery.ready(1_000);
    await clock.turn(3 * MINUTE);
    expect([...new Set(files.asked)]).toEqual(['prompts/list']);
    expect(kinds(files)).toEqual(['p']);
  });

  it('that the upstream claims and does not have are empty', async () => {
    const files = new ListingUpstream('files', listsAll({ resources: ['a:1'] }));
    files.offers = offering('tools', 'prompts', 'resources');
    discovery.update([follow(files)]);
    await discovery.ready(1_000);
    expect(kinds(files)).toEqual(['a:1']);
    expect(said).toEqual([]);
  });

  it('are read again one by one when the upstream says which changed, templates with resources', async () => {
    const files = new ListingUpstream('files', listsAll(all));
    files.offers = offering('tools', 'prompts', 'resources');
    discovery.update([follow(files)]);
    await discovery.ready(1_000);
    const before = files.calls.length;
    changes = 0;
    discovery.listChanged(files, 'prompts');
    await clock.turn(50);
    expect(files.asked.slice(before)).toEqual(['prompts/list']);
    expect(changes).toBe(0);
    files.script = listsAll({ ...all, templates: ['b:{x}'] });
    discovery.listChanged(files, 'resources');
    await clock.turn(50);
    expect(files.asked.slice(before + 1)).toEqual(['resources/list', 'resources/templates/list']);
    expect(changes).toBe(1);
    expect(kinds(files)).toEqual(['t', 'p', 'a:1', 'b:{x}']);
  });

  it('fail one by one', async () => {
    const files = new ListingUpstream('files', listsAll(all));
    files.offers = offering('tools', 'prompts');
    discovery.update([follow(files)]);
    await discovery.ready(1_000);
    files.script = (call, sink) => (call.method === 'prompts/list' ? dead : listsAll(all))(call, sink);
    await clock.turn(MINUTE);
    const [offer] = discovery.offersOf([files]);
    expect([offer?.tools.listed, offer?.prompts.listed]).toEqual([true, false]);
    expect(said).toEqual([
      'a list of an upstream cannot be read {"upstream":"files","list":"prompts","reason":"The upstream is unavailable"}',
    ]);
  });

  it('begin when an upstream that was down is there at last', async () => {
    const files = new ListingUpstream('files', dead);
    files.offers = undefined;
    discovery.update([follow(files)]);
    await discovery.ready(1_000);
    expect(files.asked).toEqual(['tools/list']);
    files.offers = offering('tools', 'prompts');
    files.script = listsAll(all);
    await clock.turn(1_000);
    expect(kinds(files)).toEqual(['t', 'p']);
  });

  it('report a change of what the upstream says of itself, once', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files)]);
    await settled();
    changes = 0;
    // The same words in a new object, as after contact was made again.
    files.offers = offering('tools');
    await clock.turn(MINUTE);
    expect(changes).toBe(0);
    files.offers = offering('tools', 'logging');
    await clock.turn(MINUTE);
    expect(changes).toBe(1);
  });

  it('log a tool that is left out for its annotations once, and keep the others', async () => {
    const tools =
      '[{"name":"bad","inputSchema":{"properties":{"a":{"type":"string","x-mcp-header":""}}}},{"name":"b"}]';
    const files = new ListingUpstream('files', (_, sink) => sink.result(resultAnswer(`{"tools":${tools}}`)));
    discovery.update([follow(files)]);
    await clock.turn(3 * MINUTE);
    expect(kinds(files)).toEqual(['bad', 'b']);
    expect(said).toEqual([
      'a tool is left out {"upstream":"files","tool":"bad","reason":"its x-mcp-header annotations are not valid"}',
    ]);
  });
});

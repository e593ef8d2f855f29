// The four lists an upstream may have, and what tells them apart: one table, so that reading, merging and answering
// them is one piece of code each.
import { LIST_USES, type ListName, type ListUse } from '../../policies/catalog/list-uses.ts';
import type { Kind } from '../upstreams/upstream.ts';
import type { ItemName } from '../wire/items.ts';

export interface ListKind extends ListUse {
  readonly name: ListName;
  /** What upstreams are asked, and clients ask. */
  readonly method: string;
  /** The member of the result that holds the list. */
  readonly member: string;
  /** The member of an item that clients name it by. */
  readonly identity: ItemName;
  /** The family it belongs to: a server that does not offer it is not asked, and announces changes for all of it. */
  readonly family: Kind;
}

export const LISTS: Readonly<Record<ListName, ListKind>> = {
  tools: {
    name: 'tools',
    method: 'tools/list',
    member: 'tools',
    identity: 'name',
    family: 'tools',
    ...LIST_USES.tools,
  },
  prompts: {
    name: 'prompts',
    method: 'prompts/list',
    member: 'prompts',
    identity: 'name',
    family: 'prompts',
    ...LIST_USES.prompts,
  },
  resources: {
    name: 'resources',
    method: 'resources/list',
    member: 'resources',
    identity: 'uri',
    family: 'resources',
    ...LIST_USES.resources,
  },
  templates: {
    name: 'templates',
    method: 'resources/templates/list',
    member: 'resourceTemplates',
    identity: 'uriTemplate',
    family: 'resources',
    ...LIST_USES.templates,
  },
};

export const LIST_NAMES = ['tools', 'prompts', 'resources', 'templates'] as const satisfies ListName[];

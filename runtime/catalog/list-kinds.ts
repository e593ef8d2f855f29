// The four lists an upstream may have, and what tells them apart: one table, so that reading, merging and answering
// them is one piece of code each.
import type { NameKind } from '../../policies/routes/subject.ts';
import type { Kind } from '../upstreams/upstream.ts';
import type { ItemName } from '../wire/items.ts';

export type ListName = 'tools' | 'prompts' | 'resources' | 'templates';

export interface ListKind {
  readonly name: ListName;
  /** What upstreams are asked, and clients ask. */
  readonly method: string;
  /** The member of the result that holds the list. */
  readonly member: string;
  /** The member of an item that clients name it by. */
  readonly identity: ItemName;
  /** The family it belongs to: a server that does not offer it is not asked, and announces changes for all of it. */
  readonly family: Kind;
  /** Where routes look for conditions on such names, and what a client does with an item once it knows of it. */
  readonly routedAs: NameKind;
  readonly use: string;
}

export const LISTS: Readonly<Record<ListName, ListKind>> = {
  tools: {
    name: 'tools',
    method: 'tools/list',
    member: 'tools',
    identity: 'name',
    family: 'tools',
    routedAs: 'tool',
    use: 'tools/call',
  },
  prompts: {
    name: 'prompts',
    method: 'prompts/list',
    member: 'prompts',
    identity: 'name',
    family: 'prompts',
    routedAs: 'prompt',
    use: 'prompts/get',
  },
  resources: {
    name: 'resources',
    method: 'resources/list',
    member: 'resources',
    identity: 'uri',
    family: 'resources',
    routedAs: 'resource',
    use: 'resources/read',
  },
  templates: {
    name: 'templates',
    method: 'resources/templates/list',
    member: 'resourceTemplates',
    identity: 'uriTemplate',
    family: 'resources',
    routedAs: 'resource',
    use: 'resources/read',
  },
};

export const LIST_NAMES = ['tools', 'prompts', 'resources', 'templates'] as const satisfies ListName[];

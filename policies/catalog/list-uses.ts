// The four lists an upstream may have, and how routes see what is in them.
import type { NameKind } from '../routes/subject.ts';

export type ListName = 'tools' | 'prompts' | 'resources' | 'templates';

export interface ListUse {
  /** Where routes look for conditions on such names. */
  readonly routedAs: NameKind;
  /** What a client does with an item once it knows of it. */
  readonly use: string;
}

export const LIST_USES: Readonly<Record<ListName, ListUse>> = {
  tools: { routedAs: 'tool', use: 'tools/call' },
  prompts: { routedAs: 'prompt', use: 'prompts/get' },
  resources: { routedAs: 'resource', use: 'resources/read' },
  templates: { routedAs: 'resource', use: 'resources/read' },
};

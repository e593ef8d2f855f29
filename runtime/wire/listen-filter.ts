// What a modern client wants to hear of: `params.notifications` of subscriptions/listen (2026-07-28).

import { quote } from './json-text.ts';

export interface ListenFilter {
  readonly toolsListChanged: boolean;
  readonly promptsListChanged: boolean;
  readonly resourcesListChanged: boolean;
  readonly resourceSubscriptions: readonly string[];
  /** Tasks extension: ids as the client knows them. */
  readonly taskIds: readonly string[];
}

/** The filter as ASCII JSON; what is not wanted is left out. */
export function filterJson(filter: ListenFilter): string {
  const members: string[] = [];
  if (filter.toolsListChanged) members.push('"toolsListChanged":true');
  if (filter.promptsListChanged) members.push('"promptsListChanged":true');
  if (filter.resourcesListChanged) members.push('"resourcesListChanged":true');
  if (filter.resourceSubscriptions.length > 0) {
    members.push(`"resourceSubscriptions":[${filter.resourceSubscriptions.map(quote).join(',')}]`);
  }
  if (filter.taskIds.length > 0) members.push(`"taskIds":[${filter.taskIds.map(quote).join(',')}]`);
  return `{${members.join(',')}}`;
}

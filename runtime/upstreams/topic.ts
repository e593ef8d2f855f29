// What can be followed at a server besides its lists: a resource, or a task (tasks extension of 2026-07-28). Both are
// asked for and heard of in the same way, so what follows them knows them as topics.
import type { Answer } from '../wire/answer.ts';
import { TASKS } from '../wire/capabilities.ts';
import type { ListenFilter } from '../wire/listen-filter.ts';
import type { Offers } from './upstream.ts';

/** One text for each thing, so that it can be a key. */
export type Topic = `resource ${string}` | `task ${string}`;

const TASK = 'task ';
const RESOURCE = 'resource ';

export function resourceTopic(uri: string): Topic {
  return `${RESOURCE}${uri}`;
}

/** `taskId`: the server's own. */
export function taskTopic(taskId: string): Topic {
  return `${TASK}${taskId}`;
}

/** The id of a task; undefined for a resource. */
export function taskOf(topic: Topic): string | undefined {
  return topic.startsWith(TASK) ? topic.slice(TASK.length) : undefined;
}

/** The URI of a resource; undefined for a task. */
export function uriOf(topic: Topic): string | undefined {
  return topic.startsWith(RESOURCE) ? topic.slice(RESOURCE.length) : undefined;
}

/** The members of a filter that ask for these. */
export function filterOf(topics: Iterable<Topic>): Pick<ListenFilter, 'resourceSubscriptions' | 'taskIds'> {
  const all = [...topics];
  return {
    resourceSubscriptions: all.flatMap((topic) => uriOf(topic) ?? []),
    taskIds: all.flatMap((topic) => taskOf(topic) ?? []),
  };
}

/** What a filter asks for. */
export function topicsOf({ resourceSubscriptions, taskIds }: ListenFilter): Topic[] {
  return [...resourceSubscriptions.map(resourceTopic), ...taskIds.map(taskTopic)];
}

/** What a notification is about; undefined for neither. */
export function topicOf({ method, raw, uri, taskId }: Answer): Topic | undefined {
  if (method === 'notifications/resources/updated' && uri !== undefined) return resourceTopic(uri);
  if (method !== 'notifications/tasks' || taskId === undefined) return undefined;
  // The scanner has been over these bytes: they are JSON.
  const id = JSON.parse(raw.toString('utf8', taskId.start, taskId.end)) as unknown;
  return typeof id === 'string' ? taskTopic(id) : undefined;
}

/** Whether a server that offers this tells of changes of such things at all. */
export function tellsOf(offers: Offers | undefined, topic: Topic): boolean {
  return uriOf(topic) === undefined ? offers?.extensions.has(TASKS) === true : offers?.subscribe === true;
}

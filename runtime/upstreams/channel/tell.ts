// What a server's notification outside calls means to those who follow an upstream.
import type { Answer } from '../../wire/answer.ts';
import type { ClientKey, UpstreamEvents } from '../upstream.ts';

/** `client`: whose session it came from, undefined for one that is nobody's own; lists are the same for everybody. */
export function tell(events: UpstreamEvents, answer: Answer, client: ClientKey | undefined): void {
  const params = answer.raw.subarray(answer.start, answer.end);
  switch (answer.method) {
    case 'notifications/tools/list_changed':
      if (client === undefined) events.listChanged('tools');
      break;
    case 'notifications/prompts/list_changed':
      if (client === undefined) events.listChanged('prompts');
      break;
    case 'notifications/resources/list_changed':
      if (client === undefined) events.listChanged('resources');
      break;
    case 'notifications/resources/updated':
      if (answer.uri !== undefined) events.resourceUpdated(answer.uri, params, client);
      break;
    case 'notifications/tasks': {
      const task = answer.taskId;
      if (task === undefined) return;
      // The scanner has been over these bytes: they are a JSON string.
      events.taskUpdated(JSON.parse(answer.raw.toString('utf8', task.start, task.end)) as string, params);
      break;
    }
    case 'notifications/elicitation/complete':
      if (client !== undefined) events.elicitationComplete(params, client);
      break;
  }
}

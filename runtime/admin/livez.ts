// /livez: the process runs and its event loop turns. Nothing else, or an orchestrator would kill what only waits.
import { type AdminAnswer, text } from './answer.ts';

export function livez(): AdminAnswer {
  return text(200, 'ok');
}

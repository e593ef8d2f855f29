// What stands in for a message until decode has read the body, or when it cannot be read.
import type { Message } from '../wire/message.ts';

export const UNREAD: Message = {
  kind: 'request',
  id: undefined,
  method: '',
  name: undefined,
  uri: undefined,
  cursor: undefined,
  taskId: undefined,
  arguments: undefined,
  protocolVersion: undefined,
  capabilities: undefined,
  clientInfo: undefined,
  requestId: undefined,
  level: undefined,
  ref: undefined,
  argument: undefined,
  context: undefined,
  inputResponses: undefined,
  requestState: undefined,
  listenFilter: undefined,
  result: undefined,
  error: undefined,
  envelope: undefined,
  progressToken: undefined,
  meta: undefined,
};

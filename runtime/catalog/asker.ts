// Who wants to see a list, and what of the request a condition may look at.
import type { AccessRequest } from '../access/access-request.ts';

export type Asker = Pick<AccessRequest, 'who' | 'request'>;

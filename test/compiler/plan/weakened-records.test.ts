// Every way to record less of calls, or to let more of them through.
import { describe, it } from 'vitest';
import { expectShown, type Mutation } from './mutation.ts';

const RECORDS: Mutation[] = [
  [
    'audit is gone',
    (c) => {
      delete c.gateway.audit;
    },
    'medium',
    ['weakened'],
    /audit: removed/,
  ],
  ['a sink less', (c) => void c.gateway.audit.sinks.pop(), 'medium', ['weakened'], /audit sinks: - file/],
  [
    'a sink more',
    (c) => void c.gateway.audit.sinks.push({ type: 'http', url: 'https://other.example' }),
    'medium',
    ['weakened'],
    /audit sinks: \+ http/,
  ],
  [
    'an event less',
    (c) => void c.gateway.audit.events.pop(),
    'medium',
    ['weakened'],
    /audit events: - auth_failure/,
  ],
  [
    'a failing sink drops records',
    (c) => {
      c.gateway.audit.on_failure = 'drop';
    },
    'medium',
    ['weakened'],
    /block → drop/,
  ],
  [
    'whole arguments',
    (c) => {
      c.gateway.audit.arguments = 'full';
    },
    'medium',
    ['weakened'],
    /redacted → full/,
  ],
  [
    'arguments in traces',
    (c) => {
      c.gateway.telemetry.tracing.capture_arguments = true;
    },
    'medium',
    ['weakened'],
    /arguments in traces: kept out → recorded/,
  ],
  [
    'where traces go',
    (c) => {
      c.gateway.telemetry.tracing.endpoint = 'http://127.0.0.1:9';
    },
    'medium',
    ['weakened'],
    /where traces go changed/,
  ],
];

const LIMITS: Mutation[] = [
  [
    'gone',
    (c) => {
      delete c.rate_limits.per_client;
    },
    'high',
    ['limit'],
    /100\/min → none/,
  ],
  [
    'raised a little',
    (c) => {
      c.rate_limits.per_client.requests_per_minute = 101;
    },
    'low',
    ['limit'],
    /100\/min → 101\/min/,
  ],
  [
    'raised',
    (c) => {
      c.rate_limits.per_client.requests_per_minute = 1000;
    },
    'medium',
    ['limit'],
    /100\/min → 1000\/min/,
  ],
  [
    'a burst',
    (c) => {
      c.rate_limits.per_client.burst_size = 1000;
    },
    'high',
    ['limit'],
    /burst 1000 +loosened/,
  ],
  [
    'only recorded',
    (c) => {
      c.rate_limits.rules[0].mode = 'audit';
    },
    'high',
    ['limit'],
    /only recorded +loosened/,
  ],
  [
    'counted by something else',
    (c) => {
      c.rate_limits.per_tool.db_query.scope = 'team';
    },
    'medium',
    ['limit'],
    /counts by key/,
  ],
  [
    'cheaper calls',
    (c) => {
      c.rate_limits.rules[0].cost = 1;
    },
    'medium',
    ['limit'],
    /cost 5 → 20\/min +loosened/,
  ],
  [
    'fewer calls count',
    (c) => {
      c.rate_limits.rules[0].match.team = 'data';
    },
    'medium',
    ['limit'],
    /counts by matches/,
  ],
  [
    'none while nobody can count',
    (c) => {
      c.rate_limits.on_store_failure = 'allow';
    },
    'high',
    ['limit'],
    /on_store_failure deny → allow +loosened/,
  ],
  [
    'one of them while nobody can count',
    (c) => {
      c.rate_limits.rules[0].on_store_failure = 'local';
    },
    'medium',
    ['limit'],
    /on_store_failure: deny → local/,
  ],
  [
    'another one for a client',
    (c) => {
      c.clients.robot.rate_limits = { requests_per_minute: 100_000 };
    },
    'medium',
    ['limit'],
    /except/,
  ],
];

describe('a plan shows less counted and recorded', () => {
  it.each(RECORDS)('of records: %s', (...mutation) => expectShown(mutation));
  it.each(LIMITS)('of limits: %s', (...mutation) => expectShown(mutation));
});

// Tasks through the gateway: begun at a modern server over any transport, asked after by any client that has the id, and
// told of to exactly those who follow them.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import type { Transport } from './matrix/clients.ts';
import { startUpstream, type Upstream } from './matrix/upstreams.ts';
import { type Notification, type RawClient, rawHttp, rawWebSocket } from './raw-client.ts';

const TASKS = 'io.modelcontextprotocol/tasks';
const CAPABLE = { elicitation: {}, extensions: { [TASKS]: {} } };
const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId';
const TASK = 'notifications/tasks';

const SERVERS: [Transport, 'shared' | 'per_session'][] = [
  ['http', 'shared'],
  ['websocket', 'shared'],
  ['stdio', 'shared'],
  ['stdio', 'per_session'],
];
const CLIENTS = ['http', 'websocket'] as const;

/** What was told of tasks, by status. */
const told = (heard: readonly Notification[]) =>
  heard.filter(({ method }) => method === TASK).map(({ params }) => params.status);

describe.each(SERVERS)('in front of a server over %s, %s', (transport, isolation) => {
  let upstream: Upstream;
  let gateway: GatewayProcess;
  beforeAll(async () => {
    upstream = await startUpstream(transport, 'modern', isolation);
    const gatewayYaml = 'gateway:\n  listeners:\n    - { port: 0 }\n  admin: { port: 0 }\n';
    const directory = writeRepository({
      'mcpgw.yaml': `version: 1\n${gatewayYaml}upstreams:\n${upstream.yaml}\n`,
    });
    gateway = await startGateway(directory, ['--config', directory]);
  });
  afterAll(async () => {
    await gateway.stop();
    await upstream.close();
  });

  describe.each(CLIENTS)('over %s, a client', (wire) => {
    const connect = async (capabilities: object): Promise<RawClient> => {
      if (wire === 'http') return rawHttp(gateway.url, capabilities);
      const url = new URL('/ws', gateway.url.replace('http', 'ws')).href;
      return rawWebSocket(url, capabilities);
    };
    let client: RawClient;
    beforeEach(async () => {
      client = await connect(CAPABLE);
    });
    afterEach(() => client.close());

    const begin = async (name: string, args: object): Promise<string> => {
      const { result } = await client.request('tools/call', { name, arguments: args }, 'name');
      expect(result).toMatchObject({ resultType: 'task', status: 'working' });
      return result?.taskId as string;
    };
    const get = async (taskId: string) => (await client.request('tasks/get', { taskId }, 'taskId')).result;
    const acknowledged = async (heard: readonly Notification[]) => {
      await expect.poll(() => heard.length, { timeout: 5_000 }).toBeGreaterThan(0);
      return heard[0]?.params.notifications;
    };

    it('sees a task through, with the question it asks', async () => {
      const taskId = await begin('confirm_delete', { filename: 'a.txt' });
      await expect.poll(async () => (await get(taskId))?.status).toBe('input_required');
      const inputRequests = (await get(taskId))?.inputRequests as Record<string, { method: string }>;
      const [key = ''] = Object.keys(inputRequests);
      expect(inputRequests[key]?.method).toBe('elicitation/create');
      const inputResponses = { [key]: { action: 'accept', content: { confirm: true } } };
      const { result } = await client.request('tasks/update', { taskId, inputResponses }, 'taskId');
      expect(result).toMatchObject({ resultType: 'complete' });
      await expect.poll(async () => (await get(taskId))?.status).toBe('completed');
      expect(await get(taskId)).toMatchObject({
        taskId,
        result: { content: [{ type: 'text', text: 'Deleted a.txt' }] },
      });
    });

    it('is told of the tasks it follows, under the ids it knows, and of no others', async () => {
      const followed = await begin('slow_compute', { seconds: 60 });
      const ignored = await begin('slow_compute', { seconds: 60 });
      const heard = await client.listen(7, { taskIds: [followed, 'made up'], toolsListChanged: true });
      const also = await client.listen(8, { taskIds: [ignored] });
      expect(await acknowledged(heard)).toEqual({ toolsListChanged: true, taskIds: [followed] });
      expect(await acknowledged(also)).toEqual({ taskIds: [ignored] });
      for (const taskId of [ignored, followed]) await client.request('tasks/cancel', { taskId }, 'taskId');
      for (const each of [heard, also]) {
        await expect.poll(() => told(each), { timeout: 5_000 }).toContain('cancelled');
      }
      const tasks = heard.filter(({ method }) => method === TASK);
      expect(new Set(tasks.map(({ params }) => params.taskId))).toEqual(new Set([followed]));
      expect(tasks.at(-1)?.params).toMatchObject({ ttlMs: 600_000, _meta: { [SUBSCRIPTION]: 7 } });
      expect(also.filter(({ method }) => method === TASK).at(-1)?.params).toMatchObject({
        taskId: ignored,
        _meta: { [SUBSCRIPTION]: 8 },
      });
      expect(told(heard).filter((status) => status === 'cancelled')).toHaveLength(1);
    });

    it('that comes late is told how the task ended', async () => {
      const taskId = await begin('failing_job', {});
      await expect.poll(async () => (await get(taskId))?.status).toBe('completed');
      const heard = await client.listen(9, { taskIds: [taskId] });
      await expect.poll(() => told(heard), { timeout: 5_000 }).toEqual(['completed']);
      expect(heard.at(-1)?.params).toMatchObject({ taskId, result: { isError: true } });
    });

    it('that does not declare the extension gets no task, and hears of none', async () => {
      const undeclared = await connect({});
      const missing = { code: -32021, data: { requiredCapabilities: { extensions: { [TASKS]: {} } } } };
      const taskId = await begin('slow_compute', { seconds: 60 });
      const refused = [
        await undeclared.request('tools/call', { name: 'failing_job', arguments: {} }, 'name'),
        await undeclared.request('tasks/get', { taskId }, 'taskId'),
        await undeclared.request('subscriptions/listen', { notifications: { taskIds: [taskId] } }),
      ];
      expect(refused.map(({ error }) => error)).toMatchObject([missing, missing, missing]);
      await client.request('tasks/cancel', { taskId }, 'taskId');
      undeclared.close();
    });
  });
});

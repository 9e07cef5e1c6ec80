import type { IncomingMessage, ServerResponse } from 'node:http';
import { NotInTheList } from '../calls.ts';
import { bodyOf } from '../http/front.ts';
import type { Engine, Receipt } from './engine.ts';
import { EventType, type HistoryEvent } from './history.ts';
import { InstanceAlreadyExists, InstanceIdRefused, isOver } from './lifecycle.ts';
import type { Instance } from './store.ts';

const receipts: Record<Receipt, number> = { accepted: 202, 'not found': 404, gone: 410 };
const eventNames = Object.fromEntries(Object.entries(EventType).map(([name, type]) => [type, name]));

function shownEvent({ EventType: type, Input, Result, ...event }: HistoryEvent, withOutput: boolean) {
  return { ...event, EventType: eventNames[type], ...(withOutput && { Input, Result }) };
}

/** The extension leaves the fraction of a second out. */
const inSeconds = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

function shown(instance: Instance, query: URLSearchParams, engine: Engine) {
  const { id: instanceId, name, status: runtimeStatus, output, customStatus } = instance;
  const withOutput = query.get('showHistoryOutput') === 'true';
  return {
    name,
    instanceId,
    runtimeStatus,
    customStatus,
    output,
    input: query.get('showInput') === 'false' ? null : (JSON.parse(instance.input ?? 'null') as unknown),
    createdTime: inSeconds(instance.createdAt),
    lastUpdatedTime: inSeconds(instance.updatedAt),
    ...(query.get('showHistory') === 'true' && {
      historyEvents: engine.history(instance.id).map((event) => shownEvent(event, withOutput)),
    }),
  };
}

function selected(engine: Engine, query: URLSearchParams): Instance[] {
  const from = Date.parse(query.get('createdTimeFrom') ?? '') || -Infinity;
  const to = Date.parse(query.get('createdTimeTo') ?? '') || Infinity;
  const statuses = query.get('runtimeStatus')?.split(',');
  return engine
    .instances()
    .filter(
      ({ createdAt, status }) => createdAt >= from && createdAt <= to && (statuses?.includes(status) ?? true),
    );
}

/** Answers the calls that `df.getClient(context)` makes; `path` is what follows the base address with its key. */
export function createRpc(engine: Engine) {
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const url = new URL(path, 'http://localhost/');
    const [kind, id = '', verb, event] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const answer = (status: number, body?: unknown) =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(body === undefined ? undefined : JSON.stringify(body));
    const call = [request.method, kind, ...(kind === 'instances' ? [id && '{id}', verb] : [])]
      .filter(Boolean)
      .join(' ');
    const body = (await bodyOf(request)).toString() || null;

    switch (call) {
      case 'POST orchestrators':
        try {
          answer(202, { id: engine.start(id, body, verb) });
        } catch (error) {
          if (error instanceof InstanceIdRefused) answer(400, error.message);
          else if (error instanceof InstanceAlreadyExists) answer(409, error.message);
          else throw error;
        }
        return;
      case 'GET instances':
        answer(
          200,
          selected(engine, url.searchParams).map((instance) => shown(instance, url.searchParams, engine)),
        );
        return;
      case 'GET instances {id}': {
        const instance = engine.status(id);
        if (!instance) answer(404, `No instance with ID '${id}' found.`);
        else answer(isOver(instance.status) ? 200 : 202, shown(instance, url.searchParams, engine));
        return;
      }
      case 'POST instances {id} raiseEvent':
        answer(receipts[engine.raiseEvent(id, event ?? '', body)]);
        return;
      case 'POST instances {id} terminate':
        answer(receipts[engine.terminate(id, url.searchParams.get('reason') ?? '')]);
        return;
      case 'DELETE instances {id}':
        answer(engine.purge(id) ? 200 : 404, { instancesDeleted: 1 });
        return;
      case 'DELETE instances': {
        const purged = selected(engine, url.searchParams).filter((instance) => engine.purge(instance.id));
        answer(purged.length > 0 ? 200 : 404, { instancesDeleted: purged.length });
        return;
      }
      default:
        answer(501, new NotInTheList(call, 'Durable').message);
    }
  };
}

const TASK_HUB = 'LearningOs';

/**
 * What the durableClient binding hands to the app, as the extension gives it: the client calls `rpcBaseUrl`, on the
 * machine itself; the other addresses are for whoever is shown them, and hold the key.
 */
export function durableClientData(origin: string, key: string, rpcBaseUrl: string) {
  const baseUrl = `${origin}/runtime/webhooks/durabletask`;
  const code = `code=${key}`;
  const create = `${baseUrl}/orchestrators/{functionName}[/{instanceId}]`;
  const one = (rest = '', query = '') =>
    `${baseUrl}/instances/INSTANCEID${rest}?${query}taskHub=${TASK_HUB}&connection=Storage&${code}`;
  return {
    taskHubName: TASK_HUB,
    creationUrls: {
      createNewInstancePostUri: `${create}?${code}`,
      createAndWaitOnNewInstancePostUri: `${create}?timeout={timeoutInSeconds}&pollingInterval={intervalInSeconds}&${code}`,
    },
    managementUrls: {
      id: 'INSTANCEID',
      statusQueryGetUri: one(),
      sendEventPostUri: one('/raiseEvent/{eventName}'),
      terminatePostUri: one('/terminate', 'reason={text}&'),
      rewindPostUri: one('/rewind', 'reason={text}&'),
      purgeHistoryDeleteUri: one(),
      restartPostUri: one('/restart'),
      suspendPostUri: one('/suspend', 'reason={text}&'),
      resumePostUri: one('/resume', 'reason={text}&'),
    },
    baseUrl,
    requiredQueryStringParameters: code,
    rpcBaseUrl,
  };
}

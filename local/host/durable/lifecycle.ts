import { EventType, historyEvent, type HistoryEvent } from './history.ts';
import type { DurableStore, Instance, RuntimeStatus } from './store.ts';

export class InstanceAlreadyExists extends Error {
  override name = 'InstanceAlreadyExists';
}

/** Answered as the extension answers it: with 400 at its web address, with an error where the client binding calls. */
export class InstanceIdRefused extends Error {
  override name = 'InstanceIdRefused';
}

const MAX_ID = 256;

/**
 * In the words of the extension, which looks only at what a client starts: a sub-orchestration is refused by the store,
 * later.
 */
export function refuseInstanceId(id: string): void {
  if (id.startsWith('@')) throw new InstanceIdRefused('Orchestration instance ids must not start with @.');
  if (/[/\\#?\u0000-\u001f\u007f-\u009f]/.test(id))
    throw new InstanceIdRefused(
      'Orchestration instance ids must not contain /, \\, #, ?, or control characters.',
    );
  if (id.length > MAX_ID)
    throw new InstanceIdRefused(`Instance ID lengths must not exceed ${MAX_ID} characters.`);
}

export const isOver = (status: RuntimeStatus) => status !== 'Pending' && status !== 'Running';

type Post = (id: string, generation: number | null, event: HistoryEvent) => void;

/** How an instance begins, ends and begins anew. Callers hold the transaction. */
export function createLifecycle(store: DurableStore, now: () => number, post: Post) {
  function create(id: string, name: string, input: string | null, parent?: Instance['parent']): void {
    const former = store.instance(id);
    if (former && !isOver(former.status))
      throw new InstanceAlreadyExists(
        `An Orchestration instance with the status ${former.status} already exists.`,
      );
    store.forget(id);
    const generation = Math.max(former?.generation ?? 0, store.unfinishedGeneration(id)) + 1;
    store.save({
      id,
      name,
      generation,
      status: 'Pending',
      input,
      output: null,
      customStatus: null,
      createdAt: now(),
      updatedAt: now(),
      placed: 0,
      nextId: 0,
      open: {},
      ...(parent && { parent }),
    });
    post(id, generation, historyEvent(EventType.ExecutionStarted, now()));
  }

  function tellParent({ parent, name, status, output }: Instance): void {
    if (!parent) return;
    const ids = { TaskScheduledId: parent.taskId };
    const event =
      status === 'Completed'
        ? historyEvent(EventType.SubOrchestrationCompleted, now(), {
            ...ids,
            Result: JSON.stringify(output ?? null),
          })
        : historyEvent(EventType.SubOrchestrationFailed, now(), {
            ...ids,
            Reason: String(output),
            Details: name,
          });
    if (store.instance(parent.id)) post(parent.id, parent.generation, event);
  }

  function finish(instance: Instance, status: RuntimeStatus, output: unknown): void {
    const over = { ...instance, status, output: output ?? null, open: {}, updatedAt: now() };
    store.clearTimers(instance.id);
    store.save(over);
    tellParent(over);
  }

  function continueAsNew(instance: Instance, input: string | null): void {
    const generation = instance.generation + 1;
    store.clearTimers(instance.id);
    store.clearHistory(instance.id);
    store.save({ ...instance, generation, input, placed: 0, nextId: 0, open: {} });
    post(instance.id, generation, historyEvent(EventType.ExecutionStarted, now()));
  }

  return { create, finish, continueAsNew };
}

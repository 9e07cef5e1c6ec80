import { randomUUID } from 'node:crypto';
import { attempt, messageOf } from './activity.ts';
import { nextBatch } from './batch.ts';
import { decide, FlowRefused } from './episode.ts';
import { EventType, historyEvent, type HistoryEvent, type OrchestratorState } from './history.ts';
import { createLifecycle, isOver, refuseInstanceId } from './lifecycle.ts';
import { answerOf, orchestratorRequest } from './replay.ts';
import type { DurableStore, Instance, ScheduledActivity } from './store.ts';

export interface EngineParts {
  store: DurableStore;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Replays the orchestrator `name`; resolves to the state it returns or rejects with what it throws. */
  runOrchestrator: (name: string, requestJson: string) => Promise<OrchestratorState>;
  runActivity: (name: string, input: unknown) => Promise<unknown>;
  /** Called when there may be something new to do. */
  onWork?: () => void;
  newId?: () => string;
}

export type WorkItem =
  { kind: 'episode'; instance: string } | { kind: 'activity'; activity: ScheduledActivity };
export type Receipt = 'accepted' | 'not found' | 'gone';
export type Engine = ReturnType<typeof createEngine>;

const keyOf = (a: ScheduledActivity) => JSON.stringify([a.instance, a.generation, a.taskId]);

/**
 * The durable engine, free of transport and of hosting. Work is claimed item by item, so that the caller decides the
 * order and how much runs at once; whatever an item leads to is stored in one transaction, so that a new engine over
 * the same store carries on after a crash at any point. Activities run at least once, their first result counts.
 */
export function createEngine(parts: EngineParts) {
  const { store, now, runOrchestrator, runActivity, onWork, newId = randomUUID } = parts;
  const episodes = new Set(store.waiting());
  const activities = new Map(store.activities().map((activity) => [keyOf(activity), activity]));
  const busy = new Set<string>();
  let activitiesRunning = 0;
  let stopped = false;
  const isStopped = () => stopped; // asked again after each await

  const post = (id: string, generation: number | null, event: HistoryEvent) => {
    store.post(id, generation, event);
    episodes.add(id);
  };

  const { create, finish, continueAsNew } = createLifecycle(store, now, post);

  function carryOut(before: Instance, events: HistoryEvent[], state: OrchestratorState, at: number): void {
    const decision = decide(before, events, state, at);
    const { instance, created } = decision;
    const completed = historyEvent(EventType.OrchestratorCompleted, at);
    store.appendHistory(instance.id, [...events, ...created, completed]);
    for (const activity of decision.activities) {
      store.schedule(activity);
      activities.set(keyOf(activity), activity);
    }
    decision.timers.forEach((timer) => store.setTimer(timer));
    store.save(instance);
    for (const { taskId, name, input, id } of decision.children) {
      const parent = { id: instance.id, generation: instance.generation, taskId };
      try {
        create(id, name, input, parent);
      } catch (error) {
        const details = { TaskScheduledId: taskId, Reason: messageOf(error), Details: id };
        post(parent.id, parent.generation, historyEvent(EventType.SubOrchestrationFailed, at, details));
      }
    }
    if (state.isDone && decision.continueAsNew) continueAsNew(instance, decision.continueAsNew.input);
    else if (state.isDone) finish(instance, 'Completed', state.output);
  }

  async function runEpisode(id: string): Promise<void> {
    const instance = store.instance(id);
    const batch = instance && !isOver(instance.status) ? nextBatch(instance, store.inbox(id)) : undefined;
    const history = instance && batch ? store.history(id) : [];
    const at = now();
    if (!instance || !batch) {
      store.transaction(() => store.clearInbox(id));
      return;
    }
    if (batch.terminated) {
      const { terminated, consumed } = batch;
      store.transaction(() => {
        store.consume(consumed);
        store.appendHistory(id, [terminated]);
        finish(instance, 'Terminated', JSON.parse(terminated.Input ?? 'null'));
        store.clearInbox(id);
      });
      return;
    }
    const first = history.length === 0;
    if (!first && batch.events.length === 0) {
      store.transaction(() => store.consume(batch.consumed));
      return;
    }
    const { name, input } = instance;
    const started = historyEvent(EventType.ExecutionStarted, at, { Name: name, Input: input });
    const begun = historyEvent(EventType.OrchestratorStarted, at);
    const events = [begun, ...(first ? [started] : []), ...batch.events];
    const request = orchestratorRequest(instance, history, events);
    const answer = await answerOf(() => runOrchestrator(name, request));
    if (isStopped()) return;
    store.transaction(() => {
      store.consume(batch.consumed);
      const failed = (reason: string) => {
        store.appendHistory(id, events);
        const { customStatus = instance.customStatus } = answer.state ?? {};
        finish({ ...instance, customStatus }, 'Failed', `Orchestrator function '${name}' failed: ${reason}`);
      };
      if (answer.failure !== undefined) {
        failed(answer.failure);
        return;
      }
      try {
        carryOut(instance, events, answer.state, at);
      } catch (error) {
        if (!(error instanceof FlowRefused)) throw error;
        failed(error.message);
      }
    });
  }

  async function runOneActivity(activity: ScheduledActivity): Promise<void> {
    const event = await attempt(activity, runActivity, now);
    if (isStopped()) return;
    store.transaction(() => {
      const { instance, generation } = activity;
      if (store.finish(activity) && store.instance(instance)) post(instance, generation, event);
    });
  }

  const ready = (): WorkItem[] => [
    ...[...episodes]
      .filter((id) => !busy.has(id))
      .map((instance) => ({ kind: 'episode' as const, instance })),
    ...[...activities.values()].map((activity) => ({ kind: 'activity' as const, activity })),
  ];

  /** Claims `item` and runs it to its end; what it made ready can be claimed afterwards. */
  async function run(item: WorkItem): Promise<void> {
    if (isStopped()) return;
    if (item.kind === 'activity') {
      activities.delete(keyOf(item.activity));
      activitiesRunning++;
      await runOneActivity(item.activity).finally(() => activitiesRunning--);
    } else {
      episodes.delete(item.instance);
      busy.add(item.instance);
      await runEpisode(item.instance).finally(() => busy.delete(item.instance));
      if (!isStopped() && store.inbox(item.instance).length > 0) episodes.add(item.instance);
    }
    if (!isStopped()) onWork?.();
  }

  /** Puts the timers that are due into their instances' inboxes. */
  function fireTimers(): void {
    const due = store.dueTimers(now());
    if (due.length === 0) return;
    store.transaction(() => {
      for (const timer of due) {
        store.stopTimer(timer);
        const details = { TimerId: timer.taskId, FireAt: new Date(timer.fireAt).toISOString() };
        post(timer.instance, timer.generation, historyEvent(EventType.TimerFired, now(), details));
      }
    });
  }

  function send(id: string, event: HistoryEvent): Receipt {
    const instance = store.instance(id);
    if (!instance) return 'not found';
    if (isOver(instance.status)) return 'gone';
    store.transaction(() => post(id, null, event));
    onWork?.();
    return 'accepted';
  }

  return {
    /** Starts an orchestration and answers its id; `input` is JSON text. Throws InstanceAlreadyExists while it runs. */
    start(name: string, input: string | null = null, id: string = newId()): string {
      refuseInstanceId(id);
      store.transaction(() => create(id, name, input));
      onWork?.();
      return id;
    },
    /** Raises an external event; `input` is JSON text. */
    raiseEvent: (id: string, name: string, input: string | null = null) =>
      send(id, historyEvent(EventType.EventRaised, now(), { Name: name, Input: input })),
    terminate: (id: string, reason = '') =>
      send(id, historyEvent(EventType.ExecutionTerminated, now(), { Input: JSON.stringify(reason) })),
    /** Forgets an instance that is over; false when there is none. */
    purge(id: string): boolean {
      const instance = store.instance(id);
      if (!instance || !isOver(instance.status)) return false;
      store.transaction(() => store.forget(id));
      return true;
    },
    status: (id: string) => store.instance(id),
    instances: () => store.instances(),
    history: (id: string) => store.history(id).map((text) => JSON.parse(text) as HistoryEvent),
    ready,
    /** The next item of `kind`, without building the whole list. */
    next(kind: WorkItem['kind']): WorkItem | undefined {
      if (kind === 'activity') {
        const activity = activities.values().next().value;
        return activity && { kind, activity };
      }
      for (const instance of episodes) if (!busy.has(instance)) return { kind, instance };
      return undefined;
    },
    run,
    fireTimers,
    /** Runs one item (the first, or the one that `choose` picks); false when nothing was ready. */
    async step(choose: (items: WorkItem[]) => WorkItem | undefined = (items) => items[0]): Promise<boolean> {
      fireTimers();
      const item = choose(ready());
      if (item) await run(item);
      return item !== undefined;
    },
    /** When the next timer is due (ms), if one is set. */
    nextDue: () => store.nextDue(),
    idle: () => episodes.size === 0 && busy.size === 0 && activities.size === 0 && activitiesRunning === 0,
    /** From now on nothing more is stored: what still runs is lost as in a crash, and runs again in the next engine. */
    stop(): void {
      stopped = true;
    },
  };
}

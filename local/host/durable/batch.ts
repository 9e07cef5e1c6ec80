import { EventType, type HistoryEvent } from './history.ts';
import type { Instance, Message, OpenTask } from './store.ts';

export interface Batch {
  events: HistoryEvent[];
  /** Sequence numbers of the messages used up, stale ones included. */
  consumed: number[];
  terminated?: HistoryEvent;
}

const finishes: Record<number, OpenTask['kind']> = {
  [EventType.TaskCompleted]: 'activity',
  [EventType.TaskFailed]: 'activity',
  [EventType.SubOrchestrationCompleted]: 'sub-orchestration',
  [EventType.SubOrchestrationFailed]: 'sub-orchestration',
  [EventType.TimerFired]: 'timer',
};

/** The task that `event` finishes, if it finishes one. */
export function finishedTask(event: HistoryEvent): number | undefined {
  return event.EventType in finishes ? (event.TaskScheduledId ?? event.TimerId) : undefined;
}

/**
 * Whether a follow-up (a retry's timer or next attempt, the next piece of a long timer) may be numbered as soon as
 * `event` is seen.
 */
export function takesAnId(task: OpenTask, event: HistoryEvent): boolean {
  if (!task.retry) return task.until !== undefined;
  return (
    event.EventType !== EventType.TaskCompleted && event.EventType !== EventType.SubOrchestrationCompleted
  );
}

/**
 * The messages that the next episode may show to the orchestrator. Duplicates and completions of an earlier generation
 * are used up unseen. An event that takes an id of its own begins an episode, because the orchestrator's answer does
 * not say between which two events it created its tasks.
 */
export function nextBatch(instance: Instance, inbox: readonly Message[]): Batch {
  const open = new Map(Object.entries(instance.open));
  const batch: Batch = { events: [], consumed: [] };
  for (const { seq, generation, event } of inbox) {
    const stale = generation !== null && generation !== instance.generation;
    const taskId = finishedTask(event);
    const task = open.get(String(taskId));
    if (!stale && task && task.kind === finishes[event.EventType]) {
      if (takesAnId(task, event) && batch.events.length > 0) break;
      open.delete(String(taskId));
      batch.events.push(event);
    }
    batch.consumed.push(seq);
    if (event.EventType === EventType.EventRaised) batch.events.push(event);
    if (event.EventType === EventType.ExecutionTerminated) {
      batch.terminated = event;
      break;
    }
  }
  return batch;
}

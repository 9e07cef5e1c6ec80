import { EventType, historyEvent, type HistoryEvent } from './history.ts';
import type { ScheduledActivity } from './store.ts';

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Runs one activity and tells its flow how it ended. */
export async function attempt(
  { name, input, taskId: TaskScheduledId }: ScheduledActivity,
  runActivity: (name: string, input: unknown) => Promise<unknown>,
  now: () => number,
): Promise<HistoryEvent> {
  try {
    const result = await runActivity(name, input === null ? undefined : JSON.parse(input));
    const Result = JSON.stringify(result ?? null);
    return historyEvent(EventType.TaskCompleted, now(), { TaskScheduledId, Result });
  } catch (error) {
    const Reason = `Activity function '${name}' failed: ${messageOf(error)}`;
    const Details = error instanceof Error ? error.name : 'Error';
    return historyEvent(EventType.TaskFailed, now(), { TaskScheduledId, Reason, Details });
  }
}

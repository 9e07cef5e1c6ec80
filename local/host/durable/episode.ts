import { DAY } from '../../../lib/domain/milliseconds.ts';
import { finishedTask, takesAnId } from './batch.ts';
import {
  ActionType,
  EventType,
  historyEvent,
  leaves,
  type Action,
  type EventDetails,
  type HistoryEvent,
  type OrchestratorState,
} from './history.ts';
import type { DueTimer, Instance, OpenTask, Retry, ScheduledActivity } from './store.ts';

/** The flow asks for something that this engine does not do, or no longer does what its history says. */
export class FlowRefused extends Error {
  override name = 'FlowRefused';
}

/** What one episode leads to; the engine writes all of it in one transaction. */
export interface Decision {
  instance: Instance;
  created: HistoryEvent[];
  activities: ScheduledActivity[];
  timers: DueTimer[];
  children: { taskId: number; name: string; input: string | null; id: string }[];
  continueAsNew?: { input: string | null };
}

/**
 * How the extension cuts a timer that Azure Storage would not hold: its `maximumShortTimerDuration` and
 * `longRunningTimerIntervalDuration`.
 */
const LONGEST_TIMER = 6 * DAY;
const PIECE = 3 * DAY;
/**
 * Visibility of a queue's message counts whole seconds, so a timer fires up to a second early; a visible one is still
 * under way.
 */
const untilVisible = (wait: number) => Math.max(Math.floor(wait / 1_000) * 1_000, Math.min(wait, 100));

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
/** The SDK has turned string inputs of activities and of continueAsNew into JSON texts already. */
const encoded = (input: unknown) => (typeof input === 'string' ? input : json(input));

function retryDelay({ attempt, action }: Retry): number {
  const options = action.retryOptions;
  if (!options) return 0;
  const delay = options.firstRetryIntervalInMilliseconds * (options.backoffCoefficient ?? 1) ** (attempt - 1);
  return Math.min(delay, options.maxRetryIntervalInMilliseconds ?? Infinity);
}

/**
 * Works out what an orchestrator's answer asks for beyond what earlier episodes carried out. The answer holds no task
 * ids: they are counted here as the extension counts them, follow-ups of the new events first, then new actions in
 * order. A cancelled timer fires all the same, because nobody takes its message out of the queue; only a long one gets
 * no next piece. Throws FlowRefused for entities, durable HTTP and a flow that changed while it ran.
 */
export function decide(
  before: Instance,
  events: readonly HistoryEvent[],
  state: OrchestratorState,
  at: number,
): Decision {
  const open = new Map(Object.entries(before.open));
  const instance: Instance = { ...before, status: 'Running', updatedAt: at };
  const decision: Decision = {
    instance,
    created: [],
    activities: [],
    timers: [],
    children: [],
  };
  if (state.customStatus !== undefined) instance.customStatus = state.customStatus;

  const begin = (type: number, task: OpenTask, details: EventDetails) => {
    const taskId = instance.nextId++;
    open.set(String(taskId), task);
    decision.created.push(historyEvent(type, at, details, taskId));
    return { instance: instance.id, generation: instance.generation, taskId };
  };
  const beginTimer = (fireAt: number, task: Omit<OpenTask, 'kind'>) => {
    const FireAt = new Date(fireAt).toISOString();
    const key = begin(EventType.TimerCreated, { kind: 'timer', ...task }, { FireAt });
    decision.timers.push({ ...key, fireAt, due: at + untilVisible(fireAt - at) });
  };
  const call = (action: Action, retry?: Retry) => {
    const name = action.functionName ?? '';
    const retried = retry && { retry };
    if (
      action.actionType === ActionType.CallActivity ||
      action.actionType === ActionType.CallActivityWithRetry
    ) {
      const key = begin(EventType.TaskScheduled, { kind: 'activity', ...retried }, { Name: name });
      decision.activities.push({ ...key, name, input: encoded(action.input) });
    } else {
      const id = action.instanceId ?? `${instance.id}:${instance.generation}:${instance.nextId}`;
      const details = { Name: name, InstanceId: id };
      const { taskId } = begin(
        EventType.SubOrchestrationCreated,
        { kind: 'sub-orchestration', ...retried },
        details,
      );
      decision.children.push({ taskId, name, input: json(action.input), id });
    }
  };
  const followUp = (task: OpenTask, retry: Retry) => {
    if (task.kind !== 'timer') beginTimer(at + retryDelay(retry), { retry });
    else if (retry.attempt < (retry.action.retryOptions?.maxNumberOfAttempts ?? 1))
      call(retry.action, { ...retry, attempt: retry.attempt + 1 });
  };
  const place = (action: Action, position: number) => {
    switch (action.actionType) {
      case ActionType.CallActivity:
      case ActionType.CallSubOrchestrator: {
        call(action);
        return;
      }
      case ActionType.CallActivityWithRetry:
      case ActionType.CallSubOrchestratorWithRetry: {
        call(action, { attempt: 1, action });
        return;
      }
      case ActionType.CreateTimer: {
        const until = new Date(action.fireAt ?? at).getTime();
        if (until - at > LONGEST_TIMER) beginTimer(at + PIECE, { position, until });
        else beginTimer(until, { position });
        return;
      }
      case ActionType.WaitForExternalEvent:
        return;
      case ActionType.ContinueAsNew:
        decision.continueAsNew = { input: encoded(action.input) };
        return;
      default: {
        const kind = Object.entries(ActionType).find(([, number]) => number === action.actionType)?.[0];
        throw new FlowRefused(
          `${kind ?? `Action ${action.actionType}`} is not in the local host's list of calls.`,
        );
      }
    }
  };

  const nextPiece = ({ position = 0, until = at }: OpenTask) => {
    if (at < until && !actions[position]?.isCanceled)
      beginTimer(Math.min(at + PIECE, until), { position, until });
  };

  const actions = [...leaves(state.actions.flat())];
  for (const event of events) {
    const taskId = finishedTask(event);
    const task = open.get(String(taskId));
    if (!task) continue;
    open.delete(String(taskId));
    if (!takesAnId(task, event)) continue;
    if (task.retry) followUp(task, task.retry);
    else nextPiece(task);
  }
  if (actions.length < before.placed)
    throw new FlowRefused(
      `Non-deterministic: the replay made ${actions.length} calls of ${before.placed} made before.`,
    );
  actions.slice(before.placed).forEach((action, index) => place(action, before.placed + index));
  instance.placed = actions.length;
  instance.open = Object.fromEntries(open);
  return decision;
}

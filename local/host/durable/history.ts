/** Kinds of history events, by the numbers that durable-functions replays. */
export const EventType = {
  ExecutionStarted: 0,
  ExecutionTerminated: 3,
  TaskScheduled: 4,
  TaskCompleted: 5,
  TaskFailed: 6,
  SubOrchestrationCreated: 7,
  SubOrchestrationCompleted: 8,
  SubOrchestrationFailed: 9,
  TimerCreated: 10,
  TimerFired: 11,
  OrchestratorStarted: 12,
  OrchestratorCompleted: 13,
  EventRaised: 15,
} as const;

/** One line of an instance's history. Payloads (`Input`, `Result`) are JSON texts; `EventId` is -1 for completions. */
export interface HistoryEvent {
  EventType: number;
  EventId: number;
  Timestamp: string;
  IsPlayed: boolean;
  Name?: string;
  Input?: string | null;
  TaskScheduledId?: number;
  TimerId?: number;
  FireAt?: string;
  InstanceId?: string;
  Result?: string;
  Reason?: string;
  Details?: string;
}

export type EventDetails = Omit<HistoryEvent, 'EventType' | 'EventId' | 'Timestamp' | 'IsPlayed'>;

/** A new event of `type` at `at` (ms); `id` only for what the orchestrator itself caused. */
export function historyEvent(type: number, at: number, details: EventDetails = {}, id = -1): HistoryEvent {
  return { EventType: type, EventId: id, Timestamp: new Date(at).toISOString(), IsPlayed: false, ...details };
}

/** Kinds of actions that an orchestrator returns and this engine carries out. */
export const ActionType = {
  CallActivity: 0,
  CallActivityWithRetry: 1,
  CallSubOrchestrator: 2,
  CallSubOrchestratorWithRetry: 3,
  ContinueAsNew: 4,
  CreateTimer: 5,
  WaitForExternalEvent: 6,
  CallEntity: 7,
  CallHttp: 8,
  SignalEntity: 9,
  WhenAny: 11,
  WhenAll: 12,
  LockEntities: 13,
  ReleaseEntities: 14,
} as const;

export interface RetryOptions {
  firstRetryIntervalInMilliseconds: number;
  maxNumberOfAttempts: number;
  backoffCoefficient?: number;
  maxRetryIntervalInMilliseconds?: number;
}

export interface Action {
  actionType: number;
  functionName?: string;
  input?: unknown;
  instanceId?: string;
  retryOptions?: RetryOptions;
  fireAt?: string | Date;
  isCanceled?: boolean;
  compoundActions?: Action[];
}

/** What an orchestrator function returns after a replay. */
export interface OrchestratorState {
  isDone: boolean;
  actions: Action[][];
  output?: unknown;
  customStatus?: unknown;
  error?: string;
}

/**
 * The leaves of `actions` in the order in which the SDK numbers them. A task waited for twice appears twice as the same
 * object, so identity, where the caller kept it, tells a repetition from a second call.
 */
export function leaves(actions: readonly Action[], seen = new Set<Action>()): Set<Action> {
  for (const action of actions) {
    if (action.compoundActions) leaves(action.compoundActions, seen);
    else seen.add(action);
  }
  return seen;
}

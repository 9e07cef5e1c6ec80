import type { HistoryEvent, OrchestratorState } from './history.ts';
import type { Instance } from './store.ts';

export type Answer =
  { state: OrchestratorState; failure?: undefined } | { state?: OrchestratorState; failure: string };

/** Label under which the SDK appends its state to the message of a failed orchestration. */
const stateLabel = '\n\n$OutOfProcData$:';

/**
 * The JSON text that a durable-functions orchestrator takes as its trigger; `history` are JSON texts of played events.
 */
export function orchestratorRequest(
  instance: Instance,
  history: readonly string[],
  events: readonly HistoryEvent[],
): string {
  const rest = JSON.stringify({
    instanceId: instance.id,
    parentInstanceId: instance.parent?.id ?? null,
    isReplaying: history.length > 0,
    upperSchemaVersion: 1,
    upperSchemaVersionNew: 3,
    longRunningTimerIntervalDuration: '3.00:00:00',
    maximumShortTimerDuration: '6.00:00:00',
    defaultHttpAsyncRequestSleepTimeMillseconds: 30_000,
  });
  const texts = [...history, ...events.map((event) => JSON.stringify(event))];
  const input = instance.input === null ? '' : `"input":${instance.input},`;
  return `{"history":[${texts.join(',')}],${input}${rest.slice(1)}`;
}

/**
 * What a replay came to: the state it returned, or why the orchestration failed (with the state the SDK put behind it).
 */
export async function answerOf(replay: () => Promise<OrchestratorState>): Promise<Answer> {
  try {
    return { state: await replay() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = message.indexOf(stateLabel);
    if (at < 0) return { failure: message };
    const state = JSON.parse(message.slice(at + stateLabel.length)) as OrchestratorState;
    return { state, failure: state.error ?? message.slice(0, at) };
  }
}

import * as df from 'durable-functions';
import type { OrchestrationContext, Task } from 'durable-functions';
import { OBSERVE_ONLY, type Step, type SwitchedOff } from '../lib/step.ts';
import { HOUR, MINUTE } from '../lib/domain/milliseconds.ts';
import { askHuman } from '../lib/gates/ask.ts';
import { closeGate, type CauseAnswer, type ResponseAnswer } from '../lib/gates/close.ts';
import type { Flow, Steps } from './flow.ts';
import { eventOrDeadline, now, sleepUntil } from './durable-timers.ts';
import { message, type Message } from '../lib/messages/message.ts';

/**
 * Input of an activity: the step's own input and the orchestration's time. References only, because it stays in the
 * history.
 */
export interface ActivityInput {
  at: number;
  instanceId: string;
  step: string;
  input: unknown;
}

/**
 * Answer of an activity. A switched-off agent, and what is only held up for now, is an answer and no error: errors
 * cross this border as bare text.
 */
export type ActivityAnswer<O> = { answer: O } | { off: SwitchedOff } | { held: Held };

/** What a switch stops for the time being, or a budget has no room for. */
export interface Held {
  /** For operators; names no person. */
  why: string;
  /** The same before a language is chosen; absent in histories of earlier releases. */
  said?: Message;
  /** When there is room again, epoch milliseconds, where that is known. */
  until?: number;
}

/** Ends a flow whose agent is switched off; the flow says so on the need. */
export class AgentIsOff extends Error {
  override name = 'AgentIsOff';
  readonly agent: SwitchedOff;
  /** What stands on the need, in whatever language it is said. */
  readonly reason: Message;
  constructor(agent: SwitchedOff) {
    super(
      agent === OBSERVE_ONLY
        ? 'the layer only observes: nobody was asked and nothing was written'
        : `agent ${agent} is switched off`,
    );
    this.agent = agent;
    this.reason = agent === OBSERVE_ONLY ? message('need.observed') : message('need.agent-off', { agent });
  }
}

/** Ends a flow that does not wait for what is held up, because a timer begins it anew. */
class HeldUp extends Error {
  override name = 'HeldUp';
  readonly reason: FlowNote;
  constructor({ why, said }: Held) {
    super(why);
    this.reason = said ?? why;
  }
}

/** Why a flow left something out; text where an earlier release said it. */
export type FlowNote = Message | string;

/** Ends a flow one of whose steps failed as often as it was tried; the flow says so on the need, the log says why. */
export class StepFailed extends Error {
  override name = 'StepFailed';
  readonly reason: Message;
  constructor(step: string, cause: unknown) {
    super(`${step} failed as often as it was tried; the log says why`, { cause });
    this.reason = message('need.step-failed', { step });
  }
}

/**
 * An activity is tried this often, waiting twice as long each time up to a limit, before the flow hears of a failure.
 */
function retryOptions(firstMs: number, tries: number, longestMs: number): df.RetryOptions {
  const options = new df.RetryOptions(firstMs, tries);
  options.backoffCoefficient = 2;
  options.maxRetryIntervalInMilliseconds = longestMs;
  return options;
}

/** About fifty minutes: longer than an ordinary outage, shorter than a working day. */
const retryForAnHour = retryOptions(5_000, 12, 10 * MINUTE);
/** About three days: for what must not be left undone, because nothing else would ever do it. */
export const retryForDays = retryOptions(5_000, 80, 60 * MINUTE);

/**
 * The first pause before what was held up is tried again; each is twice as long as the one before, up to the longest.
 */
const FIRST_PAUSE = HOUR;
const LONGEST_PAUSE = 8 * HOUR;

/**
 * Runs a step as an activity, with retries. What is held up waits, for as long as it is: the flow says so in its status
 * and tries again, under the same keys. No history of an earlier release holds that answer, so none replays otherwise.
 * @param part tells repeated uses of one step apart (a page, a check day), so that each keys its own effects
 * @throws AgentIsOff when the agent of the step is switched off, StepFailed when its last try failed
 */
export function* perform<I, O>(
  ctx: OrchestrationContext,
  step: Step<I, O>,
  input: NoInfer<I>,
  part?: string,
  retry = retryForAnHour,
): Steps<O> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const answer = yield* tryToPerform(ctx, step, input, part, retry);
    if ('answer' in answer) return answer.answer;
    const { why, until = Infinity } = answer.held;
    ctx.df.setCustomStatus({ heldUp: why });
    yield* sleepUntil(ctx, Math.max(now(ctx) + MINUTE, Math.min(now(ctx) + pause, until)));
    ctx.df.setCustomStatus(null);
  }
}

/**
 * The same for a flow that a timer begins anew: it does not wait.
 * @throws AgentIsOff, StepFailed, and HeldUp where what it needs is held up
 */
export function* performNow<I, O>(
  ctx: OrchestrationContext,
  step: Step<I, O>,
  input: NoInfer<I>,
  part?: string,
): Steps<O> {
  const answer = yield* tryToPerform(ctx, step, input, part, retryForAnHour);
  if ('answer' in answer) return answer.answer;
  throw new HeldUp(answer.held);
}

function* tryToPerform<I, O>(
  ctx: OrchestrationContext,
  step: Step<I, O>,
  input: I,
  part: string | undefined,
  retry: df.RetryOptions,
): Steps<Exclude<ActivityAnswer<O>, { off: SwitchedOff }>> {
  const activityInput: ActivityInput = {
    at: now(ctx),
    instanceId: ctx.df.instanceId,
    step: part ? `${step.name}.${part}` : step.name,
    input,
  };
  const answer = (yield* orFail(
    ctx.df.callActivityWithRetry(step.name, retry, activityInput),
    activityInput.step,
  )) as ActivityAnswer<O>;
  if ('off' in answer) throw new AgentIsOff(answer.off);
  return answer;
}

/** A part of a flow; where its agent is off or held up, what stands instead of its answer, with the reason. */
export function* unlessOff<T, O extends object>(
  part: Steps<T>,
  otherwise: O,
): Steps<T | (O & { note: FlowNote })> {
  try {
    return yield* part;
  } catch (error) {
    if (error instanceof AgentIsOff || error instanceof HeldUp) return { ...otherwise, note: error.reason };
    throw error;
  }
}

function* orFail(task: Task, what: string): Steps<unknown> {
  try {
    return yield task;
  } catch (error) {
    throw new StepFailed(what, error);
  }
}

interface CauseGate {
  gate: 'cause-and-priority';
  needId: string;
}
interface PublicationGate {
  gate: 'publication';
  needId: string;
  assetId: string;
}

/**
 * Asks the humans and waits for their answer or for the deadline. The answer is read from the store, never from the
 * event; what a question is about says what answers it.
 */
export function passGate(ctx: OrchestrationContext, question: CauseGate): Steps<CauseAnswer>;
export function passGate(
  ctx: OrchestrationContext,
  question: PublicationGate,
  part: string,
): Steps<ResponseAnswer>;
export function* passGate(
  ctx: OrchestrationContext,
  question: CauseGate | PublicationGate,
  part: string = question.gate,
): Steps<CauseAnswer | ResponseAnswer> {
  const { needId } = question;
  const { approvalId, dueAt } = yield* perform(ctx, askHuman, question, part);
  let deadline = dueAt;
  for (;;) {
    yield* eventOrDeadline(ctx, approvalId, deadline);
    const answer = yield* perform(ctx, closeGate, { needId, approvalId }, part);
    if (answer.verdict !== 'pending') return answer;
    deadline = answer.dueAt;
  }
}

/**
 * Runs another flow as a part of this one.
 * @throws StepFailed when that flow failed
 */
export function* runFlow<I, O>(
  ctx: OrchestrationContext,
  flow: Flow<I, O>,
  input: I,
  part: string,
): Steps<O> {
  const task = ctx.df.callSubOrchestrator(flow.name, input, `${ctx.df.instanceId}:${part}`);
  return (yield* orFail(task, `${flow.name}.${part}`)) as O;
}

import type { OrchestrationContext, Task } from 'durable-functions';
import type { Flow } from '../../orchestrators/flow.ts';
import type { ActivityInput } from '../../orchestrators/steps.ts';
import type { SwitchedOff } from '../../lib/step.ts';

/**
 * How the world answers a flow. What it asks for that is not here, or more often than it is answered, fails the test.
 */
interface Script {
  /** What steps answer in turn, by step and part, as effects are keyed: `ask-human.publication`. */
  steps?: Record<string, unknown[]>;
  /** What flows answer that this one starts, by name and part: `deliver-to-group:first`. */
  flows?: Record<string, unknown[]>;
  /** Events that come before the timer beside them, each as often as it stands here. */
  events?: string[];
  /** Epoch milliseconds at which it begins. */
  at?: number;
}

class Off {
  readonly agent: SwitchedOff;
  constructor(agent: SwitchedOff) {
    this.agent = agent;
  }
}
/** What a step answers whose agent is off. */
export const off = (agent: SwitchedOff): Off => new Off(agent);
class HeldUp {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}
/** What a step answers that is stopped for now. */
export const heldUp = (why: string): HeldUp => new HeldUp(why);
/** What a step or flow answers whose last try failed. */
export const failed = new Error('failed as often as it was tried');

/** The waiting between tries, as Durable is told it. */
export interface Patience {
  firstRetryIntervalInMilliseconds: number;
  maxNumberOfAttempts: number;
  backoffCoefficient: number;
  maxRetryIntervalInMilliseconds: number;
}

type Asked =
  | { kind: 'step'; of: string; input: ActivityInput; patience: Patience }
  | { kind: 'flow'; of: string; input: unknown }
  | { kind: 'timer'; until: number; isCancelled: boolean; cancel: () => void }
  | { kind: 'event'; of: string }
  | { kind: 'any'; tasks: readonly Asked[] };

const INSTANCE = 'flow-1';

/** Plays a flow against a script, without Durable: what it did in order, with which inputs, and what it answered. */
export function play<I, O>(flow: Flow<I, O>, input: I, script: Script) {
  let at = script.at ?? 0;
  const waiting = [...(script.events ?? [])];
  const replies = new Map(
    Object.entries({ ...script.steps, ...script.flows }).map(([of, all]) => [of, [...all]]),
  );
  const did: string[] = [];
  const inputs = new Map<string, unknown>();
  const patience = new Map<string, Patience>();
  const statuses: unknown[] = [];
  const timers: { until: number; isCancelled: boolean }[] = [];
  let continuedWith: unknown;

  const replyTo = (of: string): unknown => {
    const left = replies.get(of);
    if (!left || left.length === 0) throw new Error(`Nobody said what ${of} answers.`);
    const reply = left.shift();
    if (reply === failed) throw failed;
    return reply;
  };
  const called = (of: string, given: unknown): unknown => {
    did.push(of);
    inputs.set(of, given);
    return replyTo(of);
  };

  /** What a task that the flow waits for gives it. */
  function outcomeOf(task: Asked): unknown {
    switch (task.kind) {
      case 'step': {
        patience.set(task.of, task.patience);
        const reply = called(task.of, task.input.input);
        if (reply instanceof HeldUp) return { held: { why: reply.why } };
        return reply instanceof Off ? { off: reply.agent } : { answer: reply };
      }
      case 'flow':
        return called(task.of, task.input);
      case 'timer':
        at = Math.max(at, task.until);
        return undefined;
      case 'event':
        throw new Error(`${task.of} is waited for without a deadline.`);
      case 'any': {
        const came = task.tasks.find((one) => one.kind === 'event' && waiting.includes(one.of));
        if (came?.kind === 'event') waiting.splice(waiting.indexOf(came.of), 1);
        const first = came ?? task.tasks.find(({ kind }) => kind === 'timer');
        if (first?.kind === 'timer') outcomeOf(first);
        return first;
      }
    }
  }

  const df = {
    instanceId: INSTANCE,
    get currentUtcDateTime() {
      return new Date(at);
    },
    callActivityWithRetry: (_name: string, told: Patience, given: ActivityInput): Asked => ({
      kind: 'step',
      of: given.step,
      input: given,
      patience: told,
    }),
    callSubOrchestrator: (name: string, given: unknown, id: string): Asked => ({
      kind: 'flow',
      of: `${name}:${id.slice(INSTANCE.length + 1)}`,
      input: given,
    }),
    createTimer(moment: Date): Asked {
      const timer = {
        kind: 'timer' as const,
        until: moment.getTime(),
        isCancelled: false,
        cancel: () => void (timer.isCancelled = true),
      };
      timers.push(timer);
      return timer;
    },
    waitForExternalEvent: (of: string): Asked => ({ kind: 'event', of }),
    Task: { any: (tasks: readonly Asked[]): Asked => ({ kind: 'any', tasks }) },
    setCustomStatus(next: unknown): void {
      if (next !== null) statuses.push(next);
    },
    continueAsNew: (next: unknown) => void (continuedWith = next),
  };

  const steps = flow.run({ df } as unknown as OrchestrationContext, input);
  let move = steps.next();
  while (!move.done) {
    try {
      move = steps.next(outcomeOf(move.value as Task & Asked));
    } catch (error) {
      if (error !== failed) throw error;
      move = steps.throw(error);
    }
  }
  return { answered: move.value, did, inputs, patience, timers, statuses, continuedWith, endedAt: at };
}

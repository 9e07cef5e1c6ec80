import type { z } from 'zod';
import { switchedOff, badInput } from './errors.ts';
import type { Ports } from './ports/index.ts';
import { message } from './messages/message.ts';

/**
 * Every agent by its name, in the order of the loop. A new one is a name here, a folder and a line in
 * lib/agents/index.ts.
 */
export const agentNames = [
  'sensing',
  'skills',
  'listening',
  'workforce-planning',
  'needs-analysis',
  'content',
  'delivery',
  'practice',
  'analytics',
] as const;
export type AgentName = (typeof agentNames)[number];

/** Stands where the name of a switched-off agent would, when it is the whole layer that only observes. */
export const OBSERVE_ONLY = 'observe-only';
/** What can be off: an agent, or the layer but for its looking. */
export type SwitchedOff = AgentName | typeof OBSERVE_ONLY;

/** The occasion on which a step runs. Time is an input: the orchestration's, the event's or the timer's. */
export interface Call {
  /** Epoch milliseconds. */
  at: number;
  /** The orchestration, or what stands for one (a timer's name and due time, a message id). */
  instanceId: string;
  /** Logical step within the instance; together they key every effect. */
  step: string;
}

/** One thing that an agent, or a gate, can do. */
export interface Step<I, O> {
  /** Also the name of the activity. */
  name: string;
  /** The agent whose switch stops it; gates have none. */
  agent?: AgentName;
  input: z.ZodType<I>;
  run: (input: I, ports: Ports, call: Call) => Promise<O>;
}

export interface Agent<Name extends AgentName = AgentName> {
  name: Name;
  /** What is decided differently because it exists; what happens without it. */
  decides: string;
  without: string;
  /** Steps that flows call; the others are called by doors, consumers and timers. */
  activities: readonly AnyStep[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of steps holds steps of every input; `any` is the only type that each of them satisfies
export type AnyStep = Step<any, unknown>;

export const step = <I, O>(definition: Step<I, O>): Step<I, O> => definition;

/**
 * Runs a step with checked input.
 * @throws NamedError `switched-off` when its agent is off, `bad-input` when the input does not fit its schema.
 */
export async function runStep<I, O>(
  toRun: Step<I, O>,
  input: unknown,
  call: Call,
  { ports, disabledAgents }: { ports: Ports; disabledAgents: ReadonlySet<AgentName> },
): Promise<O> {
  if (toRun.agent && disabledAgents.has(toRun.agent))
    throw switchedOff(message('problem.agent.off', { agent: toRun.agent, step: toRun.name }));
  const checked = toRun.input.safeParse(input);
  if (!checked.success)
    throw badInput(message('problem.step.misfit', { step: toRun.name, faults: checked.error.message }));
  return await toRun.run(checked.data, ports, call);
}

import type { z } from 'zod';
import type { AgentName } from './domain/agent-name.ts';
import type { PersonId } from './domain/ids.ts';
import { isEmploymentUse, usesOn } from './domain/policy/employment.ts';
import { badInput, notInUse, stopped, switchedOff, type NamedError } from './errors.ts';
import type { Ports } from './ports/index.ts';
import { message } from './messages/message.ts';

/** In place of an agent’s name, where the setting of that name lets the whole layer only look. */
export const OBSERVE_ONLY = 'observe-only';
/** What can be off: one agent, or all effects of the layer. */
export type SwitchedOff = AgentName | typeof OBSERVE_ONLY;

/** The occasion on which a step runs. Time is an input: the orchestration's, the event's or the timer's. */
export interface Call {
  /** Epoch milliseconds. */
  at: number;
  /** The orchestration, or what stands for one (a timer's name and due time, a message id). */
  instanceId: string;
  /** Logical step within the instance; together they key every effect. */
  step: string;
  /** Agents that this installation has switched off for good, where a step asks for more than its own; absent: none. */
  disabledAgents?: ReadonlySet<AgentName>;
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
  /** What it is in terms of Regulation (EU) 2024/1689, as we read it, and why; a lawyer of the company decides. */
  aiAct: { class: 'high-risk' | 'part' | 'transparency' | 'minimal'; why: string };
  /** Steps that flows call; the others are called by doors, consumers and timers. */
  activities: readonly AnyStep[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- steps of every input; nothing else fits each of them
export type AnyStep = Step<any, unknown>;

export const step = <I, O>(definition: Step<I, O>): Step<I, O> => definition;

/** Where steps run: what they reach, and the agents that this installation has switched off for good. */
interface Place {
  ports: Ports;
  disabledAgents: ReadonlySet<AgentName>;
}

/**
 * Why an agent may not act now, or undefined where it may: `switched-off` by the setting of the installation, or
 * because it bears on employment and nobody put it into use, so that what needs it ends; `stopped` by a switch of the
 * register, so that what needs it waits.
 */
export async function whyOff(
  agent: AgentName,
  step: string,
  { ports, disabledAgents }: Place,
): Promise<NamedError | undefined> {
  if (disabledAgents.has(agent)) return switchedOff(message('problem.agent.off', { agent, step }));
  if (isEmploymentUse(agent) && !usesOn((await ports.registers.policy()).employment).includes(agent))
    return notInUse(message('problem.use.off', { agent, step }));
  const { agents } = await ports.registers.stopped();
  return agents.has(agent) ? stopped(message('problem.agent.stopped', { agent, step })) : undefined;
}

/**
 * For steps that compute something about one person, or take something in their name.
 * @throws NamedError `stopped` while a switch stops that
 */
export async function mayConcern(
  personId: PersonId,
  step: string,
  { registers }: Pick<Ports, 'registers'>,
): Promise<void> {
  const { people } = await registers.stopped();
  if (people.has(personId)) throw stopped(message('problem.person.stopped', { step }));
}

/**
 * Runs a step with checked input.
 * @throws NamedError `switched-off` or `stopped` when its agent is off, `bad-input` when the input does not fit its
 *   schema.
 */
export async function runStep<I, O>(toRun: Step<I, O>, input: unknown, call: Call, place: Place): Promise<O> {
  const off = toRun.agent && (await whyOff(toRun.agent, toRun.name, place));
  if (off) throw off;
  const checked = toRun.input.safeParse(input);
  if (!checked.success)
    throw badInput(message('problem.step.misfit', { step: toRun.name, faults: checked.error.message }));
  return await toRun.run(checked.data, place.ports, { ...call, disabledAgents: place.disabledAgents });
}

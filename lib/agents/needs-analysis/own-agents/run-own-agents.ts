import { z } from 'zod';
import { RegisterId } from '../../../domain/ids.ts';
import { dueLook, type DueLook } from '../../../domain/own-agent/occasion.ts';
import { ownAgentVersion, rungOf } from '../../../domain/own-agent/own-agent.ts';
import type { OwnAgentWork } from '../../../domain/own-agent/proposal.ts';
import type { CurrentEntry } from '../../../domain/register.ts';
import { notFound } from '../../../errors.ts';
import { logThenSave } from '../../../log-then-save.ts';
import { message, type Message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { step, type Call } from '../../../step.ts';
import type { Words } from '../../../messages/words.ts';
import { noteFailure } from './note-failure.ts';
import { noticeOwner } from './notice-owner.ts';
import { lookOnce, type OwnAgentLook, type Pass } from './look-once.ts';
import { isOwned, whyNotRun } from './may-run.ts';
import { shownOverTime, type ShownOverTime } from './shown.ts';

/**
 * Lets the agents of people’s own look that are due, by the calendar or by what happened. One that may not run now is
 * passed over, and what would have woken it is heard when it may.
 */
export const runOwnAgents = step({
  name: 'run-own-agents',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const [entries, done] = await Promise.all([
      ports.registers.latest('own-agent'),
      ports.registers.latest('own-agent-work'),
    ]);
    const work = new Map(done.map(({ id, value }) => [id, value]));
    return await lookAll(entries, entries, ports, call, (entry, shown) =>
      Promise.resolve(dueByItself(entry, shown, call.at, work.get(entry.id))),
    );
  },
});

/** Lets those look once whose row somebody pressed. */
export const runPressedAgents = step({
  name: 'run-pressed-agents',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const entries = await ports.registers.latest('own-agent');
    const pressed = entries.filter(({ value }) => value.isPressed === true);
    const release = async (entry: CurrentEntry<'own-agent'>) => {
      await letGo(entry, ports, call);
      return {};
    };
    return await lookAll(pressed, entries, ports, call, release, (entry, why) =>
      tellWhy(entry, why, ports, call),
    );
  },
});

/** Whoever pressed is told why nothing came of it: of what is proposed they are told by what it proposes. */
async function tellWhy(
  { id, value, etag }: CurrentEntry<'own-agent'>,
  why: readonly Message[],
  ports: Ports,
  call: Call,
): Promise<void> {
  if (why.length === 0 || !isOwned(value)) return;
  const text = ({ say, sayMessage }: Words) =>
    say('own-agent.notice.nothing', {
      agent: id,
      why: why
        .slice(0, 1)
        .map((one) => sayMessage(one))
        .join(' '),
    });
  await noticeOwner(value, text, `nothing:${id}:${etag}`, ports, call);
}

async function lookAll(
  entries: readonly CurrentEntry<'own-agent'>[],
  agents: Pass['agents'],
  ports: Ports,
  call: Call,
  dueOf: (entry: CurrentEntry<'own-agent'>, shown: ShownOverTime) => Promise<DueLook | undefined>,
  told?: (entry: CurrentEntry<'own-agent'>, why: readonly Message[]) => Promise<void>,
): Promise<{ looked: number; proposed: number; failed: string[] }> {
  const count = { looked: 0, proposed: 0, failed: [] as string[] };
  if (entries.length === 0) return count;
  const shown = await shownOverTime(ports, call.at);
  for (const entry of entries) {
    try {
      const due = await dueOf(entry, shown);
      if (!due || (await whyNotRun(entry.value, ports))) continue;
      const { proposals, why } = await lookOnce(entry.value, due, { shown, agents }, ports, call);
      await told?.(entry, why);
      count.looked += 1;
      count.proposed += proposals.length;
    } catch (error) {
      count.failed.push(entry.id);
      await noteFailure(entry.value, error, ports, call);
    }
  }
  return count;
}

/**
 * Its owner lets an agent look now.
 * @throws NamedError `not-found` for one that is not theirs, `conflict` or `stopped` where it may not run
 */
export const runOwnAgent = step({
  name: 'run-own-agent',
  agent: 'needs-analysis',
  input: z.strictObject({ agentId: RegisterId, by: z.string() }),
  async run({ agentId, by }, ports, call): Promise<OwnAgentLook> {
    const agents = await ports.registers.latest('own-agent');
    const entry = agents.find(({ id }) => id === agentId);
    if (!entry || entry.value.ownerId !== by)
      throw notFound(message('problem.own-agent.missing', { agentId }));
    const whyNot = await whyNotRun(entry.value, ports);
    if (whyNot) throw whyNot;
    const shown = await shownOverTime(ports, call.at);
    return await lookOnce(entry.value, {}, { shown, agents }, ports, call);
  },
});

/** One that never looked hears of what happened since it was saved. */
function dueByItself(
  { value: agent, at: savedAt }: CurrentEntry<'own-agent'>,
  { wakes }: ShownOverTime,
  at: number,
  work: Pick<OwnAgentWork, 'lookedAt' | 'occasion'> = { lookedAt: savedAt },
): DueLook | undefined {
  const rung = rungOf(agent);
  if (rung === 'prompt-kit' || rung === 'by-hand') return undefined;
  return dueLook(agent.trigger, work, wakes, at);
}

/** Takes the press off, whether or not it may run: whoever presses again means it again. */
async function letGo(
  { id, value, etag }: CurrentEntry<'own-agent'>,
  ports: Ports,
  { at }: Call,
): Promise<void> {
  const agent = { ...value };
  delete agent.isPressed;
  await logThenSave(
    {
      decisionId: `own-agent:${id}:pressed:${etag}`,
      at,
      decidedBy: { kind: 'human', name: 'whoever pressed in the list' },
      subject: 'registers',
      outcome: `lets the own agent ${id} look once`,
      evidence: [`own-agent:${id}:${ownAgentVersion(value)}`],
    },
    [{ register: 'own-agent', id, value: agent, at, ifMatch: etag }],
    ports,
  );
}

import { z } from 'zod';
import { RegisterId } from '../../../domain/ids.ts';
import { needIdOf } from '../../../domain/need.ts';
import { matchesOf } from '../../../domain/own-agent/matches.ts';
import { dueLook, stretchOf, type DueLook } from '../../../domain/own-agent/occasion.ts';
import { goesOnAlone, ownAgentVersion, rungOf, type OwnAgent } from '../../../domain/own-agent/own-agent.ts';
import { newOf, proposalIdOf, withProposals, withStanding } from '../../../domain/own-agent/proposal.ts';
import type { OwnProposal } from '../../../domain/own-agent/proposal.ts';
import type { CurrentEntry } from '../../../domain/register.ts';
import { performOnce } from '../../../effects.ts';
import { isFault, notFound } from '../../../errors.ts';
import { logThenSave } from '../../../log-then-save.ts';
import { message } from '../../../messages/message.ts';
import { isObserving, NotWritten } from '../../../ports/connector.ts';
import type { Ports } from '../../../ports/index.ts';
import { step, type Call } from '../../../step.ts';
import { wordsFor } from '../../../words-for.ts';
import { isOwned, whyNotRun, type OwnedAgent } from './may-run.ts';
import { openProposed } from './open-proposed.ts';
import { shownOverTime, type ShownOverTime } from './shown.ts';
import { changeWork, workOf } from './work.ts';

/** What came of one look of one agent. */
export interface OwnAgentLook {
  agentId: string;
  proposals: OwnProposal[];
}

/**
 * Lets the agents of people’s own look that are due, by the calendar or by what happened. One that may not run now is
 * passed over, and what would have woken it is heard when it may.
 */
export const runOwnAgents = step({
  name: 'run-own-agents',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const entries = await ports.registers.latest('own-agent');
    return await lookAll(entries, ports, call, (entry, shown) => dueByItself(entry, shown, ports, call.at));
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
    return await lookAll(pressed, ports, call, async (entry) => {
      await letGo(entry, ports, call);
      return {};
    });
  },
});

async function lookAll(
  entries: readonly CurrentEntry<'own-agent'>[],
  ports: Ports,
  call: Call,
  dueOf: (entry: CurrentEntry<'own-agent'>, shown: ShownOverTime) => Promise<DueLook | undefined>,
): Promise<{ looked: number; proposed: number }> {
  const count = { looked: 0, proposed: 0 };
  if (entries.length === 0) return count;
  const shown = await shownOverTime(ports, call.at);
  for (const entry of entries) {
    const due = await dueOf(entry, shown);
    if (!due || (await whyNotRun(entry.value, ports))) continue;
    const { proposals } = await lookOnce(entry.value, due, shown, ports, call);
    count.looked += 1;
    count.proposed += proposals.length;
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
    const entry = (await ports.registers.latest('own-agent')).find(({ id }) => id === agentId);
    if (!entry || entry.value.ownerId !== by)
      throw notFound(message('problem.own-agent.missing', { agentId }));
    const whyNot = await whyNotRun(entry.value, ports);
    if (whyNot) throw whyNot;
    return await lookOnce(entry.value, {}, await shownOverTime(ports, call.at), ports, call);
  },
});

async function dueByItself(
  { value: agent, at: savedAt }: CurrentEntry<'own-agent'>,
  { wakes }: ShownOverTime,
  ports: Ports,
  at: number,
): Promise<DueLook | undefined> {
  const rung = rungOf(agent);
  if (rung === 'prompt-kit' || rung === 'by-hand') return undefined;
  const { value: work } = await workOf(agent.agentId, savedAt, ports);
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

/**
 * One look. What it proposes waits for its owner first, and goes on from there where its rung lets it: a run that was
 * interrupted leaves it with the owner, and never opens what nobody was told of.
 */
async function lookOnce(
  agent: OwnAgent,
  due: DueLook,
  shown: ShownOverTime,
  ports: Ports,
  call: Call,
): Promise<OwnAgentLook> {
  const { at } = call;
  const { agentId } = agent;
  if (!isOwned(agent)) return { agentId, proposals: [] };
  const found = matchesOf(agent, shown.shownAt(at), due.roleIds);
  const { value: work } = await workOf(agentId, at, ports);
  const proposals = newOf(agent, found, work.proposals, at).map(
    ({ roleId, skillId, charterLineId, because }): OwnProposal => ({
      proposalId: proposalIdOf(agent, { roleId, skillId }, at),
      version: ownAgentVersion(agent),
      proposes: agent.proposes,
      roleId,
      skillId,
      because: ports.words.sayMessage(because),
      ...(charterLineId === undefined ? {} : { charterLineId }),
      at,
      standing: agent.proposes === 'note' ? 'told' : 'waiting',
    }),
  );
  for (const one of proposals) await logProposal(agent, one, ports);
  const occasion = due.occasion ?? work.occasion ?? stretchOf(agent.trigger, at);
  await changeWork(
    agentId,
    (before) => ({
      ...withProposals(
        before,
        proposals.filter(({ proposalId }) => !before.proposals.some((one) => one.proposalId === proposalId)),
      ),
      lookedAt: at,
      ...(occasion === undefined ? {} : { occasion }),
    }),
    call,
    ports,
  );
  const after: OwnProposal[] = [];
  for (const one of proposals)
    after.push(goesOnAlone(agent, one.roleId) ? await wentOn(agent, one, ports, call) : one);
  await tellOwner(agent, after, ports, call);
  return { agentId, proposals: after };
}

const logProposal = (
  { agentId }: OwnedAgent,
  { proposalId, version, proposes, roleId, skillId, because, charterLineId, at }: OwnProposal,
  { decisions }: Ports,
): Promise<void> =>
  decisions.append({
    decisionId: `own-agent:${proposalId}`,
    at,
    decidedBy: { kind: 'rule', name: `own agent ${agentId}` },
    subject: needIdOf(roleId, skillId),
    outcome: `proposes a ${proposes}, in the name of its owner: ${because}`,
    evidence: [`own-agent:${agentId}:${version}`, `standing:${roleId}:${skillId}`],
    ...(charterLineId === undefined ? {} : { charterLineId }),
  });

async function wentOn(
  agent: OwnedAgent,
  proposal: OwnProposal,
  ports: Ports,
  call: Call,
): Promise<OwnProposal> {
  const needId = await openProposed(agent, proposal, ports, call.at);
  const change = { standing: 'went-on' as const, needId };
  await changeWork(agent.agentId, (work) => withStanding(work, proposal.proposalId, change), call, ports);
  return { ...proposal, ...change };
}

/** A line in the owner’s own feed. Whom it cannot reach finds it where they look. */
async function tellOwner(
  { agentId, ownerId }: OwnedAgent,
  proposals: readonly OwnProposal[],
  ports: Ports,
  call: Call,
): Promise<void> {
  const { notices } = ports.channels;
  if (proposals.length === 0 || (await isObserving(notices))) return;
  const { say } = await wordsFor(ownerId, ports);
  const waiting = proposals.filter(({ standing }) => standing === 'waiting').length;
  const text = say('own-agent.notice', { agent: agentId, count: proposals.length, waiting });
  const key = { at: call.at, instanceId: `own-agent-${agentId}`, step: 'told' };
  const part = proposals[0]?.proposalId ?? agentId;
  try {
    await performOnce(ports.effects, notices, key, { personIds: [ownerId], text, inChat: true }, part);
  } catch (error) {
    if (!(error instanceof NotWritten) && !isFault(error, 'stopped')) throw error;
  }
}

import { roleTitle, skillLabel } from '../../../domain/names.ts';
import { needIdOf } from '../../../domain/need/need.ts';
import { matchesOf } from '../../../domain/own-agent/matches.ts';
import { stretchOf, type DueLook } from '../../../domain/own-agent/occasion.ts';
import { goesOnAlone, ownAgentVersion, type OwnAgent } from '../../../domain/own-agent/own-agent.ts';
import { whyNothing } from '../../../domain/own-agent/why-nothing.ts';
import {
  hasRoomFor,
  newOf,
  proposalIdOf,
  roomOfOthers,
  withProposals,
  withStanding,
  type OwnProposal,
} from '../../../domain/own-agent/proposal.ts';
import type { CurrentEntry } from '../../../domain/register.ts';
import type { Message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { isOwned, type OwnedAgent } from './may-run.ts';
import { noticeOwner } from './notice-owner.ts';
import { lineOfProposal, openProposed } from './open-proposed.ts';
import type { ShownOverTime } from './shown.ts';
import { changeWork, workIn } from './work.ts';

/** What is the same for every look of one pass. */
export interface Pass {
  shown: ShownOverTime;
  /** All agents, whether or not they look. */
  agents: readonly CurrentEntry<'own-agent'>[];
}

/** What came of one look of one agent. */
export interface OwnAgentLook {
  agentId: string;
  proposals: OwnProposal[];
  /** Why there are none, where there are none. */
  why: Message[];
}

/**
 * One look. What it proposes waits for its owner first, and goes on from there where its rung lets it: a run that was
 * interrupted leaves it with the owner, and never opens what nobody was told of.
 */
export async function lookOnce(
  agent: OwnAgent,
  due: DueLook,
  { shown, agents }: Pass,
  ports: Ports,
  call: Call,
): Promise<OwnAgentLook> {
  const { at } = call;
  const { agentId } = agent;
  if (!isOwned(agent)) return { agentId, proposals: [], why: [] };
  const seen = shown.shownAt(at);
  const found = matchesOf(agent, seen, due.roleIds);
  const made = await ports.registers.latest('own-agent-work');
  const { value: work } = workIn(made, agentId, at);
  const version = ownAgentVersion(agent);
  // Many agents are no way around what one may do.
  const theirs = new Set(agents.filter(({ value }) => value.ownerId === agent.ownerId).map(({ id }) => id));
  const others = roomOfOthers(
    made.map(({ value }) => value),
    (id) => theirs.has(id),
    at,
  );
  const proposals = newOf(agent, found, work.proposals, at, { version, others }).map(
    ({ charterLineId, because, ...one }): OwnProposal => ({
      proposalId: proposalIdOf(agent, one, at),
      version,
      proposes: agent.proposes,
      roleId: one.roleId,
      skillId: one.skillId,
      because: ports.words.sayMessage(because),
      ...(charterLineId === undefined ? {} : { charterLineId }),
      at,
      standing: one.isHeld ? 'held' : agent.proposes === 'note' ? 'told' : 'waiting',
    }),
  );
  for (const one of proposals) await logProposal(agent, one, ports);
  const occasion = due.occasion ?? work.occasion ?? stretchOf(agent.trigger, at);
  await changeWork(
    agentId,
    (before) => ({
      ...withProposals(
        before,
        proposals.filter(({ proposalId }) => !before.proposals.some(isSame(proposalId))),
      ),
      lookedAt: at,
      ...(occasion === undefined ? {} : { occasion }),
    }),
    call,
    ports,
  );
  const after: OwnProposal[] = [];
  for (const one of proposals) after.push(isToGoOn(agent, one) ? await wentOn(agent, one, ports, call) : one);
  await tellOwner(agent, after, ports, call);
  if (after.length > 0) return { agentId, proposals: after, why: [] };
  const hasRoom = hasRoomFor(agent, work.proposals, at, others);
  const called = await skillsInRoles(ports);
  return { agentId, proposals: [], why: whyNothing(agent, seen, { touched: due.roleIds, hasRoom, called }) };
}

/** What people call a skill in a role: “Negotiation, Sales Executive”. */
export async function skillsInRoles({
  registers,
  words,
}: Pick<Ports, 'registers' | 'words'>): Promise<(one: { skillId: string; roleId: string }) => string> {
  const [skills, profiles] = await Promise.all([registers.skills(), registers.roleProfiles()]);
  return ({ skillId, roleId }) => `${skillLabel(skills, skillId, words)}, ${roleTitle(profiles, roleId)}`;
}

/** What is held may be proposed on the same day, once it is held no more. */
const isSame =
  (id: string) =>
  ({ proposalId, standing }: OwnProposal): boolean =>
    proposalId === id && standing !== 'held';

const isToGoOn = (agent: OwnAgent, { roleId, standing }: OwnProposal): boolean =>
  standing !== 'held' && goesOnAlone(agent, roleId);

const logProposal = (
  { agentId }: OwnedAgent,
  { proposalId, version, proposes, roleId, skillId, because, charterLineId, at, standing }: OwnProposal,
  { decisions }: Ports,
): Promise<void> =>
  decisions.append({
    decisionId: `own-agent:${proposalId}`,
    at,
    decidedBy: { kind: 'rule', name: `own agent ${agentId}` },
    subject: needIdOf(roleId, skillId),
    outcome:
      standing === 'held'
        ? `waits with a ${proposes}, while a need about a part of the role is open: ${because}`
        : `proposes a ${proposes}, in the name of its owner: ${because}`,
    evidence: [`own-agent:${agentId}:${version}`, `standing:${roleId}:${skillId}`],
    ...(charterLineId === undefined ? {} : { charterLineId }),
  });

async function wentOn(
  agent: OwnedAgent,
  proposal: OwnProposal,
  ports: Ports,
  call: Call,
): Promise<OwnProposal> {
  const line = await lineOfProposal(proposal, ports);
  const needId = await openProposed(agent, proposal, line, ports, call.at);
  const change =
    needId === undefined ? { standing: 'held' as const } : { standing: 'went-on' as const, needId };
  await changeWork(agent.agentId, (work) => withStanding(work, proposal.proposalId, change), call, ports);
  return { ...proposal, ...change };
}

async function tellOwner(
  agent: OwnedAgent,
  proposals: readonly OwnProposal[],
  ports: Ports,
  call: Call,
): Promise<void> {
  const [first] = proposals;
  if (!first) return;
  const told = {
    agent: agent.agentId,
    count: proposals.filter(({ standing }) => standing !== 'held').length,
    waiting: proposals.filter(({ standing }) => standing === 'waiting').length,
    held: proposals.filter(({ standing }) => standing === 'held').length,
  };
  await noticeOwner(agent, ({ say }) => say('own-agent.notice', told), first.proposalId, ports, call);
}

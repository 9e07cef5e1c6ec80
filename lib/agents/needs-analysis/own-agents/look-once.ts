import { needIdOf } from '../../../domain/need.ts';
import { matchesOf } from '../../../domain/own-agent/matches.ts';
import { stretchOf, type DueLook } from '../../../domain/own-agent/occasion.ts';
import { goesOnAlone, ownAgentVersion, type OwnAgent } from '../../../domain/own-agent/own-agent.ts';
import {
  newOf,
  proposalIdOf,
  withProposals,
  withStanding,
  type OwnProposal,
} from '../../../domain/own-agent/proposal.ts';
import { performOnce } from '../../../effects.ts';
import { isFault } from '../../../errors.ts';
import { isObserving, NotWritten } from '../../../ports/connector.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { wordsFor } from '../../../words-for.ts';
import { isOwned, type OwnedAgent } from './may-run.ts';
import { openProposed } from './open-proposed.ts';
import type { ShownOverTime } from './shown.ts';
import { changeWork, workOf } from './work.ts';

/** What came of one look of one agent. */
export interface OwnAgentLook {
  agentId: string;
  proposals: OwnProposal[];
}

/**
 * One look. What it proposes waits for its owner first, and goes on from there where its rung lets it: a run that was
 * interrupted leaves it with the owner, and never opens what nobody was told of.
 */
export async function lookOnce(
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

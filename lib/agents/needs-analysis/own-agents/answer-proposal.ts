import { z } from 'zod';
import { PersonId, RegisterId } from '../../../domain/ids.ts';
import { needIdOf } from '../../../domain/need/need.ts';
import { ownAgentVersion } from '../../../domain/own-agent/own-agent.ts';
import { withStanding, type OwnProposal } from '../../../domain/own-agent/proposal.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { conflict, notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { step } from '../../../step.ts';
import { isOwned, whyNotRun } from './may-run.ts';
import { lineOfProposal, openProposed } from './open-proposed.ts';
import { changeWork, workOf } from './work.ts';

/**
 * What the owner of an agent says to what it proposes: a yes opens the need, about which others decide. Where a need
 * about a part of the role was opened meanwhile it is held, and proposed anew once that one has ended.
 * @throws NamedError `not-found` for what is not theirs, `conflict` where it was answered otherwise or its line is
 *   gone, `stopped`
 */
export const answerProposal = step({
  name: 'answer-own-proposal',
  agent: 'needs-analysis',
  input: z.strictObject({
    agentId: RegisterId,
    proposalId: z.string(),
    answer: z.enum(['yes', 'no']),
    by: PersonId,
    callId: z.string(),
  }),
  async run({ agentId, proposalId, answer, by, callId }, ports, { at }): Promise<OwnProposal> {
    const agent = (await ports.registers.latest('own-agent')).find(({ id }) => id === agentId)?.value;
    const { value: work } = await workOf(agentId, at, ports);
    const proposal = work.proposals.find((one) => one.proposalId === proposalId);
    if (!agent || !isOwned(agent) || agent.ownerId !== by || !proposal)
      throw notFound(message('problem.own-agent.no-proposal', { agentId, proposalId }));
    const next = answer === 'yes' ? ('confirmed' as const) : ('dismissed' as const);
    if (proposal.standing === next || (answer === 'yes' && proposal.standing === 'held')) return proposal;
    if (proposal.standing !== 'waiting')
      throw conflict(message('problem.own-agent.answered', { proposalId }));
    const isOfBefore = ownAgentVersion(agent) !== proposal.version;
    if (answer === 'yes') {
      // What is opened has the form and the words of now: not of what was read then.
      if (isOfBefore) throw conflict(message('problem.own-agent.proposed-before', { agentId }));
      const whyNot = await whyNotRun(agent, ports);
      if (whyNot) throw whyNot;
    }
    const line = answer === 'yes' ? await lineOfProposal(proposal, ports) : undefined;
    await ports.decisions.append({
      decisionId: `own-agent:${proposalId}:${sha256(JSON.stringify([by, callId]), 24)}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: needIdOf(proposal.roleId, proposal.skillId),
      outcome: `${next} what the own agent ${agentId} proposes`,
      evidence: [`own-agent:${agentId}:${proposal.version}`],
      ...(proposal.charterLineId === undefined ? {} : { charterLineId: proposal.charterLineId }),
    });
    const needId = line && (await openProposed(agent, proposal, line, ports, at));
    const isHeld = line !== undefined && needId === undefined;
    const change = {
      standing: isHeld ? ('held' as const) : next,
      ...(isOfBefore ? { isOfBefore } : {}),
      ...(needId === undefined ? {} : { needId }),
    };
    await changeWork(agentId, (now) => withStanding(now, proposalId, change), { at, by }, ports);
    return { ...proposal, ...change };
  },
});

import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { Id } from '../../domain/ids.ts';
import { EndStage, moveNeed, needIdOf } from '../../domain/need.ts';
import { agreeContract } from '../../domain/outcome-contract.ts';
import { keyOf, Signal, type SignalOf } from '../../domain/signal.ts';
import { step, type Agent } from '../step.ts';
import { openNeed } from './open-need.ts';
import { replayQuarter } from './replay-quarter.ts';
import * as rules from './rules.ts';
import { skillInText } from './skill-in-text.ts';

/** One pass over everybody: how each skill stands in each role, and a need for each gap that the charter asks about. */
export const findNeeds = step({
  name: 'find-needs',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { learners, registers } = ports;
    const [charter, skills, profiles, { thresholds }] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const tally = rules.startTally();
    for await (const learner of learners.all())
      rules.addToTally(tally, learner, { profiles, skills, thresholds }, at);
    const standings = rules.allStandings(tally).filter(({ assessed }) => assessed > 0);
    await registers.saveStandings(standings);
    const found: string[] = [];
    for (const standing of standings.filter((one) => rules.isGap(one, thresholds))) {
      const line = lineFor(charter, standing.skillId, standing.roleId, at);
      if (line && (await openNeed({ standing, line, origin: 'gap', at }, ports)))
        found.push(needIdOf(standing.roleId, standing.skillId));
    }
    return { standings: standings.length, found };
  },
});

/** Weighs one request: off the charter it is declined and counted; on it, it joins the need it is about or opens one. */
export const weighRequest = step({
  name: 'weigh-request',
  agent: 'needs-analysis',
  input: z.strictObject({ signal: Signal }),
  async run({ signal }, ports, { at }) {
    const { registers, decisions } = ports;
    const { data } = signal as SignalOf<'request.made'>;
    const requestId = keyOf(signal);
    if (!(await ports.learners.inScope(data.requesterId))) {
      await decisions.append({
        decisionId: `${requestId}:out-of-scope`,
        at,
        decidedBy: { kind: 'rule', name: 'outside the pilot' },
        subject: requestId,
        outcome: 'not weighed: the requester is in no department of the pilot',
        evidence: [requestId],
      });
      return { outcome: 'out-of-scope' as const };
    }
    const [charter, skills, { thresholds }] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.policy(),
    ]);
    const all = [...skills.values()];
    const skill = await skillInText(data.text, all, thresholds.sameSubject, ports.model.embed);
    const line = skill && lineFor(charter, skill.skillId, data.roleId, at);
    if (!line) {
      await registers.countDeclined({
        requestId,
        roleId: data.roleId,
        skillId: skill?.skillId ?? null,
        at,
      });
      await decisions.append({
        decisionId: `${requestId}:declined`,
        at,
        decidedBy: { kind: 'rule', name: 'off the charter' },
        subject: requestId,
        outcome: `declined: no line of charter version ${charter.version} asks for it in role ${data.roleId}`,
        evidence: [requestId],
      });
      return { outcome: 'declined' as const };
    }
    const standing = await registers.standing(data.roleId, skill.skillId);
    await openNeed(
      {
        standing,
        line,
        origin: 'request',
        at,
        request: {
          requestId,
          requesterId: data.requesterId,
          roleId: data.roleId,
          skillId: skill.skillId,
        },
      },
      ports,
    );
    return { outcome: 'weighed' as const, needId: needIdOf(data.roleId, skill.skillId) };
  },
});

/** Agrees what success will mean before anything is built, once a human has confirmed a learnable cause. */
export const agreeOutcome = step({
  name: 'agree-outcome',
  agent: 'needs-analysis',
  input: z.strictObject({ needId: Id }),
  async run({ needId }, { needs, registers, decisions }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const need = stored.value;
    if (need.evidence.assessed === 0)
      return {
        agreed: false as const,
        reason:
          'too few people have been assessed, so nobody could be chosen and nothing measured: assess the group first',
      };
    if (!need.contract) {
      const [charter, skills, profiles] = await Promise.all([
        registers.charter(),
        registers.skills(),
        registers.roleProfiles(),
      ]);
      const line = charter.lines.find(({ lineId }) => lineId === need.charterLineId);
      if (!line) return { agreed: false as const, reason: `charter line ${need.charterLineId} is gone` };
      const contract = agreeContract({
        skillLabel: skills.get(need.skillId)?.label ?? need.skillId,
        roleTitle: profiles.get(need.roleId)?.title ?? need.roleId,
        baseline: need.evidence.meanLevel,
        target: need.evidence.target,
        ownerId: line.ownerId,
      });
      await needs.commit(needId, { need: { ...stored, value: { ...need, contract } } });
    }
    await decisions.append({
      decisionId: `${instanceId}:outcome`,
      at,
      decidedBy: { kind: 'rule', name: 'outcome contract' },
      subject: needId,
      outcome: `agreed: from ${need.evidence.meanLevel} to ${need.evidence.target} on the 0–5 scale, read against people who wait`,
      evidence: [needId],
      charterLineId: need.charterLineId,
    });
    return { agreed: true as const };
  },
});

/** Moves a need to a stage at which its round ends, with the reason. */
export const closeNeed = step({
  name: 'close-need',
  input: z.strictObject({
    needId: Id,
    stage: EndStage,
    reason: z.string(),
  }),
  async run({ needId, stage, reason }, { needs, decisions }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const moved = moveNeed(stored.value, stage, reason);
    if (moved !== stored.value) await needs.commit(needId, { need: { ...stored, value: moved } });
    await decisions.append({
      decisionId: `${instanceId}:closed`,
      at,
      decidedBy: { kind: 'rule', name: 'end of the flow' },
      subject: needId,
      outcome: `${stage}: ${reason}`,
      evidence: [needId],
      charterLineId: stored.value.charterLineId,
    });
    return { stage };
  },
});

export const needsAnalysis: Agent = {
  name: 'needs-analysis',
  runs: ['timer', 'door', 'consumer', 'activity'],
  decides:
    'which gaps and requests are needs, with cause, evidence and charter line, and which demand is declined',
  without: 'evidence gathers, but no need is opened and no request is weighed',
  activities: [findNeeds, agreeOutcome, closeNeed, replayQuarter],
};

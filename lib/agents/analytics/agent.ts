import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import type { Insight } from '../../domain/insight.ts';
import type { Need } from '../../domain/need.ts';
import type { SignalOf } from '../../domain/signal.ts';
import type { Participation } from '../../domain/skill.ts';
import { performOnce } from '../../effects.ts';
import { conflict, notFound } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Agent } from '../step.ts';
import { insightPage } from './page.ts';
import {
  addEvidence,
  addToSums,
  readOutcome,
  sentenceFor,
  startSums,
  type BeforeAfter,
  type Sums,
} from './rules.ts';

/** Reads the outcome on a check day against its contract, and publishes it as an insight about the group. */
export const measureOutcome = step({
  name: 'measure-outcome',
  agent: 'analytics',
  input: z.strictObject({ needId: Id, checkDay: z.int().positive() }),
  async run({ needId, checkDay }, { needs, learners, registers, effects, channels, decisions }, call) {
    const { value: need } = await needs.need(needId);
    const skill = (await registers.skills()).get(need.skillId);
    if (!skill)
      throw notFound(`Skill ${need.skillId} of need ${needId} is not in the taxonomy; add it or merge it.`);
    if (!need.contract)
      throw conflict(`Need ${needId} has no outcome contract; nothing can be measured against it.`);
    const role = (await registers.roleProfiles()).get(need.roleId)?.title ?? need.roleId;
    const insightId = `${call.instanceId}.day-${checkDay}`;
    const earlier: Insight[] = [];
    for await (const reading of needs.readings(needId))
      if (reading.insightId !== insightId) earlier.push(reading);
    const outcome = readOutcome(await changeSums(need, learners), earlier);
    const sentence = sentenceFor(outcome, { skill: skill.label, role, day: checkDay });
    const words = {
      title: `${skill.label}, ${role}s: day ${checkDay}`,
      sentence,
      indicator: need.contract.indicator,
    };
    const page = insightPage(outcome, words, need);
    const published = await performOnce(effects, channels.pages, call, page, 'page');
    const pageUrl = published.status === 'completed' ? published.result['url'] : undefined;
    const insight: Insight = {
      insightId,
      needId,
      checkDay,
      at: call.at,
      ...outcome,
      sentence,
      ...(pageUrl ? { pageUrl } : {}),
    };
    await needs.commit(needId, { insight, signals: [publishedSignal(insight)] });
    await decisions.append({
      decisionId: `${insightId}:read`,
      at: call.at,
      decidedBy: { kind: 'rule', name: 'outcome against contract' },
      subject: needId,
      outcome: `${outcome.verdict}: ${outcome.effect} [${outcome.interval.join(', ')}]`,
      evidence: [insightId],
      charterLineId: need.charterLineId,
    });
    return { verdict: outcome.verdict };
  },
});

/** Reads the participants, then the evidence on the skill once; what is held in memory is two sums a participant. */
async function changeSums({ needId, roleId, skillId }: Need, learners: Ports['learners']): Promise<Sums> {
  const parts = new Map<string, { part: Participation; seen?: BeforeAfter }>();
  for await (const { personId, participations } of learners.all({ roleId })) {
    const part = participations[needId];
    if (part && isInItsGroup(part)) parts.set(personId, { part });
  }
  for await (const evidence of learners.evidenceOn(skillId)) {
    const held = parts.get(evidence.personId);
    if (held) held.seen = addEvidence(held.seen, evidence, held.part.plannedAt);
  }
  let sums = startSums();
  for (const { part, seen } of parts.values()) if (seen) sums = addToSums(sums, part.group, seen);
  return sums;
}

/** Who waited and has received it since belongs to neither group: a comparison lasts as long as the waiting. */
const isInItsGroup = ({ group, deliveredAt }: Participation): boolean =>
  group === 'first' || deliveredAt === undefined;

const publishedSignal = ({ insightId, needId, at }: Insight): SignalOf<'insight.published'> => ({
  specversion: '1.0',
  id: `${insightId}.published`,
  source: 'learning-os/analytics',
  type: 'learning-os.insight.published',
  subject: needId,
  time: new Date(at).toISOString(),
  data: { needId, insightId },
});

export const analytics: Agent = {
  name: 'analytics',
  runs: ['activity'],
  decides:
    'whether behaviour changed, by how much and how sure that is, for groups large enough to speak about',
  without:
    'what was delivered is never measured: the need stalls before its first check, and no insight appears',
  activities: [measureOutcome],
};

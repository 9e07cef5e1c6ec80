import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import type { Insight } from '../../domain/insight.ts';
import { sumsOf } from '../../domain/modality-experience.ts';
import type { Need } from '../../domain/need.ts';
import { ownSignal, type SignalOf } from '../../domain/signal.ts';
import { kindOf, type SkillKind } from '../../domain/skill-kind.ts';
import type { Participation, Skill } from '../../domain/skill.ts';
import { performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { skillOf } from '../skill-of-need.ts';
import { step, type Agent } from '../../step.ts';
import { drawPage } from './draw-page.ts';
import { insightPage } from './page.ts';
import { publishCoverage } from './publish-coverage.ts';
import { addEvidence, readOutcome, sentenceFor, sumUp, type Participant } from './rules.ts';

/** Reads on a check day how the agreed indicator changed, and publishes it as an insight about the group. */
export const measureOutcome = step({
  name: 'measure-outcome',
  agent: 'analytics',
  input: z.strictObject({ needId: Id, checkDay: z.int().positive() }),
  async run(
    { needId, checkDay },
    { needs, learners, registers, effects, channels, decisions, experience },
    call,
  ) {
    const { value: need } = await needs.need(needId);
    const skill = await skillOf(need, { registers });
    if (!need.contract)
      throw conflict(`Need ${needId} has no outcome contract; nothing can be measured against it.`);
    const role = (await registers.roleProfiles()).get(need.roleId)?.title ?? need.roleId;
    const facts = { skill: skill.label, role, day: checkDay };
    const insight = await readOnce(
      need,
      skill,
      `${call.instanceId}.day-${checkDay}`,
      facts,
      { needs, learners },
      call.at,
    );
    await decisions.append({
      decisionId: `${insight.insightId}:read`,
      at: insight.at,
      decidedBy: { kind: 'rule', name: 'change of those reached against those who wait' },
      subject: needId,
      outcome: `${insight.verdict}: ${insight.effect} [${insight.interval.join(', ')}]`,
      evidence: [insight.insightId],
      charterLineId: need.charterLineId,
    });
    await learnForm(insight, need, kindOf(skill), { needs, experience });
    const words = {
      title: `${skill.label}, ${role}s: day ${checkDay}`,
      sentence: insight.sentence,
      indicator: need.contract.indicator,
    };
    const page = await drawPage(insightPage(insight, words, need), { effects, channels }, call);
    const published = await performOnce(effects, channels.pages, call, page, 'page');
    const pageUrl = published.status === 'completed' ? published.result['url'] : undefined;
    const shown = { ...insight, ...(pageUrl ? { pageUrl } : {}) };
    await needs.commit(needId, { insight: shown, signals: [publishedSignal(shown)] });
    return { verdict: insight.verdict };
  },
});

/** What a reading says about the form that was made. A course of the company has a form of its own, and teaches nothing here. */
async function learnForm(
  insight: Insight,
  { needId, assetId = '', contract }: Need,
  kind: SkillKind,
  { needs, experience }: Pick<Ports, 'needs' | 'experience'>,
): Promise<void> {
  const asset = (await needs.findAsset(needId, assetId))?.value;
  const sums = sumsOf(insight, contract?.checkDays.length ?? 1);
  if (asset?.origin === 'ai-drafted' && sums)
    await experience.add(insight.insightId, kind, asset.modality.chosen, sums);
}

/** The reading of a day, taken once and stored: a repeated step publishes what was read, and not what has come in since. */
async function readOnce(
  need: Need,
  skill: Skill,
  insightId: string,
  facts: Parameters<typeof sentenceFor>[1],
  { needs, learners }: Pick<Ports, 'needs' | 'learners'>,
  at: number,
): Promise<Insight> {
  const readings = await Array.fromAsync(needs.readings(need.needId));
  const taken = readings.find((reading) => reading.insightId === insightId);
  if (taken) return taken;
  const participants = await participantsIn(need, facts.day, skill, learners);
  // Where one to four joined since a reading, those of that reading are read again: the few would be known by the difference.
  const moments = readings.map((reading) => reading.at).toSorted((a, b) => b - a);
  const choices = moments.map((moment) => sumUp(participants, moment));
  const outcome = readOutcome([sumUp(participants), ...choices], readings);
  const insight = {
    insightId,
    needId: need.needId,
    checkDay: facts.day,
    at,
    ...outcome,
    sentence: sentenceFor(outcome, facts, readings),
  };
  await needs.commit(need.needId, { insight });
  return insight;
}

/** Reads the participants, then the evidence on the skill once; what is held in memory is two sums a participant. */
async function participantsIn(
  { needId, roleId, assetId, contract }: Need,
  checkDay: number,
  skill: Skill,
  learners: Ports['learners'],
): Promise<Participant[]> {
  const isFirstReading = checkDay === contract?.checkDays[0];
  const taking = new Map<string, Participant>();
  for await (const { personId, participations } of learners.all({ roleId })) {
    const part = participations[needId];
    if (!part || part.assetId !== assetId) continue;
    const group = sideOf(part, isFirstReading);
    if (group) taking.set(personId, { group, since: part.deliveredAt ?? part.plannedAt });
  }
  for await (const evidence of learners.evidenceOn(skill)) {
    // Recalling facts of this very response, by one's own word, would flatter it.
    if (evidence.source === 'recall') continue;
    const held = taking.get(evidence.personId);
    if (held) held.seen = addEvidence(held.seen, evidence, held.since);
  }
  return [...taking.values()];
}

/**
 * Whoever received it, at whatever time, is compared with those who wait for the first reading; who was planned and never reached is
 * neither. Whoever waits after it was let go, mostly because they had outgrown it: they would be no comparison.
 */
function sideOf(
  { group, deliveredAt }: Participation,
  isFirstReading: boolean,
): Participation['group'] | undefined {
  if (deliveredAt !== undefined) return 'first';
  return group === 'waitlist' && isFirstReading ? 'waitlist' : undefined;
}

const publishedSignal = ({ insightId, needId, at }: Insight): SignalOf<'insight.published'> =>
  ownSignal('insight.published', 'analytics', {
    id: `${insightId}.published`,
    subject: needId,
    at,
    data: { needId, insightId },
  });

export const analytics: Agent = {
  name: 'analytics',
  runs: ['activity', 'timer'],
  decides:
    'whether behaviour changed, by how much and how sure that is, and what groups can do, where they are large enough to speak about',
  without:
    'what was delivered is never measured: the need stalls before its first check, no insight appears, and the coverage page stays as it was',
  activities: [measureOutcome, publishCoverage],
};

import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { saidUnder } from '../../domain/disclosure/minimum-group.ts';
import { fullGroups, fullGroupsOf } from '../../domain/disclosure/share-in-words.ts';
import type { Insight } from '../../domain/outcome/insight.ts';
import { sumsOf } from '../../domain/modality/modality-experience.ts';
import { figureKey, isOfFigures, SeenIn, answerTo } from '../../domain/outcome/outcome-terms.ts';
import { hasResponse, whomOf, type NeedWithResponse } from '../../domain/need/need.ts';
import { ownSignal, type SignalOf } from '../../domain/signal/signal.ts';
import { skillKindOf, type SkillKind } from '../../domain/skill/skill-kind.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { countedSoFar } from '../../domain/spent/took.ts';
import type { Draw } from '../../domain/outcome/waves.ts';
import { performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Ports } from '../../ports/index.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { step, type Agent } from '../../step.ts';
import { drawPage } from './draw-page.ts';
import { insightPage } from './insight-page.ts';
import { countTook } from './count-took.ts';
import { publishCoverage } from './publish-coverage.ts';
import {
  addEvidence,
  participantsOf,
  partOf,
  rowsOf,
  type TrialPart,
  type Participant,
} from './counted-evidence.ts';
import { readOutcome, sentenceFor, shownIn } from './rules.ts';
import { withPeopleOf, rowsOfGroups } from './team-figures.ts';
import { tookInWords } from './took-in-words.ts';
import { message } from '../../messages/message.ts';
import { labelIn, whoInWords } from '../../domain/names.ts';

/** Reads on a check day how the agreed indicator changed, and publishes it as an insight about the group. */
export const measureOutcome = step({
  name: 'measure-outcome',
  agent: 'analytics',
  input: z.strictObject({ needId: Id, checkDay: z.int().positive() }),
  async run(
    { needId, checkDay },
    {
      needs,
      learners,
      groups,
      registers,
      budgets,
      effects,
      channels,
      decisions,
      disclosures,
      experience,
      words,
    },
    call,
  ) {
    const { value: need } = await needs.need(needId);
    if (!hasResponse(need))
      throw conflict(message('problem.need.not-published', { needId, stage: need.stage }));
    const skill = await skillOfNeed(need, { registers });
    const policy = await registers.policy();
    const whom = whomOf(need, policy.thresholds.minimumGroup);
    const who = whoInWords(await registers.roleProfiles(), whom, words);
    const facts = { skill: labelIn(skill, words), ...who, day: checkDay };
    const insight = await readOnce(
      need,
      skill,
      `${call.instanceId}.day-${checkDay}`,
      facts,
      { needs, learners, groups, budgets, disclosures, words, policy },
      call.at,
    );
    await decisions.append({
      decisionId: `${insight.insightId}:read`,
      at: insight.at,
      decidedBy: {
        kind: 'rule',
        name: 'effect of its being planned for people (intention to treat) against those who still wait',
      },
      subject: needId,
      outcome: `${insight.verdict}: ${insight.effect} [${insight.interval.join(', ')}]`,
      evidence: [insight.insightId],
      charterLineId: need.charterLineId,
    });
    await learnForm(insight, need, skillKindOf(skill), { needs, experience });
    const told = {
      title: words.say('insight-page.title', facts),
      sentence: insight.sentence,
      indicator: need.contract.indicator,
      took: insight.took ? tookInWords(insight.took, insight.at, words) : [],
    };
    const page = await drawPage(insightPage(insight, told, need, words), { effects, channels }, call);
    const published = await performOnce(effects, channels.pages, call, page, 'page');
    const pageUrl = published.status === 'completed' ? published.result['url'] : undefined;
    const shown = { ...insight, ...(pageUrl ? { pageUrl } : {}) };
    await needs.commit(needId, { insight: shown, signals: [publishedSignal(shown)] });
    const { noComparisonGroups } = policy['works-agreement'];
    return { verdict: insight.verdict, ...(noComparisonGroups ? { nobodyWaits: true as const } : {}) };
  },
});

/**
 * What a reading says about the form that was made. A course of the company has a form of its own, and teaches nothing
 * here.
 */
async function learnForm(
  insight: Insight,
  { needId, assetId, contract }: NeedWithResponse,
  kind: SkillKind,
  { needs, experience }: Pick<Ports, 'needs' | 'experience'>,
): Promise<void> {
  const asset = (await needs.findAsset(needId, assetId))?.value;
  const sums = sumsOf(insight, contract.checkDays.length);
  // A figure has a unit of its own, and forms are compared in levels.
  if (asset?.origin === 'ai-drafted' && sums && !isOfFigures(insight.seenIn))
    await experience.add(insight.insightId, kind, asset.modality.chosen, sums);
}

/**
 * The reading of a day, taken once and stored: a repeated step publishes what was read, and not what has come in since.
 */
async function readOnce(
  need: NeedWithResponse,
  skill: Skill,
  insightId: string,
  facts: Omit<Parameters<typeof sentenceFor>[1], 'unit'>,
  {
    needs,
    learners,
    groups,
    budgets,
    disclosures,
    words,
    policy,
  }: Pick<Ports, 'needs' | 'learners' | 'groups' | 'budgets' | 'disclosures' | 'words'> & { policy: Policy },
  at: number,
): Promise<Insight> {
  const readings = await Array.fromAsync(needs.readings(need.needId));
  const taken = readings.find((reading) => reading.insightId === insightId);
  if (taken) return taken;
  const found = await peopleIn(need, facts.day, skill, { learners, policy });
  const { participants, drawnBy } = found;
  const {
    seenIn: source = 'assessments',
    unit = words.say('unit.levels'),
    worth,
    figureId,
  } = need.contract.terms ?? {};
  const asset = (await needs.findAsset(need.needId, need.assetId))?.value;
  const madeUnder = asset?.madeUnder;
  const noise = await disclosures.noise();
  const { least } = noise;
  const notRelevant = fullGroups(found.declined, least);
  const { reached, finished } = countedSoFar(
    {
      reached: fullGroups(found.reached, least),
      finished: fullGroupsOf(found.finished, found.reached, least),
    },
    readings,
    { ...need, least },
  );
  const from = need.contract.baseline;
  const ofGroups =
    // Which groups work in a part of a role nobody says: of all of them it would be another figure.
    figureId === undefined || need.group
      ? { rows: [], people: 0 }
      : await rowsOfGroups(participants, { figureId, roleId: need.roleId, readAt: at, least }, { groups });
  const readIn = (seenIn: SeenIn) => {
    const shown = shownIn(readings, seenIn);
    const isFigure = isOfFigures(seenIn);
    const unit = isFigure && worth !== undefined ? 2 * worth : 1;
    const saying = { noise, name: `${insightId}|${seenIn}`, from: isFigure ? 0 : from };
    if (seenIn === 'team-figures') {
      const read = readOutcome(ofGroups.rows, { drawnBy: 'person', seenIn, shown, unit }, saying);
      return { seenIn, ...withPeopleOf(read, ofGroups.people) };
    }
    return {
      seenIn,
      ...readOutcome(rowsOf(participants, seenIn, at), { drawnBy, seenIn, shown, unit }, saying),
    };
  };
  const outcome = readIn(source);
  const besides = SeenIn.options
    .filter((seenIn) => seenIn !== source)
    .map(readIn)
    .filter(({ verdict }) => verdict !== 'too-few');
  const agreed =
    worth === undefined || !outcome.comparison
      ? undefined
      : { worth, unit, answer: answerTo({ worth }, outcome.interval) };
  const took =
    asset &&
    (await countTook(need, asset, { reached, finished }, [...readings, { ...outcome, at }], {
      budgets,
      policy,
    }));
  const insight: Insight = {
    insightId,
    needId: need.needId,
    checkDay: facts.day,
    at,
    ...outcome,
    ...(besides.length > 0 ? { besides } : {}),
    ...(agreed ? { agreed } : {}),
    ...saidUnder(noise.least),
    ...(notRelevant > 0 ? { notRelevant } : {}),
    ...(finished > 0 ? { finished } : {}),
    ...(took ? { took } : {}),
    ...(madeUnder ? { madeUnder } : {}),
    ...(participants.some(({ seen }) => seen[source]?.toLearn) ? {} : { ofWorkAlone: true as const }),
    sentence: sentenceFor(
      { ...outcome, ...(agreed ? { agreed } : {}), notRelevant, finished },
      { ...facts, unit, wasShown: shownIn(readings, source).length > 0 },
      words,
    ),
  };
  await needs.commit(need.needId, { insight });
  return insight;
}

/**
 * Reads who takes part, then the evidence on the skill once; what is held in memory is what was seen of the
 * participants.
 */
async function peopleIn(
  { needId, roleId, assetId, contract }: NeedWithResponse,
  checkDay: number,
  skill: Skill,
  { learners, policy }: Pick<Ports, 'learners'> & { policy: Policy },
): Promise<{
  participants: Participant[];
  drawnBy: Draw['drawnBy'];
  declined: number;
  reached: number;
  finished: number;
}> {
  const reading = 1 + contract.checkDays.indexOf(checkDay);
  const { thresholds, 'works-agreement': agreement } = policy;
  const parts: TrialPart[] = [];
  let drawnBy: Draw['drawnBy'] = 'person';
  const count = { declined: 0, reached: 0, finished: 0 };
  for await (const { personId, participations } of learners.all('learning', { roleId })) {
    const plan = participations[needId];
    if (plan?.assetId === assetId) {
      if (plan.declinedAt !== undefined) count.declined += 1;
      if (plan.deliveredAt !== undefined) count.reached += 1;
      if (plan.deliveredAt !== undefined && plan.finishedAt !== undefined) count.finished += 1;
    }
    const part = plan?.assetId === assetId ? partOf(personId, plan, reading) : undefined;
    // Whoever waits still is compared with nobody where an agreement has come to know no comparison.
    if (!part || (agreement.noComparisonGroups && !part.sent)) continue;
    parts.push(part);
    drawnBy = plan?.drawnBy ?? drawnBy;
  }
  const participants = participantsOf(parts);
  const byId = new Map(participants.map((participant) => [participant.personId, participant]));
  const { figureId } = contract.terms ?? {};
  const isRead = figureId !== undefined && thresholds.readsFigures.has(figureId);
  const figure = isRead ? [{ skillId: figureKey(figureId) }] : [];
  for (const about of [skill, ...figure])
    for await (const evidence of learners.evidenceOn('learning', about)) {
      const held = byId.get(evidence.personId);
      if (held) addEvidence(held, evidence, thresholds);
    }
  return { participants, drawnBy, ...count };
}

const publishedSignal = ({ insightId, needId, at }: Insight): SignalOf<'insight.published'> =>
  ownSignal('insight.published', 'analytics', {
    id: `${insightId}.published`,
    subject: needId,
    at,
    data: { needId, insightId },
  });

export const analytics: Agent<'analytics'> = {
  name: 'analytics',
  decides: 'whether behaviour changed, by how much, for groups large enough to speak about',
  without:
    'what was delivered is never measured: the need stalls before its first check, no insight appears, and the coverage page stays as it was',
  aiAct: { class: 'part', why: 'Reads the evidence of people and tells the effect on groups.' },
  activities: [measureOutcome, publishCoverage],
};

import { z } from 'zod';
import {
  addAgreement,
  addAnswer,
  calibrationOf,
  startCalibrating,
  type Calibrating,
} from '../../domain/skill-estimate/calibrate.ts';
import { addRecent } from '../../domain/skill-estimate/feed-shift.ts';
import { addComparisons } from '../../domain/skill-estimate/link-sources.ts';
import type { SkillState } from '../../domain/skill-estimate/state.ts';
import type { SkillId } from '../../domain/ids.ts';
import { halfLifeOf, type Skill } from '../../domain/skill/skill.ts';
import { skillIdsOf, type Learner } from '../../domain/person/learner.ts';
import { stateOf } from '../../domain/skill/believed.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import { sideSeen } from '../../domain/cause/infer-cause.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import { learnAnswers, type DecidedCause, type LearnedAnswers } from '../../domain/cause/learn-answers.ts';
import type { Calibration } from '../../domain/skill-estimate/calibration.ts';
import type { Needs } from '../../ports/needs.ts';
import { step } from '../../step.ts';
import { DAY } from '../../domain/milliseconds.ts';

/** Answers older than this say little about how hard a question is now. */
const ANSWERS_OF_DAYS = 365;

/**
 * Learns how far each source of evidence is to be believed, from how it agrees with the assessments of the same people,
 * and how hard each item is, from a year of answers; these count from the evidence that comes in afterwards. Learns too
 * how each source and rater is read, which counts for all that they said, and which sources have moved; and how people
 * answer questions about causes, from what humans decided. Work: everybody's states, a year's answers and the needs,
 * once each; memory: the items, the raters, the causes that were decided, and the id of everybody who takes part.
 */
export const calibrateEvidence = step({
  name: 'calibrate-evidence',
  agent: 'skills',
  input: z.strictObject({}),
  async run(_, { learners, needs, registers, calibration: store, decisions }, { at, instanceId }) {
    const calibrating = startCalibrating();
    const skills = await registers.skills();
    const takingPart = new Set<string>();
    for await (const learner of learners.all('record-keeping')) {
      if (isProcessed(learner)) takingPart.add(learner.personId);
      addAgreements(calibrating, learner, skills, at);
    }
    for await (const answer of learners.answers('record-keeping', at - ANSWERS_OF_DAYS * DAY))
      if (takingPart.has(answer.personId)) addAnswer(calibrating, answer);
    const { sources, thresholds, causes } = await registers.policy();
    const answers = learnAnswers(await decidedCauses(needs, thresholds), causes);
    const calibration = {
      ...calibrationOf(calibrating, { yardstick: sources.yardstick, least: thresholds.minimumGroup }),
      ...(answers ? { answers } : {}),
    };
    const strengths = Object.entries(calibration.strengths)
      .map(([source, strength]) => `${source} ${strength.toFixed(2)}`)
      .join(', ');
    await decisions.append({
      decisionId: `${instanceId}:calibrated`,
      at,
      decidedBy: { kind: 'rule', name: 'agreement with assessments' },
      subject: 'calibration',
      outcome: `strengths: ${strengths}; difficulty of ${calibration.items.size} items; ${feedsIn(calibration)}; ${answersIn(answers)}`,
      evidence: Object.entries(calibrating.records).map(
        ([source, { comparisons }]) => `${source}: ${comparisons} comparisons`,
      ),
    });
    await store.save(calibration);
    return {
      items: calibration.items.size,
      moved: calibration.feeds.flatMap(({ source, shift }) => (shift === undefined ? [] : [source])),
    };
  },
});

/** Needs of which a human said what their cause is: what became of them afterwards changes nothing about it. */
async function decidedCauses(needs: Pick<Needs, 'list'>, thresholds: Thresholds): Promise<DecidedCause[]> {
  const decided: DecidedCause[] = [];
  for await (const need of needs.list()) {
    if (!('cause' in need)) continue;
    const { roleId, skillId, evidence, cause, answers } = need;
    const standing = { ...evidence, roleId, skillId, levelSum: 0, gapSum: 0 };
    decided.push({ cause, answers, seen: sideSeen(standing, thresholds) });
  }
  return decided;
}

const answersIn = (answers: LearnedAnswers | undefined): string =>
  answers
    ? `answers about causes from ${answers.decided} decided needs, counted with the power ${answers.power}${answers.standings ? ', what is seen of groups as it is here' : ''}`
    : 'answers about causes as they are shipped';

const feedsIn = ({ feeds }: Calibration): string =>
  feeds.length === 0
    ? 'no two sources saw the same people'
    : `read otherwise than said: ${
        feeds
          .filter(({ isYardstick }) => !isYardstick)
          .map(({ source, offset, factor }) => `${source} ${offset} levels off, scale ${factor}`)
          .join(', ') || 'none'
      }`;

function addAgreements(
  calibrating: Calibrating,
  learner: Learner,
  skills: ReadonlyMap<SkillId, Skill>,
  at: number,
): void {
  const work: SkillState[] = [];
  const learning: SkillState[] = [];
  for (const skillId of skillIdsOf(learner)) {
    const measured = { skillId, halfLifeDays: halfLifeOf(skills, skillId) };
    const [atWork, whole] = [stateOf({ skills: learner.skills }, measured), stateOf(learner, measured)];
    if (atWork) work.push(atWork);
    if (whole) {
      learning.push(whole);
      addRecent(calibrating.recently, whole, measured.halfLifeDays, at);
    }
  }
  for (const [states, given] of [
    [work, 'work'],
    [learning, 'learning'],
  ] as const) {
    for (const state of states) addAgreement(calibrating, state, given);
    addComparisons(calibrating.linking, states, given);
  }
}

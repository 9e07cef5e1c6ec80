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
import { halfLifeOf, skillIdsOf, stateOf, type Learner, type Skill } from '../../domain/skill.ts';
import { isProcessed } from '../../domain/learner-status.ts';
import type { Calibration } from '../../domain/skill-estimate/calibration.ts';
import { step } from '../../step.ts';
import { DAY } from '../../domain/durations.ts';

/** Answers older than this say little about how hard a question is now. */
const ANSWERS_OF_DAYS = 365;

/**
 * Learns how far each source of evidence is to be believed, from how it agrees with the assessments of the same people,
 * and how hard each item is, from a year of answers; these count from the evidence that comes in afterwards. Learns too
 * how each source and rater is read, which counts for all that they said, and which sources have moved. Work:
 * everybody's states and a year's answers, once each; memory: the items, the raters, and the id of everybody who takes
 * part.
 */
export const calibrateEvidence = step({
  name: 'calibrate-evidence',
  agent: 'skills',
  input: z.strictObject({}),
  async run(_, { learners, registers, calibration: store, decisions }, { at, instanceId }) {
    const calibrating = startCalibrating();
    const skills = await registers.skills();
    const takingPart = new Set<string>();
    for await (const learner of learners.all('record-keeping')) {
      if (isProcessed(learner)) takingPart.add(learner.personId);
      addAgreements(calibrating, learner, skills, at);
    }
    for await (const answer of learners.answers('record-keeping', at - ANSWERS_OF_DAYS * DAY))
      if (takingPart.has(answer.personId)) addAnswer(calibrating, answer);
    const { sources, thresholds } = await registers.policy();
    const calibration = calibrationOf(calibrating, {
      yardstick: sources.yardstick,
      least: thresholds.minimumGroup,
    });
    const strengths = Object.entries(calibration.strengths)
      .map(([source, strength]) => `${source} ${strength.toFixed(2)}`)
      .join(', ');
    await decisions.append({
      decisionId: `${instanceId}:calibrated`,
      at,
      decidedBy: { kind: 'rule', name: 'agreement with assessments' },
      subject: 'calibration',
      outcome: `strengths: ${strengths}; difficulty of ${calibration.items.size} items; ${feedsIn(calibration)}`,
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

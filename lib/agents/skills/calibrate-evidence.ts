import { z } from 'zod';
import {
  addAgreement,
  addAnswer,
  calibrationOf,
  startCalibrating,
  type Calibrating,
} from '../../domain/skill-estimate/calibrate.ts';
import type { SkillId } from '../../domain/ids.ts';
import { halfLifeOf, skillIdsOf, stateOf, type Learner, type Skill } from '../../domain/skill.ts';
import { isProcessed } from '../../domain/taking-part.ts';
import { step } from '../../step.ts';
import { DAY } from '../../domain/durations.ts';

/** Answers older than this say little about how hard a question is now. */
const ANSWERS_OF_DAYS = 365;

/**
 * Learns how far each source of evidence is to be believed, from how it agrees with the assessments of the same people,
 * and how hard each item is, from a year of answers. Counts from the evidence that comes in afterwards. Work:
 * everybody's states and a year's answers, once each; memory: the items, and the id of everybody who takes part.
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
      addAgreements(calibrating, learner, skills);
    }
    for await (const answer of learners.answers('record-keeping', at - ANSWERS_OF_DAYS * DAY))
      if (takingPart.has(answer.personId)) addAnswer(calibrating, answer);
    const calibration = calibrationOf(calibrating);
    const strengths = Object.entries(calibration.strengths)
      .map(([source, strength]) => `${source} ${strength.toFixed(2)}`)
      .join(', ');
    await decisions.append({
      decisionId: `${instanceId}:calibrated`,
      at,
      decidedBy: { kind: 'rule', name: 'agreement with assessments' },
      subject: 'calibration',
      outcome: `strengths: ${strengths}; difficulty of ${calibration.items.size} items`,
      evidence: Object.entries(calibrating.records).map(
        ([source, { comparisons }]) => `${source}: ${comparisons} comparisons`,
      ),
    });
    await store.save(calibration);
    return { items: calibration.items.size };
  },
});

function addAgreements(
  calibrating: Calibrating,
  learner: Learner,
  skills: ReadonlyMap<SkillId, Skill>,
): void {
  for (const skillId of skillIdsOf(learner)) {
    const measured = { skillId, halfLifeDays: halfLifeOf(skills, skillId) };
    const [atWork, whole] = [stateOf({ skills: learner.skills }, measured), stateOf(learner, measured)];
    if (atWork) addAgreement(calibrating, atWork, 'work');
    if (whole) addAgreement(calibrating, whole, 'learning');
  }
}

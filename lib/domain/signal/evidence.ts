import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import type { PersonId, RoleId, SkillId } from '../ids.ts';
import { figureKey } from '../outcome/outcome-terms.ts';
import { GivenFor, givenForOf } from '../person/purpose.ts';
import { Refusal } from '../refusal.ts';
import { difficultyOf, trustIn, uncalibrated, type Calibration } from '../skill-estimate/calibration.ts';
import { TOP_LEVEL, type EvidenceSource } from '../skill-estimate/constants.ts';
import { curvature } from '../skill-estimate/logistic.ts';
import { Observation } from '../skill-estimate/state.ts';
import { keyOf, type Grade, type LearningVerb, type PersonalSignal, type Scale } from './signal.ts';
import { message } from '../../messages/message.ts';

/**
 * What a signal says about one person's skill, stored in the signal's inbox document; of a figure, the figure itself as
 * the level.
 */
export const Evidence = Observation.extend({
  /** The signal's key. */
  id: z.string(),
  personId: z.string(),
  skillId: z.string(),
  /** Absent in what was stored before it was marked. */
  givenFor: GivenFor.exactOptional(),
  /** The item of an exercise answer, whose difficulty is learned from such answers. */
  itemId: z.string().exactOptional(),
  /** Seen by somebody who had been told who received what: it says nothing about what that did. */
  informed: z.literal(true).exactOptional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Figures are kept for readings and never folded into SkillState. */
export const isOfSkill = ({ source }: Pick<Evidence, 'source'>): boolean => source !== 'figure';

/** What evidence is read with: the learned calibration, what a role asks for, and by what raters are known. */
export interface ReadWith {
  calibration: Calibration;
  targetsOf: (roleId: RoleId) => Readonly<Record<SkillId, number>> | undefined;
  /**
   * Keys of those who may be told apart beside what they said of others (`raterKeyOf`); the others count as their feed.
   */
  raters?: ReadonlyMap<PersonId, string>;
}

const nothingKnown: ReadWith = { calibration: uncalibrated, targetsOf: () => undefined };

/** Bottom and top of each scale; letters stand for US grade points. */
const ranges: Record<Scale, readonly [number, number]> = {
  '0-5': [0, 5],
  '1-5': [1, 5],
  '0-4': [0, 4],
  '0-100': [0, 100],
  'onet-0-7': [0, 7],
  letter: [0, 4],
};

const GRADE_POINTS: Readonly<Record<string, number>> = { A: 4, B: 3, C: 2, D: 1, F: 0 };

/**
 * A plus or minus is a third of a grade, and nothing lies above an A or below an F. NaN where the score is of another
 * kind.
 */
function numberOn(scale: Scale, score: Grade): number {
  if (typeof score === 'number') return scale === 'letter' ? Number.NaN : score;
  const points = scale === 'letter' ? GRADE_POINTS[score.charAt(0)] : undefined;
  const shift = score.endsWith('+') ? 1 / 3 : score.endsWith('-') ? -1 / 3 : 0;
  return Math.min(4, Math.max(0, (points ?? Number.NaN) + shift));
}

/**
 * A score on `scale` as a level on 0–5, linearly; letters by their grade points.
 * @throws Refusal when the score lies outside its scale; without the score, because lists show the words to people who
 *   may not see it.
 */
export function toLevel(score: Grade, scale: Scale): number {
  const [bottom, top] = ranges[scale];
  const value = numberOn(scale, score);
  if (!(value >= bottom && value <= top))
    throw new Refusal('score-off-scale', message('problem.score.off-scale', { scale }));
  return ((value - bottom) / (top - bottom)) * TOP_LEVEL;
}

/** As what the score of a learning record counts. */
const sourceOfVerb: Record<LearningVerb, EvidenceSource> = {
  completed: 'completion',
  passed: 'completion',
  failed: 'completion',
  practised: 'practice-rubric',
};

/** A role held for less than this says nothing yet about what its holder can do. */
const LEAST_TENURE_DAYS = 182;

/**
 * The evidence in a signal, marked by what it was given for: one piece for each skill it speaks of, none where it says
 * nothing about proficiency.
 */
export const toEvidence = (signal: PersonalSignal, known: ReadWith = nothingKnown): Evidence[] => {
  const { givenFor } = signal.data as { givenFor?: GivenFor };
  return piecesIn(signal, known).map((piece) => ({
    ...piece,
    givenFor: givenForOf({ ...piece, ...(givenFor ? { givenFor } : {}) }),
  }));
};

function piecesIn(signal: PersonalSignal, known: ReadWith): Evidence[] {
  const at = Date.parse(signal.time);
  const common = { id: keyOf(signal), personId: signal.subject, at, feed: signal.source };
  const piece = (source: EvidenceSource, skillId: SkillId, level: number): Evidence => ({
    ...common,
    skillId,
    source,
    level,
    strength: known.calibration.strengths[source],
  });
  const scored = (source: EvidenceSource, data: { skillId: SkillId; score: Grade; scale: Scale }) => [
    piece(source, data.skillId, toLevel(data.score, data.scale)),
  ];
  switch (signal.type) {
    case 'learning-os.workforce.person':
    case 'learning-os.workforce.left':
    case 'learning-os.evidence.withdrawn':
    case 'learning-os.objective.set':
      return [];
    case 'learning-os.assessment.scored':
      return scored('assessment', signal.data);
    case 'learning-os.observation.made': {
      const rater = known.raters?.get(signal.data.observerId);
      return scored(`${signal.data.observer ?? 'peer'}-observation`, signal.data).map((seen) => ({
        ...seen,
        ...(rater === undefined ? {} : { rater }),
        ...(signal.data.informed ? { informed: true as const } : {}),
      }));
    }
    case 'learning-os.self.reported':
      return scored('self-report', signal.data);
    case 'learning-os.objective.met':
      return scored('objective-met', signal.data);
    case 'learning-os.learning.recorded': {
      const { verb, skillId, score, scale } = signal.data;
      if (score === undefined || scale === undefined) return [];
      return scored(sourceOfVerb[verb], { skillId, score, scale });
    }
    case 'learning-os.role.held': {
      if (at - Date.parse(signal.data.from) < LEAST_TENURE_DAYS * DAY) return [];
      const targets = known.targetsOf(signal.data.roleId) ?? {};
      return Object.entries(targets).map(([skillId, level]) => piece('role-history', skillId, level));
    }
    case 'learning-os.figure.reported':
      return [{ ...piece('figure', figureKey(signal.data.figureId), signal.data.value), strength: 1 }];
    case 'learning-os.exercise.answered':
      return answered(signal.data, common, known.calibration);
  }
}

/**
 * An answer, for each of its skills. Its level alone is the working response of logistic regression (McCullagh & Nelder
 * 1989, §2.5) taken at the item's own difficulty, its strength the information there; folded, answers are read together
 * (`answers.ts`).
 */
function answered(
  { itemId, skillIds, correct }: Extract<PersonalSignal, { type: 'learning-os.exercise.answered' }>['data'],
  common: Pick<Evidence, 'id' | 'personId' | 'at' | 'feed'>,
  calibration: Calibration,
): Evidence[] {
  const skills = [...new Set(skillIds)];
  const item = difficultyOf(calibration, itemId);
  const part = trustIn(item) / skills.length;
  const alone = item.level + (correct ? 0.5 : -0.5) / curvature(0.5);
  return skills.map((skillId) => ({
    ...common,
    skillId,
    source: 'exercise-answer',
    itemId,
    level: Math.min(TOP_LEVEL, Math.max(0, alone)),
    strength: calibration.strengths['exercise-answer'] * part,
    answer: { correct, difficulty: item.level, part },
  }));
}

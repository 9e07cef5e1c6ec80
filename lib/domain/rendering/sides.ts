import type { ArtefactOf, ArtefactForm } from '../artefact/artefact.ts';
import { objectivesIn } from '../artefact/objectives.ts';
import type { Sections } from '../artefact/sections.ts';
import type { Words } from '../../messages/words.ts';
import type { Block } from './block.ts';
import { coachedSide, coachGuide } from './coaching.ts';
import { cohort, facilitatorGuide } from './cohort.ts';
import { jobAid } from './job-aid.ts';
import { microLesson } from './micro-lesson.ts';
import { programme, programmeMeetings } from './programme.ts';
import { partnerSheet, rolePlay } from './role-play.ts';
import { oldSections } from './sections.ts';
import { toldOnce } from './told-once.ts';
import { videoScenes, videoText } from './video-script.ts';

/** Every shape that may be stored, by its form. */
type Shapes = { [F in ArtefactForm]: ArtefactOf<F> } & { sections: Sections };
export type ReadForm = keyof Shapes;

/** What learners may be shown of an artefact: a page for them is made from this and from nothing else. */
export type LearnerSide<F extends ReadForm = ReadForm> = {
  [G in F]: Pick<Shapes[G], 'form' | 'learner'> & {
    /** Minutes of each session that they come to: of the other side, figures are all that they see. */
    minutes?: readonly number[];
  };
}[F];

/** The learners' side of an artefact, without a word of the other. */
export function learnerSideOf(artefact: Shapes[ReadForm]): LearnerSide {
  const { form, learner } = artefact;
  return {
    form,
    learner,
    ...(artefact.form === 'cohort' ? { minutes: artefact.runner.sessions.map(minutesOf) } : {}),
  } as LearnerSide;
}

const minutesOf = ({ guide }: { guide: readonly { minutes: number }[] }): number =>
  guide.reduce((sum, { minutes }) => sum + minutes, 0);

const learnerSides: {
  [F in ReadForm]: (
    learner: Shapes[F]['learner'],
    words: Words,
    anywhere?: readonly string[],
    minutes?: readonly number[],
  ) => Block[];
} = {
  'micro-text': microLesson,
  'job-aid': jobAid,
  'micro-video-script': videoText,
  'role-play': rolePlay,
  cohort: (learner, words, _anywhere, minutes) => cohort(learner, words, minutes),
  'long-form-program': programme,
  coaching: coachedSide,
  sections: oldSections,
};

/**
 * The side of an artefact that its learners read.
 * @param anywhere what observers tick whatever it is about, of a form that has a rubric
 */
export const forLearners = <F extends ReadForm>(
  { form, learner, minutes }: { form: F; learner: Shapes[F]['learner']; minutes?: readonly number[] },
  words: Words,
  anywhere?: readonly string[],
): Block[] =>
  toldOnce(learnerSides[form](learner, words, anywhere, minutes), objectivesIn({ learner }), words);

/**
 * The side that learners never see, with what its readers must know of the other; empty where there is none.
 * @param anywhere as of the other side
 */
export const forRunners = (artefact: Shapes[ReadForm], words: Words, anywhere?: readonly string[]): Block[] =>
  toldOnce(runnerSide(artefact, words, anywhere), objectivesIn(artefact), words);

function runnerSide(artefact: Shapes[ReadForm], words: Words, anywhere?: readonly string[]): Block[] {
  switch (artefact.form) {
    case 'micro-text':
    case 'job-aid':
    case 'sections':
      return [];
    case 'micro-video-script':
      return videoScenes(artefact, words);
    case 'role-play':
      return partnerSheet(artefact, words, anywhere);
    case 'cohort':
      return facilitatorGuide(artefact, words);
    case 'long-form-program':
      return programmeMeetings(artefact, words);
    case 'coaching':
      return coachGuide(artefact, words);
  }
}

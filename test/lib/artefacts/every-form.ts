import type { ArtefactOf, ArtefactForm } from '../../../lib/domain/artefact/artefact.ts';
import { jobAid, microLesson, videoScript } from './to-learn-alone.ts';
import { coachingGuide, cohort, programme, rolePlay } from './to-run.ts';

/** An artefact of each form about one subject, written by hand from `waterSpans`. */
export const everyForm: { [F in ArtefactForm]: ArtefactOf<F> } = {
  'micro-text': microLesson,
  'job-aid': jobAid,
  'micro-video-script': videoScript,
  'role-play': rolePlay,
  cohort,
  'long-form-program': programme,
  coaching: coachingGuide,
};

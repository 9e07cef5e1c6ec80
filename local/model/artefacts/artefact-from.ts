import type { Artefact } from '../../../lib/domain/artefact/artefact.ts';
import type { DraftAsset } from '../draft-asset.ts';
import { promisedFirst } from '../../../lib/domain/artefact/promised.ts';
import { promisesAnother } from '../../../lib/domain/passage/about-need.ts';
import { isEnglish } from './english/language.ts';
import { coachingGuide } from './forms/coaching-guide.ts';
import { cohort } from './forms/cohort.ts';
import { jobAid } from './forms/job-aid.ts';
import { microLesson } from './forms/micro-lesson.ts';
import { programme } from './forms/programme.ts';
import { rolePlay } from './forms/role-play.ts';
import { videoScript } from './forms/video-script.ts';
import { materialOf, type Material } from './material/material.ts';
import { CannotBeMade } from './refused.ts';

const forms: Record<Artefact['form'], (material: Material) => Artefact> = {
  'micro-text': microLesson,
  'job-aid': jobAid,
  'micro-video-script': videoScript,
  'role-play': rolePlay,
  cohort,
  'long-form-program': programme,
  coaching: coachingGuide,
};

/**
 * The offline drafter: fills the shape of a form by rule, from the passages that it is given and from nothing else.
 * The same passages make the same artefact.
 * @throws CannotBeMade where the passages do not give what the shape must have
 */
export function artefactFrom(asked: DraftAsset): Artefact {
  const make = isForm(asked.modality) ? forms[asked.modality] : undefined;
  if (!make)
    throw new Error(
      `The offline drafter knows no form “${asked.modality}”; it knows ${Object.keys(forms).join(', ')}.`,
    );
  if (!isEnglish(asked.spans.map(({ text }) => text)))
    throw new CannotBeMade(asked.modality, 'other-language');
  const made = make(materialOf(asked));
  if (made.form !== 'role-play' && isOfAnotherMatter(made, asked))
    throw new CannotBeMade(asked.modality, 'off-need');
  return made;
}

const isOfAnotherMatter = (made: Artefact, { spans, skill: label, description = '' }: DraftAsset): boolean =>
  promisesAnother(
    promisedFirst(made).flatMap(({ cites }) => cites),
    spans,
    { label, description },
  ) !== undefined;

const isForm = (modality: string): modality is Artefact['form'] => Object.hasOwn(forms, modality);

import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Words } from '../../messages/words.ts';
import { chapterIf, lineOfSaid, linesOfClaims, paragraph, pointsOf, stepsOf, type Block } from './block.ts';

export function jobAid(
  { trigger, before, steps, done, notes }: ArtefactOf<'job-aid'>['learner'],
  { say }: Words,
): Block[] {
  return [
    ...chapterIf(say('artefact.trigger'), [paragraph(lineOfSaid(trigger))]),
    ...chapterIf(say('artefact.before-steps'), pointsOf(linesOfClaims(before))),
    ...chapterIf(
      say('artefact.steps'),
      stepsOf(
        steps.map(({ do: step, checks, warnings }) => ({
          ...lineOfSaid(step),
          under: [
            ...linesOfClaims(warnings, say('artefact.warning')),
            ...linesOfClaims(checks, say('artefact.check')),
          ],
        })),
      ),
    ),
    ...chapterIf(say('artefact.done'), [paragraph(lineOfSaid(done))]),
    ...chapterIf(say('artefact.notes'), pointsOf(linesOfClaims(notes))),
  ];
}

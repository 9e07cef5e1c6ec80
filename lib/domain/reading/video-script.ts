import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Words } from '../../messages/words.ts';
import { chapterIf, lineOfSaid, paragraph, part, pointsOf, type Block } from './block.ts';
import { objectiveChapter } from './objective-blocks.ts';
import { answeredBlocks, askedBlocks, named } from './question-blocks.ts';

/** What the video says, to read: whoever cannot watch or hear it misses nothing. */
export function videoText(
  { objective, text, questions }: ArtefactOf<'micro-video-script'>['learner'],
  words: Words,
): Block[] {
  const { say } = words;
  const asked = named(questions, words);
  return [
    ...objectiveChapter(objective, words),
    ...chapterIf(
      say('artefact.video.text'),
      text.map((claim) => paragraph(lineOfSaid(claim))),
    ),
    ...chapterIf(say('artefact.questions'), askedBlocks(asked, words)),
    ...chapterIf(say('artefact.answers'), answeredBlocks(asked, words)),
  ];
}

/** The scenes, for whoever makes it. */
export function videoScenes({ learner, runner }: ArtefactOf<'micro-video-script'>, words: Words): Block[] {
  const { say } = words;
  const seconds = runner.scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  return [
    ...objectiveChapter(learner.objective, words, 'artefact.objective.theirs'),
    ...chapterIf(
      say('artefact.scenes', { seconds }),
      runner.scenes.flatMap((scene, i) => [
        part(say('artefact.scene', { number: i + 1, seconds: scene.seconds })),
        ...pointsOf([
          { label: say('artefact.scene.shot'), text: say(`stock.shot.${scene.shot}`) },
          ...scene.shows.map((one) => lineOfSaid(one, say('artefact.scene.shows'))),
          { label: say('artefact.scene.words'), text: scene.onScreen, isUnsourced: true },
          ...scene.speaks.flatMap((place) => {
            const spoken = learner.text[place];
            return spoken ? [lineOfSaid(spoken, say('artefact.scene.spoken'))] : [];
          }),
        ]),
      ]),
    ),
  ];
}

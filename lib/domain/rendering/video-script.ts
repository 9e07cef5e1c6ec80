import type { ArtefactOf } from '../artefact/artefact.ts';
import { isOfSteps } from '../artefact/objectives.ts';
import { isShownIn } from '../artefact/shots.ts';
import type { Words } from '../../messages/words.ts';
import { chapterIf, lineOfSaid, paragraph, part, pointsOf, type Block } from './block.ts';
import { objectivesChapter } from './objective-blocks.ts';
import { answeredBlocks, askedBlocks, named } from './question-blocks.ts';

/** What the video says, to read: whoever cannot watch or hear it misses nothing. */
export function videoText(
  { objective, text, questions }: ArtefactOf<'micro-video-script'>['learner'],
  words: Words,
): Block[] {
  const { say } = words;
  const asked = named(questions, words);
  return [
    ...objectivesChapter([objective], words),
    ...chapterIf(
      say('artefact.video.text'),
      text.map((claim) => paragraph(lineOfSaid(claim))),
    ),
    ...chapterIf(say('artefact.questions'), askedBlocks(asked, words)),
    ...chapterIf(say('artefact.answers'), answeredBlocks(asked, words)),
  ];
}

/** The scenes, for whoever makes it: how long each is, what is seen and said, and where what is learned is done. */
export function videoScenes({ learner, runner }: ArtefactOf<'micro-video-script'>, words: Words): Block[] {
  const { say } = words;
  const seconds = runner.scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  let from = 0;
  return [
    ...objectivesChapter([learner.objective], words, 'artefact.objective.theirs'),
    ...chapterIf(
      say('artefact.scenes', { seconds }),
      runner.scenes.flatMap((scene, i) => {
        const to = from + scene.seconds;
        const heading = say('artefact.scene', { number: i + 1, seconds: scene.seconds, from, to });
        from = to;
        return [
          part(heading),
          ...pointsOf([
            { label: say('artefact.scene.shot'), text: say(`stock.shot.${scene.shot}`) },
            ...scene.shows.map((one) => lineOfSaid(one, say('artefact.scene.shows'))),
            // Of a procedure each shot shows what is spoken over it.
            ...(isShownIn(scene, learner) && !isOfSteps(learner.objective)
              ? [lineOfSaid(learner.objective.behaviour, say('artefact.scene.objective'))]
              : []),
            { label: say('artefact.scene.words'), text: scene.onScreen, isUnsourced: true },
            ...scene.speaks.flatMap((place) => {
              const spoken = learner.text[place];
              return spoken ? [lineOfSaid(spoken, say('artefact.scene.spoken'))] : [];
            }),
          ]),
        ];
      }),
    ),
  ];
}

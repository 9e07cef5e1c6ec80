import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { isShownIn } from '../../../domain/artefact/shots.ts';
import { meaningIn } from '../../../domain/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { saysTheSame } from './compared.ts';
import { atPath, quote, type Check } from './matter.ts';

/**
 * A video shows what it is about: each shot says what is seen, what people are to be able to do is done in one of them,
 * and what stands on the screen says more than what all of it is about.
 */
export const pictures: Check = (matter) => {
  const { artefact, subject } = matter;
  if (artefact.form !== 'micro-video-script') return [];
  return [
    ...artefact.runner.scenes.flatMap(({ shot, shows, onScreen }, i) => [
      ...(shows.length === 0 && shot !== 'words-alone'
        ? [atPath(['runner', 'scenes', i], message('fault.picture.nobody'))]
        : []),
      ...(saysTheSame(onScreen, subject.skill)
        ? [
            atPath(
              ['runner', 'scenes', i, 'onScreen'],
              message('fault.picture.subject', { text: quote(onScreen) }),
            ),
          ]
        : []),
    ]),
    ...onlySaid(artefact),
  ];
};

/** Share of what an objective says that is seen where it is done. */
const SEEN = 0.5;

/** An objective of which no shot shows the action: it would be said and never filmed. */
function onlySaid(video: ArtefactOf<'micro-video-script'>): Message[] {
  const { behaviour } = video.learner.objective;
  const own = new Set(meaningIn(behaviour.text));
  const isSeen = video.runner.scenes.some((scene) => {
    if (!isShownIn(scene, video.learner)) return false;
    const seen = new Set(scene.shows.flatMap(({ madeUp }) => meaningIn(madeUp)));
    return [...own].filter((word) => seen.has(word)).length >= own.size * SEEN;
  });
  return isSeen
    ? []
    : [atPath(['runner', 'scenes'], message('fault.picture.only-said', { text: quote(behaviour.text) }))];
}

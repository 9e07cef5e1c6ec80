import { message } from '../../../messages/message.ts';
import { saysTheSame } from './compared.ts';
import { atPath, quote, type Check } from './matter.ts';

/** Shots in which nobody is to be seen. */
const WITHOUT_PEOPLE = new Set(['words-alone', 'screen']);

/** A scene of a video shows somebody, and what stands on the screen says more than what all of it is about. */
export const pictures: Check = ({ artefact, subject }) => {
  if (artefact.form !== 'micro-video-script') return [];
  return artefact.runner.scenes.flatMap(({ shot, shows, onScreen }, i) => [
    ...(shows.length === 0 && !WITHOUT_PEOPLE.has(shot)
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
  ]);
};

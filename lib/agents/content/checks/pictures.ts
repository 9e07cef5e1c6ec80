import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { isShownIn } from '../../../domain/artefact/shots.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { saysTheSame } from '../../../domain/text/compared.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/**
 * A video shows what it is about: each shot says what is seen, which is what is said over it; what people are to be
 * able to do is done in one of them; and what stands on the screen says more than what all of it is about.
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
    ...onlySaid(artefact, matter.spans),
    ...seenElsewhere(artefact),
    ...opensElsewhere(matter, artefact),
    ...artefact.runner.scenes.flatMap(({ onScreen }, i) =>
      AMOUNT_ALONE.test(onScreen)
        ? [
            atPath(
              ['runner', 'scenes', i, 'onScreen'],
              message('fault.picture.amount', { text: quote(onScreen) }),
            ),
          ]
        : [],
    ),
  ];
};

/** “Above 8 percent”: of what, and what holds then, nobody who looks up can tell. */
const AMOUNT_ALONE =
  /^(?:above|over|below|under|up to|at least|at most|between|within|more than|less than|no more than|not more than) [$€£]?[\p{N}.,]+(?: and [$€£]?[\p{N}.,]+)?(?: ?[%$€£]| \p{L}+)?\W*$/iu;

/** A video begins with what people are to do, or under its heading; what stands elsewhere is another video. */
function opensElsewhere({ spans }: Matter, { learner, runner }: ArtefactOf<'micro-video-script'>): Message[] {
  const [first] = runner.scenes;
  const listsOf = (cites: readonly string[]) =>
    spans.filter(({ id }) => cites.includes(id)).map(({ source, section = '' }) => `${source}\n${section}`);
  const lists = new Set(listsOf(learner.objective.behaviour.cites));
  const spoken = first?.speaks.flatMap((place) => learner.text[place]?.cites ?? []) ?? [];
  return listsOf(spoken).some((list) => lists.has(list))
    ? []
    : [
        atPath(
          ['runner', 'scenes', 0],
          message('fault.picture.opens', { text: quote(learner.objective.behaviour.text) }),
        ),
      ];
}

/** Words of a sentence that its picture has too, from which it shows what is said; of a short one this share. */
const SHOWN_WORDS = 2;
const SHOWN_SHARE = 0.3;

/** A sentence over a picture of something else: what is said and what is seen compete, and neither stays. */
function seenElsewhere({ learner, runner }: ArtefactOf<'micro-video-script'>): Message[] {
  return runner.scenes.flatMap(({ shot, shows, speaks }, i) => {
    if (shows.length === 0 || shot === 'speaker' || shot === 'words-alone') return [];
    const seen = new Set(shows.flatMap(({ madeUp }) => meaningIn(madeUp)));
    return speaks.flatMap((place) => {
      const text = learner.text[place]?.text ?? '';
      const words = [...new Set(meaningIn(text))];
      const shown = words.filter((word) => seen.has(word)).length;
      return shown >= SHOWN_WORDS || shown >= words.length * SHOWN_SHARE
        ? []
        : [
            atPath(
              ['runner', 'scenes', i, 'shows'],
              message('fault.picture.elsewhere', { text: quote(text) }),
            ),
          ];
    });
  });
}

/** Share of what an objective says that is seen where it is done. */
const SEEN = 0.5;

/** An objective of which no shot shows the action would be said and never filmed; of a procedure half of its steps. */
function onlySaid(video: ArtefactOf<'micro-video-script'>, spans: Matter['spans']): Message[] {
  const { behaviour } = video.learner.objective;
  const shown = video.runner.scenes.filter((scene) => isShownIn(scene, video.learner));
  const seenIn = shown.map(({ shows }) => new Set(shows.flatMap(({ madeUp }) => meaningIn(madeUp))));
  const isSeen = (text: string) => {
    const own = new Set(meaningIn(text));
    return seenIn.some((seen) => [...own].filter((word) => seen.has(word)).length >= own.size * SEEN);
  };
  const steps = spans.filter(({ id, step }) => step !== undefined && behaviour.cites.includes(id));
  const acts = steps.length > 1 ? steps.map(({ text }) => text) : [behaviour.text];
  return acts.filter(isSeen).length * 2 >= acts.length
    ? []
    : [atPath(['runner', 'scenes'], message('fault.picture.only-said', { text: quote(behaviour.text) }))];
}

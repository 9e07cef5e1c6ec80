import { meaningIn, sentencesOf } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { plainWords, runsOf, shareHeld } from '../../../domain/text/compared.ts';
import { at, isClaim, quote, type Check, type Matter } from './matter.ts';

/** So many words in a row are the same sentence: fewer where a partner keeps secrets than where a scene is told. */
const RUN = { partner: 6, scene: 12 } as const;
/** A shorter sentence counts whole, from so many words on. */
const SHORTEST = { partner: 3, scene: 6 } as const;
/** Words of meaning from which on a run says something; what a partner hides is told by fewer. */
const SAYS_SOMETHING = { hidden: 2, run: 4, sentence: 3 } as const;
/** Share of a secret’s own words that gives it away. */
const GIVEN_AWAY = 0.7;

/**
 * Nothing that is made up for whoever runs it stands where learners read it, not even in other words where it is what
 * the partner hides. What the documents say is no secret, and neither is who the partner is or what a video shows.
 */
export const twoSides: Check = (matter) => {
  if (matter.artefact.form === 'micro-video-script') return [];
  const secrets = secretsOf(matter);
  const hidden =
    matter.artefact.form === 'role-play'
      ? matter.artefact.runner.interests.map((interest) => interest.hidden.madeUp)
      : [];
  return matter.places
    .filter(({ side }) => side !== 'runner')
    .flatMap((place) => {
      // With its names and without them: words written large hide nothing.
      const words = [asWords(withoutNames(place.text)), asWords(place.text)];
      const told = secrets.find((secret) => words.some((text) => text.includes(` ${secret} `)));
      if (told !== undefined) return [at(place, message('fault.sides.told', { text: quote(told) }))];
      if (place.kind === 'claim') return [];
      return hidden
        .filter((secret) => meaningIn(secret).length >= 3 && shareHeld(secret, place.text) >= GIVEN_AWAY)
        .map((secret) => at(place, message('fault.sides.hidden', { text: quote(secret) })));
    });
};

/** Runs of words and short sentences that only whoever runs it may read. */
function secretsOf({ artefact, places, spans }: Matter): string[] {
  const who = artefact.form === 'role-play' ? 'partner' : 'scene';
  // A claim says what its passage says, if in another person: “decline the request” of “the registrar declines it”.
  const open = [...spans, ...places.filter(isClaim)]
    .flatMap(({ text }) => [text, withoutNames(text)])
    .map(asWords)
    .join('');
  return places
    .filter(({ side, kind }) => side === 'runner' && kind === 'fiction')
    .flatMap(({ text, path }) => [withoutNames(text), text].map((kept) => ({ kept, path })))
    .flatMap(({ kept, path }) => {
      const says = (least: number) => (words: string) =>
        meaningIn(words).length >= (path.at(-1) === 'hidden' ? SAYS_SOMETHING.hidden : least);
      const short = sentencesOf(kept)
        .map(plainWords)
        .filter(({ length }) => length >= SHORTEST[who] && length < RUN[who])
        .map((words) => words.join(' '));
      return [
        ...runsOf(kept, RUN[who]).filter(says(SAYS_SOMETHING.run)),
        ...short.filter(says(SAYS_SOMETHING.sentence)),
      ];
    })
    .filter((words) => !open.includes(` ${words} `));
}

const asWords = (text: string): string => ` ${plainWords(text).join(' ')} `;

/** Words written large inside a sentence, by which both sides may call the partner. */
const withoutNames = (text: string): string => text.replaceAll(/(?<=[\p{L},;] )\p{Lu}[\p{L}’-]*/gu, '');

// cspell:words Björnsson
import { sentencesOf } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { plainWords } from '../../../domain/text/compared.ts';
import { MOST_WORDS_OF_SENTENCE } from '../../../domain/text/readable.ts';
import { at, atPath, quote, type Check } from './matter.ts';

/**
 * Reading level by LIX (Björnsson 1968): words a sentence, and words of more than six letters in a hundred. It needs no
 * syllables, so it reads every language that is written in letters. 40 is a newspaper, 50 official prose, 60 and more a
 * journal of research.
 */
export function lixOf(texts: readonly string[]): number {
  const sentences = texts
    .flatMap(sentencesOf)
    .map(plainWords)
    .filter(({ length }) => length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const long = words.filter((word) => word.replaceAll(/[^\p{L}]/gu, '').length > 6).length;
  return words.length / sentences.length + (100 * long) / words.length;
}

/** By judgement: claims keep the words of their documents, so the bound is that of prose which can still be read. */
const HARDEST = 55;
/** Below so many words the measure says little. */
const ENOUGH_WORDS = 60;

/** Of a list, each item is read by itself. */
const isList = (sentence: string): boolean => {
  const items = sentence.split(/[:;]\s/u);
  return items.length > 2 && items.every((item) => plainWords(item).length <= MOST_WORDS_OF_SENTENCE);
};

/** Words with a plainer one beside them, where whoever words may choose; claims keep what their documents say. */
const PLAINER = new Map(
  Object.entries({
    utilise: 'use',
    utilize: 'use',
    leverage: 'use',
    facilitate: 'help',
    commence: 'begin',
    terminate: 'end',
    endeavour: 'try',
    ascertain: 'find out',
    aforementioned: 'this',
    henceforth: 'from now on',
    heretofore: 'until now',
    pursuant: 'under',
    notwithstanding: 'although',
    paradigm: 'way',
    synergy: 'what both gain',
    holistic: 'whole',
    stakeholder: 'who is concerned',
    stakeholders: 'who is concerned',
    learnings: 'what was learned',
    empower: 'let',
    impactful: 'that works',
    actionable: 'that can be done',
    proactively: 'early',
    seamlessly: 'without a break',
  }),
);

/** It can be read: sentences that end, a level that a busy reader manages, plain words where there is a choice. */
export const plainLanguage: Check = ({ places }) => [
  ...places.flatMap((place) =>
    sentencesOf(place.text)
      .filter((sentence) => plainWords(sentence).length > MOST_WORDS_OF_SENTENCE && !isList(sentence))
      .map((sentence) =>
        at(
          place,
          message('fault.plain.sentence', {
            text: quote(sentence),
            words: plainWords(sentence).length,
            most: MOST_WORDS_OF_SENTENCE,
          }),
        ),
      ),
  ),
  ...places
    .filter(({ kind }) => kind !== 'claim')
    .flatMap((place) =>
      plainWords(place.text).flatMap((word) => {
        const plainer = PLAINER.get(word);
        return plainer === undefined
          ? []
          : [at(place, message('fault.plain.word', { plainer: quote(plainer), word: quote(word) }))];
      }),
    ),
  ...(['learner', 'runner'] as const).flatMap((side) => {
    const texts = places.filter((place) => place.side === side).map(({ text }) => text);
    const lix = Math.round(lixOf(texts));
    return texts.flatMap(plainWords).length >= ENOUGH_WORDS && lix > HARDEST
      ? [atPath([side], message('fault.plain.lix', { lix, most: HARDEST }))]
      : [];
  }),
];

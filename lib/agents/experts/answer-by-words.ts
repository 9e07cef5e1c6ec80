import {
  SENTENCES_OF_ANSWER,
  type ExpertPassage,
  type PassageSentence,
} from '../../domain/expert/passage.ts';
import { decidingWords, rarityAmong, SUPPORT, supportOf } from '../../domain/expert/support.ts';
import type { RankedPassages } from './rank.ts';

/** Passages that an answer is taken from, and sentences of each. */
const MOST_PASSAGES = 2;
const OF_EACH = 2;

/**
 * The sentences that answer a question as far as words tell, in their order; none where nothing supports it. Only the
 * best passages are looked at: what is far down may share words by chance.
 */
export function answerByWords(
  question: string,
  passages: readonly ExpertPassage[],
  { order, byVectors, nearest }: RankedPassages,
): PassageSentence[] {
  const words = passages.map(({ soughtBy }) => new Set(decidingWords(soughtBy)));
  const rarity = rarityAmong(words);
  const asked = decidingWords(question);
  const answers = (place: number): boolean => {
    const [passage, held] = [passages[place], words[place]];
    if (!passage || !held || !byVectors.slice(0, SUPPORT.byVectors).includes(place)) return false;
    const support = supportOf(asked, held, rarity);
    return support.share >= SUPPORT.least && support.words >= SUPPORT.words;
  };
  return order
    .slice(0, MOST_PASSAGES)
    .filter(answers)
    .flatMap((place) => {
      const passage = passages[place];
      const chosen = new Set(nearest(place).slice(0, OF_EACH));
      return passage
        ? passage.sentences.filter((text) => chosen.has(text)).map((text) => ({ passage, text }))
        : [];
    })
    .slice(0, SENTENCES_OF_ANSWER);
}

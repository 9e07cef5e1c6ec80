import type { ExpertPassage } from '../../domain/expert/passage.ts';
import { decidingWords, isOfItsKind, rarityAmong, SUPPORT, supportOf } from '../../domain/expert/support.ts';
import { passageOf, unheldIn } from '../../domain/grounding.ts';
import type { RankedPassages } from './rank.ts';

/** Sentences of an answer; passages that they are taken from, and of each. */
const MOST_SENTENCES = 3;
const MOST_PASSAGES = 2;
const OF_EACH = 2;

/**
 * The sentences that answer a question, in their order; none where nothing supports it, which is “I do not know”. Only
 * the best passages are looked at: what is far down may share words by chance.
 */
export function answerAmong(
  question: string,
  passages: readonly ExpertPassage[],
  { order, byVectors, nearest }: RankedPassages,
): { passage: ExpertPassage; text: string }[] {
  const words = passages.map(({ soughtBy }) => new Set(decidingWords(soughtBy)));
  const rarity = rarityAmong(words);
  const asked = decidingWords(question);
  const answers = (place: number): boolean => {
    const [passage, held] = [passages[place], words[place]];
    if (!passage || !held || !byVectors.slice(0, SUPPORT.byVectors).includes(place)) return false;
    const support = supportOf(asked, held, rarity);
    return (
      support.share >= SUPPORT.least &&
      support.words >= SUPPORT.words &&
      isOfItsKind(question, passage.sentences.join(' '), held)
    );
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
    .filter(isHeld)
    .slice(0, MOST_SENTENCES);
}

/** Whether a sentence says what its passage says: whoever words it, and however it was chosen. */
export function isHeld({ passage, text }: { passage: ExpertPassage; text: string }): boolean {
  const { words, mixed, turned } = unheldIn(text, [passageOf(passage.sentences.join(' '))]);
  return words.length === 0 && !mixed && !turned;
}

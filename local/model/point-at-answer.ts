import { z } from 'zod';
import { decidingWords, rarityAmong, supportOf } from '../../lib/domain/expert/support.ts';

export const PointAtAnswer = z.strictObject({
  task: z.literal('point-at-answer'),
  question: z.string(),
  sentences: z.array(z.strictObject({ number: z.int(), under: z.string(), text: z.string() })),
});

/** Of what is asked, a sentence must share so much, and so many words: one shared word is chance. */
const SHARE = 0.5;
const WORDS = 2;

/** The sentence that shares most with the question, where that is half of it. A model reads meaning and finds more. */
export function pointedAtAnswer({ question, sentences }: z.infer<typeof PointAtAnswer>) {
  const held = sentences.map(({ under, text }) => new Set(decidingWords(`${under}. ${text}`)));
  const rarity = rarityAmong(held);
  const asked = decidingWords(question);
  const [best] = sentences
    .map(({ number }, i) => ({ number, ...supportOf(asked, held[i] ?? new Set(), rarity) }))
    .toSorted((a, b) => b.share - a.share);
  return { answers: best && best.share >= SHARE && best.words >= WORDS ? [best.number] : [] };
}

import type { Spender } from '../../domain/policy/budget.ts';
import type { ExpertPassage, PassageSentence } from '../../domain/expert/passage.ts';
import { decidingWords, isOfItsKind } from '../../domain/expert/support.ts';
import { passageOf, unheldIn } from '../../domain/text/grounding.ts';
import type { Model } from '../../ports/model.ts';
import { answerByWords } from './answer-by-words.ts';
import { answerPointedAt } from './answer-pointed-at.ts';
import type { RankedPassages } from './rank.ts';

/**
 * The sentences that answer a question, word by word as they stand: those that the model points at, or, where it does
 * not say, those that share enough words with the question. None is “I do not know”. Rules hold both: an amount where
 * one is asked for, whoever is named, and nothing that its passage does not say.
 * @throws NamedError never: where the model is away or its budget spent, words decide
 */
export async function sentencesAnswering(
  question: string,
  passages: readonly ExpertPassage[],
  ranked: RankedPassages,
  model: Pick<Model, 'ask'>,
  spender: Spender,
): Promise<PassageSentence[]> {
  const found =
    (await answerPointedAt(question, passages, ranked, model, spender)) ??
    answerByWords(question, passages, ranked);
  return found
    .filter(isHeld)
    .filter(({ passage: { soughtBy, sentences } }) =>
      isOfItsKind(question, sentences.join(' '), new Set(decidingWords(soughtBy))),
    );
}

/** Whether a sentence says what its passage says: whoever words it, and however it was chosen. */
export function isHeld({ passage, text }: PassageSentence): boolean {
  const { words, mixed, turned } = unheldIn(text, [passageOf(passage.sentences.join(' '))]);
  return words.length === 0 && !mixed && !turned;
}

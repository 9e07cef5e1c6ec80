import type { Spender } from '../../domain/policy/budget.ts';
import type { ExpertPassage, PassageSentence } from '../../domain/expert/passage.ts';
import { isFault } from '../../errors.ts';
import type { Model } from '../../ports/model.ts';
import { pointAtAnswerJob } from './prompt.ts';
import type { RankedPassages } from './rank.ts';

/** Passages that the model is shown at once, the best first. */
const SHOWN = 12;

/**
 * The sentences of the best passages that a model points at, in the order of the passages; none where it points at
 * none. Undefined where it did not say: it was away, refused, or the budget of the agent is spent.
 */
export async function answerPointedAt(
  question: string,
  passages: readonly ExpertPassage[],
  { order }: Pick<RankedPassages, 'order'>,
  model: Pick<Model, 'ask'>,
  spender: Spender,
): Promise<PassageSentence[] | undefined> {
  const sentences = order
    .slice(0, SHOWN)
    .flatMap((place) => passages[place] ?? [])
    .flatMap((passage) => passage.sentences.map((text) => ({ passage, text })));
  if (sentences.length === 0) return [];
  try {
    const said = await model.ask(pointAtAnswerJob(question, sentences), spender);
    if (said.outcome !== 'answered') return undefined;
    const chosen = new Set(said.value.answers);
    return sentences.filter((_, i) => chosen.has(i + 1));
  } catch (error) {
    if (isFault(error, 'unavailable') || isFault(error, 'over-budget')) return undefined;
    throw error;
  }
}

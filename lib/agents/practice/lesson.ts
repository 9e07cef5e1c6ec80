import { asReadIn } from '../../domain/content/translation.ts';
import { z } from 'zod';
import { spansAsApproved } from '../../domain/source/after-source-change.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { itemIdOf } from '../../domain/practice/items.ts';
import { answeredIn, lessonOf, readInPlace } from '../../domain/rendering/lesson.ts';
import { draftedInWords } from '../../domain/rendering/translation-note.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { wordsTo } from '../../words-for.ts';
import { keepRecalled, ownPracticeOf, wasRecalled } from './own-practice.ts';

/**
 * What the caller received, to be read and done where they are: what it says with its sources, then its questions
 * without their answers. Without `agent`: it shows what was approved, as its page does.
 */
export const readLesson = step({
  name: 'read-lesson',
  input: z.strictObject({ personId: PersonId, needId: Id }),
  async run({ personId, needId }, ports) {
    const { learner, asset, artefact, drafted } = await received(personId, needId, ports);
    const words = wordsTo(learner, ports);
    const lesson = lessonOf(artefact, spansAsApproved(asset), words);
    const answered = (questionId: string) => wasRecalled(learner, itemIdOf(asset.assetId, questionId));
    const finishedAt = learner.participations[needId]?.finishedAt;
    return {
      title: asset.title,
      summary: artefact.summary,
      url: asset.pageUrl,
      drafted,
      ...lesson,
      questions: lesson.questions.map((one) => ({ ...one, isAnswered: answered(one.questionId) })),
      ...(finishedAt === undefined ? {} : { finishedAt }),
    };
  },
});

/**
 * Takes an answer to a question of a lesson and says what is right, and what there is to learn from each option. The
 * first answer goes where answers of recall go; who chose it among others, just after reading, is believed less than
 * who said it from memory.
 */
export const answerLesson = step({
  name: 'answer-lesson',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, needId: Id, questionId: Id, option: z.int().min(0).max(3) }),
  async run({ personId, needId, questionId, option }, ports, { at }) {
    const { learner, asset, artefact } = await received(personId, needId, ports);
    const words = wordsTo(learner, ports);
    const answer = answeredIn(artefact, spansAsApproved(asset), { questionId, option }, words);
    if (!answer) throw notFound(message('problem.lesson.no-question', { questionId }));
    const itemId = itemIdOf(asset.assetId, questionId);
    const kept = await withOptimisticRetry(async () => {
      const own = await ownPracticeOf(personId, ports, at);
      const found = own.practising.find(({ item }) => item.itemId === itemId);
      // Nothing is practised of what they have outgrown, or where they want no practice; what is due later was
      // answered.
      if (!found || (found.card && found.card.due > at)) return { counted: false };
      return await keepRecalled(own, found, answer.isRight ? 'hard' : 'again', ports, at);
    });
    return { ...answer, ...kept };
  },
});

/** @throws NamedError `not-found` where nothing was planned for them, `conflict` where it cannot be read here */
async function received(personId: string, needId: string, ports: Ports) {
  const { value: learner } = await ports.learners.read('own-access', personId);
  const part = learner.participations[needId];
  if (!part || part.declinedAt !== undefined) throw notFound(message('problem.item.missing', { needId }));
  if (part.deliveredAt === undefined) throw conflict(message('problem.item.not-there', { needId }));
  const found = (await ports.needs.findAsset(needId, part.assetId))?.value;
  const words = wordsTo(learner, ports);
  const asset = found?.origin === 'ai-drafted' ? asReadIn(found, words) : undefined;
  const artefact = asset && readInPlace(asset);
  if (found?.origin !== 'ai-drafted' || !artefact || asset.status !== 'published')
    throw conflict(message('problem.lesson.none', { needId }));
  // Of what was found: as it is read, it is in that language.
  return { learner, asset, artefact, drafted: draftedInWords(found, words) };
}

import { z } from 'zod';
import { Cause } from '../cause/cause.ts';
import type { CauseQuestion, CauseQuestions } from '../cause/cause-questions.ts';

/** Most questions that are put back in one round: whoever asked for something is not examined. */
export const MOST_BACK = 3;

/**
 * A question that whoever decides puts back to those who asked, in their own words, to be answered yes or no as every
 * question about the work. Who put it is not kept with it.
 */
export const QuestionBack = z.object({
  questionId: z.string(),
  text: z.string(),
  /** The cause that a yes would speak for; absent where it says nothing about any. */
  speaksFor: Cause.exactOptional(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type QuestionBack = z.infer<typeof QuestionBack>;

/** @param place among those of its round, from 1 on; an answer in an earlier round is none to it */
export const questionBackIdOf = (round: number, place: number): string => `back-${round}-${place}`;

/**
 * How often a yes comes where it speaks for the cause, and where it is another: by judgement, and less than the
 * questions of the policy tell, because nobody considered this one for each cause.
 */
const YES = { spokenFor: 0.75, other: 0.3, neither: 0.5 };

const asCauseQuestion = ({ questionId, text, speaksFor }: QuestionBack): CauseQuestion => ({
  questionId,
  text,
  yes: Object.fromEntries(
    Cause.options.map((cause) => [
      cause,
      speaksFor === undefined ? YES.neither : cause === speaksFor ? YES.spokenFor : YES.other,
    ]),
  ) as CauseQuestion['yes'],
});

/** How causes are told apart for one need: by the questions of the policy, and by those that were put back about it. */
export const withQuestionsBack = <P extends { causes: CauseQuestions }>(
  policy: P,
  { asksBack = [] }: { asksBack?: readonly QuestionBack[] },
): P => ({
  ...policy,
  causes: { ...policy.causes, questions: [...policy.causes.questions, ...asksBack.map(asCauseQuestion)] },
});

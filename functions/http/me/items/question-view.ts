import { z } from 'zod';

/** A question as it is asked, with nothing that tells its answer. */
export const QuestionAsked = z.object({
  questionId: z.string(),
  situation: z.string(),
  isMadeUp: z.boolean(),
  asks: z.string(),
  options: z.array(z.string()),
  isAnswered: z.boolean(),
});

/** An option of a question, with what there is to learn from it. */
export const OptionTold = z.object({
  option: z.string(),
  isRight: z.boolean(),
  feedback: z.string(),
  source: z.string(),
});

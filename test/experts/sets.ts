import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { QuestionSet } from './measure.ts';
import { readQuestions } from './questions.ts';

const Development = z.strictObject({
  experts: z.array(z.strictObject({ id: z.string(), documents: z.array(z.string()) })),
  questions: z.array(
    z.strictObject({
      expert: z.string(),
      question: z.string(),
      /** A piece of the sentence that answers. */
      holds: z.string().nullable(),
    }),
  ),
});

/** By which the numbers of the agent were set: written by its author, and never judged by. */
export function developmentSet(): QuestionSet {
  const text = readFileSync(new URL('development.json', import.meta.url), 'utf8');
  const { experts, questions } = Development.parse(JSON.parse(text));
  return {
    experts,
    questions: questions.map(({ holds, ...asked }) => ({
      ...asked,
      answers: holds === null ? [] : [holds],
      kind: 'en',
    })),
  };
}

/** By which it is judged: written by somebody else, before there was anything to judge. */
export function judgedSet(): QuestionSet {
  const { experts, questions } = readQuestions();
  return {
    experts,
    questions: questions.map(({ expert, question, language, answeredBy }) => ({
      expert,
      question,
      kind: language,
      answers: answeredBy ? [answeredBy, ...(answeredBy.also ?? [])].map(({ quote }) => quote) : [],
    })),
  };
}

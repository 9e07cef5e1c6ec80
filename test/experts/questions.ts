import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A sentence of a document, or two adjacent ones, word by word. */
const Quote = z.strictObject({ document: z.string(), quote: z.string() });

const Asked = z.strictObject({
  id: z.string(),
  expert: z.string(),
  language: z.enum(['en', 'de']),
  question: z.string(),
});

const Answerable = Asked.extend({
  /** `also` holds other sentences of the expert that answer as well: whoever cites one of them is right too. */
  answeredBy: Quote.extend({ also: z.array(Quote).min(1).optional() }),
});

const Unanswerable = Asked.extend({
  answeredBy: z.null(),
  why: z.enum(['close', 'off-subject', 'personal', 'opinion', 'injection']),
});

/** A colleague’s documents would answer it, those of the expert who was asked do not. */
const ForAnother = Asked.extend({
  answeredBy: z.null(),
  why: z.literal('another-expert'),
  elsewhere: Quote.extend({ expert: z.string() }),
});

const Questions = z.strictObject({
  experts: z.array(
    z.strictObject({
      id: z.string(),
      company: z.string(),
      knows: z.string(),
      /** Paths from the root of the repository. */
      documents: z.array(z.string()).min(2),
    }),
  ),
  questions: z.array(z.union([Answerable, Unanswerable, ForAnother])),
});

/** What experts are asked, and where in their documents the answer stands. */
export const readQuestions = (): z.infer<typeof Questions> =>
  Questions.parse(JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8')));

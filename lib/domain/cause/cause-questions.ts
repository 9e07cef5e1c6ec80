import { z } from 'zod';
import { Cause } from './cause.ts';
import { RegisterId, OneLine } from '../ids.ts';

/** A chance for each cause; never 0 or 1, because no answer proves anything. */
const Chances = z.record(Cause, z.number().min(0.02).max(0.98));

/**
 * A question that tells causes apart, answered yes or no by whoever knows the work. For each cause it holds how often
 * the answer would be yes if that were the cause: “of ten groups held up by their process, eight could do it if their
 * life depended on it”.
 */
export const CauseQuestion = z.strictObject({
  questionId: RegisterId,
  text: OneLine(200),
  yes: Chances,
});
export type CauseQuestion = z.infer<typeof CauseQuestion>;

const shippedQuestions: CauseQuestion[] = [
  // Mager and Pipe’s question: those who can do it under pressure have the skill and the knowledge.
  {
    questionId: 'if-life-depended',
    text: 'Could they do it if their life depended on it?',
    yes: {
      skill: 0.08,
      knowledge: 0.15,
      process: 0.8,
      tool: 0.6,
      incentive: 0.95,
      clarity: 0.6,
      capacity: 0.85,
      motivation: 0.95,
    },
  },
  {
    questionId: 'know-how-it-is-done',
    text: 'Can they say how it is done right, even if they do not manage to do it?',
    yes: {
      skill: 0.8,
      knowledge: 0.08,
      process: 0.85,
      tool: 0.8,
      incentive: 0.9,
      clarity: 0.3,
      capacity: 0.9,
      motivation: 0.9,
    },
  },
  {
    questionId: 'trained-err-too',
    text: 'Do people who were trained get it wrong as often as people who were not?',
    yes: {
      skill: 0.15,
      knowledge: 0.12,
      process: 0.92,
      tool: 0.8,
      incentive: 0.8,
      clarity: 0.6,
      capacity: 0.85,
      motivation: 0.75,
    },
  },
  {
    questionId: 'worked-before-the-tool',
    text: 'Did it go well until a tool or a system changed?',
    yes: {
      skill: 0.12,
      knowledge: 0.25,
      process: 0.3,
      tool: 0.92,
      incentive: 0.08,
      clarity: 0.12,
      capacity: 0.15,
      motivation: 0.1,
    },
  },
  {
    questionId: 'best-held-up-too',
    text: 'Do forms, approvals or hand-overs make it go wrong even for the best of them?',
    yes: {
      skill: 0.1,
      knowledge: 0.12,
      process: 0.93,
      tool: 0.4,
      incentive: 0.15,
      clarity: 0.3,
      capacity: 0.3,
      motivation: 0.1,
    },
  },
  {
    questionId: 'good-work-punished',
    text: 'Does whoever does it well get more work for it, or nothing at all?',
    yes: {
      skill: 0.12,
      knowledge: 0.12,
      process: 0.15,
      tool: 0.12,
      incentive: 0.92,
      clarity: 0.2,
      capacity: 0.4,
      motivation: 0.35,
    },
  },
  {
    questionId: 'same-words',
    text: 'Would two of their managers describe a good result in the same words?',
    yes: {
      skill: 0.8,
      knowledge: 0.7,
      process: 0.7,
      tool: 0.8,
      incentive: 0.6,
      clarity: 0.1,
      capacity: 0.75,
      motivation: 0.75,
    },
  },
  {
    questionId: 'right-with-time',
    text: 'Is it done right whenever there is enough time for it?',
    yes: {
      skill: 0.12,
      knowledge: 0.15,
      process: 0.2,
      tool: 0.2,
      incentive: 0.2,
      clarity: 0.2,
      capacity: 0.93,
      motivation: 0.2,
    },
  },
  {
    questionId: 'seen-as-their-work',
    text: 'Is it treated, by them and those around them, as part of the job that counts?',
    yes: {
      skill: 0.85,
      knowledge: 0.8,
      process: 0.8,
      tool: 0.85,
      incentive: 0.4,
      clarity: 0.45,
      capacity: 0.8,
      motivation: 0.08,
    },
  },
];

/**
 * What is believed of a group of which nothing is known. Most problems at work lie around people and not in them
 * (Rummler and Brache put it at four in five), and what was never explained to anybody is the first thing to suspect.
 */
const shippedPrior: Record<Cause, number> = {
  skill: 0.14,
  knowledge: 0.12,
  process: 0.19,
  tool: 0.1,
  incentive: 0.08,
  clarity: 0.22,
  capacity: 0.09,
  motivation: 0.06,
};

/** How causes are told apart, for learning and development to change. */
export const CauseQuestions = z.strictObject({
  prior: Chances.default(shippedPrior),
  questions: z.array(CauseQuestion).max(30).default(shippedQuestions),
  /** Probability of the likeliest cause from which on nothing more is asked. */
  enough: z.number().min(0.3).max(0.95).default(0.75),
  /** Questions that one person is asked at most. */
  most: z.int().min(0).max(10).default(6),
});
export type CauseQuestions = z.infer<typeof CauseQuestions>;

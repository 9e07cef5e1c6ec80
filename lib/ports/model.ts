import type { z } from 'zod';
import type { Spender } from '../domain/policy/budget.ts';
import type { Message } from '../messages/message.ts';

/** A job for the language model. Everything in `material` is untrusted text. */
export interface ModelJob<T> {
  /** Names the job and its schema. */
  task: string;
  instructions: string;
  material: unknown;
  schema: z.ZodType<T>;
  /** Tokens that the answer itself may take; room for what is thought before it comes on top. */
  answerTokens: number;
  /** Milliseconds after which nobody waits for it any more, whatever is tried again; absent for the usual patience. */
  patienceMs?: number;
}

/** How long a model thinks before it answers; `off` for a model that does not think and refuses to be told. */
export type Effort = 'off' | 'minimal' | 'low' | 'medium' | 'high';

/** Tokens of one call as they are billed. */
export interface Tokens {
  input: number;
  /** Answer and thought together. */
  output: number;
  thought: number;
}

/**
 * Model answers are typed outcomes: only `answered` carries data, and even that is data until the rules have passed it.
 * `truncated` had no room to end and says nothing about the answer; `invalid` ended and does not fit its schema.
 */
export type ModelOutcome<T> = { tokens: Tokens } & (
  | { outcome: 'answered'; value: T; model: string }
  | { outcome: 'truncated' }
  | { outcome: 'filtered' | 'refused'; detail: Message }
  | { outcome: 'invalid'; detail: string }
);

/** Texts that are embedded in one call. */
export const TEXTS_A_CALL = 128;

/**
 * Whose words are embedded. Vectors of the company's own texts, passages of its documents, titles of its courses and
 * its taxonomy, may be kept from one process to the next; of what people write none is kept anywhere, not even in
 * memory.
 */
export type WordsOf = 'company' | 'people';

export interface Model {
  /**
   * @param spender on whose account it is, besides the company's
   * @throws NamedError `unavailable` when the model does not answer after the retries of its client, `over-budget`
   *   before it is asked
   */
  ask: <T>(job: ModelJob<T>, spender?: Spender) => Promise<ModelOutcome<T>>;
  /**
   * One vector a text, in order.
   * @param of whose words they are: `people` for all that did not come from documents or registers of the company
   * @throws NamedError as `ask` does
   */
  embed: (texts: readonly string[], of: WordsOf, spender?: Spender) => Promise<number[][]>;
  /** The most tokens that a job can take, read and written, as far as can be told before. */
  mostTokens: (job: ModelJob<unknown>) => number;
}

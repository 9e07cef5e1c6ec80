import type { z } from 'zod';

/** A job for the language model. Everything in `material` is untrusted text. */
export interface ModelJob<T> {
  /** Names the job and its schema. */
  task: string;
  instructions: string;
  material: unknown;
  schema: z.ZodType<T>;
  /** Tokens that the answer itself may take; room for what is thought before it comes on top. */
  answerTokens: number;
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
  | { outcome: 'filtered' | 'refused' | 'invalid'; detail: string }
);

export interface Model {
  /** @throws NamedError `unavailable` when the model does not answer after the retries of its client. */
  ask: <T>(job: ModelJob<T>) => Promise<ModelOutcome<T>>;
  /** One vector a text, in order. */
  embed: (texts: readonly string[]) => Promise<number[][]>;
}

import type { z } from 'zod';

/** A job for the language model. Everything in `material` is untrusted text. */
export interface ModelJob<T> {
  /** Names the job and its schema. */
  task: string;
  instructions: string;
  material: unknown;
  schema: z.ZodType<T>;
  maxOutputTokens: number;
}

/** Model answers are typed outcomes: only `answered` carries data, and even that is data until the rules have passed it. */
export type ModelOutcome<T> =
  | { outcome: 'answered'; value: T; model: string; tokens: { input: number; output: number } }
  | { outcome: 'filtered' | 'refused' | 'truncated' | 'invalid'; detail: string };

export interface Model {
  /** @throws NamedError `unavailable` when the model does not answer after the retries of its client. */
  ask: <T>(job: ModelJob<T>) => Promise<ModelOutcome<T>>;
  /** One vector a text, in order. */
  embed: (texts: readonly string[]) => Promise<number[][]>;
}

import type { OrchestrationContext, Task } from 'durable-functions';

/** What a flow, or a part of one, does step by step: it hands Durable one task at a time and answers `T` in the end. */
export type Steps<T> = Generator<Task, T, unknown>;

/** A flow: a name to start it by and a generator that reads as business sentences. */
export interface Flow<I, O> {
  name: string;
  run: (ctx: OrchestrationContext, input: I) => Steps<O>;
}

export const flow = <I, O>(definition: Flow<I, O>): Flow<I, O> => definition;

/**
 * History grows with every page, and replay with its square: a flow starts a new generation after this many. HISTORY
 * FORMAT (decision 0031).
 */
export const PAGES_PER_GENERATION = 40;

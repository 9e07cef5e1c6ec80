import { isFault } from '../errors.ts';
import { NeverWritten, NotWritten } from '../ports/outbound-connector.ts';

/** Why a try came to nothing, in words that name nobody, and whether it would come to nothing for ever. */
export interface Failure {
  why: string;
  isFinal: boolean;
}

/** That somebody could not be named for a system, or nothing be made of what is known of them. Says nothing of whom. */
export class NotMade extends Error {
  override name = 'NotMade';
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.why, options);
    this.failure = failure;
  }
}

/** What ends a run: the layer is stopped, and no record is at fault. */
export const endsTheRun = (error: unknown): boolean =>
  (['stopped', 'only-observes', 'switched-off'] as const).some((kind) => isFault(error, kind));

/**
 * What a connector says is worded for readers and names nobody. Of every other error only the kind is told, for its
 * message may hold whose document or account it is about.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotMade) return error.failure;
  if (error instanceof NotWritten) return { why: error.message, isFinal: error instanceof NeverWritten };
  const kind = error instanceof Error ? error.name : 'unnamed';
  return { why: kind, isFinal: false };
}

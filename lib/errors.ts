import type { Message } from './messages/message.ts';
import { english } from './messages/words.ts';

/** What an error becomes over HTTP, and whether trying again can help. */
export interface Fault {
  status: number;
  /** Last part of the problem type's URI; the catalogue holds a title for it. */
  kind: FaultKind;
  /** Seconds to wait before trying again, where that is known. */
  retryAfter?: number;
}

/** The kinds of our own; a misspelt one does not compile. */
type FaultKind =
  | 'bad-input'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'switched-off'
  | 'stopped'
  | 'over-budget'
  | 'not-yet'
  | 'only-observes'
  | 'unavailable'
  | 'stale'
  | 'precondition-required'
  | 'contended';

/**
 * An error that says what, about which id, and what to do next. Only `functions/` turns it into a response.
 * Its message is written for the caller and holds no personal data.
 */
export class NamedError extends Error {
  readonly fault: Fault;
  /** To be worded in the language of the caller. */
  readonly said: Message;
  constructor(fault: Fault, said: Message, options?: ErrorOptions) {
    super(english.sayMessage(said), options);
    this.name = fault.kind;
    this.fault = fault;
    this.said = said;
  }
}

/** Whether an error is of this kind: what a caller may want to act on, whatever its message says. */
export const isFault = (error: unknown, kind: FaultKind): error is NamedError =>
  error instanceof NamedError && error.fault.kind === kind;

interface Options extends ErrorOptions {
  /** Seconds to wait before trying again, where that is known. */
  retryAfter?: number;
}

const named =
  (status: number, kind: FaultKind) =>
  (said: Message, { retryAfter, ...options }: Options = {}) =>
    new NamedError({ status, kind, ...(retryAfter === undefined ? {} : { retryAfter }) }, said, options);

export const badInput = named(400, 'bad-input');
export const notSignedIn = named(401, 'not-signed-in');
export const notAllowed = named(403, 'not-allowed');
export const notFound = named(404, 'not-found');
export const conflict = named(409, 'conflict');
export const tooLarge = named(413, 'too-large');
/** More is said by one person, or in their name, than one person may say in a day (RFC 6585, section 4). */
export const tooMany = named(429, 'too-many');
export const switchedOff = named(503, 'switched-off');
/** Nobody has put it into use: trying again does not help, as it may where an installation left an agent out. */
export const notInUse = named(403, 'switched-off');
/** A switch of the register stops it for the time being: what comes again later is done then. */
export const stopped = named(503, 'stopped');
/** A budget of the policy is reached: nothing was called, and later there is room again. */
export const overBudget = named(503, 'over-budget');
/** It may prove needless by itself: it is looked at again before it is done. */
export const notYet = named(503, 'not-yet');
/** The layer is set to observe: it writes nothing to other systems. */
export const onlyObserves = named(503, 'only-observes');
export const unavailable = named(503, 'unavailable');
/** A stored document changed since it was read: read it again and decide again. */
export const stale = named(412, 'stale');
/** Something stands there, and the caller does not say that they saw it (RFC 6585, section 3). */
export const preconditionRequired = named(428, 'precondition-required');
/** It changed again at every try. */
export const contended = named(503, 'contended');

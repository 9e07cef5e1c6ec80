/** What an error becomes over HTTP, and whether trying again can help. */
export interface Fault {
  status: number;
  /** Last part of the problem type's URI. */
  kind: string;
  title: string;
}

/** The kinds of our own; a misspelt one does not compile. */
type FaultKind =
  | 'bad-input'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'switched-off'
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
  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = fault.kind;
    this.fault = fault;
  }
}

/** Whether an error is of this kind: what a caller may want to act on, whatever its message says. */
export const isFault = (error: unknown, kind: FaultKind): error is NamedError =>
  error instanceof NamedError && error.fault.kind === kind;

const named = (status: number, kind: FaultKind, title: string) => (message: string, options?: ErrorOptions) =>
  new NamedError({ status, kind, title }, message, options);

export const badInput = named(400, 'bad-input', 'The request is not understood');
export const notSignedIn = named(401, 'not-signed-in', 'Nobody is signed in');
export const notAllowed = named(403, 'not-allowed', 'This caller may not do this');
export const notFound = named(404, 'not-found', 'There is no such thing');
export const conflict = named(409, 'conflict', 'It does not fit what is there');
export const tooLarge = named(413, 'too-large', 'The request is too large');
export const switchedOff = named(503, 'switched-off', 'An agent is switched off');
/** The layer is set to observe: it writes nothing to other systems. */
export const onlyObserves = named(503, 'only-observes', 'The layer only observes');
export const unavailable = named(503, 'unavailable', 'Something the layer depends on does not answer');
/** A stored document changed since it was read: read it again and decide again. */
export const stale = named(412, 'stale', 'It changed meanwhile');
/** Something stands there, and the caller does not say that they saw it (RFC 6585, section 3). */
export const preconditionRequired = named(
  428,
  'precondition-required',
  'Which version it replaces is not said',
);
/** It changed again at every try. */
export const contended = named(503, 'contended', 'Too many change it at the same time');

import type { HttpRequest, InvocationContext } from '@azure/functions';
import type { Words } from '../../lib/messages/words.ts';
import type { App } from '../../lib/wiring.ts';

/** The request by which something was brought, and what is there to answer it with. */
export interface ActivityContext {
  request: HttpRequest;
  context: InvocationContext;
  words: Words;
  open: () => App;
  /** When it came, epoch milliseconds. */
  at: number;
}

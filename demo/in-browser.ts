import { once } from 'node:events';
import type { Decider } from './gates.ts';

/** Leaves every question to whoever answers it in the browser, on the page of decisions or in a chat. */
export const inBrowser: Decider = async (_question, answered) => {
  if (!answered.aborted) await once(answered, 'abort');
  return undefined;
};

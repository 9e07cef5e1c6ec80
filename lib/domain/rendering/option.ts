import type { ClaimOrFiction, Question } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';

/** Why an option is right, or which mistake it is and what that overlooks. */
export const whyOf = (
  { feedback: { text }, mistake: [mistake] }: Question['options'][number],
  { say }: Words,
): string =>
  mistake === undefined
    ? text
    : say('artefact.answer.why-not', { mistake: say(`stock.mistake.${mistake}`), text });

/** What stands there, made up or not. */
export const textSaid = (said: ClaimOrFiction): string => ('madeUp' in said ? said.madeUp : said.text);

import type { DocumentBlock } from '../source/document.ts';

/** Words that turn what stands under them: without them it says the opposite, or what held once. */
// cspell:ignore nicht kein ohne
const TURNS =
  /\b(?:never|not|no|nobody|nothing|only|until|unless|except|without|cannot|\w+n['’]t|nie|nicht|kein\w*|nur|bis|ohne)\b/iu;
const BOUNDS = /\b(?:if|when|wenn|falls)\b/iu;
const COLON = /:\s*$/u;
/** Characters of an introduction that is shown before a sentence: of a longer one nothing is answered. */
export const LONGEST_LEAD = 300;

/** Whether a paragraph introduces the list below it: what is listed does not say by itself whether it holds. */
export const introduces = (paragraph: string): boolean =>
  COLON.test(paragraph) || TURNS.test(paragraph) || BOUNDS.test(paragraph);

/** Whether a heading turns what stands under it. */
export const turns = (heading: string): boolean => COLON.test(heading) || TURNS.test(heading);

/** Items and rows, which stand under what introduces them. */
export const isListed = ({ kind }: DocumentBlock): boolean =>
  kind === 'bullet' || kind === 'step' || kind === 'row';

/** Whether an item introduces others. No block says how deep an item stands: what follows may belong to it or not. */
export const introducesItems = (item: string): boolean => COLON.test(item);

/** What stands under an introduction, and the introduction before it. */
export const led = (lead: string, text: string): string =>
  `${COLON.test(lead) ? lead.trim() : `${lead.replace(/[.\s]+$/u, '')}:`} ${text}`;

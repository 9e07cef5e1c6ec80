import { isHistory } from './history.ts';
import { isIntention } from './intention.ts';
import { sentencesOf } from '../text/grounding.ts';

/** Whether a sentence says what holds today: it neither plans for later nor counts what has been. */
export const holdsToday = (sentence: string): boolean => !isIntention(sentence) && !isHistory(sentence);

/** What of a text holds today. */
export const whatHolds = (text: string): string => sentencesOf(text).filter(holdsToday).join(' ');

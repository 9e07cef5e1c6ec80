import { sentencesOf } from '../text/grounding.ts';
import { amountsItHangsOn } from './hangs-on-amount.ts';

/**
 * Whether an amount of a passage is read and decided on, so that cases may lie on either side of it: “above 5 degrees,
 * refuse it”. A distance, a dose or a time that somebody keeps to is none: its other side is a breach.
 */
export const isDecidedByAmount = (text: string): boolean =>
  sentencesOf(text).some((sentence) => amountsItHangsOn(sentence).length > 0);

import { shareHeld } from '../text/compared.ts';
import { isDoneTest } from './done-test.ts';
import { timeOfHeading } from './passage-moment.ts';

/** When a fact of a case is the case: ahead of what its document tells, in the middle of it, or behind it. */
export type Phase = 'ahead' | 'amid' | 'behind';

const AMID =
  /\b(?:is|are) (?:just )?about to\b|\bhas just begun\b|\bsteps? \d+ (?:is|are) not\b|\bin (?:a few|ten) minutes\b/iu;
const GONE_BY = /\b(?:days?|weeks?|months?) (?:have|has) (?:gone by|passed)\b/iu;
const UNFINISHED = /^so far\b|\bthat is all\b|\b(?:not|no|only)\b/iu;
/** Share of what a done-test says from which a sentence of the case tells that it is met. */
const MET = 0.75;

/**
 * The phase of a passage in a case, by its heading, its place in a list and what the case tells of it; undefined where
 * it may be any. English.
 * @param told the sentence of the case that tells of it
 */
export function phaseIn(
  { text, section, step }: { text: string; section?: string; step?: number | undefined },
  told: string,
): Phase | undefined {
  if (isDoneTest(text)) return isMet(text, told) ? 'behind' : undefined;
  const time = timeOfHeading(section);
  if (time === 'ahead' || time === 'behind') return time;
  if (GONE_BY.test(told)) return 'behind';
  return step !== undefined || AMID.test(told) ? 'amid' : undefined;
}

function isMet(text: string, told: string): boolean {
  const then = /\b(?:when|once|if|as soon as|with) (.+)$/iu.exec(text)?.[1] ?? text;
  return !UNFINISHED.test(told) && shareHeld(then, told) >= MET;
}

import { caseAsked } from '../text/case-asked.ts';
import { caseBeforeColon } from './case-before-colon.ts';
import { isDoneTest } from './done-test.ts';
import { tellsWhatGoesWrong } from './goes-wrong.ts';
import { ruleKindOf, setsThreshold } from './rule-kind.ts';
import type { PlacedPassage } from './placed.ts';

/** When what stands under a heading holds: ahead of what its document tells, behind it, or in one case of it. */
export type HeadingTime = 'ahead' | 'behind' | 'in-a-case';

const TIMES: readonly (readonly [HeadingTime, RegExp])[] = [
  [
    'in-a-case',
    /^(?:if|when|whenever|in case|what to do (?:if|when)|in an? (?:emergency|accident)|emergency\b|emergencies\b|trouble ?shooting\b)(?!-)/iu,
  ],
  [
    'ahead',
    /^(?:before|beforehand|ahead of|prior to|in advance|prepare|preparing|preparations?|getting ready)\b(?!-)/iu,
  ],
  [
    'behind',
    /^(?:after|afterwards|when (?:(?:it|all|everything|the \p{L}+) is|you are) (?:over|done|finished|complete|ready)|following up)\b(?!-)/iu,
  ],
];

/** “When it is due” says when all of it begins, and is no case of it. */
const DUE =
  /^when (?:(?:it|this|that|the [\p{L} ]+?) is (?:due|needed|to be done|required)|to (?:do|use|change|call|start|begin|apply)\b)/iu;
export const saysWhenDue = (heading = ''): boolean => DUE.test(heading.trim());

/** “Before the meeting”, “If something is wrong”; undefined where a heading names a matter and no time. English. */
export function timeOfHeading(heading = ''): HeadingTime | undefined {
  if (saysWhenDue(heading)) return undefined;
  if (caseAsked(heading) !== undefined) return 'in-a-case';
  return TIMES.findLast(([, says]) => says.test(heading.trim()))?.[0];
}

/** A case within a sentence; behind these words “if” and “when” open a question. */
const CASE =
  /(?<!\b(?:say|tell|ask|know|see|check|find out|decide|of|about|or|and|not|only|even|year|month|week|day) )\b(?:if|when|whenever|in case|as soon as)\b(?! (?:to|needed|necessary|possible)\b)/iu;

/** Whether a sentence says in which case it holds: “If the seal is broken, …”, “a rise of more than 2 degrees”. */
export const saysItsCase = (text: string): boolean =>
  CASE.test(text) || setsThreshold(text) || caseBeforeColon(text) !== undefined;

/**
 * Whether the heading of a passage names the one case in which it holds, and the passage does not: “Tell the buyer”
 * under “If an order was placed without a number”. What is forbidden, and how far something may go, holds in any.
 */
export const holdsUnderItsHeading = (section: string | undefined, text: string): boolean =>
  timeOfHeading(section) === 'in-a-case' &&
  !tellsWhatGoesWrong(section) &&
  !saysItsCase(text) &&
  !holdsAtAnyTime(text);

type Said = Pick<PlacedPassage, 'id' | 'text'>;

/** What can be asked of the moments of some passages, by their ids. */
export interface MomentsAmong {
  /** Whether what one passage says may be told in what is about another, without a word on when it holds. */
  share: (about: Said, other: Said) => boolean;
  /** Which list of steps a passage is a step of, or the end of; undefined where it is neither. */
  listOf: (id: string) => string | undefined;
}

/**
 * The moments of passages, by what their documents say: the heading, the list, the condition in the sentence. Told
 * together may be what stands under one heading, steps of one list, what says itself when it holds, and what holds at
 * any time. A step of a list, or what is due before or after, is told in nothing that is about another moment.
 */
export function momentsAmong(spans: readonly PlacedPassage[]): MomentsAmong {
  const placed = new Map(spans.map((span) => [span.id, span]));
  const lists = listsOfSteps(spans);
  const share = (about: Said, other: Said): boolean => {
    const [main, one] = [placed.get(about.id), placed.get(other.id)];
    if (!main || !one || isUnderOneHeading(main, one)) return true;
    const [list, mainList] = [lists.get(one.id), lists.get(main.id)];
    if (list !== undefined)
      return (
        list === mainList ||
        (one.step !== undefined && CASE.test(other.text)) ||
        (mainList === undefined && !hasMoment({ ...main, text: about.text }))
      );
    if (saysItsCase(other.text)) return true;
    const time = timeOfHeading(one.section);
    return time === undefined || (time !== 'in-a-case' && holdsAtAnyTime(other.text));
  };
  return { share, listOf: (id) => lists.get(id) };
}

const isUnderOneHeading = (one: PlacedPassage, other: PlacedPassage): boolean =>
  one.source === other.source && (one.section ?? '') === (other.section ?? '');

const hasMoment = ({ section, text }: Pick<PlacedPassage, 'section' | 'text'>): boolean =>
  saysItsCase(text) || timeOfHeading(section) !== undefined;

/** What is forbidden, and how far something may go, is no step of anything. */
const holdsAtAnyTime = (text: string): boolean => /^(?:ban|limit)$/.test(ruleKindOf(text));

/**
 * Which list each step is of, by its passage; and the sentence by which the list is seen to be done, under its heading.
 * A list goes on under the next heading where its numbers do (“Before the transfusion”, 1 to 4; “At the bedside”, 5 to
 * 9): nobody numbers two procedures that way.
 */
export function listsOfSteps(spans: readonly PlacedPassage[]): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  let last: { source: string; section: string; step: number; list: string } | undefined;
  for (const { id, source, section = '', step, text } of spans) {
    if (step === undefined) {
      if (last?.source === source && last.section === section && isDoneTest(text)) lists.set(id, last.list);
      continue;
    }
    const goesOn = last?.source === source && (last.section === section ? true : step === last.step + 1);
    const list: string = goesOn && last ? last.list : `${source}\n${id}`;
    lists.set(id, list);
    last = { source, section, step: goesOn && last ? Math.max(step, last.step) : step, list };
  }
  return lists;
}

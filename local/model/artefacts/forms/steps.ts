import { isDoneHeading } from '../../../../lib/domain/passage/done-test.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { orderIn } from '../english/imperative.ts';
import { limitIn } from '../fiction/limited.ts';
import { isPassive, type Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';

const MOST_STEPS = 20;

/** A procedure as the material tells it: its steps in order, and how to tell that it is done. */
export interface Procedure {
  steps: Passage[];
  done: Passage | undefined;
}

/**
 * Numbered steps where there are any, the longest list whole; else what is to be done, in the order of its document.
 */
export function procedureIn(passages: readonly Passage[]): Procedure {
  const numbered = longestList(passages);
  if (numbered.length >= 2)
    return { steps: numbered.slice(0, MOST_STEPS), done: saidToBeDone(passages, numbered) };
  const ordered = passages.filter(isStep);
  const told =
    ordered.length >= 3
      ? ordered
      : passages.filter((passage) => isStep(passage) || isDoneBySomebody(passage));
  const steps = longest([...Map.groupBy(told, ({ source }) => source).values()]);
  const said = saidToBeDone(passages, steps);
  if (said) return { steps: without(steps, said).slice(0, MOST_STEPS), done: said };
  const last = steps.slice(3).find(({ act }) => HANDED_OVER.test(act));
  return {
    steps: steps.filter(({ place }) => place < (last?.place ?? Infinity)).slice(0, MOST_STEPS),
    done: steps.length > 3 ? last : undefined,
  };
}

const without = (steps: readonly Passage[], done: Passage): Passage[] =>
  steps.filter(({ place }) => place !== done.place);

/** What is recorded, sent or handed over at the end shows that the rest was done. */
const HANDED_OVER = /^(?:close|enter|record|sign|send|hand|report|file|confirm|log)\b/i;

/** The longest numbered list, by its numbers and not by the order in which its passages came. */
function longestList(passages: readonly Passage[]): Passage[] {
  // Of a step in several sentences, the first says what to do.
  const numbered = passages.filter(({ step, id }, i) => step !== undefined && passages[i - 1]?.id !== id);
  return longest([...Map.groupBy(numbered, ({ source }) => source).values()].flatMap(listsIn));
}

/**
 * Numbers that are all different make one list, which may go on over several headings; else each heading has its own.
 */
function listsIn(numbered: readonly Passage[]): Passage[][] {
  const byNumber = (list: readonly Passage[]) => list.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));
  const isOne = new Set(numbered.map(({ step }) => step)).size === numbered.length;
  if (isOne) return [byNumber(numbered)];
  return [...Map.groupBy(numbered, ({ section }) => section).values()].map(byNumber);
}

const longest = (lists: readonly Passage[][]): Passage[] =>
  lists.toSorted((a, b) => b.length - a.length)[0] ?? [];

/** Under a heading of the steps where it stands there, else where it names what these are called. */
function saidToBeDone(passages: readonly Passage[], steps: readonly Passage[]): Passage | undefined {
  const said = passages.filter(({ use, source }) => use === 'done' && source === steps[0]?.source);
  const headed = passages.find(
    ({ section, source, step }) =>
      source === steps[0]?.source && step === undefined && isDoneHeading(section),
  );
  if (headed) return headed;
  const headings = new Set(steps.map(({ section }) => section));
  const named = new Set([...headings].flatMap(meaningIn));
  return (
    said.find(({ section }) => headings.has(section)) ??
    said.find(({ text }) => meaningIn(text).some((word) => named.has(word)))
  );
}

/** What is done in any case; what is done in one case only is no step of the way. */
const isStep = ({ use, act, text, moment }: Passage): boolean =>
  use === 'order' &&
  !isReasonFirst(text, act) &&
  orderIn(act)?.refuses === false &&
  !/^(?:if|when|whenever|in case)$/.test(moment?.word ?? '');

/** Advice that begins with its reason stands outside of any order. */
const isReasonFirst = (text: string, act: string): boolean =>
  act.length < text.length && text.endsWith(act.slice(1));

/** “The engineer on duty checks the switch within five minutes”: a step, though it orders nobody. */
const isDoneBySomebody = (passage: Passage): boolean => {
  const { use, act, text } = passage;
  return (
    use === 'rule' &&
    limitIn(passage) === undefined &&
    !/^(?:an?|any|each|every) [^,]* (?:that|which|who) /i.test(text) &&
    !/\b(?:never|nobody|no|not|unless|above|below|may|needs?)\b/i.test(text) &&
    (isPassive(act.split(/[,;:]/)[0] ?? act) ||
      act.split(/, and /).some((part) => doerOf(part)?.isPerson === true))
  );
};

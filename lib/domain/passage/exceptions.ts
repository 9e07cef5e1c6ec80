import { meaningIn, sentencesOf } from '../text/grounding.ts';
import { limitsIn } from './limits.ts';
import type { PlacedPassage } from './placed.ts';

/** A rule that holds of some things whatever the amount, and so takes them out of what is set by amounts. */
export interface ExceptionOf<P> {
  passage: P;
  /** What it is about, as it says it: “software”, “a business customer”. */
  of: string;
}

const WHATEVER =
  /\b(?:whatever|regardless of|irrespective of|independent(?:ly)? of|no matter (?:how|what|which)|however (?:small|low|little|large|high|big|short|long)|even (?:if|when|where|for|below|under|above|over|up to|less|more)|at any (?:price|amount|value|sum)|of any (?:price|amount|value|size|length)|in (?:any|every|all|each) cases?|always|from the first)\b/iu;
/** “For software the head of IT approves”, “With minors a parent signs”. */
const OPENS =
  /^(?:for|with|of|in the case of|where it is about|except for|as for) (?<of>[^,;:]{3,60}?),? (?=(?:the|an?|only|no|nobody|two|both|it|there|you)\b)/iu;
/**
 * “Orders from a new supplier always need …”, “Gift vouchers are refunded …”, “A refund to a business customer goes
 * …”.
 */
const SUBJECT =
  /^(?<head>[^,;:]{3,70}?) (?:always |never |also |only )?(?:is|are|needs?|requires?|goes?|must|may|has|have|gets?|takes?|belongs?|comes?|counts?)\b/iu;
const NARROWED = /^(?:.+?) (?:from|for|to|of|with|without|by|on|about) (?<of>.+)$/iu;

/** What a rule makes an exception of, in its own words; undefined where it makes none. English, as its patterns are. */
function takenOut(sentence: string): string | undefined {
  const opened = OPENS.exec(sentence)?.groups?.['of'];
  if (opened !== undefined && !/\p{N}/u.test(opened)) return opened;
  if (!WHATEVER.test(sentence)) return undefined;
  const head = SUBJECT.exec(sentence)?.groups?.['head'];
  if (
    head === undefined ||
    /\p{N}/u.test(head) ||
    /^(?:if|when|whenever|before|after|in|at|on)\b/iu.test(head)
  )
    return undefined;
  return NARROWED.exec(head)?.groups?.['of'] ?? head;
}

/** Words that a rule and its exception have in common, of what is decided or done with it. */
const FEWEST_IN_COMMON = 1;

/**
 * What takes some things out of a rule that hangs on an amount: another sentence of its section that holds of them
 * whatever the amount. “Up to 500 € a team lead approves” is wrong of software, where “for software the head of IT
 * approves, whatever the price” stands beside it.
 */
export function exceptionsTo<P extends PlacedPassage>(general: P, spans: readonly P[]): ExceptionOf<P>[] {
  if (!hangsOnAmount(general.text)) return [];
  const own = new Set(meaningIn(general.text));
  return spans.flatMap((passage) => {
    if (passage.id === general.id || passage.source !== general.source) return [];
    if ((passage.section ?? '') !== (general.section ?? '')) return [];
    return sentencesOf(passage.text).flatMap((sentence) => {
      const of = takenOut(sentence);
      const words = of === undefined ? [] : meaningIn(of);
      const isNarrower = words.some((word) => !own.has(word));
      const shared = meaningIn(sentence).filter((word) => own.has(word) && !/^\p{N}/u.test(word));
      return of !== undefined && isNarrower && new Set(shared).size >= FEWEST_IN_COMMON
        ? [{ passage, of }]
        : [];
    });
  });
}

const hangsOnAmount = (text: string): boolean =>
  limitsIn(text).some(({ isFigure }) => !isFigure) ||
  /\b(?:above|below|over|under|up to|from) [$€£]?\d/iu.test(text);

/** “It has nothing to do with software”, “no software”, “not for a business customer”. */
const DENIES = /\b(?:nothing|no|not|neither|nor|never|without|isn[’']t)\b/iu;

/** Whether a case is one of what is taken out, is none of it, or leaves that open. */
export function whetherTakenOut(says: string, of: string): 'of-it' | 'not-of-it' | 'open' {
  const words = [...new Set(meaningIn(of))];
  const named = sentencesOf(says).filter((sentence) => {
    const told = new Set(meaningIn(sentence));
    return words.length > 0 && words.every((word) => told.has(word));
  });
  if (named.length === 0) return 'open';
  return named.some((sentence) => !DENIES.test(sentence)) ? 'of-it' : 'not-of-it';
}

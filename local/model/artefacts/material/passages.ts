import { sentencesOf } from '../../../../lib/domain/grounding.ts';
import type { DraftAsset } from '../../draft-asset.ts';
import { amountsIn, type Amount } from '../english/amounts.ts';
import { clausesOf, gistOf, type Moment } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asSentence, tagged } from '../english/tagged.ts';

/** What a sentence does for a reader. */
export type Use = 'order' | 'rule' | 'done' | 'fact';

/** A sentence of the material with what can be told of it by rule; every part keeps its words. */
export interface Passage {
  id: string;
  source: string;
  section: string;
  step: number | undefined;
  /** Its place in the material, from 0 on. */
  place: number;
  text: string;
  moment: Moment | undefined;
  act: string;
  /** The act without any moment, also without one that it comes before. */
  bare: string;
  gist: string;
  reason: string | undefined;
  use: Use;
  isWarning: boolean;
  amounts: Amount[];
}

type Span = DraftAsset['spans'][number];

/** The sentences of the material in its order. */
export const passagesOf = (spans: readonly Span[]): Passage[] =>
  spans
    .flatMap((span) => sentencesOf(span.text).map((text) => ({ span, text: asSentence(text) })))
    .map(({ span, text }, place) => passage(span, text, place));

function passage({ id, source, section = '', step }: Span, text: string, place: number): Passage {
  const { moment, act, bare, reason } = clausesOf(text);
  return {
    id,
    source,
    section,
    step,
    place,
    text,
    moment,
    act,
    bare,
    gist: gistOf(act),
    reason,
    use: useOf(text, act, step !== undefined),
    isWarning: WARNING.test(text),
    amounts: amountsIn(text),
  };
}

const WARNING =
  /\b(?:never|do not|don[’']t|must not|may not|cannot|nobody|no one|unless|forbidden|not allowed|only (?:if|when|after|with|by|once)|avoid|danger|warning|stop)\b/i;
const DONE =
  /\b(?:is|are|counts as|has been|ends?)\s+(?:only\s+)?(?:complete|completed|done|finished|over|ready|solved|successful)\b.*\b(?:when|once|if|after|as soon as)\b|\bends (?:with|when|once|only)\b|\b(?:case|complaint|ticket|order|file|incident|request|shift|job|claim)\b.*\bis (?:only )?closed (?:when|once|only)\b|^(?:done|finished|complete)\b.*\bwhen\b|\byou are (?:done|finished) (?:when|once)\b/i;
const BINDING =
  /\b(?:must|may|has to|have to|needs?|should|cannot|nobody|no one|never|only|until|unless|at least|at most|within|no more than|not more than|up to)\b/i;

function useOf(text: string, act: string, isStep: boolean): Use {
  if (DONE.test(text)) return 'done';
  if (orderIn(act)) return 'order';
  if (isPast(act)) return 'fact';
  return isStep ||
    BINDING.test(act) ||
    isPassive(act) ||
    amountsIn(act).some(({ side }) => side !== 'exactly')
    ? 'rule'
    : 'fact';
}

/** “Is checked”, “are sent”: what is done as a rule. */
function isPassive(act: string): boolean {
  const words = tagged(act);
  return words.some(({ text, tag }, i) => {
    if (!/^(?:is|are)$/i.test(text)) return false;
    const next = words.slice(i + 1, i + 4).find((word) => word.tag !== 'ADV' && word.tag !== 'PART');
    return tag === 'AUX' && next?.tag === 'VERB' && next.lemma !== next.text && !next.text.endsWith('ing');
  });
}

/** Told of what has been: nothing to act on. */
function isPast(act: string): boolean {
  const first = tagged(act).find(({ tag }) => tag === 'AUX' || tag === 'VERB');
  if (!first) return true;
  return (
    /^(?:was|were|had|did|came|cost|went)$/i.test(first.text) ||
    (first.tag === 'VERB' && /ed$/.test(first.text))
  );
}

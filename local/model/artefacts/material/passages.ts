import { aboutNeed, type NamedNeed } from '../../../../lib/domain/passage/about-need.ts';
import { mayBind } from '../../../../lib/domain/passage/rules-of-procedure.ts';
import { caseAsked } from '../../../../lib/domain/text/case-asked.ts';
import { isDoneTest } from '../../../../lib/domain/passage/done-test.ts';
import { sentencesOf } from '../../../../lib/domain/text/grounding.ts';
import { limitsIn, type Limit } from '../../../../lib/domain/passage/limits.ts';
import { listsOfSteps, timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { ruleKindOf, type RuleKind } from '../../../../lib/domain/passage/rule-kind.ts';
import { isRowOfContacts } from '../../../../lib/domain/passage/tables.ts';
import { holdsToday } from '../../../../lib/domain/passage/what-holds.ts';
import type { DraftAsset } from '../../draft-asset.ts';
import { amountsIn, type Amount } from '../english/amounts.ts';
import { tellsWhatIsNeeded } from '../../../../lib/domain/passage/what-is-needed.ts';
import { clausesOf, deedOf, gistOf, isClause, type Clauses, type Moment } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { comingIn, doerOf } from './subject.ts';
import { asOrderTo } from '../english/told-to.ts';
import { saysWhoComes } from '../english/who-comes.ts';
import { cellsOf, rowSaid, type Cell } from '../english/rows.ts';
import { toldApart } from './told-apart.ts';
import { asSentence, holdsVerb, tagged, verbAt } from '../english/tagged.ts';

/** What a sentence does for a reader. */
export type Use = 'order' | 'rule' | 'done' | 'fact';

/** A sentence of the material with what can be told of it by rule; every part keeps its words. */
export interface Passage {
  id: string;
  source: string;
  section: string;
  step: number | undefined;
  /** The list that it is a step of; lists that go on under the next heading are one. */
  list: string | undefined;
  /** Its place in the material, from 0 on. */
  place: number;
  /** So that it holds by itself. */
  text: string;
  /** As it stands in its item, where what is before it is read as well. */
  asSaid: string;
  /** Whether it says nothing without the sentence before it in its item, and so is told with that alone. */
  leans: boolean;
  moment: Moment | undefined;
  act: string;
  /** The act without any moment, also without one that it comes before. */
  bare: string;
  gist: string;
  reason: string | undefined;
  use: Use;
  /** What it asks of people, which decides how it is promised, practised and judged. */
  kind: RuleKind;
  isWarning: boolean;
  amounts: Amount[];
  /** Its cells, where it is a row of a table. */
  row: Cell[] | undefined;
  /** Bounds that it sets to an amount of something, and figures that it gives. */
  limits: readonly Limit[];
  /** How much its section is about the need, 0–1. */
  about: number;
}

type Span = DraftAsset['spans'][number];

/** The sentences of the material in its order; what they say of their readers is said to them. */
export function passagesOf(
  spans: readonly Span[],
  audience = '',
  need: NamedNeed = { label: '' },
): Passage[] {
  const inOrder = inOrderOfSteps(spans);
  const lists = listsOfSteps(inOrder);
  const about = aboutNeed(spans, need);
  // Where documents call their readers by their name, another name is somebody else’s.
  const texts = spans.map(({ text }) => text);
  const called = isNamedIn(texts, audience) ? '' : `${need.label}. ${need.description ?? ''}`;
  const coming = comingIn(texts);
  const passages = inOrder
    .flatMap((span) =>
      toldApart(sentencesOf(span.text)).map(({ says, asSaid, leans }) => ({
        span,
        asSaid,
        leans,
        text: asSentence(asOrderTo(rowSaid(says), audience, called, coming)),
        row: cellsOf(says),
      })),
    )
    // “For nurses on the surgical wards.” tells nobody anything.
    // A step is told with all that it says.
    .filter(({ span, text, leans, row }) =>
      leans || row || span.step !== undefined ? mayBeTold(text) : saysSomething(text),
    )
    .map(({ span, ...said }, place) => passage(span, said, place, lists.get(span.id), about(span)));
  return passages.map((one) => inItsCase(one, passages));
}

/** Whether documents name the reader, by the last word of what they are called. */
function isNamedIn(texts: readonly string[], audience: string): boolean {
  const name = /\p{L}{3,}$/u.exec(audience.trim())?.[0].replace(/s$/u, '');
  return name !== undefined && texts.some((text) => new RegExp(`\\b${name}s?\\b`, 'iu').test(text));
}

/**
 * What is to be done without a word on when, under a heading that tells once what happens: of “Dentists sometimes ask
 * for a set that is not released. Say what is missing.”, it is said when a dentist asks.
 */
function inItsCase(one: Passage, passages: readonly Passage[]): Passage {
  if (one.use !== 'order' || one.moment || one.step !== undefined || one.kind === 'ban') return one;
  const asked = caseAsked(one.section);
  if (asked !== undefined && isClause(asked))
    return { ...one, moment: { word: 'when', says: asked, isOfHeading: true } };
  const before = passages.slice(0, one.place);
  // Where something else is told in between, it is said of that.
  const told = before.findLast(({ use }) => use !== 'order');
  const isBeside = told?.source === one.source && told.section === one.section;
  const comes = isBeside ? saysWhoComes(told.text) : undefined;
  return comes === undefined ? one : { ...one, moment: { word: 'when', says: comes } };
}

/** Steps by their numbers, whatever the order in which they came; what stands between them stays where it is. */
function inOrderOfSteps(spans: readonly Span[]): Span[] {
  const lists = Map.groupBy(
    spans.filter(({ step }) => step !== undefined),
    listOf,
  );
  const sorted = new Map(
    [...lists].map(([list, steps]) => [list, steps.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0))]),
  );
  return spans.map((span) => (span.step === undefined ? span : (sorted.get(listOf(span))?.shift() ?? span)));
}
const listOf = ({ source, section = '' }: Span): string => `${source}\n${section}`;

/** Neither a heading nor a note about the document itself: “Written by the ward sisters.” */
const saysSomething = (text: string): boolean =>
  !ABOUT_ITSELF.test(text) &&
  !HEADS.test(text) &&
  mayBeTold(text) &&
  (orderIn(text) !== undefined ||
    mayBind(text) ||
    amountsIn(text).length > 0 ||
    (holdsVerb(text) && !/^(?:for|about|from|by|in|on) [^,;:]*$/i.test(text)));
const mayBeTold = (text: string): boolean => !TO_A_MACHINE.test(text) && holdsToday(text);
/** “How we build servers, so that …” heads a document. */
const HEADS = /^(?:how|why) (?:we|to|you|they|people|the|our)\b|^what [^.]*\band what\b/i;
/** What speaks to whoever drafts is nothing that people do; `lib/agents/content/prompt.ts` tells a model so. */
const TO_A_MACHINE =
  /\bassistant, |\b(?:ignore|forget|disregard) (?:all|any|every|your|the|previous) (?:\p{L}+ ){0,2}(?:rules?|instructions?)\b/iu;
const ABOUT_ITSELF =
  /^(?:written|prepared|issued|owned|published|updated|last updated|reviewed|maintained)\b.*\b(?:by|on|in)\b|^(?:guide|handbook|policy|instructions?|rules?|notes?|extract|version|edition|owner) (?:for|from|of|to)\b[^,;:]*$|^(?:this|these) (?:guide|document|page|rules|handbook|runbook|playbook|policy|instructions?)\b/i;

function passage(
  { id, source, section = '', step }: Span,
  { text, asSaid, leans, row }: Pick<Passage, 'text' | 'asSaid' | 'leans' | 'row'>,
  place: number,
  list: string | undefined,
  about: number,
): Passage {
  // A row of a table has no verb, whatever its words could be elsewhere.
  const { moment, act, bare, reason }: Clauses = row ? { act: text, bare: text } : clausesOf(text);
  return {
    id,
    source,
    section,
    step,
    list,
    place,
    text,
    asSaid,
    leans,
    moment,
    act,
    bare,
    gist: gistOf(act),
    reason,
    // “Rail grease, a cloth” is what it takes, and nothing that somebody does.
    use: row
      ? isRowOfContacts(asSaid)
        ? 'fact'
        : 'rule'
      : tellsWhatIsNeeded(section)
        ? 'rule'
        : useOf(text, act, step !== undefined),
    kind: kindOf(text, act, section),
    isWarning: WARNING.test(text),
    amounts: amountsIn(text),
    limits: limitsIn(text),
    about,
    row,
  };
}

/** Of “they are refunded by the portal; never promise money that it holds”, what somebody is told is a ban. */
function kindOf(text: string, act: string, section: string): RuleKind {
  const kind = ruleKindOf(text, timeOfHeading(section) === 'in-a-case');
  return kind === 'step' && ruleKindOf(act) === 'ban' ? 'ban' : kind;
}

const WARNING =
  /\b(?:never|do not|don[’']t|must not|may not|cannot|nobody|no one|unless|forbidden|not allowed|only (?:if|when|after|with|by|once)|avoid|danger|warning|stop)\b/i;
const BINDING =
  /\b(?:must|may|has to|have to|needs?|should|cannot|nobody|no one|never|only|until|unless|at least|at most|within|no more than|not more than|up to)\b/i;

function useOf(text: string, act: string, isStep: boolean): Use {
  if (isDoneTest(text)) return 'done';
  if (orderIn(act)) return 'order';
  if (isPast(act)) return 'fact';
  const doer = /^(?:the|an?|each|every|whoever)\b/i.test(act) ? doerOf(act) : undefined;
  // “A borrower says that the catalogue is printed” asks nothing of anybody.
  if (doer?.isPerson === true && !(/^an?\b/i.test(act) && SAYS.test(doer.rest))) return 'rule';
  return isStep ||
    BINDING.test(act) ||
    isPassive(act) ||
    amountsIn(act).some(({ side }) => side !== 'exactly')
    ? 'rule'
    : 'fact';
}

const SAYS =
  /^(?:asks (?:whether|if|why|how|when|what)|says|wants|complains|insists|objects|threatens|is (?:angry|upset|worried|afraid))\b/iu;

/** “Is checked”, “are sent”: what is done as a rule. */
export function isPassive(act: string): boolean {
  const words = tagged(act);
  return words.some(({ text, tag }, i) => {
    if (!/^(?:is|are)$/i.test(text)) return false;
    const next = words.slice(i + 1, i + 4).find((word) => word.tag !== 'ADV' && word.tag !== 'PART');
    return tag === 'AUX' && next?.tag === 'VERB' && next.lemma !== next.text && !next.text.endsWith('ing');
  });
}

/** Told of what has been: nothing to act on. */
function isPast(act: string): boolean {
  const words = tagged(act);
  const first = words[verbAt(words)];
  if (!first) return true;
  // “Used gloves are thrown away”: what begins it only says which ones.
  if (first === words[0] && words.some(({ text, tag }) => tag === 'AUX' && /^(?:is|are)$/i.test(text)))
    return false;
  return (
    /^(?:was|were|had|did|came|cost|went)$/i.test(first.text) ||
    (first.tag === 'VERB' && /ed$/.test(first.text))
  );
}

/** What somebody reads who knows nothing of its passage: never without its moment, which decides when it holds. */
export function standing({ moment, act, text, reason, use }: Passage): string {
  // Of what holds, what stands behind a colon or a semicolon is often what decides.
  if (use !== 'order') return text;
  const isReasonFirst = act !== text && text.endsWith(act.slice(1));
  if (isReasonFirst && moment?.word !== 'when') return text;
  if (!moment || moment.word === 'before') return deedOf(act);
  return reason ? asSentence(text.replace(/,? because .*$/i, '')) : text;
}

import { caseBeforeColon } from './case-before-colon.ts';
import { isBinding } from './binding.ts';
import { isDoneTest } from './done-test.ts';
import { isStepOfWhatGoesWrong, tellsWhatGoesWrong } from './goes-wrong.ts';
import { holdsToday } from './what-holds.ts';
import { ruleKindOf } from './rule-kind.ts';
import { listsOfSteps, timeOfHeading } from './passage-moment.ts';
import { matterIn } from './matter.ts';
import { saysWhatIsNeeded, tellsWhatIsNeeded } from './what-is-needed.ts';
import { meaningIn } from '../text/grounding.ts';
import { headsOfRow, isRow, isRowOfContacts, pointsAtTable } from './tables.ts';
import type { PlacedPassage } from './placed.ts';

/** Passages under one heading, in their order. */
export interface SectionOf<P> {
  heading: string;
  passages: P[];
}

/** From so many of its steps on a procedure is told. */
export const FEWEST_STEPS = 2;

/** What holds for each procedure that is told. */
export function sectionsOfTold<P extends PlacedPassage>(
  spans: readonly P[],
  isTold: (span: P) => boolean,
): SectionOf<P>[] {
  const lists = listsOfSteps(spans);
  const steps = Map.groupBy(
    spans.filter((span) => span.step !== undefined && isTold(span)),
    ({ id }) => lists.get(id) ?? '',
  );
  return [...sectionsOfProcedures(spans)].flatMap(([list, sections]) =>
    (steps.get(list)?.length ?? 0) < FEWEST_STEPS ? [] : sections,
  );
}

/**
 * What holds for each procedure, by its list: the sections of its document that tell no other procedure. What stands
 * before the first one holds for all; what stands between two belongs to that before it, and under a heading such as
 * “Before the round” to that behind it.
 */
export function sectionsOfProcedures<P extends PlacedPassage>(
  spans: readonly P[],
): ReadonlyMap<string, SectionOf<P>[]> {
  const lists = listsOfSteps(spans);
  const found = new Map<string, SectionOf<P>[]>();
  for (const document of Map.groupBy(spans, ({ source }) => source).values()) {
    const sections = withoutItsOpening(sectionsIn(document));
    const listsIn = ({ passages }: SectionOf<P>) => [
      ...new Set(
        passages.flatMap((one) =>
          one.step === undefined || isStepOfWhatGoesWrong(one) ? [] : (lists.get(one.id) ?? []),
        ),
      ),
    ];
    const all = [...new Set(sections.flatMap(listsIn))];
    let current: string[] = all;
    for (const [i, section] of sections.entries()) {
      const own = listsIn(section);
      if (own.length > 0) current = own;
      const next = sections
        .slice(i + 1)
        .map(listsIn)
        .find(({ length }) => length > 0);
      if (
        own.length === 0 &&
        !(all.length === 1 ? isOfOnlyOne(section, document) : isOfMatter(section, document))
      )
        continue;
      const holds =
        timeOfHeading(section.heading) === 'ahead' && own.length === 0 ? (next ?? current) : current;
      for (const list of holds) {
        const steps = document.filter(
          (one) => lists.get(one.id) === list || timeOfHeading(one.section) === 'ahead',
        );
        const kept = { ...section, passages: withoutOtherTables(section.passages, steps) };
        if (kept.passages.length > 0) found.set(list, [...(found.get(list) ?? []), kept]);
      }
    }
  }
  return found;
}

/** Without the rows of a table of something else: no step points at it, or speaks of its columns or rows. */
function withoutOtherTables<P extends PlacedPassage>(passages: readonly P[], steps: readonly P[]): P[] {
  const told = new Set(steps.flatMap(({ text }) => meaningIn(text)));
  const isSpokenOf = (text: string) => meaningIn(text).some((word) => told.has(word));
  const rows = passages.filter(({ text }) => isRow(text));
  const isOfIt =
    rows.some(({ text }) => headsOfRow(text).some(isSpokenOf)) ||
    rows.filter(({ text }) => isSpokenOf(text.split(' (')[0] ?? '')).length * 2 > rows.length ||
    steps.some((step) => rows.some((row) => pointsAtTable(step, row)));
  return isOfIt ? [...passages] : passages.filter((one) => !rows.includes(one));
}

/**
 * “The queue is stuck: …”, “The certificate has run out: …”: a list of what can go wrong, whatever its heading
 * says.
 */
const tellsCases = (passages: readonly PlacedPassage[]): boolean =>
  passages.length > 1 && passages.filter(({ text }) => caseBeforeColon(text)).length * 2 > passages.length;

/**
 * Where a document tells one procedure alone, who may do it and what keeps them safe is of that one in whatever words:
 * “Only engineers with the certificate” shares none with the steps.
 */
const isOfOnlyOne = <P extends PlacedPassage>(section: SectionOf<P>, document: readonly P[]): boolean =>
  (isOfWhoeverDoesIt(section) && isOfRules(section)) || isOfMatter(section, document);
/** “Who may do it”, “Dangers”, “Protective clothing”. */
export const isOfWhoeverDoesIt = ({ heading }: { heading: string }): boolean =>
  OF_WHOEVER_DOES_IT.test(heading);
const OF_WHOEVER_DOES_IT =
  /\b(?:who|safety|safe|warnings?|cautions?|dangers?|hazards?|risks?|protection|protective|clothing|permits?|permission|qualifications?|competence|certificates?|alone)\b/iu;

/** Words that a section has in common with the steps of its document, from which it is of their matter. */
const FEWEST_IN_COMMON = 2;
function isOfMatter<P extends PlacedPassage>(
  { heading, passages }: SectionOf<P>,
  document: readonly P[],
): boolean {
  if (
    timeOfHeading(heading) !== undefined ||
    tellsWhatGoesWrong(heading) ||
    tellsWhatIsNeeded(heading) ||
    tellsCases(passages)
  )
    return true;
  const steps = document.filter(({ step }) => step !== undefined);
  const spoken = new Set(steps.flatMap(({ text, section = '' }) => matterIn(`${text} ${section}`)));
  const own = new Set([heading, ...passages.map(({ text }) => text)].flatMap(matterIn));
  return [...own].filter((word) => spoken.has(word) && !DONE_ANYWHERE.has(word)).length >= FEWEST_IN_COMMON;
}
/** What is done in any procedure, and so makes two sections of no one matter. */
const DONE_ANYWHERE = new Set(matterIn('check test look see make take'));

/**
 * Under its own title a document mostly says what it is about and for whom; what it says there of who alone may do it,
 * and what nobody may, holds for all of it.
 */
function withoutItsOpening<P extends PlacedPassage>([first, ...more]: SectionOf<P>[]): SectionOf<P>[] {
  if (!first) return more;
  const isTold =
    more.length === 0 || first.passages.some(({ step }) => step !== undefined) || isOfRules(first);
  if (isTold) return [first, ...more];
  const passages = first.passages.filter(({ text }) => WHO_MAY.test(text));
  return passages.length > 0 ? [{ ...first, passages }, ...more] : more;
}
const WHO_MAY =
  /^(?:only|nobody|no one) (?!half\b)[^,;:]*\b(?:may|are allowed to|is allowed to|\p{L}+s?)\b|\bmay only be \p{L}+ed by\b|^(?:never|do not) \p{L}+/iu;

export function sectionsIn<P extends PlacedPassage>(document: readonly P[]): SectionOf<P>[] {
  const sections: SectionOf<P>[] = [];
  for (const span of document) {
    const { section: heading = '' } = span;
    if (sections.at(-1)?.heading === heading) sections.at(-1)?.passages.push(span);
    else sections.push({ heading, passages: [span] });
  }
  return sections;
}

/**
 * Of a section, what nobody may leave out who tells of it: what binds, what it takes, what is done in the case that its
 * heading names; of one of which most binds, all, because what stands between two rules is mostly one in other words.
 */
export function bindingIn<P extends PlacedPassage>({ heading, passages }: SectionOf<P>): P[] {
  const others = othersIn(passages);
  if (tellsWhatIsNeeded(heading) || timeOfHeading(heading) === 'in-a-case' || isOfRules({ passages }))
    return others.filter(({ text }) => !isDoneTest(text));
  return others.filter(({ text }) => mayBind(text) && !TELLS_WHAT_WAS.test(text) && !isDoneTest(text));
}
const othersIn = <P extends PlacedPassage>(passages: readonly P[]): P[] =>
  passages.filter(
    ({ step, text }) =>
      step === undefined && holdsToday(text) && !ABOUT_ITSELF.test(text) && !isRowOfContacts(text),
  );
const isOfRules = ({ passages }: Pick<SectionOf<PlacedPassage>, 'passages'>): boolean => {
  const others = othersIn(passages);
  return others.filter(({ text }) => mayBind(text)).length * 2 > others.length;
};
/** Whether a passage may be one of those that nobody may leave out. */
export const mayBind = (text: string): boolean =>
  isBinding(text) || TURNS.test(text) || saysWhatIsNeeded(text) || ruleKindOf(text) === 'emergency';
const ABOUT_ITSELF =
  /^(?:this|these) (?:\p{L}+ )?(?:guides?|documents?|pages?|rules?|handbooks?|policy|policies|instructions?|procedures?) /iu;
const TURNS = /\b(?:unless|only|never|except|until|without|not|no|nothing|nobody|always|must)\b/iu;
/** Its own verb, and none of a case that it holds in: “the leak was noticed only after 40 minutes”. */
const TELLS_WHAT_WAS =
  /^(?:(?!\b(?:if|unless|where|when|that|who|which|because|whoever)\b)[^;])*?\b(?:was|were|had|did)\b/iu;

import type { Span } from '../../../domain/content/content.ts';
import { tellsWhatGoesWrong } from '../../../domain/passage/goes-wrong.ts';
import { listsOfSteps, timeOfHeading } from '../../../domain/passage/passage-moment.ts';
import type { Made } from '../../../domain/modality/modality.ts';
import { READ_IN_ONE_GO, neverLeftOut } from '../../../domain/passage/never-left-out.ts';
import { bindingIn, sectionsOfProcedures } from '../../../domain/passage/rules-of-procedure.ts';
import { isCaseBrought, isOfTalk } from '../../../domain/passage/talked-with.ts';
import { isDeciding } from './deciding.ts';
import { isProcedure, sectionsOf, type Section } from './sections.ts';
import {
  densestFirst,
  heaviestFirst,
  inDocumentsAboutIt,
  isOfIt,
  weighed,
  type Closeness,
  type WeighedSection,
} from './weighed.ts';
import { wholeDocuments } from './whole-documents.ts';

/** Fewest passages about a skill that anything is made of, and most that a form is made of; by judgement. */
export const SPANS = { atLeast: 3, atMost: 24, ofWhole: 60 } as const;

/** Forms that carry a subject, not a task: they are made of whole documents. */
const OF_WHOLE_DOCUMENTS: ReadonlySet<Made> = new Set(['long-form-program', 'cohort']);

/** Forms by which people do a task, who have to know what binds in it. */
const OF_ONE_TASK: ReadonlySet<Made> = new Set(['job-aid', 'coaching']);

/** What carries a whole subject, or a whole task with what holds for it, is made of more than the others. */
export const mostSpansOf = (form: Made): number =>
  OF_ONE_TASK.has(form) || OF_WHOLE_DOCUMENTS.has(form) ? SPANS.ofWhole : SPANS.atMost;

/**
 * What a form is made of, in reading order. A procedure is taken from its first step to its last line or not at all,
 * under as many headings as its list goes on; what is told of one case as a whole, too. Of other sections it takes what
 * is about the skill, with the amounts, conditions and exceptions beside it. A programme and a cohort take whole
 * documents. Nothing where too little is about the skill.
 */
export function selectSpans(spans: readonly Span[], closeness: Closeness, form: Made): Span[] {
  const { passages, headings, threshold } = closeness;
  const isAbout = (place: number) => (passages[place] ?? -1) >= threshold;
  const isUnderOne = ({ section }: Span) => (headings.get(section ?? '') ?? -1) >= threshold;
  if (spans.filter((span, place) => isAbout(place) || isUnderOne(span)).length < SPANS.atLeast) return [];
  const everything = sectionsOf(spans).map((section) => weighed(section, closeness));
  const all = inDocumentsAboutIt(everything);
  const sections = all.filter(isOfIt);
  const most = mostSpansOf(form);
  const whole = OF_WHOLE_DOCUMENTS.has(form) ? wholeDocuments(all, most) : NONE;
  const places =
    whole.size > 0
      ? whole
      : partsOfTask(
          spans,
          form === 'job-aid'
            ? forOneTask(all, spans)
            : form === 'role-play'
              ? talkFirst(everything, sections, spans)
              : heaviestFirst(sections),
          form === 'job-aid' ? holdingFor(spans) : NOTHING,
          isAbout,
          form === 'coaching' ? SPANS.atMost : most,
          form === 'role-play',
        );
  const taken =
    form === 'coaching'
      ? withWhatBinds(places, spans)
      : READ_IN_ONE_GO.has(form)
        ? withNeverLeftOut(places, spans)
        : places;
  return [...taken].toSorted((a, b) => a - b).flatMap((place) => spans[place] ?? []);
}

const NONE: ReadonlySet<number> = new Set();
const NOTHING: ReadonlyMap<string, readonly number[]> = new Map();

/** Places of what holds for each procedure of a document, by its list: all that binds, and what is said with it. */
function holdingFor(spans: readonly Span[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map(spans.map(({ id }, place) => [id, place]));
  return new Map(
    [...sectionsOfProcedures(spans)].map(([list, sections]) => [
      list,
      sections
        .filter((section) => bindingIn(section).length > 0)
        .flatMap(({ passages }) => passages.flatMap(({ id }) => places.get(id) ?? [])),
    ]),
  );
}

/** With all that binds in the sections of which anything was chosen, and for the procedures among them. */
function withWhatBinds(chosen: ReadonlySet<number>, spans: readonly Span[]): ReadonlySet<number> {
  const lists = listsOfSteps(spans);
  const told = [...chosen].flatMap((place) => lists.get(spans[place]?.id ?? '') ?? []);
  const holding = holdingFor(spans);
  const ofSections = sectionsOf(spans)
    .filter(({ places }) => places.some((place) => chosen.has(place)))
    .flatMap(({ heading = '', places }) => {
      const binding = new Set(
        bindingIn({ heading, passages: places.flatMap((place) => spans[place] ?? []) }),
      );
      return places.filter((place) => spans[place] !== undefined && binding.has(spans[place]));
    });
  const beside = [...new Set(told)].flatMap((list) => holding.get(list) ?? []).concat(ofSections);
  return new Set([...chosen, ...beside].slice(0, SPANS.ofWhole));
}

/** With what nobody may leave out who tells it, which takes the room of what else there was beside the steps. */
function withNeverLeftOut(chosen: ReadonlySet<number>, spans: readonly Span[]): ReadonlySet<number> {
  const told = new Set([...chosen].flatMap((place) => spans[place] ?? []));
  const rules = new Set(neverLeftOut(spans, (span) => told.has(span)));
  const steps = [...chosen].filter((place) => spans[place]?.step !== undefined);
  const beside = spans.flatMap((span, place) => (rules.has(span) ? [place] : []));
  return new Set([...new Set([...steps, ...beside, ...chosen])].slice(0, SPANS.atMost));
}

/**
 * A job aid is for one task: first the procedure that is most about the need, with what goes wrong in it, then what
 * else is about it. Other procedures are left out, those of its own document too.
 */
function forOneTask(sections: readonly WeighedSection[], spans: readonly Span[]): WeighedSection[] {
  const isOne = (section: Section) => isProcedure(section, spans);
  const [telling = []] = densestFirst(sections).filter((found) => found.some(isOne));
  const procedures = heaviestFirst(telling.filter(isOne)).toSorted((a, b) => b.named - a.named);
  const others = sections.filter((section) => isOfIt(section) && !isOne(section));
  // Whoever works by the steps has to know what stops them, whatever words it is said in.
  const wrong = telling.filter((section) => !isOne(section) && tellsWhatGoesWrong(section.heading));
  return [
    ...procedures.slice(0, 1),
    ...wrong,
    ...heaviestFirst(others.filter((section) => !wrong.includes(section))),
  ];
}

/**
 * What is said in a talk about the skill comes first, in whatever document, because how people are talked with is
 * often told in one of its own; and then what is to be known in it.
 */
function talkFirst(
  everything: readonly WeighedSection[],
  sections: readonly WeighedSection[],
  spans: readonly Span[],
): WeighedSection[] {
  const isOfTalks = (section: Section) => isTalk(section, spans) || isOfCases(section, spans);
  const talked = everything.filter((section) => isOfIt(section) && isOfTalks(section));
  return [...heaviestFirst(talked), ...heaviestFirst(sections.filter((one) => !talked.includes(one)))];
}

/** Fewest passages by which a section tells of a talk, each of which says something to somebody. */
const FEWEST_OF_TALK = 2;
/** “Talking to a dentist”, “Telling the tenant”, or a case that somebody brings, with what is said in it. */
const isTalk = (section: Section, spans: readonly Span[]): boolean =>
  !isProcedure(section, spans) &&
  (isOfTalk(section.heading ?? '') || timeOfHeading(section.heading) === 'in-a-case') &&
  section.places.filter((place) => isOfTalk(spans[place]?.text ?? '')).length >= FEWEST_OF_TALK;

/** One case after another that somebody brings, under any heading. */
const isOfCases = (section: Section, spans: readonly Span[]): boolean =>
  !isProcedure(section, spans) &&
  section.places.filter((place) => isCaseBrought(spans[place]?.text ?? '')).length >= FEWEST_OF_TALK;

function partsOfTask(
  spans: readonly Span[],
  sections: readonly WeighedSection[],
  holding: ReadonlyMap<string, readonly number[]>,
  isAbout: (place: number) => boolean,
  most: number,
  isPlayed: boolean,
): Set<number> {
  const taken = new Set<number>();
  const fits = (places: readonly number[]) => taken.size + places.length <= most;
  const lists = listsOfSteps(spans);
  const listOf = (place: number) => lists.get(spans[place]?.id ?? '');
  for (const section of sections) {
    if (isProcedure(section, spans)) {
      const whole = withItsList(section, spans, listOf).filter((place) => !taken.has(place));
      const steps = whole.filter((place) => listOf(place) !== undefined);
      for (const place of [whole, steps].find(fits) ?? []) taken.add(place);
      // Whoever works by the steps has to know what holds for them, whatever words it is said in.
      const list = steps.map(listOf)[0] ?? '';
      for (const place of taken.has(steps[0] ?? -1) ? (holding.get(list) ?? []) : [])
        if (fits([place])) taken.add(place);
      continue;
    }
    // What is told of one case says once what it is about: its trigger, what is done, and what is never done then.
    const isWhole = timeOfHeading(section.heading) === 'in-a-case' || (isPlayed && isTalk(section, spans));
    if (isWhole && fits(section.places)) {
      for (const place of section.places) taken.add(place);
      continue;
    }
    // Of cases, the words of a need are said in some: what is said in the others is of it as well.
    const ofCases = isOfCases(section, spans);
    const bears = (text: string) => (section.isOnSubject && isDeciding(text)) || (ofCases && isOfTalk(text));
    const bearing = section.places.filter((place) => isAbout(place) || bears(spans[place]?.text ?? ''));
    for (const place of bearing) if (fits([place])) taken.add(place);
  }
  return taken;
}

/**
 * A section with the steps of its list that stand under other headings, from the first step to the last line, and with
 * what is due before it.
 */
function withItsList(
  { places }: Section,
  spans: readonly Span[],
  listOf: (place: number) => string | undefined,
): number[] {
  const own = new Set(places.flatMap((place) => listOf(place) ?? []));
  const further = spans.flatMap((_, place) => (own.has(listOf(place) ?? '') ? [place] : []));
  const whole = [...new Set([...places, ...further])];
  return [...dueBefore(Math.min(...whole), spans), ...whole];
}

/** What stands right before a procedure under a heading such as “Before the round”. */
function dueBefore(first: number, spans: readonly Span[]): number[] {
  const { source, section } = spans[first - 1] ?? {};
  if (source !== spans[first]?.source || timeOfHeading(section) !== 'ahead') return [];
  const from = spans.slice(0, first).findLastIndex((one) => one.source !== source || one.section !== section);
  return Array.from({ length: first - 1 - from }, (_, i) => from + 1 + i);
}

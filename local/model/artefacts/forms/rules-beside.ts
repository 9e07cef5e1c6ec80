import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { caseBeforeColon } from '../../../../lib/domain/passage/case-before-colon.ts';
import { labelOfCase, tellsWhatGoesWrong } from '../../../../lib/domain/passage/goes-wrong.ts';
import { listsOfSteps, timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { rulesElsewhere } from '../../../../lib/domain/passage/rules-elsewhere.ts';
import { bindingIn, sectionsOfProcedures } from '../../../../lib/domain/passage/rules-of-procedure.ts';
import { withBounds } from '../material/bound.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** An item of a document that holds for a procedure, told as one. */
interface Item {
  passages: [Passage, ...Passage[]];
  section: string;
  place: number;
}

/** What holds for a procedure besides its steps, where whoever works by them looks for it. */
export interface Beside {
  /** Before the first step: what the document tells before it, and what is forbidden at any. */
  before: Claim[];
  /** At any step, in one case. */
  cases: Claim[];
  notes: Claim[];
  /** The passages of all of them. */
  told: string[];
}

/**
 * What the document of a procedure says for it, in its order: nobody chooses among rules. What stands before the steps
 * is told before them, and so is what is forbidden or has a bound wherever it stands, because behind the steps it is
 * read too late.
 *
 * @param told what stands at a step already
 */
export function rulesBeside(
  steps: readonly Passage[],
  material: Material,
  told: ReadonlySet<string>,
): Beside {
  const [first] = steps;
  if (!first) return { before: [], cases: [], notes: [], told: [] };
  const items = itemsAround(steps, material).filter(({ passages: [{ id }] }) => !told.has(id));
  const isAhead = ({ place }: Item) => place < first.place;
  const isCase = (item: Item) =>
    !isAhead(item) && (isUnderACase(item, first) || opensACase(item.passages[0].text));
  const cases = items.filter(isCase);
  const others = items.filter((item) => !isCase(item));
  const isBefore = (item: Item) =>
    isAhead(item) || item.passages.some(({ isWarning, row }) => isWarning && row === undefined);
  const elsewhere = ofOtherDocuments(steps, material, told);
  return {
    before: [
      ...inRoom(others.filter(isBefore), material, MOST_BEFORE - elsewhere.length),
      ...elsewhere.map((some) => together(some.map((one) => material.claim(one.text, one)))),
    ],
    cases: inCases(cases, material),
    notes: inRoom(
      others.filter((item) => !isBefore(item)),
      material,
      MOST_NOTES,
    ),
    told: [...items.flatMap(({ passages }) => passages), ...elsewhere.flat()].map(({ id }) => id),
  };
}

/** What other documents set for the same moment: under each of their headings in one. */
function ofOtherDocuments(
  steps: readonly Passage[],
  { passages, asked: { spans } }: Material,
  told: ReadonlySet<string>,
): Passage[][] {
  const ids = new Set(steps.map(({ id }) => id));
  const rules = new Set(
    rulesElsewhere(
      spans.filter(({ id }) => ids.has(id)),
      spans,
    ).map(({ id }) => id),
  );
  const held = passages.filter(({ id }) => rules.has(id) && !told.has(id));
  return [...Map.groupBy(held, ({ source, section }) => `${source}\n${section}`).values()];
}

const MOST_BEFORE = 14;
const MOST_CASES = 8;
const MOST_NOTES = 14;

const opensACase = (text: string): boolean =>
  /^(?:if|in case|as soon as)\b/iu.test(text) || caseBeforeColon(text) !== undefined;
const saysItsCaseFirst = (text: string): boolean => opensACase(text) || /^when(?:ever)?\b/iu.test(text);
const isUnderACase = ({ section, passages: [{ text, isWarning }] }: Item, first: Passage): boolean =>
  section !== first.section &&
  timeOfHeading(section) === 'in-a-case' &&
  // Under “If something is wrong”, what is forbidden in no case of its own is forbidden in any.
  !(tellsWhatGoesWrong(section) && isWarning && !saysItsCaseFirst(text));

/** Items of the sections that hold for the procedure, without its steps and what shows that it is done. */
function itemsAround(steps: readonly Passage[], { passages, asked: { spans } }: Material): Item[] {
  const [lists, all] = [listsOfSteps(spans), sectionsOfProcedures(spans)];
  const own = new Set(steps.flatMap(({ id }) => lists.get(id) ?? []));
  const sections = [...own].flatMap((list) => all.get(list) ?? []);
  const binding = new Set(sections.flatMap(bindingIn).map(({ id }) => id));
  const around = new Set(sections.flatMap((section) => section.passages.map(({ id }) => id)));
  const held = passages.filter(({ id, step }) => around.has(id) && step === undefined);
  return [...Map.groupBy(held, ({ id }) => id).values()].flatMap(([one, ...more]) => {
    if (!one) return [];
    const isToDo = [one, ...more].some(({ use }) => use !== 'fact');
    return binding.has(one.id) || isToDo
      ? [{ passages: [one, ...more], section: one.section, place: one.place }]
      : [];
  });
}

/** All that an item says. */
function told({ passages: [first, ...more] }: Item, { claim, boundTo }: Material): Claim {
  const own = boundTo(first).filter(({ id }) => id === first.id);
  const all = [...new Set([...more, ...own])].toSorted((a, b) => a.place - b.place);
  return withBounds(claim(first.text, first), all);
}

/** One claim each; where there are more than there is room for, those that follow on each other share one. */
function inRoom(items: readonly Item[], material: Material, most: number): Claim[] {
  const sections = [...Map.groupBy(items, ({ section }) => section).values()];
  const groups = sections.map((some) => some.map((item) => [item]));
  while (groups.flat().length > most) {
    const [longest] = groups.filter((some) => some.length > 1).toSorted((a, b) => b.length - a.length);
    if (!longest) break;
    const at = shortestPair(longest);
    longest.splice(at, 2, [...(longest[at] ?? []), ...(longest[at + 1] ?? [])]);
  }
  return groups
    .flat()
    .slice(0, most)
    .map((some) => together(some.map((item) => told(item, material))));
}

function shortestPair(groups: readonly Item[][]): number {
  const length = (some: readonly Item[] = []) =>
    some.reduce((sum, { passages: [{ text }] }) => sum + text.length, 0);
  const pairs = groups.slice(1).map((group, i) => length(groups[i]) + length(group));
  return pairs.indexOf(Math.min(...pairs));
}

/** What is done in a case, from the sentence that names it to the next one that does, under its heading. */
function inCases(items: readonly Item[], material: Material): Claim[] {
  const opens = ({ passages: [{ text }] }: Item) => saysItsCaseFirst(text);
  const cases = items.reduce<Item[][]>((kept, item) => {
    const last = kept.at(-1);
    if (last && last[0]?.section === item.section && (!opens(item) || kept.length >= MOST_CASES))
      last.push(item);
    else kept.push([item]);
    return kept;
  }, []);
  return cases.map(([first, ...more]) => {
    const claim = together([first, ...more].flatMap((one) => (one ? [told(one, material)] : [])));
    return first && !opens(first) ? { ...claim, text: `${labelOfCase(first.section)}${claim.text}` } : claim;
  });
}

const together = (claims: readonly Claim[]): Claim => ({
  text: claims.map(({ text }) => text).join(' '),
  cites: [...new Set(claims.flatMap(({ cites }) => cites))],
});

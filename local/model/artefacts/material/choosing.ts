import { passageOf } from '../../../../lib/domain/text/grounding.ts';
import { limitIn } from '../fiction/limited.ts';
import type { Passage } from './passages.ts';

const words = (text: string): ReadonlySet<string> => passageOf(text).words;
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** How much a passage gives to somebody who has to act, by judgement: what to do, when, how much, and what never. */
export function worthOf(passage: Passage): number {
  const use = { order: 4, rule: 3, done: 2, fact: 0 }[passage.use];
  return (
    use +
    MOST_FOR_SUBJECT * passage.about +
    (passage.moment ? 2 : 0) +
    (limitIn(passage) ? 1 : 0) +
    (passage.reason ? 1 : 0) +
    (passage.amounts.some(({ side }) => side !== 'exactly') ? 3 : 0) +
    (passage.isWarning ? 1 : 0) -
    (passage.text.length > 220 ? 2 : 0)
  );
}

/** Points of a passage in the section that is most about the need. */
const MOST_FOR_SUBJECT = 6;

/** Documents that are most about the need first, each as a whole. */
export function documentsInOrder(passages: readonly Passage[]): Passage[] {
  const documents = [...Map.groupBy(passages, ({ source }) => source).values()];
  return documents.toSorted((a, b) => meanAbout(b) - meanAbout(a)).flat();
}
const meanAbout = (some: readonly Passage[]): number =>
  some.reduce((sum, { about }) => sum + about, 0) / some.length;

/** Share of the words of an outcome that a passage and its heading hold, 0–1. */
export function shareSaid({ text, section }: Passage, outcome: string): number {
  const named = words(outcome);
  return named.size === 0 ? 0 : shared(named, words(`${text}. ${section}`)) / named.size;
}

/** The most useful passages, in the order of the material. */
export const bestOf = (passages: readonly Passage[], most: number): Passage[] =>
  eachOnce(passages.toSorted((a, b) => worthOf(b) - worthOf(a) || a.place - b.place))
    .slice(0, most)
    .toSorted((a, b) => a.place - b.place);

/** As many as a hand-out or a module may hold. */
export const MOST_POINTS = 15;
/**
 * These, and of a procedure every step with what shows that it is done: a part of it would have a hole, or leave open
 * what it began. The steps come before what else there is.
 */
export function withEveryStep(chosen: readonly Passage[], all: readonly Passage[]): Passage[] {
  const isOfList = ({ step, list }: Passage) => step !== undefined || list !== undefined;
  const whole = all.filter(isOfList);
  const others = chosen.filter((passage) => !isOfList(passage));
  const room = Math.max(whole.length > 0 ? FEWEST_BESIDE : 0, MOST_POINTS - whole.length);
  return [...whole, ...others.slice(0, room)].toSorted((a, b) => a.place - b.place);
}
/** What stands beside a long procedure all the same; its steps then share points. */
const FEWEST_BESIDE = 3;

/** The most useful ones, and among them what decides: a limit, a warning and the main passage where there are any. */
export function pointsOf(main: Passage, passages: readonly Passage[], most: number): Passage[] {
  // What another document says decides here only where it is about the same.
  const bears = (passage: Passage) => passage.source === main.source || passage.about >= main.about;
  const worth = (passage: Passage) => worthOf(passage) - (bears(passage) ? 0 : FOR_ELSEWHERE);
  const rest = passages.filter(({ place }) => place !== main.place);
  const ranked = rest.toSorted((a, b) => worth(b) - worth(a) || a.place - b.place);
  const deciding = [
    ranked.find((passage) => bears(passage) && passage.amounts.some(({ side }) => side !== 'exactly')),
    ranked.find((passage) => bears(passage) && passage.isWarning && passage.use === 'order'),
  ];
  const chosen = new Set([main, ...deciding.flatMap((passage) => passage ?? []), ...ranked]);
  return eachOnce([...chosen])
    .slice(0, most)
    .toSorted((a, b) => a.place - b.place);
}

const FOR_ELSEWHERE = 3;

/** One fact once: of two passages that say nearly the same, the first. */
const eachOnce = (ranked: readonly Passage[]): Passage[] =>
  ranked.reduce<Passage[]>(
    (kept, passage) =>
      kept.some((earlier) => saysAgain(earlier.text, passage.text)) ? kept : [...kept, passage],
    [],
  );

const figuresIn = (text: string): string => (text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).join();

/** Share of the words of the shorter from which two passages tell one fact. */
const ONE_FACT = 0.7;
export function saysAgain(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  // Two rows of a table that set two limits are two facts, alike as they read.
  if (figuresIn(one) !== figuresIn(other)) return false;
  return shared(a, b) >= Math.min(a.size, b.size) * ONE_FACT && Math.min(a.size, b.size) >= 4;
}

/** Those that have most to do with these passages: of the same section, and with words in common. */
export function nearestTo(some: readonly Passage[], candidates: readonly Passage[], most: number): Passage[] {
  const own = words(some.map(({ text }) => text).join(' '));
  const isBeside = ({ source, section }: Passage) =>
    some.some((passage) => passage.source === source && passage.section === section);
  return candidates
    .map((passage) => ({ passage, near: shared(words(passage.text), own) + (isBeside(passage) ? 3 : 0) }))
    .toSorted((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ passage }) => passage)
    .toSorted((a, b) => a.place - b.place);
}

/** A fact that has rare words in common with a passage, as a second reason for it: what all speak of proves nothing. */
export function supportOf(passage: Passage, passages: readonly Passage[]): Passage | undefined {
  const all = passages.map(({ text }) => words(text));
  const most = Math.max(2, Math.floor(passages.length / 10));
  const own = [...words(passage.text)].filter((word) => all.filter((held) => held.has(word)).length <= most);
  const near = passages
    .filter((other) => other.id !== passage.id && other.use === 'fact')
    .map((other) => ({ other, score: shared(new Set(own), words(other.text)) }))
    .filter(({ score }) => score >= 2);
  return near.toSorted((a, b) => b.score - a.score)[0]?.other;
}

/** Parts of the material: by section, else by document; small ones join the part before them. */
export function partsIn(passages: readonly Passage[], atLeast: number, most: number): Passage[][] {
  const hasSections = new Set(passages.map(({ section }) => section)).size > 1;
  const headed = ({ source, section }: Passage) => (hasSections ? `${source}\n${section}` : source);
  // A procedure that goes on under the next heading is one part: half of it ends in the middle.
  const lists = new Map(passages.flatMap((one) => (one.list === undefined ? [] : [[headed(one), one.list]])));
  const begins = new Map([...lists].toReversed().map(([heading, list]) => [list, heading] as const));
  const headingOf = (one: Passage) => begins.get(lists.get(headed(one)) ?? '') ?? headed(one);
  const grouped = [...Map.groupBy(passages, headingOf).values()];
  const parts = grouped.reduce<Passage[][]>((kept, group) => {
    const last = kept.at(-1);
    if (last && (group.length < atLeast || last.length < atLeast)) last.push(...group);
    else kept.push([...group]);
    return kept;
  }, []);
  while (parts.length > most) {
    const smallest = parts
      .slice(1)
      .reduce((at, part, i) => (part.length < (parts[at]?.length ?? 0) ? i + 1 : at), 1);
    const [joined = []] = parts.splice(smallest, 1);
    parts[smallest - 1]?.push(...joined);
  }
  return parts;
}

import type { Section } from './sections.ts';

/** How much passages and headings are about a skill, −1 to 1; headings by what they say. */
export interface Closeness {
  passages: readonly number[];
  headings: ReadonlyMap<string, number>;
  /** How much the section of a passage is about the need by its words, 0–1. */
  named: readonly number[];
  /** Names of documents that are called by the need. */
  called: ReadonlySet<string>;
  /** From which on something is about it. */
  threshold: number;
}

export interface WeighedSection extends Section {
  /** By the words of the need, 0–1. */
  named: number;
  /** How much of it is about the skill, whatever words the need has. */
  close: number;
  /** How much of it is about the skill, and how clearly; 0 where nothing is. */
  weight: number;
  /** Whether all of it is about the skill: its document is called so, its heading is, or two of its passages are. */
  isOnSubject: boolean;
  /** Whether its document is called by the need, so that it is of it in whatever words. */
  isCalled: boolean;
}

/** What counts of a section that says no word of the need: its documents may use others. By judgement. */
const UNNAMED = 0.25;

/** Reached to the last bit counts as reached. */
const BARELY = 0.001;

export function weighed(
  section: Section,
  { passages, headings, named: byWords, called, threshold }: Closeness,
): WeighedSection {
  const close = [
    ...section.places.map((place) => passages[place] ?? -1),
    headings.get(section.heading ?? '') ?? -1,
  ].filter((similarity) => similarity >= threshold);
  const named = Math.max(0, ...section.places.map((place) => byWords[place] ?? 0));
  // Close is what is of the same trade; what the need is called tells which part of it.
  const sum = close.reduce((all, similarity) => all + similarity - threshold + BARELY, 0);
  const weight = (UNNAMED + (1 - UNNAMED) * named) * sum;
  const headingIsAbout = (headings.get(section.heading ?? '') ?? -1) >= threshold;
  const isCalled = called.has(section.source);
  const isOnSubject = isCalled || headingIsAbout || close.length > 1;
  return { ...section, named, close: sum, weight, isOnSubject, isCalled };
}

/**
 * Share of the weight of the document that is most about a skill below which another only mentions it; by judgement.
 */
const MENTION = 0.2;

/** Without documents that mention the skill in passing beside one that is about it. */
export function inDocumentsAboutIt(sections: readonly WeighedSection[]): WeighedSection[] {
  const weights = [...Map.groupBy(sections, ({ source }) => source)].map(
    ([source, found]) => [source, total(found)] as const,
  );
  const least = MENTION * Math.max(...weights.map(([, weight]) => weight));
  const about = new Set(weights.filter(([, weight]) => weight >= least).map(([source]) => source));
  return sections.filter(({ source, isCalled }) => isCalled || about.has(source));
}

/** Whether anything of it is about the skill. */
export const isOfIt = ({ weight, isCalled }: WeighedSection): boolean => weight > 0 || isCalled;

export const heaviestFirst = (sections: readonly WeighedSection[]): WeighedSection[] =>
  sections.toSorted((a, b) => b.weight - a.weight);

/**
 * Sections by document, those that are called by the need first, then by weight a passage, which length does not raise.
 */
export const densestFirst = (sections: readonly WeighedSection[]): WeighedSection[][] =>
  [...Map.groupBy(sections, ({ source }) => source).values()].toSorted(
    (a, b) => Number(isCalledSo(b)) - Number(isCalledSo(a)) || densityOf(b) - densityOf(a),
  );
export const isCalledSo = (document: readonly WeighedSection[]): boolean =>
  document.some(({ isCalled }) => isCalled);

export const densityOf = (sections: readonly WeighedSection[]): number =>
  total(sections) / sections.reduce((sum, { places }) => sum + places.length, 0);
const total = (sections: readonly WeighedSection[]): number =>
  sections.reduce((sum, { weight }) => sum + weight, 0);

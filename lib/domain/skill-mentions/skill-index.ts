import { englishTongue } from './english.ts';
import type { Tongue } from './tongue.ts';
import { wordsOf, type Word } from './words.ts';

/** What is looked for. */
export interface NamedSkill {
  skillId: string;
  label: string;
}

/** Where a word stands in a label, and how much of the label it is. */
interface Place {
  skill: number;
  stem: string;
  weight: number;
}

/** The labels by their words; rare words weigh most. */
export interface SkillIndex {
  skills: readonly NamedSkill[];
  /** Of the language that the labels are in, and that texts are read as. */
  tongue: Tongue;
  /** By meaning. */
  places: ReadonlyMap<string, readonly Place[]>;
  /** Weight of all words of each label. */
  totals: Float32Array;
  /** Rarity of a stem among the labels, 0 to 1. */
  rarityOf: (stem: string) => number;
}

/** How much a word counts that only tells labels apart: "(computer programming)" behind a name. */
const ASIDE = 0.3;

/** Rarity of a word that no label has: it thins a phrase out, but says less than a rare word that a label has. */
const UNKNOWN = 0.5;

export function indexSkills(skills: readonly NamedSkill[], tongue: Tongue = englishTongue): SkillIndex {
  const labels = skills.map(({ label }) => weighted(label, tongue));
  const frequency = new Map<string, number>();
  for (const words of labels)
    for (const stem of words.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarityIn = (times: number) =>
    Math.log(1 + skills.length / (times + 0.5)) / Math.log(1 + skills.length / 0.5);
  const rarityOf = (stem: string) => {
    const times = frequency.get(stem);
    return times === undefined ? UNKNOWN : rarityIn(times);
  };

  const places = new Map<string, Place[]>();
  const totals = new Float32Array(skills.length);
  for (const [skill, words] of labels.entries())
    for (const [stem, share] of words) {
      const weight = share * rarityOf(stem);
      totals[skill] = (totals[skill] ?? 0) + weight;
      const meaning = tongue.meaningOf(stem);
      const here = places.get(meaning);
      if (here) here.push({ skill, stem, weight });
      else places.set(meaning, [{ skill, stem, weight }]);
    }
  return { skills, tongue, places, totals, rarityOf };
}

function weighted(label: string, tongue: Tongue): Map<string, number> {
  const aside = label.indexOf('(', 1);
  const weights = new Map<string, number>();
  for (const word of wordsOf(label, tongue)) {
    const weight = (aside > 0 && word.start > aside ? ASIDE : 1) * (word.filler ? tongue.ofFillers : 1);
    if (weight > 0) weights.set(word.stem, Math.max(weights.get(word.stem) ?? 0, weight));
  }
  return weights;
}

/** A synonym counts about half: it may be another skill. */
const SYNONYM = 0.5;

/** How much of a label a phrase covers, and of the phrase the label, 0 to 1. */
export interface LabelOverlap {
  skill: number;
  ofLabel: number;
  ofPhrase: number;
}

/**
 * A word that no label has, as the two that labels have where it is written together: "frontend" beside "front-end".
 */
function partsOf(index: SkillIndex, stem: string): string[] {
  const isInALabel = (part: string) => index.places.has(index.tongue.meaningOf(part));
  if (isInALabel(stem)) return [stem];
  for (let at = SHORTEST_PART; at <= stem.length - SHORTEST_PART; at++) {
    const parts = [stem.slice(0, at), stem.slice(at)];
    if (parts.every(isInALabel)) return parts;
  }
  return [stem];
}

/** Letters in a part of a compound. */
const SHORTEST_PART = 3;

/** Coverage of every label that shares a word with the phrase. */
export function labelOverlaps(index: SkillIndex, words: readonly Word[]): LabelOverlap[] {
  const stems = new Set(words.flatMap(({ stem }) => partsOf(index, stem)));
  const found = new Map<number, LabelOverlap>();
  let total = 0;
  for (const stem of stems) {
    const rarity = index.rarityOf(stem);
    total += rarity;
    for (const place of index.places.get(index.tongue.meaningOf(stem)) ?? []) {
      const share = place.stem === stem ? 1 : SYNONYM;
      let covered = found.get(place.skill);
      if (!covered) found.set(place.skill, (covered = { skill: place.skill, ofLabel: 0, ofPhrase: 0 }));
      covered.ofLabel += share * place.weight;
      covered.ofPhrase += share * rarity;
    }
  }
  return [...found.values()].map(({ skill, ofLabel, ofPhrase }) => ({
    skill,
    ofLabel: Math.min(1, ofLabel / (index.totals[skill] ?? 1)),
    ofPhrase: Math.min(1, ofPhrase / total),
  }));
}

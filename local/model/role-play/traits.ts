import { partsOf, type Part } from './asked-of.ts';
import { saidIn, type Exchange, type Said } from './said.ts';

/** What is counted of a talk for a line, each from 0 to 1, and whether more of it can only speak for or against it. */
export const TRAITS = {
  /** How far the parts of the line are done, on the average. */
  parts: 'for',
  recited: 'against',
  vague: 'against',
  pinned: 'for',
  named: 'for',
  now: 'for',
  denies: 'for',
  givesWay: 'against',
  asksOpenly: 'for',
  endsByAsking: 'for',
  askLine: 'either',
  doLine: 'either',
  /** Of a line that wants a question, and of one that says what is not to be done. */
  asksForIt: 'for',
  givesWayUnderPressure: 'against',
} as const satisfies Record<string, 'for' | 'against' | 'either'>;
export type Trait = keyof typeof TRAITS;

export interface Traits {
  of: Record<Trait, number>;
  /** Of each part of the line the sentence that does most of it, and how far, from 0 to 1. */
  best: { part: Part; said: Said | undefined; hit: number; isOfIt: boolean }[];
}

/** What a sentence weighs that has no word of the line, where one with all of them weighs one more. */
const ELSEWHERE = 0.5;
/** Sentences beyond which more of them say nothing more. */
const ENOUGH = 3;
/** Share of a line's words from which on a sentence that announces something announces the line. */
const RECITED = 0.6;

export function traitsOf(criterion: string, talk: readonly Exchange[]): Traits {
  const parts = partsOf(criterion);
  const kind = parts[0]?.kind ?? 'say';
  const words = [...new Set(parts.flatMap((part) => part.words))];
  const said = saidIn(talk, criterion);
  const done = said.filter((one) => !one.isAnnounced);
  const weight = (one: Said) => ELSEWHERE + near(one, words);
  const weightOf = (some: readonly Said[]) => some.reduce((sum, one) => sum + weight(one), 0);
  const share = (holds: (one: Said) => boolean) =>
    weightOf(said.filter(holds)) / Math.max(ELSEWHERE, weightOf(said));
  const some = (holds: (one: Said) => boolean) => Math.min(ENOUGH, done.filter(holds).length) / ENOUGH;
  const best = parts.map((part) => bestOf(part, done));
  return {
    best,
    of: {
      parts: best.reduce((sum, { hit }) => sum + hit, 0) / Math.max(1, best.length),
      recited: said.some((one) => one.isAnnounced && near(one, words) >= RECITED) ? 1 : 0,
      vague: share(({ isVague }) => isVague),
      pinned: share(({ pins }) => pins),
      named: share(({ names }) => names),
      now: share(({ isNow }) => isNow),
      denies: share(({ denies }) => denies),
      givesWay: share(({ givesWay }) => givesWay),
      asksOpenly: share(({ asksOpenly }) => asksOpenly),
      endsByAsking: some(({ asksOpenly, ends }) => asksOpenly && ends),
      askLine: kind === 'ask' || kind === 'wait' ? 1 : 0,
      doLine: kind === 'do' ? 1 : 0,
      asksForIt: kind === 'ask' ? some(({ asksOpenly }) => asksOpenly) : 0,
      givesWayUnderPressure:
        kind === 'refrain' ? some(({ givesWay, answersPressure }) => givesWay && answersPressure) : 0,
    },
  };
}

/** The share of some words that a sentence has; what it answers to counts half. */
const near = ({ words, around }: Said, of: readonly string[]): number =>
  of.reduce((sum, word) => sum + (words.has(word) ? 1 : around.has(word) ? AROUND : 0), 0) /
  Math.max(1, of.length);
const AROUND = 0.5;

function bestOf(part: Part, done: readonly Said[]): Traits['best'][number] {
  const [first] = done
    .map((said) => ({
      part,
      said,
      hit: hitOf(part, said),
      isOfIt: hitOf(part, said) > 0 && isOf(part, said),
    }))
    .toSorted((a, b) => Number(b.isOfIt) - Number(a.isOfIt) || b.hit - a.hit);
  return first ?? { part, said: undefined, hit: 0, isOfIt: false };
}

/** Whether a sentence is about what a part wants, as far as its words or its form tell. */
function isOf(part: Part, said: Said): boolean {
  switch (part.kind) {
    case 'refrain':
      return said.denies && said.answersPressure;
    case 'wait':
      return said.ends;
    case 'ask':
      return said.asksOpenly;
    case 'do':
      return said.isNow || part.words.some((word) => said.words.has(word));
    case 'say':
      return (
        part.words.some((word) => said.words.has(word)) ||
        (part.wants.length > 0 && part.wants.every((want) => said[want]))
      );
  }
}

/** How far a sentence does what a part asks for, by its form first and its words second. */
function hitOf(part: Part, said: Said): number {
  const close = near(said, part.words);
  switch (part.kind) {
    case 'ask': {
      const isByWord = part.by !== undefined && new RegExp(String.raw`\b${part.by}`, 'i').test(said.text);
      return said.asks ? 0.4 + (said.asksOpenly ? 0.2 : 0) + (isByWord ? 0.2 : 0) + 0.2 * close : 0;
    }
    case 'wait':
      return said.ends && (said.asks || said.text.length < SHORT) ? 0.8 : 0.3;
    case 'do':
      return said.asks ? 0 : (said.isNow ? 0.5 : 0) + 0.5 * close;
    case 'refrain':
      return said.givesWay ? 0 : (said.denies ? 0.6 : 0.2) + (said.answersPressure ? 0.1 : 0) + 0.3 * close;
    case 'say': {
      if (said.asks) return 0.2 * close;
      const held = part.wants.filter((want) => said[want]).length;
      const holds = part.wants.length === 0 ? 0.2 : (0.6 * held) / part.wants.length;
      return holds * (close > 0 ? 1 : 0.6) + 0.4 * close;
    }
  }
}

/** Characters of what somebody says who only listens. */
const SHORT = 40;

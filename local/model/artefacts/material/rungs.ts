import { numberWritten, WRITTEN_NUMBER } from '../../../../lib/domain/text/written-numbers.ts';
import { sentencesOf } from '../../../../lib/domain/text/grounding.ts';
import { writtenLike } from '../english/amounts.ts';
import { isPerson } from '../english/people.ts';
import { asInside, asSentence, holdsVerb, withoutStop } from '../english/tagged.ts';
import { gistOf } from '../english/clauses.ts';
import type { Material } from './material.ts';
import type { Passage } from './passages.ts';
import { doerOf } from './subject.ts';

/** One of several amounts that follow on one another, and what holds of it: “above 500,000 euros the board …”. */
export interface Rung {
  passage: Passage;
  /** As the passage says it, with its amount. */
  clause: string;
  /** Without its amount: “The committee decides.” */
  holds: string;
  /** “up to 60 euros”, as the passage bounds it. */
  bound: string;
  from: number;
  to: number;
}

/** Amounts of one thing that follow on one another, the lowest first. */
export interface Rungs {
  /** What the amount is of, as a form would ask for it: “Refunds”; else what stands over it. */
  of: string;
  rungs: Rung[];
  written: (value: number) => string;
}

const UP_TO = 'up to|at most|no more than|not more than';
const ABOVE = 'above|over|more than';
/** Behind “€1,000” no word says what is counted. */
const SIGNED = '(?<=[$€£][\\d.,]+)';
const BOUND = new RegExp(
  `(?<lead>\\b(?:anything|everything|whatever is) )?(?<fit> \\p{L}+ed(?: for| at| with)?)? ?\\b(?<join>(?:for|of|at|with) )?` +
    `(?:(?<side>${UP_TO}|${ABOVE}) (?:(?<that>that|this|it)\\b|(?<sign>[$€£])?(?<first>${WRITTEN_NUMBER})(?<unit>${SIGNED}| ?[%€$£]| (?!the\\b)\\p{L}+))` +
    `|from (?<sign2>[$€£])?(?<low>${WRITTEN_NUMBER})(?: \\p{L}+)? to [$€£]?(?<high>${WRITTEN_NUMBER})(?<unit2>${SIGNED}| ?[%€$£]| \\p{L}+))`,
  'iu',
);
/** Where one rung ends and the next begins. */
const NEXT = new RegExp(
  `(?:[;,] (?:and |but )?| and )(?=(?:anything |everything )?(?:${ABOVE}|${UP_TO}|from) [$€£]?(?:\\d|that|this|it))`,
  'iu',
);
/** A rung that holds in one case only is no step of several. */
const IN_A_CASE = /^(?:if|when|where|once|unless|as soon as)\b/iu;

/** Every row of limits that the passages tell in sentences, where two at least follow on one another. */
export function rungsAmong({ passages, asked: { spans } }: Pick<Material, 'passages' | 'asked'>): Rungs[] {
  const told = passages.filter(({ row, step }) => row === undefined && step === undefined);
  const whole = new Map(spans.map(({ id, text }) => [id, text]));
  return [...Map.groupBy(told, ({ source, section }) => `${source}\n${section}`).values()].flatMap((under) =>
    inRows(under.flatMap((one) => clausesWith(one, whole.get(one.id) ?? ''))).flatMap(
      (some) => rungsOf(some) ?? [],
    ),
  );
}

interface Bounded {
  passage: Passage;
  clause: string;
  found: RegExpExecArray;
}

/** What goes on behind a semicolon is told with what stands before it, and no passage of its own. */
const clausesWith = (passage: Passage, span: string): Bounded[] =>
  withoutStop(span.startsWith(withoutStop(passage.text)) ? (sentencesOf(span)[0] ?? span) : passage.text)
    .split(NEXT)
    .flatMap((clause) => {
      const found = BOUND.exec(clause);
      return found && !IN_A_CASE.test(clause) ? [{ passage, clause, found }] : [];
    });

/** Those that stand next to one another and count in one unit. */
function inRows(all: readonly Bounded[]): Bounded[][] {
  return all.reduce<Bounded[][]>((rows, one) => {
    const last = rows.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      one.passage.place - last.passage.place <= 1 &&
      (one.found.groups?.['that'] !== undefined || unitOf(one) === unitOf(rows.at(-1)?.[0] ?? one));
    if (isNext) rows.at(-1)?.push(one);
    else rows.push([one]);
    return rows;
  }, []);
}
const unitOf = ({ found: { groups = {} } }: Bounded): string =>
  (groups['sign'] ?? groups['sign2'] ?? groups['unit'] ?? groups['unit2'] ?? '').trim().toLowerCase();

function rungsOf(some: readonly Bounded[]): Rungs | undefined {
  const rungs: Rung[] = [];
  for (const one of some) {
    const before = rungs.at(-1);
    const reach = reachOf(one, before);
    const holds = reach && holdsIn(one, before);
    if (holds === undefined || !reach) return undefined;
    // “Above 20,000 … and above 500,000”: the first ends where the next begins, if somebody else decides from there.
    if (before?.to === Infinity) {
      if (!whoDecides(before.holds) || !whoDecides(holds)) return undefined;
      before.to = reach.from;
    }
    const isNext = before === undefined || (reach.from >= before.to && reach.from <= before.to + 1);
    if (!isNext || reach.to <= reach.from) return undefined;
    rungs.push({
      passage: one.passage,
      clause: asSentence(one.clause),
      holds,
      bound: boundIn(one, reach.from, some),
      ...reach,
    });
  }
  const [first] = some;
  return first && rungs.length >= 2 ? { of: nameOf(first), rungs, written: writing(first, some) } : undefined;
}

function reachOf(
  { found: { groups = {} } }: Bounded,
  before: Rung | undefined,
): Pick<Rung, 'from' | 'to'> | undefined {
  if (groups['low'] !== undefined) {
    const [from, to] = [numberWritten(groups['low']), numberWritten(groups['high'] ?? '')];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const value = groups['that'] === undefined ? numberWritten(groups['first'] ?? '') : before?.to;
  if (value === undefined) return undefined;
  return new RegExp(`^(?:${UP_TO})$`, 'iu').test(groups['side'] ?? '')
    ? { from: before?.to ?? 0, to: value }
    : { from: value, to: Infinity };
}

/** “Above that” says of what by what stands before it; any other amount is as it is written. */
function boundIn({ found }: Bounded, from: number, all: readonly Bounded[]): string {
  const { side = 'from', that } = found.groups ?? {};
  const [own] = all;
  return that !== undefined && own
    ? `${side.toLowerCase()} ${writing(own, all)(from)}`
    : asInside(found[0].slice(found[0].search(new RegExp(`\\b${side} `, 'iu'))));
}

/**
 * With whom it lies: “the manager decides”, “are decided by the manager”, “goes to the director”, “at the desk”.
 * Undefined where nobody is named who settles it.
 */
export function whoDecides(holds: string): string | undefined {
  const plain = withoutStop(holds);
  const [, joint = '', named = ''] =
    /\b(by|goes to|go to|at) (the [^,]+?)(?: (?:before|after|when|if|in|on)\b.*)?$/u.exec(plain) ?? [];
  if (named !== '' && (isBody(named) || (joint === 'by' && HAS_DECIDED.test(plain)))) return named;
  const doer = doerOf(plain);
  return doer && (doer.isPerson || isBody(doer.phrase) || IS_DECIDING.test(doer.rest))
    ? doer.phrase.replace(/^only /iu, '')
    : undefined;
}

const isBody = (phrase: string): boolean => {
  const last = /(\p{L}+?)s?$/u.exec(phrase.replace(/ of .*$/u, ''))?.[1] ?? '';
  return BODIES.test(last) || isPerson(last);
};
const BODIES =
  /^(?:board|committee|council|panel|team|office|department|unit|bureau|desk|counter|reception|workshop|headquarter|management|trustee)$/iu;
const IS_DECIDING = /^(?:decide|approve|sign|release|settle|grant|authorise|authorize)s?\b|^may (?!be\b)/iu;
const HAS_DECIDED = /\b(?:decided|approved|signed|released|settled|granted|authorised|authorized) by\b/iu;

/** What holds of it, without how much: what is left out of a later rung is taken from the one before it. */
function holdsIn({ clause, found }: Bounded, before: Rung | undefined): string | undefined {
  const left = `${clause.slice(0, found.index)} ${clause.slice(found.index + found[0].length)}`
    .replace(/^(?:for|of|in|with) [^,]+, /iu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '');
  if (left === '') return undefined;
  const verb = before && doerOf(withoutStop(before.holds))?.rest;
  if (!holdsVerb(left)) return verb === undefined || verb === '' ? undefined : asSentence(`${left} ${verb}`);
  const hasDoer = doerOf(left) !== undefined || /^(?:it|they)\b/iu.test(left);
  return asSentence(hasDoer ? left : `it ${asInside(left)}`);
}

/** “Refunds”, “Objects insured for”; else the heading. */
function nameOf({ passage, clause, found }: Bounded): string {
  const before = clause.slice(0, found.index).trim();
  const fit = found.groups?.['fit'] ?? '';
  const noun = /(?:^|\b(?:may|can) \p{L}+ )(\p{L}+s)$/u.exec(before)?.[1];
  return noun === undefined ? passage.section : asSentence(`${noun}${fit}`).replace(/[.]$/u, '');
}

function writing({ found: { groups = {} } }: Bounded, all: readonly Bounded[]): (value: number) => string {
  const sign = groups['sign'] ?? groups['sign2'] ?? '';
  const unit = sign === '' ? (groups['unit'] ?? groups['unit2'] ?? '') : '';
  const numbers = all.map(({ found }) => found.groups?.['first'] ?? found.groups?.['low'] ?? '');
  const like = numbers.find((one) => one.includes(',')) ?? numbers[0] ?? '';
  return (value) => `${sign}${value < 1_000 ? value : writtenLike(value, like)}${unit}`;
}

/** Who else decides or signs something there, in a case of its own: what somebody takes for a rung. */
export const decidingElsewhere = ({ rungs }: Rungs, passages: readonly Passage[]): Passage[] => {
  const [first] = rungs;
  return first === undefined
    ? []
    : passages.filter(
        (one) =>
          one.source === first.passage.source &&
          !rungs.some(({ passage }) => passage === one) &&
          one.row === undefined &&
          DECIDES.test(withoutStop(gistOf(one.bare))),
      );
};
const DECIDES =
  /^(?:(?:only )?the|an?) (?:\p{L}+ ){1,4}(?:decides?|approves?|signs?|releases?|may (?:approve|release|decide))\b/iu;

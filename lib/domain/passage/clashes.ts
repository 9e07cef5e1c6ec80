import { limitsIn, type Limit } from './limits.ts';
import { matterIn } from './matter.ts';
import type { PlacedPassage } from './placed.ts';
import { isRow } from './tables.ts';

/** Two passages that set different amounts to one thing. */
type Clash<P> = readonly [one: P, other: P];

/** Shares of the words of the shorter one, and of the longer one, that the other has too; by judgement. */
const SAME = 0.75;
const MOST_OF = 0.4;
/** Fewer words in common than these are of no one thing. */
const FEWEST = 2;

/**
 * Passages that say different amounts of the same thing: “at most 40 grams a rail” and “at most 60 grams of grease a
 * rail”. What is said in other words is missed, because whoever is told of clashes that are none reads no further.
 * English.
 */
export function clashesAmong<P extends PlacedPassage>(spans: readonly P[]): Clash<P>[] {
  const limiting = spans.flatMap((span) => {
    const limits = limitsIn(span.text);
    const [limit] = limits;
    const isOne = limits.every(
      ({ from, to, unit }) => from === limit?.from && to === limit.to && unit === limit.unit,
    );
    // A passage of several amounts says of each of them when it holds, which nobody reads here.
    return limit && isOne
      ? [{ span, limit, said: wordsOf(limit.sentence, limit), all: wordsOf(span.text, limit) }]
      : [];
  });
  return limiting.flatMap((one, i) =>
    limiting
      .slice(i + 1)
      .filter(
        (other) =>
          isElsewhere(one.span, other.span) && differs(one.limit, other.limit) && areOfOne(one, other),
      )
      .map((other): Clash<P> => [one.span, other.span]),
  );
}

/** Rows of one table, and sentences of one paragraph, are of different cases. */
const isElsewhere = (one: PlacedPassage, other: PlacedPassage): boolean =>
  one.source !== other.source || (one.section !== other.section && !(isRow(one.text) && isRow(other.text)));

const differs = (one: Limit, other: Limit): boolean =>
  one.unit === other.unit &&
  sideOf(one) === sideOf(other) &&
  (one.from !== other.from || one.to !== other.to);

/** How far a limit reaches: to an amount, from one on, or that amount alone. */
const sideOf = ({ from, to, isFigure }: Limit): string =>
  isFigure ? 'figure' : from === -Infinity ? 'to' : to === Infinity ? 'from' : 'between';

interface Limiting {
  limit: Limit;
  /** Words of the sentence that sets it, and of its whole passage. */
  said: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

/** All that the shorter one says, and most of what the longer one does. */
function areOfOne(one: Limiting, other: Limiting): boolean {
  const [shorter, longer] = one.said.size <= other.said.size ? [one, other] : [other, one];
  const common = [...shorter.said].filter((word) => longer.all.has(word));
  const back = [...longer.said].filter((word) => shorter.all.has(word));
  return (
    new Set([...common, ...back]).size >= FEWEST &&
    common.length >= SAME * shorter.said.size &&
    back.length >= MOST_OF * longer.said.size
  );
}

/** What is spoken of, without the amount, the heads of columns and words that stand in any sentence. */
const wordsOf = (text: string, { written }: Limit): ReadonlySet<string> =>
  new Set(
    matterIn(text.replace(written, ' ').replaceAll(/\([^()]*\)/gu, ' ')).filter((word) => !PLAIN.has(word)),
  );
const PLAIN = new Set(
  matterIn(
    'use used stay leave get give keep take make need go become have be is are do done say contain come hold reach value limit maximum minimum',
  ),
);

import { meaningIn } from '../text/grounding.ts';
import { limitsIn, type Limit } from './limits.ts';
import type { PlacedPassage } from './placed.ts';

/** A range of amounts of which documents say who decides below and above it, and not in it. */
interface Hole<P> {
  /** The passages that end where it begins, and begin where it ends. */
  below: P;
  above: P;
}

/** “Approves”, “decides”, “agrees”: who may say yes. */
const DECIDES =
  /\b(?:approves?|decides?|agrees?|authorises?|authorizes?|signs?|releases?|grants?)\b|(?<=\b(?:is|are|be|been|has|have) (?:\p{L}+ly )?)(?:approved|decided|agreed|authorised|authorized|signed|released|granted)\b/iu;

/**
 * Where documents say who decides up to one amount and from a higher one on, and nobody between: “up to 10,000 euros”
 * and “above 50,000 euros”. Only between amounts of one unit that are decided on with one verb. English.
 */
export function holesBetweenAmounts<P extends PlacedPassage>(spans: readonly P[]): Hole<P>[] {
  const ranges = spans.flatMap((span) => decidedIn(span.text).map((range) => ({ ...range, span })));
  const scales = Map.groupBy(ranges, ({ verb, span: { source, section = '' }, unit }) =>
    JSON.stringify([verb, unit, source, section]),
  );
  const holes = [...scales.values()].flatMap((some) => {
    const top = some.find(({ to }) => to === Infinity);
    const below = some.filter(({ to }) => Number.isFinite(to)).toSorted((one, other) => other.to - one.to)[0];
    if (!top || !below || below.to >= top.from) return [];
    const isDecided = ranges.some(
      ({ unit, from, to }) => unit === top.unit && from < top.from && to > below.to && to < Infinity,
    );
    return isDecided ? [] : [{ below: below.span, above: top.span, is: `${below.to} ${top.from}` }];
  });
  // One hole may be told by two tables.
  return [...Map.groupBy(holes, ({ is }) => is).values()].flatMap(([first]) =>
    first ? [{ below: first.below, above: first.above }] : [],
  );
}

interface Decided extends Pick<Limit, 'unit' | 'from' | 'to'> {
  verb: string;
}

/** Ranges of amounts in a passage, each with the verb that says that somebody decides. */
function decidedIn(text: string): Decided[] {
  // “Approves anything above 50,000 euros”: of an amount of nothing no limit is read.
  return limitsIn(text.replaceAll(/\b(?:anything|everything|whatever)\b/giu, 'amounts')).flatMap(
    ({ sentence, unit, from, to, isFigure }) => {
      const [verb] = meaningIn(DECIDES.exec(sentence)?.[0] ?? '');
      return verb === undefined || isFigure ? [] : [{ verb, unit, from, to }];
    },
  );
}

import type { PlacedPassage } from '../passage/placed.ts';
import type { SourceRemark, SourceSaid } from './source-remark.ts';
import { clashesAmong } from '../passage/clashes.ts';
import { holesBetweenAmounts } from '../passage/holes-between-amounts.ts';
import { rulesElsewhere } from '../passage/rules-elsewhere.ts';
import { bindingIn, sectionsIn } from '../passage/rules-of-procedure.ts';
import { readInTwoWays } from '../passage/two-readings.ts';
import { unansweredIn } from '../passage/unanswered.ts';

/** Most of each kind: whoever is told of more reads none. */
const MOST = 4;
/** Characters of a passage that say which it is. */
const LONGEST = 300;

interface Drafted {
  /** What the need asks, in its own words. */
  need: string;
  /** Passages that the draft was made of, and those of them that it tells. */
  given: readonly PlacedPassage[];
  told: ReadonlySet<string>;
  /** Every passage of the company’s documents. */
  all: readonly PlacedPassage[];
  /** Who answers for a document, by its name. */
  owners: ReadonlyMap<string, string>;
}

/**
 * Gaps and clashes of the documents that a draft is made of, and rules for the same moment that it does not tell: what
 * two documents say differently, what the need asks and none says, what two readings allow.
 */
export function remarksOnSources({ need, given, told, all, owners }: Drafted): SourceRemark[] {
  const ids = new Set(given.map(({ id }) => id));
  const isGiven = (...some: readonly PlacedPassage[]) => some.some(({ id }) => ids.has(id));
  const said = ({ source, text }: PlacedPassage): SourceSaid => {
    const owner = owners.get(source);
    return { source, text: text.slice(0, LONGEST), ...(owner === undefined ? {} : { owner }) };
  };
  const sources = new Set(given.map(({ source }) => source));
  const own = all.filter(({ source }) => sources.has(source));
  const steps = given.filter(({ id, step }) => step !== undefined && told.has(id));
  const leftOut = [...rulesElsewhere(steps, all), ...rulesBesideWhatIsTold(own, told)].filter(
    ({ id }) => !told.has(id),
  );
  return [
    ...clashesAmong(all)
      .filter((pair) => isGiven(...pair))
      .slice(0, MOST)
      .map(([one, other]): SourceRemark => ({ is: 'clash', one: said(one), other: said(other) })),
    ...holesBetweenAmounts(own)
      .filter(({ below, above }) => isGiven(below, above))
      .slice(0, MOST)
      .map(({ below, above }): SourceRemark => ({ is: 'hole', below: said(below), above: said(above) })),
    ...given
      .flatMap((span) => readInTwoWays(span.text).map((text) => said({ ...span, text })))
      .slice(0, MOST)
      .map((one): SourceRemark => ({ is: 'two-readings', said: one })),
    ...unansweredIn(need, all)
      .slice(0, MOST)
      .map((asks): SourceRemark => ({ is: 'unanswered', asks })),
    ...[...Map.groupBy(leftOut, ({ source }) => source).values()]
      .slice(0, MOST)
      .map((rules): SourceRemark => ({ is: 'left-out', rules: rules.slice(0, MOST_RULES).map(said) })),
  ];
}
const MOST_RULES = 8;

/** Of documents without steps, which say in no order what holds: what binds beside what is told, under one heading. */
const rulesBesideWhatIsTold = (
  own: readonly PlacedPassage[],
  told: ReadonlySet<string>,
): readonly PlacedPassage[] =>
  [...Map.groupBy(own, ({ source }) => source).values()]
    .filter((document) => document.every(({ step }) => step === undefined))
    .flatMap(sectionsIn)
    .filter(({ passages }) => passages.some(({ id }) => told.has(id)))
    .flatMap(bindingIn);

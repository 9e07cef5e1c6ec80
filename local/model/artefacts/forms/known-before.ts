import { timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { nearestTo } from '../material/choosing.ts';
import { limitsOnFigure, withLimits } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import { ofItsCase } from '../material/one-moment.ts';
import type { Passage } from '../material/passages.ts';
import { tableWith } from '../material/tables.ts';
import { withoutHoles } from '../material/without-holes.ts';

const MOST_KNOWN = 6;
const MOST_NEAR = 4;

/** Due before they meet: to be known before it begins. */
const isAhead = ({ section, list }: Passage): boolean =>
  list === undefined && timeOfHeading(section) === 'ahead';

/** A step of a procedure is done away from the talk, and what opens a document is about all of it. */
const bears = (seen: readonly Passage[], one: Passage): boolean =>
  one.step === undefined &&
  (one.use !== 'fact' || isAhead(one) || seen.some(({ section }) => section === one.section));

/** Limits, terms and facts that are to be known before and that bear on the talk. */
export function knownBefore(
  { passages, asked, atItsMoment }: Material,
  main: Passage,
  seen: readonly Passage[],
  brings: string | undefined,
): Passage[] {
  const moment = ofItsCase(main, atItsMoment(main));
  const left = passages.filter(
    (passage) =>
      !seen.includes(passage) && passage.text.length <= 220 && (moment.includes(passage) || isAhead(passage)),
  );
  const limits = left.filter(({ amounts, isWarning }) => amounts.length > 0 || isWarning);
  const near = nearestTo(
    seen,
    (limits.length > 1 ? limits : left).filter((one) => bears(seen, one)),
    MOST_NEAR,
  );
  // Half a table says of a case that it falls under none of it.
  const known = near.filter((one) => tableWith(one, passages).every(({ passage }) => near.includes(passage)));
  // Of what the partner asks for, every limit that its figure falls under.
  const falls = limitsOnFigure(`Somebody ${brings ?? ''}.`, passages, asked.skill).map(
    ({ passage }) => passage,
  );
  const all = [...new Set([...(known.length > 0 ? known : seen.slice(0, 1)), ...falls])];
  const limited = withLimits(
    all.toSorted((a, b) => a.place - b.place),
    passages,
    asked.skill,
    MOST_KNOWN,
    falls,
  );
  return withoutHoles(limited, main, limited);
}

import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
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

/** A word that stands in so many passages is of the subject and not of a talk about one thing of it. */
const EVERYWHERE = 0.15;
function rareOf(words: readonly string[], passages: readonly Passage[]): ReadonlySet<string> {
  const held = passages.map(({ text }) => new Set(meaningIn(text)));
  const most = Math.max(3, passages.length * EVERYWHERE);
  return new Set(words.filter((word) => held.filter((one) => one.has(word)).length <= most));
}

/** Due before they meet: to be known before it begins. */
const isAhead = ({ section, list }: Passage): boolean =>
  list === undefined && timeOfHeading(section) === 'ahead';

/** A step of a procedure is done away from the talk, and what opens a document is about all of it. */
const bears = (seen: readonly Passage[], one: Passage): boolean =>
  one.step === undefined &&
  (one.use !== 'fact' || isAhead(one) || seen.some(({ section }) => section === one.section));

/**
 * Limits, terms and facts that are to be known before and that bear on the talk.
 * @param told what somebody there has to be told
 */
export function knownBefore(
  { passages, asked, atItsMoment }: Material,
  main: Passage,
  seen: readonly Passage[],
  brings: string | undefined,
  told: readonly Passage[],
): Passage[] {
  const moment = ofItsCase(main, atItsMoment(main));
  const left = passages.filter(
    (passage) =>
      !seen.includes(passage) && passage.text.length <= 220 && (moment.includes(passage) || isAhead(passage)),
  );
  const limits = left.filter(({ amounts, isWarning }) => amounts.length > 0 || isWarning);
  // Of another document, what has no word in common with the talk but those of every page, nobody needs for it.
  const own = rareOf(meaningIn([brings ?? '', ...seen.map(({ text }) => text)].join('. ')), passages);
  const isOfTalk = ({ source, text }: Passage) =>
    seen.some((one) => one.source === source) || meaningIn(text).some((word) => own.has(word));
  const near = nearestTo(
    seen,
    (limits.length > 1 ? limits : left).filter((one) => bears(seen, one) && isOfTalk(one)),
    MOST_NEAR,
  );
  // Half a table says of a case that it falls under none of it.
  const known = near.filter((one) => tableWith(one, passages).every(({ passage }) => near.includes(passage)));
  // Of what the partner asks for, every limit that its figure falls under.
  const falls = limitsOnFigure(`Somebody ${brings ?? ''}.`, passages, asked.skill).map(
    ({ passage }) => passage,
  );
  const all = [
    ...new Set([...told, ...(known.length + told.length > 0 ? known : seen.slice(0, 1)), ...falls]),
  ];
  const limited = withLimits(
    all.toSorted((a, b) => a.place - b.place),
    passages,
    asked.skill,
    MOST_KNOWN,
    [...told, ...falls],
  );
  return withoutHoles(limited, main, limited);
}

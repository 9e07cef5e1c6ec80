import { amountsItHangsOn, tellsHowMuch, type Threshold } from '../passage/hangs-on-amount.ts';
import { timeOfHeading } from '../passage/passage-moment.ts';
import type { PlacedPassage } from '../passage/placed.ts';
import { canBeOne, hoursSaid, weekdaysSaid } from '../text/day-and-hour.ts';
import { shareHeld } from '../text/compared.ts';
import { meaningIn, sentencesOf } from '../text/grounding.ts';

/** Share of a sentence that says what another one does. */
const HALF = 0.5;

/** Of a passage of several sentences, those of which a claim speaks. */
export function sentencesFor(claim: string, { text }: Pick<PlacedPassage, 'text'>): readonly string[] {
  const sentences = sentencesOf(text);
  return sentences.length < 2
    ? sentences
    : sentences.filter((one) => shareHeld(claim, one) >= HALF || shareHeld(one, claim) >= HALF);
}

/** Amounts of a rule that a case tells as bounds, and those of which it tells nothing. */
export function amountsOpen(
  says: string,
  sentences: readonly string[],
): Record<'bounds' | 'missing', Threshold[]> {
  const amounts = sentences.flatMap(amountsItHangsOn);
  const isBound = ({ written }: Threshold) => says.toLowerCase().includes(written.toLowerCase());
  return {
    bounds: amounts.filter(isBound),
    missing: amounts.filter((amount) => !isBound(amount) && !tellsHowMuch(says, amount)),
  };
}

/** The first day or hour of a case at which it cannot be, by a sentence that dates it. */
export function timeAgainst(says: string, sentence: string): string | undefined {
  const [days, set] = [weekdaysSaid(says), weekdaysSaid(sentence)];
  const [hours, due] = [hoursSaid(says), hoursSaid(sentence).flatMap(({ may }) => may)];
  const [day] = days;
  if (day !== undefined && set.length > 0 && !days.some((one) => set.includes(one)))
    return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
  const isOther = due.length > 0 && !hours.some(({ may }) => canBeOne(may, due));
  return isOther ? hours[0]?.written : undefined;
}

/** Words in common from which a sentence dates what another one says. */
const FEWEST = 2;

/** What says when a claim holds: its passages, their heading, and what dates the whole of its procedure. */
export function datedBy(
  claim: string,
  own: readonly PlacedPassage[],
  all: readonly PlacedPassage[],
): string[] {
  const said = own.flatMap((passage) => {
    const sentences = sentencesOf(passage.text);
    return sentences.length < 2 ? sentences : sentences.filter((one) => shared(one, claim) >= FEWEST);
  });
  const ofProcedure = own
    .filter(({ step }) => step !== undefined)
    .flatMap(({ source, section = '' }) =>
      all
        .filter((one) => one.step === undefined && one.source === source && one.section === section)
        .flatMap(({ text }) => sentencesOf(text))
        .filter((one) => shared(one, section) >= FEWEST),
    );
  return [...new Set([...said, ...own.map(({ section = '' }) => section), ...ofProcedure])];
}

function shared(one: string, other: string): number {
  const words = new Set(meaningIn(other));
  return new Set(meaningIn(one).filter((word) => words.has(word))).size;
}

/** Share of its passage from which an answer is the whole of it. */
const WHOLE = 0.85;
/** Share of the passage that a situation tells, from which it is a case of it. */
const TELLS = 0.3;

/**
 * Whether an answer only says its passage over again, of which the situation tells no case: who is asked “about claims”
 * and answers with a rule has decided nothing. Which step comes next is told by those before it.
 */
export const isRecited = (
  right: string,
  situation: string,
  own: readonly PlacedPassage[],
  all: readonly PlacedPassage[],
): boolean =>
  own.some(({ text }) => shareHeld(text, right) >= WHOLE) &&
  !own.some(
    (one) =>
      shareHeld(one.text, situation) >= TELLS ||
      tellsCaseOf(one.section, situation) ||
      comesNext(one, situation, all),
  );

/** Whether a situation is the case that a heading names. */
const tellsCaseOf = (section: string | undefined, situation: string): boolean =>
  timeOfHeading(section) === 'in-a-case' && shareHeld(section ?? '', situation) >= HALF;

const comesNext = (
  { id, step, source }: PlacedPassage,
  told: string,
  all: readonly PlacedPassage[],
): boolean =>
  step !== undefined &&
  (/\bsteps? \d+\b/iu.test(told) ||
    NOT_BEGUN.test(told) ||
    all.some(
      (one) =>
        one.id !== id && one.step !== undefined && one.source === source && shareHeld(one.text, told) >= HALF,
    ));
const NOT_BEGUN =
  /\bnothing (?:on it |of it )?(?:is|was|has been) (?:ticked|done|begun)\b|\babout to begin\b/iu;

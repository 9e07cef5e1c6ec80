import { z } from 'zod';
import { sentencesOf } from '../../text/grounding.ts';
import {
  isAboutAsking,
  isAct,
  isAnnounced,
  isQuestion,
  isStuffed,
  readsOff,
  speaksOfTheGame,
} from './acts.ts';
import type { TurnReading } from './session.ts';
import type { RolePlayScript } from './partner-moves.ts';

const Quote = z.string().min(1).max(300);

/** What a model says of a talk by its last turn: data, until `checkedReading` has held it to what was said. */
export const ClaimedReading = z.strictObject({
  shows: z.array(z.strictObject({ line: z.string(), level: z.number().min(1).max(4), quote: Quote })).max(6),
  earns: z.array(z.strictObject({ by: z.string(), quote: Quote })).max(4),
  strains: z.array(z.strictObject({ by: z.enum(['gives-way', 'pushes']), quote: Quote })).max(1),
});
export type ClaimedReading = z.infer<typeof ClaimedReading>;

/** By what a model calls a line of the rubric, and what earns an interest. */
export const lineName = (place: number): string => `line-${place + 1}`;
export const earningName = (place: number): string => `earning-${place + 1}`;

/**
 * What holds of what a model says: a quote that was not said word by word, names a line that there is not, recites the
 * line or only speaks of it counts for nothing. A turn that is not played shows nothing, nor does anything that was
 * said before show more by it: it may be what made the model say so. What shows a line may have been said before; what
 * earns and strains is of the last turn.
 *
 * @param turns what the learner said so far, each in one line
 * @param earned interests that came to light before
 */
export function checkedReading(
  { shows, earns, strains }: ClaimedReading,
  turns: readonly string[],
  script: RolePlayScript,
  earned: readonly number[],
): TurnReading {
  const { criteria, ways } = watchedFor(script);
  const says = turns.at(-1) ?? '';
  const holds = (text: string, quote: string) => quote.trim() !== '' && text.includes(quote);
  const strained = strains.find(({ quote }) => holds(says, quote));
  const counted = isPlayed(says, script) ? { shows, earns } : { shows: [], earns: [] };
  const shown = counted.shows.flatMap(({ line, level, quote }) => {
    const place = criteria.findIndex((_, i) => lineName(i) === line);
    const criterion = criteria[place];
    const from = turns.findLast((text) => holds(text, quote));
    if (criterion === undefined || from === undefined || !isPlayed(from, script)) return [];
    return level < WEAKEST || isDone(quote, from, criterion) ? [{ line: place, level, quote }] : [];
  });
  const best = [...Map.groupBy(shown, ({ line }) => line).values()].flatMap((same) =>
    same.toSorted((a, b) => b.level - a.level).slice(0, 1),
  );
  const earning = counted.earns.flatMap(({ by, quote }) => {
    if (!holds(says, quote)) return [];
    const interest = ways.findIndex((_, i) => earningName(i) === by);
    const way = ways[interest];
    const isDone = way !== undefined && sentencesWith(quote, says).some((sentence) => isAct(sentence, way));
    return isDone && !earned.includes(interest) ? [{ interest, quote }] : [];
  })[0];
  return {
    shows: best.toSorted((a, b) => a.line - b.line),
    ...(earning ? { earns: earning } : {}),
    ...(strained ? { strains: strained } : {}),
  };
}

/** Whether a turn is one of the talk: who piles up the words of the lines or speaks of the game does not play. */
export function isPlayed(text: string, script: RolePlayScript): boolean {
  const { criteria, ways } = watchedFor(script);
  return !speaksOfTheGame(text) && !isStuffed(text, [...criteria, ...ways]);
}

const watchedFor = ({ learner: { rubric }, runner: { interests } }: RolePlayScript) => ({
  criteria: rubric.map(({ criterion }) => criterion.text),
  ways: interests.map(({ earnedBy }) => earnedBy.text),
});

/** What shows that nothing was done, which needs no act: what is nearer to the first level than to the second. */
const WEAKEST = 1.5;

/**
 * Whether a quote does what a line asks for: whoever reads the line off in the same breath, or only announces it, does
 * not, and what is to be asked is put to the partner as a question.
 */
function isDone(quote: string, says: string, criterion: string): boolean {
  if (sentencesOf(says).some((sentence) => readsOff(sentence, criterion))) return false;
  return sentencesWith(quote, says).some(
    (sentence) => !isAnnounced(sentence) && (!isAboutAsking(criterion) || isQuestion(sentence, criterion)),
  );
}

/** The sentences in which a quote stands, or of which it is made. */
const sentencesWith = (quote: string, says: string): string[] =>
  sentencesOf(says).filter((sentence) => sentence.includes(quote) || quote.includes(sentence));

import { sentencesOf } from '../../text/grounding.ts';
import { countsOf, type Counts } from './acts.ts';
import { LEVELS_OF_A_LINE, lineSeen, type DebriefedLine } from './debrief.ts';
import type { AnsweredTurn } from './session.ts';
import type { RolePlayScript } from './partner-moves.ts';

/**
 * What a coach says of one turn: the learner's own words beside one line of the rubric, and one next move. About the
 * wording and its pace, never about whoever spoke.
 */
export interface Coaching {
  /** Word by word from the turn. */
  quote: string;
  criterion: string;
  /** What the words show of the line, 1 to 4; absent where they do not show it. */
  level?: number;
  says?: string;
  /** What to try; absent where nothing of the line is left to show. */
  next?: string;
  counts: Counts;
}

/**
 * The line that the turn showed least well, or the first that the talk came to and that no turn has shown yet. By rule,
 * from what was found in the turn when it was answered, so that a coach costs nothing and cannot make anything up.
 *
 * @param turns up to the one that is coached, which is the last
 */
export function coachingOf(script: RolePlayScript, turns: readonly AnsweredTurn[]): Coaching | undefined {
  const turn = turns.at(-1);
  if (!turn) return undefined;
  const lines = script.learner.rubric.map((_, line) => lineSeen(script, turns, line));
  const shown = turn.answer.reading.shows
    .filter(({ line, quote }) => turn.says.includes(quote) && lines[line]?.hadOccasion)
    .toSorted((a, b) => a.level - b.level);
  const weakest = shown.find(({ level }) => Math.round(level) < LEVELS_OF_A_LINE);
  const coached = weakest ?? (lines.every(isSeen) ? shown.at(-1) : undefined);
  const seen = coached && lines[coached.line];
  const counts = countsOf(turn.says);
  if (coached && seen) return { quote: coached.quote, ...about(seen), counts };
  const open = lines.filter((line) => line.hadOccasion).toSorted((a, b) => (a.mark ?? 0) - (b.mark ?? 0))[0];
  return open && { quote: sentencesOf(turn.says)[0] ?? turn.says, ...about(notShown(open)), counts };
}

const isSeen = ({ hadOccasion, level }: DebriefedLine): boolean => !hadOccasion || level !== undefined;

/** A line as a turn leaves it that shows nothing of it. */
const notShown = ({ criterion, next, hadOccasion, quotes }: DebriefedLine): DebriefedLine => ({
  criterion,
  hadOccasion,
  quotes,
  ...(next === undefined ? {} : { next }),
});

const about = ({ criterion, level, says, next }: DebriefedLine) => ({
  criterion,
  ...(level === undefined ? {} : { level }),
  ...(says === undefined ? {} : { says }),
  ...(next === undefined ? {} : { next }),
});

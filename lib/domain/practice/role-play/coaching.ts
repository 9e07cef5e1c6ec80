import { sentencesOf } from '../../grounding.ts';
import { countsOf, type Counts } from './acts.ts';
import { LEVELS_OF_A_LINE, lineSeen } from './debrief.ts';
import type { AnsweredTurn } from './session.ts';
import type { RolePlayScript } from './standing.ts';

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
 * The line that the turn showed least well, or the first that no turn has shown yet. By rule, from what was found in
 * the turn when it was answered, so that a coach costs nothing and cannot make anything up.
 *
 * @param turns up to the one that is coached, which is the last
 */
export function coachingOf(script: RolePlayScript, turns: readonly AnsweredTurn[]): Coaching | undefined {
  const turn = turns.at(-1);
  if (!turn) return undefined;
  const counts = countsOf(turn.says);
  const shows = turn.answer.reading.shows.filter(({ quote }) => turn.says.includes(quote));
  const weakest = shows
    .filter(({ level }) => Math.round(level) < LEVELS_OF_A_LINE)
    .toSorted((a, b) => a.level - b.level)[0];
  if (weakest) return { quote: weakest.quote, ...about(script, [turn], weakest.line), counts };
  const unseen = script.learner.rubric.findIndex(
    (_, line) => !turns.some(({ answer }) => answer.reading.shows.some((one) => one.line === line)),
  );
  const [best] = shows;
  if (best && unseen === -1) return { quote: best.quote, ...about(script, [turn], best.line), counts };
  const quote = sentencesOf(turn.says)[0] ?? turn.says;
  return { quote, ...about(script, [turn], Math.max(0, unseen)), counts };
}

function about(script: RolePlayScript, turns: readonly AnsweredTurn[], line: number) {
  const { criterion, level, says, next } = lineSeen(script, turns, line);
  return {
    criterion,
    ...(level === undefined ? {} : { level }),
    ...(says === undefined ? {} : { says }),
    ...(next === undefined ? {} : { next }),
  };
}

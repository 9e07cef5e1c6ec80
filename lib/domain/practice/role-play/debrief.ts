import { TOP_LEVEL } from '../../skill-estimate/constants.ts';
import { countsOf, isForbidding, isOfAMoment, type Counts } from './acts.ts';
import type { AnsweredTurn } from './session.ts';
import { playStandingOf, type RolePlayScript } from './partner-moves.ts';

/** What one line of the rubric showed, in the learner's own words. */
export interface DebriefedLine {
  criterion: string;
  /** 1 to 4, the nearest whole level; absent where it was not seen. */
  level?: number;
  /** The same, with what lies between two levels. */
  mark?: number;
  /** Whether the partner came to the moment that the line is about; one that did not is held against nobody. */
  hadOccasion: boolean;
  /** What that level says, and what the next one does. */
  says?: string;
  next?: string;
  /** Word by word what showed it: what the level rests on first. */
  quotes: { turnId: string; quote: string }[];
}

export interface Debrief {
  lines: DebriefedLine[];
  /** Interests of the partner that came to light. */
  found: string[];
  /** By what the others would have come to light; they themselves stay hidden, so that it can be played again. */
  missed: string[];
  counts: Counts & { turns: number; longest: number };
}

const MOST_QUOTES = 3;

/** What a role-play showed, line by line. Formative: it says what to try next, and nothing follows from it. */
export function debriefOf(script: RolePlayScript, turns: readonly AnsweredTurn[]): Debrief {
  const { rubric } = script.learner;
  const { interests } = script.runner;
  const { earned } = playStandingOf(script, turns);
  const each = turns.map(({ says }) => countsOf(says));
  const sum = (of: keyof Counts) => each.reduce((total, counts) => total + counts[of], 0);
  return {
    lines: rubric.map((_, line) => lineSeen(script, turns, line)),
    found: earned.flatMap((place) => interests[place]?.hidden.madeUp ?? []),
    missed: interests.flatMap(({ earnedBy }, place) => (earned.includes(place) ? [] : [earnedBy.text])),
    counts: {
      words: sum('words'),
      questions: sum('questions'),
      statements: sum('statements'),
      turns: turns.length,
      longest: Math.max(0, ...each.map(({ words }) => words)),
    },
  };
}

/**
 * What the talk showed of a line by its last turn: what was read last, since each reading is of all that was said; of
 * what is not to be done the first time that it was, whatever came after.
 */
export function lineSeen(
  script: RolePlayScript,
  turns: readonly AnsweredTurn[],
  line: number,
): DebriefedLine {
  const { criterion, levels = [] } = script.learner.rubric[line] ?? {};
  const read = turns.flatMap(({ answer }) => answer.reading.shows.filter((one) => one.line === line));
  const broken = isForbidding(criterion?.text ?? '')
    ? read.find(({ level }) => Math.round(level) === 1)
    : undefined;
  const latest = broken ?? read.at(-1);
  const hadOccasion = cameTo(line, script, turns) || (latest !== undefined && latest.level >= DONE);
  const last = hadOccasion ? latest : undefined;
  const level = last === undefined ? undefined : Math.round(last.level);
  const says = level === undefined ? undefined : levels[level - 1];
  const next = levels[level === undefined ? FIRST_GOOD : level];
  return {
    criterion: criterion?.text ?? '',
    hadOccasion,
    ...(last === undefined || level === undefined ? {} : { level, mark: last.level }),
    ...(says === undefined ? {} : { says }),
    ...(next === undefined ? {} : { next }),
    quotes: [
      ...new Set(
        [last, ...read.toReversed().filter((one) => Math.round(one.level) === level)].flatMap(
          (one) => one?.quote ?? [],
        ),
      ),
    ]
      .slice(0, MOST_QUOTES)
      .flatMap((quote) => placeOf(quote, turns)),
  };
}

/**
 * Whether the talk came to what a line is about: always, but for a line of a moment which the partner brings about by a
 * prepared line that nobody has answered yet. What the talk is opened with is there from the start.
 */
function cameTo(line: number, script: RolePlayScript, turns: readonly AnsweredTurn[]): boolean {
  const { rubric, objective } = script.learner;
  const criterion = rubric[line]?.criterion.text ?? '';
  const opening = 'text' in objective.condition ? objective.condition.text.replace(/\.$/, '') : undefined;
  if (!isOfAMoment(criterion) || (opening !== undefined && criterion.startsWith(opening))) return true;
  const move = script.runner.moves.findIndex(({ tests }) => tests.text === criterion);
  return move < playStandingOf(script, turns.slice(0, -1)).moves;
}

/** From here on it is nearer to being done than to being done in part. */
const DONE = 2.5;

/** A quote with the turn that it was said in. */
function placeOf(quote: string, turns: readonly AnsweredTurn[]): DebriefedLine['quotes'] {
  const turn = turns.findLast(({ says }) => says.includes(quote));
  return turn ? [{ turnId: turn.turnId, quote }] : [];
}

/** The level that does what the criterion asks, counted from 0 on. */
const FIRST_GOOD = 2;
export const LEVELS_OF_A_LINE = 4;

/**
 * What a released role-play says, on 0–5: the mean of the lines that there was occasion for, of which one that was not
 * seen counts as the weakest.
 */
export function levelReleased({ lines }: Pick<Debrief, 'lines'>): number {
  const parts = lines
    .filter(({ hadOccasion }) => hadOccasion)
    .map(({ mark = 1 }) => (mark - 1) / (LEVELS_OF_A_LINE - 1));
  return (parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length)) * TOP_LEVEL;
}

import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';
import type { RecallState, Recalled } from '../../domain/person/recall-state.ts';

/** Shown again, after days and at most half a year, when nine in ten would still recall it. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 180,
  enable_fuzz: false,
  enable_short_term: false,
});

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;

/** The card after an answer, by FSRS with its default parameters. */
export function answered(card: RecallState | undefined, recalled: Recalled, at: number): RecallState {
  const { card: next } = scheduler.next(cardOf(card, at), new Date(at), ratings[recalled]);
  const { due, stability, difficulty, reps, lapses } = next;
  return { due: due.getTime(), stability, difficulty, reps, lapses, lastAt: at };
}

function cardOf(card: RecallState | undefined, at: number): Card {
  const empty = createEmptyCard(new Date(at));
  if (!card) return empty;
  const { due, lastAt, ...state } = card;
  return { ...empty, ...state, state: State.Review, due: new Date(due), last_review: new Date(lastAt) };
}

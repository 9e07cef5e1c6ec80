import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { isThrough, type Weeks } from './pace.ts';
import { latestOf, type ProgrammeState } from './state.ts';

/** What somebody may say to a programme of theirs. */
export const ToProgramme = z.enum(['done', 'pause', 'go-on', 'stop']);
export type ToProgramme = z.infer<typeof ToProgramme>;

/** Longest pause: whoever is away for longer says so again. */
export const LONGEST_PAUSE_DAYS = 366;

/** What they may say to it now. */
export function answersToProgramme(weeks: Weeks, state: ProgrammeState, at: number): ToProgramme[] {
  const { pausedUntil = 0, stoppedAt } = state;
  if (stoppedAt !== undefined || isThrough(weeks, state)) return [];
  return [
    ...(latestOf(state).doneAt === undefined ? (['done'] as const) : []),
    at < pausedUntil ? 'go-on' : 'pause',
    'stop',
  ];
}

/** What somebody says: of which module they finished, from 0 on, or until when they pause, in epoch milliseconds. */
export type SaidToProgramme =
  { said: 'done'; module: number } | { said: 'pause'; until: number } | { said: 'go-on' | 'stop' };

/**
 * Where they stand after it; what is said twice is said once, and after a stop nothing changes. Undefined where it
 * cannot be said: of a module that has not come, or until a moment that has passed or lies too far ahead.
 */
export function stateAnswered(
  state: ProgrammeState,
  answer: SaidToProgramme,
  at: number,
): ProgrammeState | undefined {
  if (state.stoppedAt !== undefined) return state;
  switch (answer.said) {
    case 'done':
      return doneIn(state, answer.module, at);
    case 'pause': {
      const { until } = answer;
      return until > at && until - at <= LONGEST_PAUSE_DAYS * DAY
        ? { ...state, pausedUntil: until }
        : undefined;
    }
    case 'go-on':
      return at < (state.pausedUntil ?? 0) ? { ...state, pausedUntil: at } : state;
    case 'stop':
      return { ...state, stoppedAt: at };
  }
}

function doneIn(state: ProgrammeState, module: number, at: number): ProgrammeState | undefined {
  if (!state.modules[module]) return undefined;
  const modules = state.modules.map((one, i) =>
    i === module && one.doneAt === undefined ? { ...one, doneAt: at } : one,
  );
  return { ...state, modules };
}

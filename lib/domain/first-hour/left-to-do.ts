import { isShownEnough } from '../group-level/shown-enough.ts';

/** What has to be there before anything can be found, in the order in which it is seen to. */
export const FIRST_STEPS = ['skills', 'roles', 'lines', 'targets', 'signals'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** What stands so far. */
export interface FirstHour {
  skills: number;
  roles: number;
  /** Lines of the strategy in force. */
  lines: number;
  /** Roles that ask for anything. */
  rolesThatAsk: number;
  /** Sources of signals that were heard of. */
  sources: readonly string[];
}

/**
 * What is missing: without skills nothing can be named, without roles nobody is meant, without a line nothing is done,
 * without targets nobody falls short, and one source alone opens no need unless a human lets it.
 */
export function leftToDo(
  { skills, roles, lines, rolesThatAsk, sources }: FirstHour,
  policy: Parameters<typeof isShownEnough>[1],
): FirstStep[] {
  const isLeft: Record<FirstStep, boolean> = {
    skills: skills === 0,
    roles: roles === 0,
    lines: lines === 0,
    targets: rolesThatAsk === 0,
    signals: !isShownEnough(sources, policy),
  };
  return FIRST_STEPS.filter((step) => isLeft[step]);
}

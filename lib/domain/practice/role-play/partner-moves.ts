import type { ArtefactOf } from '../../artefact/artefact.ts';
import type { AnsweredTurn, TurnReading } from './session.ts';

export type RolePlayScript = ArtefactOf<'role-play'>;

/** Where a role-play stands after some turns. */
export interface PlayStanding {
  /** Interests that came to light, by their numbers, in that order. */
  earned: readonly number[];
  /** How sharp the partner has become: 0, up to the number of escalations. */
  pressure: number;
  /** Prepared lines of the partner that were said. */
  moves: number;
}

/** What the partner does next, by rule; a model only words it. */
export type Cue =
  | { is: 'reveals'; interest: number }
  | { is: 'sharpens'; escalation: number }
  | { is: 'tests'; move: number }
  | { is: 'answers' };

const BEGINNING: PlayStanding = { earned: [], pressure: 0, moves: 0 };

/**
 * An interest that was earned comes out; who gives way or pushes is answered more sharply; otherwise the next prepared
 * line comes, and when they are used up the partner only answers.
 */
export function cueAfter(
  { earned, pressure, moves }: PlayStanding,
  reading: TurnReading,
  { runner }: RolePlayScript,
): Cue {
  if (reading.earns && isThere(reading.earns.interest, earned, runner.interests.length))
    return { is: 'reveals', interest: reading.earns.interest };
  if (reading.strains)
    return { is: 'sharpens', escalation: Math.min(pressure, runner.escalations.length - 1) };
  return moves < runner.moves.length ? { is: 'tests', move: moves } : { is: 'answers' };
}

const isThere = (interest: number, earned: readonly number[], interests: number): boolean =>
  interest < interests && !earned.includes(interest);

/** Being heard calms the partner, so an interest that is earned also lowers the pressure. */
function after(standing: PlayStanding, reading: TurnReading, script: RolePlayScript): PlayStanding {
  const { earned, pressure, moves } = standing;
  const cue = cueAfter(standing, reading, script);
  switch (cue.is) {
    case 'reveals':
      return { earned: [...earned, cue.interest], pressure: Math.max(0, pressure - 1), moves };
    case 'sharpens':
      return { earned, pressure: Math.min(pressure + 1, script.runner.escalations.length), moves };
    case 'tests':
      return { earned, pressure, moves: moves + 1 };
    case 'answers':
      return standing;
  }
}

/** Where the turns lead, from the first on. */
export const playStandingOf = (
  script: RolePlayScript,
  turns: readonly Pick<AnsweredTurn, 'answer'>[],
): PlayStanding => turns.reduce((standing, { answer }) => after(standing, answer.reading, script), BEGINNING);

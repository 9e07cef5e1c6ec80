import type { GroupPulse, PulsePoint } from '../signal/pulse.ts';
import { REAL_DEVIATION, type Noise } from './noise.ts';
import { sayable, type Said } from './said.ts';

/**
 * What one answer may give away by each report that holds it (`Budget`): that of its own group, where changes are
 * looked for, and less that of the group which that one is a part of, whose reports hold many; e^4.4 together.
 */
export const ANSWER = { part: 3.2, whole: 1.2 };
/** Points between the lowest and the highest answer. */
const RANGE = 4;
/** Variance of an answer on 1–5. How it spreads in the group itself would tell of single answers. */
const SPREAD = 0.8;

/** Scale of the noise in the sum of a report. */
export const scaleIn = ({ within }: Pick<GroupPulse, 'within'>): number =>
  RANGE / (within === undefined ? ANSWER.whole : ANSWER.part);

/**
 * The answers of a group as far as they may be read: each report with noise in its sum, drawn once, and with what the
 * noise adds to its spread.
 */
export const pulseAsSaid = (pulse: GroupPulse, noise: Noise): Said<GroupPulse> =>
  sayable({
    ...pulse,
    points: Object.fromEntries(
      Object.entries(pulse.points).map(([day, point]) => [
        day,
        pointAsSaid(point, scaleIn(pulse), noise.real(pulseName(pulse, day, point))),
      ]),
    ),
  });

/** A fuller report of the same day is another report. */
export const pulseName = (
  { groupId, question }: Pick<GroupPulse, 'groupId' | 'question'>,
  day: string,
  { answers }: Pick<PulsePoint, 'answers'>,
): string => `pulse|${groupId}|${question}|${day}|${answers}`;

function pointAsSaid({ answers, sum }: PulsePoint, scale: number, drawn: number): PulsePoint {
  const said = sum + scale * drawn;
  const variance = SPREAD + (scale * REAL_DEVIATION) ** 2 / answers;
  return { answers, sum: said, squares: said ** 2 / answers + answers * variance };
}

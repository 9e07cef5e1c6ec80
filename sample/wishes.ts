import { idOf } from './company.ts';
import { requestDays } from './signals.ts';
import type { Truth } from './truth.ts';

/** Something that is asked for, whatever is true about it. */
export interface Wish {
  roleId: string;
  /** What a program on it would be about; off the charter it is no skill of the company’s. */
  skillId: string;
  /** Days on which it is asked for, the first first. */
  requests: number[];
}

export const wishesOf = ({ gaps, brokenProcesses, offCharter }: Truth): Wish[] =>
  [...gaps, ...brokenProcesses, ...offCharter.map((wish) => ({ ...wish, skill: wish.text ?? '' }))]
    .map((wish) => ({
      roleId: idOf(wish.jobRole),
      skillId: idOf(wish.skill),
      requests: requestDays(wish),
    }))
    .filter(({ requests }) => requests.length > 0);

import type { Said } from '../domain/disclosure/said.ts';
import type { Standing } from '../domain/group-level/group-standing.ts';

/** Of which standing it is. */
export type StandingOf = Pick<Standing, 'roleId' | 'skillId' | 'group'>;

/** How each skill stands in each role, or in a part of it, as the last needs analysis saw it and may say it. */
export interface Standings {
  save: (standings: readonly Said<Standing>[]) => Promise<void>;
  /** Keeps these of parts of roles, and no others any more. */
  saveParts: (parts: readonly Said<Standing>[]) => Promise<void>;
  /** Of every whole role, at what roles ask for today. */
  all: () => AsyncIterable<Said<Standing>>;
  /** @param ahead measured at what a forecast asks for */
  find: (of: StandingOf, ahead?: boolean) => Promise<Said<Standing> | undefined>;
}

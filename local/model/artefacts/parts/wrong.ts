import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Passage } from '../material/passages.ts';

/** An answer that is wrong, and what is wrong with it: what is said of it follows from that. */
export interface Wrong {
  says: string;
  mistake: Mistake;
  /** By which it is right at another moment or of something else; else the one that is asked about. */
  from: Passage;
  /** What it leaves out or puts otherwise, in the words of the passage; empty where that is no part of it. */
  breaks: string;
  /** Whether anybody in a hurry says it of anything, so that beside another such one the right answer is guessed. */
  isHabit?: boolean;
}

import type { Answered } from './answers.ts';
import type { SaidAtOnce } from './source-edit.ts';
import type { Coverage } from './viewer/seen.ts';

/** Tells one line: what came of an act, or how far it has got. */
export type Tell = (line: string) => void;

/** What the story remembers for its end; kept between acts, so that a story that was killed goes on with it. */
export interface Lived {
  /** Signals and learning records that the company's systems sent. */
  signals: number;
  /** How many could do what the charter asks, before anything was answered. */
  coverageBefore: Coverage[];
  /** What people could see of a document that its owner edited, before anybody decided. */
  saidAtOnce?: SaidAtOnce;
  /** How many questions humans answered in their chat and at the door. */
  answered?: Answered;
  /** Of `first-talk`: whether the talk was practised, which is gone from the stores by its end. */
  hasPractised?: boolean;
  /** Somebody whose items are worth a look. */
  personId?: string;
}

/** One act of the story. Each can be played again after a crash: whatever it sends carries the same ids and keys. */
export interface Act {
  title: string;
  /** Whether it stops for a human. */
  asks?: true;
  /** Answers what is to be remembered of it. */
  play: (say: Tell, progress: Tell, lived: Lived) => Promise<Partial<Lived>>;
}

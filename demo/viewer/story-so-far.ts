import { DAY } from '../../lib/domain/milliseconds.ts';
import type { Envelope } from '../envelope.ts';
import type { Compared } from '../service-desk.ts';
import type { Coverage } from './seen.ts';

/** How far the story is, as the terminal and the viewer both tell it. */
export interface Told {
  company: string;
  people: number;
  /** Epoch milliseconds of the first day. */
  began: number;
  days: number;
  /** How many could do what the charter asks, before anything was answered. */
  coverageBefore: Coverage[];
  /** Somebody whose items are worth a look. */
  personId?: string;
  /** Whether a script stands in for the people who decide. */
  byScript: boolean;
  /** What was decided so far, the first first. */
  decided: { question: string; answer: string; at: number }[];
  acts: { title: string; state: 'to come' | 'now' | 'done'; lines: string[]; progress?: string }[];
  /** The hidden truth beside what was done about it, once the story is over. */
  envelope?: { opened: Envelope; compared?: Compared };
}

/** Day 1 is the first day. */
export const dayOf = ({ began }: Pick<Told, 'began'>, now: number): number =>
  Math.floor((now - began) / DAY) + 1;

/** What everybody should know before they look at anything else. */
export const bannerOf = (
  told: Pick<Told, 'company' | 'people' | 'began' | 'days' | 'byScript'>,
  now: number,
): { title: string; line: string } => ({
  title: told.company,
  line: `${told.people.toLocaleString('en')} people, day ${Math.min(dayOf(told, now), told.days)} of ${told.days}; simulated company with planted gains, offline drafter, nothing leaves this machine${told.byScript ? '; a script decides in people’s place' : ''}`,
});

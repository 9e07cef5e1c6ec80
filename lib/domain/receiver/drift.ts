import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import type { Participation } from '../outcome/participation.ts';
import type { OutRecord } from './record.ts';

/** How the layer and a system that it tells may differ about something that somebody finished. */
export const DifferenceKind = z.enum(['not-shown', 'only-theirs', 'other-day']);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** What is proposed to whoever looks at it; nothing is done by itself. */
export const Proposal = z.enum(['send-again', 'take-theirs', 'ask-somebody']);
export type Proposal = z.infer<typeof Proposal>;

/**
 * - `not-shown`: it took the record, and does not say it back: it may have lost it, or show it under another course;
 * - `only-theirs`: it says so, and the layer does not believe it, because they finished before it was planned for them;
 * - `other-day`: both say so, of different days, and nobody but the person or whoever runs the system knows which.
 */
export const proposalAbout: Record<DifferenceKind, Proposal> = {
  'not-shown': 'send-again',
  'only-theirs': 'take-theirs',
  'other-day': 'ask-somebody',
};

/** A difference about one person, as it lies with them. */
export const Difference = z.strictObject({
  receiverId: z.string(),
  needId: z.string(),
  kind: DifferenceKind,
  /** Of the record that the system took; absent where it took none. */
  recordId: z.guid().exactOptional(),
  /** When they finished it, as each side has it; epoch milliseconds. */
  ours: z.number().exactOptional(),
  theirs: z.number().exactOptional(),
});
export type Difference = z.infer<typeof Difference>;

/** How both sides compare, in numbers. */
export const SidesCompared = z.strictObject({
  /** Epoch milliseconds. */
  at: z.number(),
  agreed: z.int(),
  differ: z.partialRecord(DifferenceKind, z.int()),
});
export type SidesCompared = z.infer<typeof SidesCompared>;

/** A system that says back once a week what it was told must have done so by then. */
const GRACE = 8 * DAY;
/** What one side has a day, the other may have the next: zones, and files of days. */
const SAME_DAY = 2 * DAY;
/** What was finished longer ago is not compared any more: a feed tells of the last weeks. */
export const COMPARED_DAYS = 90;

/**
 * How both sides have it that somebody finished something; undefined where nothing can be said yet.
 * @param record what the system was told of it, if anything
 */
export function comparedPart(
  { finishedAt, saidBy = {} }: Pick<Participation, 'finishedAt' | 'saidBy'>,
  source: string,
  record: Pick<OutRecord, 'status' | 'sentAt'> | undefined,
  at: number,
): 'agreed' | DifferenceKind | undefined {
  const theirs = saidBy[source];
  const latest = Math.max(finishedAt ?? -Infinity, theirs ?? -Infinity);
  if (latest < at - COMPARED_DAYS * DAY) return undefined;
  if (theirs === undefined) {
    const isLate = record?.status === 'sent' && record.sentAt !== undefined && at - record.sentAt >= GRACE;
    return isLate ? 'not-shown' : undefined;
  }
  if (finishedAt === undefined) return 'only-theirs';
  return Math.abs(finishedAt - theirs) < SAME_DAY ? 'agreed' : 'other-day';
}

/** Whether the layer has it already as a system says. */
export const isTaken = (
  { finishedAt, saidBy = {} }: Pick<Participation, 'finishedAt' | 'saidBy'>,
  source: string,
  theirs: number,
): boolean => finishedAt === theirs && saidBy[source] === theirs;

/**
 * Somebody’s part as finished on the day that a system says; undefined where it says another day by now, or the layer
 * has one of its own: that is a question to somebody, and nothing to take over.
 */
export function withTheirs(part: Participation, source: string, theirs: number): Participation | undefined {
  if (part.saidBy?.[source] !== theirs) return undefined;
  return part.finishedAt === undefined || part.finishedAt === theirs
    ? { ...part, finishedAt: theirs }
    : undefined;
}

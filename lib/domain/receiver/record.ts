import { z } from 'zod';
import { DAY, MINUTE } from '../milliseconds.ts';
import { Level, type PersonId } from '../ids.ts';
import type { Participation } from '../outcome/participation.ts';
import type { Salted } from '../person/pseudonym.ts';
import { guidOf } from '../sha256.ts';
import type { Learner } from '../person/learner.ts';
import { RecordKind, Way } from './receiver.ts';

/** What a record is about: something that was made or found, or a skill. */
const About = z.union([
  z.strictObject({
    needId: z.string(),
    assetId: z.string(),
    /** What learning systems may call it. */
    knownAs: z.array(z.string()),
  }),
  z.strictObject({ skillId: z.string() }),
]);
export type About = z.infer<typeof About>;

/** Something that happened to one person, or that they did. */
export const Happened = z.strictObject({
  kind: RecordKind,
  about: About,
  /** Epoch milliseconds. */
  at: z.number(),
  /** Of what they released, 0–5. */
  level: Level.exactOptional(),
});
export type Happened = z.infer<typeof Happened>;

/** The same for one system, before it is stored. */
export interface NewRecord {
  receiverId: string;
  /** How and where it is told: nowhere else, whatever the entry says later. */
  to?: Way;
  happened: Happened;
}

/** What a system is told of one person, and whether it took it. It lies with its person, and goes with them. */
export const OutRecord = z.strictObject({
  recordId: z.guid(),
  receiverId: z.string(),
  /** How and where it is told, and taken back; absent of what was made before that was kept. */
  to: Way.exactOptional(),
  happened: Happened,
  status: z.enum(['waiting', 'sent', 'refused']),
  attempts: z.int(),
  /** From when on it is tried; of one that waits. */
  dueAt: z.number().exactOptional(),
  sentAt: z.number().exactOptional(),
  /** Of what is told by files: the one that it was given to, and those before in which it may stand, too. */
  file: z.string().exactOptional(),
  earlierFiles: z.array(z.string()).exactOptional(),
  /** How often somebody let it be sent once more after the system had taken it. */
  again: z.int().exactOptional(),
  /** Why the last try came to nothing, in words that name nobody. */
  why: z.string().max(200).exactOptional(),
});
export type OutRecord = z.infer<typeof OutRecord>;

/** A record with whom it is about. */
export interface RecordOfPerson {
  personId: PersonId;
  record: OutRecord;
}

/** That what a system was told of somebody is theirs no more: of whom, nobody can tell from it. */
export const Withdrawal = OutRecord.omit({ happened: true, sentAt: true, again: true }).extend({
  /** Whether it was taken out of every file in which it may stand: whoever read one is told in a row of the next. */
  wasTaken: z.literal(true).exactOptional(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/**
 * By what a system knows a record: the same for the same thing, however often it is sent. It is made of the person’s
 * salt, so that once they are erased nobody finds out whose it was.
 */
export const recordIdOf = (
  { personId, salt = personId }: Salted,
  { receiverId, happened: { kind, about, at } }: NewRecord,
): string =>
  guidOf(
    JSON.stringify([
      'record',
      salt,
      receiverId,
      kind,
      'needId' in about ? [about.needId, about.assetId] : about.skillId,
      at,
    ]),
  );

export const waitingRecord = (person: Salted, made: NewRecord, at: number): OutRecord => ({
  recordId: recordIdOf(person, made),
  receiverId: made.receiverId,
  ...(made.to ? { to: made.to } : {}),
  happened: made.happened,
  status: 'waiting',
  attempts: 0,
  dueAt: at,
});

/** What reached somebody or was finished between two versions of what is known of them. */
export function happenedBetween(
  before: Pick<Learner, 'participations'>,
  after: Pick<Learner, 'participations'>,
): Happened[] {
  return Object.entries(after.participations).flatMap(([needId, part]) => {
    const earlier = before.participations[needId];
    const about = aboutPart(needId, part);
    return [
      ...(part.deliveredAt !== undefined && earlier?.deliveredAt === undefined
        ? [{ kind: 'offered' as const, about, at: part.deliveredAt }]
        : []),
      ...(part.finishedAt !== undefined && earlier?.finishedAt === undefined
        ? [{ kind: 'completed' as const, about, at: part.finishedAt }]
        : []),
    ];
  });
}

const aboutPart = (needId: string, { assetId, knownAs = [] }: Participation): About => ({
  needId,
  assetId,
  knownAs,
});

/** Tries before a record is set aside with the reason: over some three days. */
export const MOST_TRIES = 8;
const [FIRST_PAUSE, LONGEST_PAUSE] = [5 * MINUTE, DAY];

/** How long after a try that came to nothing the next one comes. @param attempts so far, from 1 */
export const pauseAfterTry = (attempts: number): number =>
  Math.min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE);

/** What is tried until it is taken, or set aside. */
type Tried = Pick<OutRecord, 'status' | 'attempts' | 'dueAt' | 'why'>;

/** As it was before anything was tried. */
function untried<T extends Tried>(tried: T): T {
  const bare = { ...tried };
  delete bare.dueAt;
  delete bare.why;
  return bare;
}

/** After a try that came to nothing; set aside at once where the system will never take it. */
export function afterFailure<T extends Tried>(
  tried: T,
  { why, isFinal }: { why: string; isFinal: boolean },
  at: number,
): T {
  const attempts = tried.attempts + 1;
  const said = { ...untried(tried), attempts, why: why.slice(0, 200) };
  return isFinal || attempts >= MOST_TRIES
    ? { ...said, status: 'refused' }
    : { ...said, status: 'waiting', dueAt: at + pauseAfterTry(attempts) };
}

export const afterSending = (record: OutRecord, at: number): OutRecord => ({
  ...untried(record),
  status: 'sent',
  attempts: record.attempts + 1,
  sentAt: at,
});

/** Tried anew from now on, as if for the first time. */
export const triedAnew = <T extends Tried>(tried: T, at: number): T => ({
  ...untried(tried),
  status: 'waiting',
  attempts: 0,
  dueAt: at,
});

/** Sent once more, though the system took it: it does not show it. */
export const sentAgain = (record: OutRecord, at: number): OutRecord => ({
  ...triedAnew(outOfFile(record), at),
  again: (record.again ?? 0) + 1,
});

type Filed = Pick<OutRecord, 'file' | 'earlierFiles'>;

/** Free for another file; where it may stand in the one that it had, this is kept: an erasure looks there. */
export function outOfFile<T extends Filed>({ file, ...rest }: T, mayStand = true): Omit<T, 'file'> {
  return file === undefined || !mayStand
    ? rest
    : { ...rest, earlierFiles: [...(rest.earlierFiles ?? []), file] };
}

/** Whether it may stand in a file. */
export const mayStandInFile = ({ file, earlierFiles }: Filed): boolean =>
  file !== undefined || earlierFiles !== undefined;

/** What may be told no more and may stand in a file: it counts as told, so that an erasure finds it there. */
export const countedAsTold = (record: OutRecord, at: number): OutRecord =>
  afterSending(outOfFile(record), at);

/** Later, without counting as a try: nothing is wrong with it. */
export const putOff = (record: OutRecord, until: number): OutRecord => ({ ...record, dueAt: until });

/** What is told of whom once they are erased: that it is theirs no more, wherever it may stand. */
export const withdrawalOf = (
  record: Pick<OutRecord, 'recordId' | 'receiverId' | 'to' | 'file' | 'earlierFiles'>,
  at: number,
): Withdrawal => {
  const { recordId, receiverId, to, earlierFiles } = outOfFile(record);
  return {
    recordId,
    receiverId,
    ...(to ? { to } : {}),
    ...(earlierFiles ? { earlierFiles } : {}),
    status: 'waiting',
    attempts: 0,
    dueAt: at,
  };
};

import { z } from 'zod';
import type { PersonId } from '../ids.ts';
import type { DirectoryIdentifier } from '../policy/directory-policy.ts';
import { Person } from '../person/person.ts';

/** What is asked of an account. One that the directory does not have is absent; moments in epoch milliseconds. */
export const Attributes = z.object({
  isEnabled: z.boolean().exactOptional(),
  title: z.string().exactOptional(),
  department: z.string().exactOptional(),
  location: z.string().exactOptional(),
  managerId: z.string().exactOptional(),
  hiredAt: z.number().exactOptional(),
  leavesAt: z.number().exactOptional(),
  language: z.string().exactOptional(),
});
export type Attributes = z.infer<typeof Attributes>;

/** What the directory says of one account; of its attributes those that it names, null where it emptied one. */
export type DirectoryEntry = { personId: PersonId } & (
  | { isRemoved: true }
  | {
      isRemoved: false;
      attributes: { [K in keyof Attributes]?: Attributes[K] | null };
      /** By what other systems know them, where it is asked for; null where it was emptied. */
      identifiers?: { [K in DirectoryIdentifier]?: string | null };
    }
);

/** What was told on of somebody: whom the signal said that they are, or that they left. */
const Told = z.object({
  /** Signals about them so far: makes the id of each its own, and the same again after a crash. */
  count: z.int(),
  at: z.number(),
  as: z.union([
    z.literal('left'),
    z.object({ ...Person.omit({ personId: true }).shape, timeZone: z.string() }),
  ]),
});

/** An account as it was last read, beside what was told on of it. */
export const DirectoryAccount = z.object({
  personId: z.string(),
  attributes: Attributes,
  isRemoved: z.boolean(),
  /** The round of reading everybody in which it was last seen. */
  round: z.int(),
  told: Told.exactOptional(),
  /** Keys of what other systems know them by, each by its kind: never the address or the number itself. */
  identifiers: z.record(z.string(), z.string()).exactOptional(),
  /** Stands for the row of the HR file that said so last: the same row is not looked at again. */
  row: z.string().exactOptional(),
  /** Keys that are claimed for them. */
  claimed: z.array(z.string()).exactOptional(),
});
export type DirectoryAccount = z.infer<typeof DirectoryAccount>;

/** A round of reading: everybody anew, or what changed since. Counted from 1 with each time that everybody is read. */
export interface Round {
  number: number;
  isWhole: boolean;
}

/**
 * The account after an entry. What a change does not name stays; who is read anew has what the entry names and nothing
 * else. Of a manager only a change is told, and not always in the same entry: theirs stays until it is said otherwise.
 */
export function withEntry(
  known: DirectoryAccount | undefined,
  entry: DirectoryEntry,
  round: Round,
): DirectoryAccount {
  const { personId } = entry;
  const before = known ?? { personId, attributes: {}, isRemoved: false, round: 0 };
  const seen = { ...before, isRemoved: entry.isRemoved, round: round.number };
  if (entry.isRemoved) return seen;
  const isReadAnew = round.isWhole && before.round < round.number;
  const { managerId } = before.attributes;
  const standing = isReadAnew ? { managerId } : before.attributes;
  const identifiers = held({ ...(isReadAnew ? {} : before.identifiers), ...entry.identifiers });
  return {
    ...seen,
    attributes: held({ ...standing, ...entry.attributes }),
    ...(before.identifiers || entry.identifiers ? { identifiers } : {}),
  };
}

const held = <T>(said: Record<string, T | null | undefined>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(said).filter((one): one is [string, T] => one[1] !== null && one[1] !== undefined),
  );

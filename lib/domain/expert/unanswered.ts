import { z } from 'zod';
import { fullGroups } from '../disclosure/share-in-words.ts';
import { sha256 } from '../sha256.ts';
import { Id, RegisterId } from '../ids.ts';
import { Subject } from './twin.ts';

/**
 * That somebody asked about a subject of an expert's what could not be answered: which subject, by the expert's own
 * words, and on which day; nothing of what was asked. A moment would lead through the log of a sign-in to who asked.
 */
export const Unanswered = z.object({
  twinId: Id,
  subject: Subject,
  /** Of whoever asked, as a need is about a role; absent of who is known in none. */
  roleId: RegisterId.exactOptional(),
  /** In UTC. */
  day: z.iso.date(),
});
export type Unanswered = z.infer<typeof Unanswered>;

/**
 * By what one person is counted once a subject, made of what `raterKeyOf` gives of them: it goes with them, by their
 * salt, and tells nobody else whether somebody asked about two subjects.
 */
export const unansweredKey = (
  { twinId, subject }: Pick<Unanswered, 'twinId' | 'subject'>,
  askerKey: string,
): string => sha256(`unanswered:${twinId}:${subject}:${askerKey}`, 32);

/**
 * People who asked about each subject of an expert’s, in full groups; a subject that fewer asked about does not appear,
 * nor one that is theirs no more.
 */
export function bySubject(
  { subjects }: { subjects: readonly string[] },
  unanswered: readonly Unanswered[],
  least: number,
): { subject: string; people: number }[] {
  const theirs = unanswered.filter(({ subject }) => subjects.includes(subject));
  return [...Map.groupBy(theirs, ({ subject }) => subject)]
    .map(([subject, asked]) => ({ subject, people: fullGroups(asked.length, least) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people || a.subject.localeCompare(b.subject));
}

/** How many people of each role asked about each subject of an expert’s; what may be said of it, the caller asks. */
export function askedByRole(
  { subjects }: { subjects: readonly string[] },
  unanswered: readonly Unanswered[],
): { subject: string; roleId: string; people: number }[] {
  const counts = new Map<string, { subject: string; roleId: string; people: number }>();
  for (const { subject, roleId } of unanswered) {
    if (roleId === undefined || !subjects.includes(subject)) continue;
    const key = JSON.stringify([subject, roleId]);
    const { people } = counts.get(key) ?? { people: 0 };
    counts.set(key, { subject, roleId, people: people + 1 });
  }
  return [...counts.values()];
}

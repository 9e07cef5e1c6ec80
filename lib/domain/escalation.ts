import { z } from 'zod';
import type { PendingApproval } from './approval.ts';
import { DAY } from './durations.ts';
import { PersonId } from './ids.ts';

/** When a question that nobody answers is brought to people again; by silence it expires all the same. */
export const Escalation = z.strictObject({
  /** Days after which whoever was asked is reminded, and again after as many. */
  remindDays: z.int().min(1).max(28).default(3),
  /** Days after which a deputy is asked. */
  deputyDays: z.int().min(1).max(28).default(6),
});
export type Escalation = z.infer<typeof Escalation>;

/** Somebody who answers questions of gates, and who stands in for them. */
export const Approver = z.strictObject({
  approverId: PersonId,
  deputyId: PersonId.optional(),
  /** Whose questions they are reminded of; with none, only of those about lines of the charter that they own. */
  gates: z.array(z.enum(['cause-and-priority', 'publication'])).max(2),
});
export type Approver = z.infer<typeof Approver>;

/** Somebody in an office: known by its place in a register, which says nothing of the person. */
interface InOffice {
  office: string;
  personId: PersonId;
}

/** One word to one person. */
export interface WordToApprover extends InOffice {
  /** Which it is of those about the question, the same each time it is looked for. */
  part: string;
  isDeputy: boolean;
}

type Named = Approver & { id: string };
type Question = Pick<PendingApproval, 'gate' | 'involved' | 'dueAt'> & { askedAt: number };

/**
 * The words that are due about a question at a moment, one a person: the latest reminder to whoever was asked, and from
 * their day on to their deputies. The approvers of the gate were asked; where there are none, the owner of the line is,
 * and stands in for whoever has no deputy. Whoever had a hand in it may not answer, so they are told nothing.
 */
export function remindersDue(
  { gate, involved, dueAt, askedAt }: Question,
  approvers: readonly Named[],
  line: { lineId: string; ownerId: PersonId } | undefined,
  { remindDays, deputyDays }: Escalation,
  at: number,
): WordToApprover[] {
  if (at >= dueAt) return [];
  const times = Math.floor((at - askedAt) / (remindDays * DAY));
  const before = Math.floor(deputyDays / remindDays);
  const owner = line && { office: `line-${line.lineId}`, personId: line.ownerId };
  const named = approvers.filter(({ gates }) => gates.includes(gate));
  const asked: InOffice[] =
    named.length > 0
      ? named.map(({ id, approverId }) => ({ office: `approver-${id}`, personId: approverId }))
      : owner
        ? [owner]
        : [];
  const deputies = asked.flatMap(({ office, personId }) => {
    const own = approvers.find(({ approverId }) => approverId === personId)?.deputyId;
    return own ? [{ office: `deputy-of-${office}`, personId: own }] : owner ? [owner] : [];
  });
  const isEscalated = at - askedAt >= deputyDays * DAY;
  const told = new Set(involved);
  return [
    ...(times > 0 ? asked.map((who) => ({ ...who, part: `${who.office}.${times}`, isDeputy: false })) : []),
    ...(isEscalated
      ? deputies.map((who) => ({
          ...who,
          part: `${who.office}.deputy${times > before ? `.${times}` : ''}`,
          isDeputy: true,
        }))
      : []),
  ].filter(({ personId }) => !told.has(personId) && told.add(personId));
}

import { z } from 'zod';
import type { PendingApproval } from './approval.ts';
import { DAY } from '../milliseconds.ts';
import { PersonId } from '../ids.ts';

/** When a question that nobody answers is brought to people again; by silence it expires all the same. */
export const Escalation = z.strictObject({
  /** Days after which whoever was asked is reminded, and again after as many. */
  remindDays: z.int().min(1).max(28).default(3),
  /** Days after which a deputy is asked. */
  deputyDays: z.int().min(1).max(28).default(6),
  /**
   * Where questions are put: `channel`, by the webhook; `chat`, by the bot to those who have it, and in the channel
   * only where none of those who are asked does; `both`.
   */
  askIn: z.enum(['channel', 'chat', 'both']).default('both'),
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

/**
 * Whether somebody is among those whom questions are brought to: approvers, their deputies, and owners of lines of the
 * charter.
 */
export const isAmongDeciders = (
  personId: PersonId,
  approvers: readonly Approver[],
  lines: readonly { ownerId: PersonId }[],
): boolean =>
  approvers.some(({ approverId, deputyId }) => approverId === personId || deputyId === personId) ||
  lines.some(({ ownerId }) => ownerId === personId);

/** Somebody in an office: known by its place in a register, which says nothing of the person. */
interface InOffice {
  office: string;
  personId: PersonId;
}

/** One word to one person. */
export interface WordToApprover extends InOffice {
  /** Which it is of those about the question, the same each time it is looked for. */
  part: string;
  /** The same without whose it is: `asked`, the number of the reminder, `deputy`. */
  occasion: string;
  isDeputy: boolean;
}

type Named = Approver & { id: string };
type Question = Pick<PendingApproval, 'gate' | 'involved' | 'dueAt'> & { askedAt: number };

/** Who was asked: the approvers of the gate, or where there are none the owner of the line. */
function askedIn(
  { gate }: Pick<Question, 'gate'>,
  approvers: readonly Named[],
  owner: InOffice | undefined,
): InOffice[] {
  const named = approvers.filter(({ gates }) => gates.includes(gate));
  if (named.length === 0) return owner ? [owner] : [];
  return named.map(({ id, approverId }) => ({ office: `approver-${id}`, personId: approverId }));
}

type Line = { lineId: string; ownerId: PersonId } | undefined;
const inOffice = (line: Line): InOffice | undefined =>
  line && { office: `line-${line.lineId}`, personId: line.ownerId };

const word = (who: InOffice, occasion: string, isDeputy: boolean): WordToApprover => ({
  ...who,
  part: `${who.office}.${occasion}`,
  occasion,
  isDeputy,
});

/** Each person once, and nobody who had a hand in it. */
function toEachOnce(words: readonly WordToApprover[], involved: readonly PersonId[]): WordToApprover[] {
  const told = new Set(involved);
  return words.filter(({ personId }) => !told.has(personId) && told.add(personId));
}

/**
 * The words that are due about a question at a moment, one a person: the latest reminder to whoever was asked, and from
 * their day on to their deputies. The owner of the line stands in for whoever has no deputy. Whoever had a hand in it
 * may not answer, so they are told nothing.
 */
export function remindersDue(
  question: Question,
  approvers: readonly Named[],
  line: Line,
  { remindDays, deputyDays }: Pick<Escalation, 'remindDays' | 'deputyDays'>,
  at: number,
): WordToApprover[] {
  const { involved, dueAt, askedAt } = question;
  if (at >= dueAt) return [];
  const times = Math.floor((at - askedAt) / (remindDays * DAY));
  const before = Math.floor(deputyDays / remindDays);
  const owner = inOffice(line);
  const asked = askedIn(question, approvers, owner);
  const deputies = asked.flatMap(({ office, personId }) => {
    const own = approvers.find(({ approverId }) => approverId === personId)?.deputyId;
    return own ? [{ office: `deputy-of-${office}`, personId: own }] : owner ? [owner] : [];
  });
  const isEscalated = at - askedAt >= deputyDays * DAY;
  const again = times > before ? `.${times}` : '';
  return toEachOnce(
    [
      ...(times > 0 ? asked.map((who) => word(who, String(times), false)) : []),
      ...(isEscalated ? deputies.map((who) => word(who, `deputy${again}`, true)) : []),
    ],
    involved,
  );
}

/** A word to each who is asked, as soon as the question is put. */
export const wordsAtFirst = (
  { gate, involved }: Pick<Question, 'gate' | 'involved'>,
  approvers: readonly Named[],
  line: Line,
): WordToApprover[] =>
  toEachOnce(
    askedIn({ gate }, approvers, inOffice(line)).map((who) => word(who, 'asked', false)),
    involved,
  );

/** The same with those who were only just asked, for where each of them is asked by themselves. */
export function wordsDue(
  question: Question,
  approvers: readonly Named[],
  line: Line,
  escalation: Pick<Escalation, 'remindDays' | 'deputyDays'>,
  at: number,
): WordToApprover[] {
  if (at >= question.dueAt) return [];
  return toEachOnce(
    [...remindersDue(question, approvers, line, escalation, at), ...wordsAtFirst(question, approvers, line)],
    [],
  );
}

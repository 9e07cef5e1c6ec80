import { isAmongDeciders } from '../domain/gate/reminders.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Registers } from '../ports/registers.ts';

/**
 * Whether the registers name somebody among those whom questions are brought to: approvers, their deputies, and owners
 * of lines of the charter. What they may do, their own token says at each answer.
 */
export async function decides(
  personId: PersonId,
  registers: Pick<Registers, 'entries' | 'charter'>,
): Promise<boolean> {
  const named = (await registers.entries('approver')).map(({ value }) => value);
  return isAmongDeciders(personId, named, (await registers.charter()).lines);
}

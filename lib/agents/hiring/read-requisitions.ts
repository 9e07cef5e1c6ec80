import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { roleTitle, skillLabel } from '../../domain/names.ts';
import { comparingOf } from '../../domain/hiring/expected.ts';
import { stillToOpen } from '../../domain/hiring/hired-for.ts';
import type { Requisition } from '../../domain/hiring/requisition.ts';
import { notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { hiringBrief } from './brief.ts';

/** Whose requisitions are read: of everybody, or those of one owner. */
const Whose = z.strictObject({ ownerId: PersonId.exactOptional() });

/**
 * Requisitions, the latest first, and what the plan chose to hire for, as far as none was opened for it.
 */
export const readRequisitions = step({
  name: 'read-requisitions',
  agent: 'hiring',
  input: Whose,
  async run({ ownerId }, { registers, words }) {
    const [entries, choices, profiles, skills] = await Promise.all([
      registers.latest('requisition'),
      registers.latest('plan-choice'),
      registers.roleProfiles(),
      registers.skills(),
    ]);
    const requisitions = entries
      .filter(({ value }) => ownerId === undefined || value.ownerId === ownerId)
      .map(({ value, version }) => ({ ...value, version, role: roleTitle(profiles, value.roleId) }))
      .toSorted(
        (a, b) => b.startsOn.localeCompare(a.startsOn) || a.requisitionId.localeCompare(b.requisitionId),
      );
    const all = entries.map(({ value }) => value);
    const planned = choices
      .filter(({ value }) => ownerId === undefined && value.way === 'buy' && !value.came)
      .map(({ value }) => ({ ...value, people: stillToOpen(value, all) }))
      .filter(({ people }) => people > 0)
      .map(({ choiceId, roleId, skillId, level, people, day }) => ({
        choiceId,
        roleId,
        role: roleTitle(profiles, roleId),
        skillId,
        skill: skillLabel(skills, skillId, words),
        level,
        people,
        day,
      }))
      .toSorted((a, b) => a.day.localeCompare(b.day) || a.roleId.localeCompare(b.roleId));
    return { requisitions, planned };
  },
});

/**
 * The brief of one requisition.
 * @throws NamedError `not-found`, also for one of another owner where only their own are read
 */
export const readBrief = step({
  name: 'read-hiring-brief',
  agent: 'hiring',
  input: Whose.extend({ requisitionId: RegisterId }),
  async run({ requisitionId, ownerId }, ports, { at }) {
    const entry = (await ports.registers.latest('requisition')).find(({ id }) => id === requisitionId);
    if (!entry || (ownerId !== undefined && entry.value.ownerId !== ownerId))
      throw notFound(message('problem.hiring.missing', { requisitionId }));
    const requisition: Requisition & { version: number } = { ...entry.value, version: entry.version };
    return {
      requisition,
      comparing: comparingOf(requisition, at),
      ...(await hiringBrief(requisition, ports, at)),
    };
  },
});

import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import {
  actOfCriticalRole,
  CriticalRole,
  criticalRoleAsSaved,
  termsOfRole,
} from '../../domain/succession/critical-role.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { ownedEntries } from '../owned-entries.ts';

export const criticalRoleEntries = ownedEntries({
  register: 'critical-role',
  idOf: ({ criticalRoleId }) => criticalRoleId,
  asSaved: criticalRoleAsSaved,
  actOf: actOfCriticalRole,
  termsOf: termsOfRole,
  names: ({ bench }) => bench,
  says: {
    missing: (criticalRoleId) => message('problem.critical-role.missing', { criticalRoleId }),
    notOwn: (criticalRoleId) => message('problem.critical-role.not-own', { criticalRoleId }),
    stale: (criticalRoleId) => message('problem.critical-role.stale', { criticalRoleId }),
    closed: (criticalRoleId) => message('problem.critical-role.closed', { criticalRoleId }),
    skills: (skills) => message('problem.opening.skills', { skills }),
  },
});

/**
 * Proposes a critical role to whoever is named as its owner, changes it or closes it. What its owner opened and says
 * otherwise now is proposed to them anew, and nobody who agreed before is on its bench any more.
 */
export const saveCriticalRole = step({
  name: 'save-critical-role',
  agent: 'succession',
  input: z.strictObject({ role: CriticalRole, by: PersonId, callId: z.string() }),
  run: ({ role, ...said }, ports, { at }) => criticalRoleEntries.propose(role, { ...said, at }, ports),
});

/** Every one, whatever became of it. Without `agent`: what stands is looked at also where it was put out of use. */
export const listCriticalRoles = step({
  name: 'list-critical-roles',
  input: z.strictObject({}),
  run: async (_input, { registers }) => ({ items: await registers.latest('critical-role') }),
});

/** Those that name the caller as their owner. Without `agent`: they may always find what names them. */
export const listOwnedCriticalRoles = step({
  name: 'list-owned-critical-roles',
  input: z.strictObject({ personId: PersonId }),
  run: async ({ personId }, ports) => ({ items: await criticalRoleEntries.ofOwner(personId, ports) }),
});

const Answer = z.strictObject({
  criticalRoleId: RegisterId,
  version: z.int().exactOptional(),
  by: PersonId,
  callId: z.string(),
});

/**
 * Opens what was proposed to the caller, under the name that their sign-in says.
 * @throws NamedError `not-found` for one that is not theirs, `stale`, `conflict` where it was closed
 */
export const openCriticalRole = step({
  name: 'open-critical-role',
  agent: 'succession',
  input: Answer.extend({ calledBy: PersonName.exactOptional() }),
  run: ({ criticalRoleId, ...said }, ports, { at }) =>
    criticalRoleEntries.open(criticalRoleId, { ...said, at }, ports),
});

/** Closes what the caller owns: from then on it has no bench. Without `agent`: as above. */
export const closeCriticalRole = step({
  name: 'close-critical-role',
  input: Answer,
  run: ({ criticalRoleId, ...said }, ports, { at }) =>
    criticalRoleEntries.close(criticalRoleId, { ...said, at }, ports),
});

import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { actOfOpening, Opening, openingAsSaved, termsOf } from '../../domain/mobility/opening.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { ownedEntries } from '../owned-entries.ts';

export const openingEntries = ownedEntries({
  register: 'opening',
  idOf: ({ openingId }) => openingId,
  asSaved: openingAsSaved,
  actOf: actOfOpening,
  termsOf,
  names: ({ movers }) => movers,
  says: {
    missing: (openingId) => message('problem.opening.missing', { openingId }),
    notOwn: (openingId) => message('problem.opening.not-own', { openingId }),
    stale: (openingId) => message('problem.opening.stale', { openingId }),
    closed: (openingId) => message('problem.opening.closed', { openingId }),
    skills: (skills) => message('problem.opening.skills', { skills }),
  },
});

/**
 * Proposes an opening to whoever is named as its owner, changes it or closes it. What its owner opened and says
 * otherwise now is proposed to them anew, and whoever chose to be seen for it is not seen any more, also once it is put
 * back.
 */
export const saveOpening = step({
  name: 'save-opening',
  agent: 'mobility',
  input: z.strictObject({ opening: Opening, by: PersonId, callId: z.string() }),
  run: ({ opening, ...said }, ports, { at }) => openingEntries.propose(opening, { ...said, at }, ports),
});

/** Every opening, whatever became of it. Without `agent`: what stands is looked at also where it was put out of use. */
export const listOpenings = step({
  name: 'list-openings',
  input: z.strictObject({}),
  run: async (_input, { registers }) => ({ items: await registers.latest('opening') }),
});

/** The openings that name the caller as their owner. Without `agent`: they may always find what names them. */
export const listOwnedOpenings = step({
  name: 'list-owned-openings',
  input: z.strictObject({ personId: PersonId }),
  run: async ({ personId }, ports) => ({ items: await openingEntries.ofOwner(personId, ports) }),
});

const Answer = z.strictObject({
  openingId: RegisterId,
  version: z.int().exactOptional(),
  by: PersonId,
  callId: z.string(),
});

/**
 * Opens what was proposed to the caller, under the name that their sign-in says, or closes it.
 * @throws NamedError `not-found` for one that is not theirs, `stale` where it says otherwise by now than what they
 *   read, `conflict` where it was closed and is to be proposed anew
 */
export const openOpening = step({
  name: 'open-opening',
  agent: 'mobility',
  input: Answer.extend({ calledBy: PersonName.exactOptional() }),
  run: ({ openingId, ...said }, ports, { at }) => openingEntries.open(openingId, { ...said, at }, ports),
});

/** Closes what the caller owns: from then on nobody is shown it or seen for it. Without `agent`: as above. */
export const closeOpening = step({
  name: 'close-opening',
  input: Answer,
  run: ({ openingId, ...said }, ports, { at }) => openingEntries.close(openingId, { ...said, at }, ports),
});

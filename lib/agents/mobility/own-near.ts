import { z } from 'zod';
import { PersonId } from '../../domain/ids.ts';
import { learnerFor } from '../../domain/person/learner-parts.ts';
import { isAgreedTo } from '../../domain/mobility/being-seen.ts';
import {
  whatIsAsked,
  bySoonest,
  isNear,
  moverOf,
  whatRolesAsk,
  rolesNear,
  type Beside,
} from '../../domain/mobility/near.ts';
import { stateOf } from '../../domain/skill/believed.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { mayConcern, step } from '../../step.ts';
import { mustBePresent } from '../is-present.ts';
import { knownHere } from '../known-here.ts';
import { openingEntries } from './openings.ts';
import { mayStillBeShown } from './shown-of.ts';

/** Openings that are shown at most. */
const MOST_OPENINGS = 50;

/**
 * Roles and openings near to the caller, from everything that is known of them: what is there, what is missing, and how
 * long it would take. It is their own access; what of it an owner could see is said at each skill.
 */
export const readNear = step({
  name: 'read-near',
  agent: 'mobility',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    await mustBePresent(personId, at, ports);
    const [{ value: learner }, known, open, chosen] = await Promise.all([
      ports.learners.read('own-access', personId),
      knownHere(ports),
      openingEntries.openNow(ports, at),
      Array.fromAsync(ports.movers.of(personId)),
    ]);
    const shown = chosen.map(async (one) => ((await mayStillBeShown(one, ports)) ? [one] : []));
    const seenFor = (await Promise.all(shown)).flat();
    const { roleId = '', managerId } = learner.person ?? {};
    const ownTargets = known.profiles.get(roleId)?.targets ?? {};
    const beside = moverOf(learner, { ...known, ownTargets, at });
    const told = (what: Beside) => withWhatIsSeen(what, learner, known.skills);
    const openings = open
      .filter(({ value }) => value.ownerId !== personId)
      .map(({ value: opening, terms, ownerName }) => ({
        opening,
        ownerName,
        ownerLeadsYou: opening.ownerId === managerId,
        beside: beside(whatIsAsked(opening.targets, known.skills)),
        seenUntil: seenFor.find((one) => one.openingId === opening.openingId && isAgreedTo(one, terms, at))
          ?.until,
      }))
      .toSorted(
        (a, b) =>
          Number(isNear(b.beside)) - Number(isNear(a.beside)) ||
          bySoonest(a.beside, b.beside) ||
          a.opening.openingId.localeCompare(b.opening.openingId),
      );
    return {
      known,
      roles: rolesNear(beside, whatRolesAsk(known.profiles.values(), known.skills), roleId).map((role) => ({
        roleId: role.roleId,
        ...told(role),
      })),
      openings: openings
        .slice(0, MOST_OPENINGS)
        .map((one) => ({ ...one, isNear: isNear(one.beside), beside: told(one.beside) })),
    };
  },
});

/** With whether an owner could see anything of each skill: nobody sees what somebody gave to learn. */
function withWhatIsSeen(
  { skills: asked, ...rest }: Beside,
  learner: Learner,
  skills: ReadonlyMap<string, Skill>,
) {
  const atWork = learnerFor('mobility', learner);
  return {
    ...rest,
    skills: asked.map((one) => {
      const skill = skills.get(one.skillId);
      return { ...one, isOfWork: skill !== undefined && stateOf(atWork, skill) !== undefined };
    }),
  };
}

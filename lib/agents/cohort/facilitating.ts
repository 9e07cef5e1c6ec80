import { z } from 'zod';
import { groupsHeld, isAsked, mayStillAccept, MOST_LED, withSaid } from '../../domain/cohort/facilitators.ts';
import { goesOn, isToCome, type MeetingCohort } from '../../domain/cohort/state.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { changeCohort } from '../../needs/change-cohort.ts';
import { cohortIn, minutesOfSessions, type StandingCohort } from './cohort-in.ts';

/**
 * What the caller was asked to lead, or leads: with the address of the guide once they accepted, and not before.
 * Without `agent`: it shows what was asked and arranged.
 */
export const listFacilitating = step({
  name: 'list-facilitating',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const leading = [];
    for (const { cohort, standing } of await cohortsOf(personId, ports))
      leading.push(seenOf(cohort, standing, personId, at));
    return { leading };
  },
});

/**
 * Takes whether somebody leads a group: a yes, also a late one while the place is free, or a no, which nobody has to
 * explain. A no of who leads a group steps down: somebody else is asked to take it over.
 * Without `agent`: it is their own word.
 * @throws NamedError `conflict` where they are not asked, the place is taken, it is over, or they lead as many as one
 *   may
 */
export const answerFacilitating = step({
  name: 'answer-facilitating',
  input: z.strictObject({ personId: PersonId, needId: Id, says: z.enum(['yes', 'no']) }),
  async run({ personId, needId, says }, ports, { at }) {
    const { cohort, standing } = await ledBy(personId, needId, ports);
    const others = (await Array.fromAsync(ports.cohorts.all())).filter((one) => one.needId !== needId);
    if (says === 'yes' && groupsHeld(others, personId, at) >= MOST_LED)
      throw conflict(message('problem.cohort.leads-enough', { most: MOST_LED }));
    const changed = await changeCohort(
      cohort,
      (now) => {
        const answered = withSaid(now, personId, says, at);
        if (!answered) throw conflict(message('problem.cohort.cannot-answer', { needId }));
        return answered;
      },
      ports,
    );
    return { says, ...seenOf(changed, standing, personId, at) };
  },
});

interface Led {
  cohort: MeetingCohort;
  standing: StandingCohort;
}

/** @throws NamedError `not-found` */
export async function ledBy(personId: string, needId: string, ports: Ports): Promise<Led> {
  const found = (await cohortsOf(personId, ports)).find(({ cohort }) => cohort.needId === needId);
  if (!found) throw notFound(message('problem.cohort.not-named', { needId }));
  return found;
}

async function cohortsOf(personId: string, { cohorts, needs }: Ports): Promise<Led[]> {
  const found: Led[] = [];
  for await (const cohort of cohorts.all()) {
    const one = cohort.facilitators.find((named) => named.personId === personId);
    // Nobody learns that they were named before they are asked.
    if (!one || (one.askedAt === undefined && one.said === undefined)) continue;
    const standing = cohortIn((await needs.findAsset(cohort.needId, cohort.assetId))?.value);
    if (standing) found.push({ cohort, standing });
  }
  return found;
}

function seenOf(cohort: MeetingCohort, standing: StandingCohort, personId: string, at: number) {
  const { asset, artefact } = standing;
  const one = cohort.facilitators.find((named) => named.personId === personId);
  const group = cohort.groups.find((other) => other.facilitatorId === personId);
  const accepted = one?.said?.is === 'yes';
  return {
    needId: cohort.needId,
    title: asset.title,
    summary: artefact.summary,
    minutes: minutesOfSessions(standing),
    state:
      one && (isAsked(one) || mayStillAccept(cohort, one))
        ? ('asked' as const)
        : !accepted
          ? ('declined' as const)
          : group
            ? goesOn(group)
              ? ('leads' as const)
              : ('called-off' as const)
            : ('accepted' as const),
    ...(accepted && asset.runnerPageUrl !== undefined ? { guide: asset.runnerPageUrl } : {}),
    url: asset.pageUrl,
    canStepDown: group !== undefined && goesOn(group) && isToCome(group, at),
    sessions: (group?.sessions ?? []).map(({ from, until, markedAt, handedOverAt }, i) => ({
      number: i + 1,
      from,
      until,
      isToMark: at >= until && markedAt === undefined && handedOverAt === undefined,
    })),
  };
}

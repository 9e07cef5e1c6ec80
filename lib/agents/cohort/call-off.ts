import { withGroup, type CohortGroup, type MeetingCohort } from '../../domain/cohort/state.ts';
import { performOnce } from '../../effects.ts';
import { changePart } from '../change-part.ts';
import { changeCohort } from '../../needs/change-cohort.ts';
import type { Member } from './people-who-meet.ts';
import { cohortCall } from './tell.ts';
import type { Tending } from './tending.ts';

type Why = NonNullable<CohortGroup['calledOff']>['because'];

/**
 * Calls off what is to come of a group, and says so in the calendar. Whoever is left may be invited to another one. It
 * is called off last, so that a run that died begins anew.
 */
export async function callOff(
  cohort: MeetingCohort,
  group: CohortGroup,
  members: readonly Member[],
  because: Why,
  { standing, about, ports, call }: Tending,
): Promise<MeetingCohort> {
  const { assetId } = standing.asset;
  const { words, effects, channels } = ports;
  for (const [place, { from, eventId }] of group.sessions.entries()) {
    if (eventId === undefined || call.at >= from) continue;
    const once = cohortCall(assetId, `called-off.${group.groupId}.${place + 1}`, call.at);
    const calledOff = words.say('cohort.called-off', { because });
    await performOnce(effects, channels.meetingChanges, once, { eventId, calledOff });
  }
  for (const { learner } of members) {
    const stored = await ports.learners.read('learning', learner.personId);
    await changePart(
      stored,
      about.needId,
      (part) =>
        part.cohort?.groupId === group.groupId && part.cohort.leftAt === undefined
          ? { ...part, cohort: { ...part.cohort, leftAt: call.at, wantsOther: true } }
          : part,
      ports,
    );
  }
  return await changeCohort(
    cohort,
    (now) => withGroup(now, group.groupId, (one) => ({ ...one, calledOff: { at: call.at, because } })),
    ports,
  );
}

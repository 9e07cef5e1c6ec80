import { whoGivesWay } from '../../domain/cohort/roster.ts';
import type { CohortGroup } from '../../domain/cohort/state.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import { sha256 } from '../../domain/sha256.ts';
import { performOnce } from '../../effects.ts';
import type { MeetingSeen } from '../../ports/meetings.ts';
import { changePart } from '../change-part.ts';
import { asMeeting, leadersOf, type Member } from './people-who-meet.ts';
import { cohortCall } from './tell.ts';
import type { GroupNow, Tending } from './tending.ts';

/**
 * Whoever left, objected or was erased is taken out. The same again on the same day is one try, so that somebody
 * without an address is not looked for at each run.
 * @param people whoever leads it, where anybody does, and whoever is in it
 */
export async function bringUpToDate(
  { groupId }: CohortGroup,
  people: readonly GroupNow['leads'][],
  place: number,
  eventId: string,
  seen: MeetingSeen,
  { standing, about, ports, call }: Tending,
): Promise<void> {
  const personIds = people.map(({ person }) => person.personId);
  if (seen.people === personIds.length && seen.invited.length === personIds.length) return;
  const invited = new Set(seen.invited.map(({ personId }) => personId));
  const stands = people.map(({ learner, person }) => [
    keyPartOf(about.needId, learner),
    invited.has(person.personId),
  ]);
  const state = sha256(JSON.stringify([stands, seen.people, Math.floor(call.at / DAY)]), 12);
  const once = cohortCall(standing.asset.assetId, `people.${groupId}.${place + 1}.${state}`, call.at);
  await performOnce(ports.effects, ports.channels.meetingChanges, once, { eventId, personIds });
}

/** While somebody is sought who leads it: whoever left is taken out of its events all the same, and who led it, too. */
export async function keepPeople(
  group: CohortGroup,
  members: readonly Member[],
  tending: Tending,
): Promise<void> {
  const personIds = members.map(({ person }) => person.personId);
  for (const [place, { from, eventId }] of group.sessions.entries()) {
    if (eventId === undefined || tending.call.at >= from) continue;
    const seen = await tending.ports.meetings.read(eventId, personIds);
    if (seen) await bringUpToDate(group, members, place, eventId, seen, tending);
  }
}

/**
 * The members as lines of reporting run today: whoever leads another of them or the facilitator by now, or reports to
 * the facilitator, is out of what is to come and may be invited to another group.
 */
export async function withoutLines(
  leads: GroupNow['leads'],
  members: readonly Member[],
  { groupId }: CohortGroup,
  { about, ports, call }: Tending,
): Promise<readonly Member[]> {
  const above = leadersOf(ports);
  const meeting = (one: GroupNow['leads']) => asMeeting(one, about, above);
  const out = whoGivesWay(await meeting(leads), await Promise.all(members.map(meeting)));
  for (const { learner } of members.filter(({ person }) => out.has(person.personId)))
    await changePart(
      await ports.learners.read('learning', learner.personId),
      about.needId,
      (part) =>
        part.cohort?.groupId === groupId && part.cohort.leftAt === undefined
          ? { ...part, cohort: { ...part.cohort, leftAt: call.at, wantsOther: true } }
          : part,
      ports,
    );
  return members.filter(({ person }) => !out.has(person.personId));
}

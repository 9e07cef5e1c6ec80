import { isAsked, isFree, takenOverBy } from '../../domain/cohort/facilitators.ts';
import { areInLine, rosterAround, type MayBeInvited, type Meeting } from '../../domain/cohort/roster.ts';
import {
  seeksLead,
  withGroup,
  type MeetingCohort,
  type CohortGroup,
  type NamedFacilitator,
} from '../../domain/cohort/state.ts';
import { sessionTimes, worksAt } from '../../domain/cohort/times.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { changePart } from '../change-part.ts';
import { facilitatorIn } from './ask-facilitators.ts';
import { changeCohort } from '../../needs/change-cohort.ts';
import { minutesOfSessions, type StandingCohort } from './cohort-in.ts';
import { asMeeting, leadersOf, type Free, type PeopleWhoMeet } from './people-who-meet.ts';
import type { AboutCohort } from './rules.ts';

/**
 * Forms a group around each facilitator who accepted and leads none. People are put into it before it is there, so that
 * a run that dies between forms it whole or not at all: whoever is in a group that is not there is free. Those who
 * could come are shared out among who accepted and who was asked and may still accept. A group that seeks somebody is
 * taken over before a new one is formed.
 * @returns the cohort, and those around whom too few could come
 */
export async function formGroups(
  cohort: MeetingCohort,
  { free, members }: PeopleWhoMeet,
  standing: StandingCohort,
  about: AboutCohort,
  { calendar }: Pick<Policy, 'calendar'>,
  ports: Ports,
  call: Call,
): Promise<{ cohort: MeetingCohort; withoutPeople: NamedFacilitator[] }> {
  const waiting = cohort.facilitators.filter((one) => isFree(one, cohort));
  if (waiting.length === 0) return { cohort, withoutPeople: [] };
  const above = leadersOf(ports);
  const mayAccept = cohort.facilitators.filter(isAsked).length;
  const minutes = minutesOfSessions(standing);
  let left: (MayBeInvited & { of: Free })[] = await Promise.all(
    free.map(async (one) => ({ ...(await asMeeting(one, about, above)), level: one.level, of: one })),
  );
  let latest = cohort;
  const withoutPeople: NamedFacilitator[] = [];
  for (const [place, one] of waiting.entries()) {
    const learner = await facilitatorIn(one, ports);
    // People are invited at once, and not on a day on which nobody works.
    if (!learner?.person || !isWorkingMoment(call.at, learner.person, calendar)) continue;
    const leads = await asMeeting({ learner, person: learner.person }, about, above);
    const unled = await takesOver(leads, latest, members, about, above, calendar, call.at);
    if (unled) {
      latest = await changeCohort(
        latest,
        (now) => withGroup(now, unled.groupId, (group) => takenOverBy(group, leads.personId)),
        ports,
      );
      continue;
    }
    const terms = { groups: waiting.length - place + mayAccept, minutes: Math.max(...minutes), at: call.at };
    const roster = rosterAround(leads, left, terms) as typeof left | undefined;
    const times = roster && sessionTimes(call.at, minutes, [leads, ...roster], calendar);
    if (!roster || !times) {
      withoutPeople.push(one);
      continue;
    }
    const group: CohortGroup = {
      groupId: `g${latest.groups.length + 1}-${call.at}`,
      formedAt: call.at,
      facilitatorId: leads.personId,
      sessions: times,
    };
    const chosen = new Set(roster.map(({ personId }) => personId));
    // Whom an earlier try put into this group, and this one does not.
    for (const { of } of left)
      if (placedIn(of, about) === group.groupId && !chosen.has(of.person.personId))
        await placeIn(of, about, undefined, ports);
    for (const { of } of roster) await placeIn(of, about, group, ports);
    latest = await changeCohort(latest, (now) => withNewGroup(now, group, one), ports);
    left = left.filter(({ personId }) => !chosen.has(personId));
  }
  return { cohort: latest, withoutPeople };
}

/** A group that seeks somebody and that they could lead: they work at its times and are in line with none of it. */
async function takesOver(
  leads: Meeting,
  { groups }: MeetingCohort,
  members: PeopleWhoMeet['members'],
  about: AboutCohort,
  above: ReturnType<typeof leadersOf>,
  calendar: Policy['calendar'],
  at: number,
): Promise<CohortGroup | undefined> {
  for (const group of groups.filter((one) => seeksLead(one, at))) {
    const people = await Promise.all(
      (members.get(group.groupId) ?? []).map((one) => asMeeting(one, about, above)),
    );
    const toCome = group.sessions.filter(({ from }) => at < from);
    if (worksAt(toCome, leads, calendar) && people.every((one) => !areInLine(leads, one))) return group;
  }
  return undefined;
}

const placedIn = ({ learner }: Free, { needId }: AboutCohort): string | undefined =>
  learner.participations[needId]?.cohort?.groupId;

/** A facilitator who said no meanwhile leads nothing. */
const withNewGroup = (
  cohort: MeetingCohort,
  group: CohortGroup,
  { personId }: NamedFacilitator,
): MeetingCohort =>
  cohort.facilitators.some((one) => one.personId === personId && isFree(one, cohort))
    ? { ...cohort, groups: [...cohort.groups, group] }
    : cohort;

async function placeIn(
  { learner }: Free,
  { needId, assetId }: AboutCohort,
  group: CohortGroup | undefined,
  ports: Ports,
): Promise<void> {
  const stored = await ports.learners.read('learning', learner.personId);
  await changePart(
    stored,
    needId,
    (part): Participation => {
      if (part.assetId !== assetId || part.declinedAt !== undefined) return part;
      const now = { ...part };
      delete now.cohort;
      return group ? { ...now, cohort: { groupId: group.groupId, invitedAt: group.formedAt } } : now;
    },
    ports,
  );
}

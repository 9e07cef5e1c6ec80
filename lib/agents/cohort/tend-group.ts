import { FEWEST_LEFT, moveOf } from '../../domain/cohort/answers.ts';
import {
  goesOn,
  isToCome,
  seeksLead,
  withGroup,
  withSession,
  withSessionBack,
  type CohortGroup,
  type MeetingCohort,
  type Session,
} from '../../domain/cohort/state.ts';
import { otherTime } from '../../domain/cohort/times.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { performOnce } from '../../effects.ts';
import type { MeetingSeen } from '../../ports/meetings.ts';
import { facilitatorIn } from './ask-facilitators.ts';
import { callOff } from './call-off.ts';
import { changeCohort } from '../../needs/change-cohort.ts';
import { invitationTo } from './invitation.ts';
import { bringUpToDate, keepPeople, withoutLines } from './people-of-group.ts';
import type { Member } from './people-who-meet.ts';
import { isBehind } from './rules.ts';
import { cohortCall, tellWhoApproved } from './tell.ts';
import type { GroupNow, Tending } from './tending.ts';
import type { Words } from '../../messages/words.ts';
import { askWhoWasThere, askWhoDeclined, tellOfSession } from './tell-members.ts';

/**
 * Does what a group waits for: puts its sessions into the calendar, takes out who left, moves what is declined, tells
 * people what belongs to each session, and asks who was there.
 */
export async function tendGroup(
  cohort: MeetingCohort,
  group: CohortGroup,
  placed: readonly Member[],
  tending: Tending,
): Promise<MeetingCohort> {
  const { ports, call } = tending;
  if (isBehind(group, call.at)) return cohort;
  if (!goesOn(group)) {
    await tellWhatGoesBack(group, tending);
    return cohort;
  }
  const learner = await facilitatorIn({ personId: group.facilitatorId ?? '' }, ports);
  if (!learner?.person && seeksLead(group, call.at) && !isTooLateToLead(group, call.at)) {
    await keepPeople(group, placed, tending);
    return cohort;
  }
  if (!learner?.person) return await callOff(cohort, group, placed, 'unled', tending);
  const members = isToCome(group, call.at)
    ? await withoutLines({ learner, person: learner.person }, placed, group, tending)
    : placed;
  if (isToCome(group, call.at) && members.length < FEWEST_LEFT)
    return await callOff(cohort, group, members, 'few', tending);
  let latest = cohort;
  let declined = new Set<string>();
  for (const place of group.sessions.keys()) {
    const now: GroupNow = {
      group: latest.groups.find(({ groupId }) => groupId === group.groupId) ?? group,
      leads: { learner, person: learner.person },
      members,
    };
    const session = now.group.sessions[place];
    if (!session) continue;
    const { changed, seen } = await tendSession(now, place, session, tending);
    const away = new Set(declinedIn(seen));
    declined = new Set([...declined, ...away]);
    if (changed !== session) latest = await keepSession(latest, group, place, session, changed, tending);
    const coming = members.filter(({ person }) => !away.has(person.personId));
    await tellOfSession({ ...now, members: coming }, place, changed, tending);
    const isAsked = await askWhoWasThere(now, place, changed, tending);
    if (isAsked)
      latest = await keepSession(latest, group, place, changed, { ...changed, askedAt: call.at }, tending);
  }
  await askWhoDeclined(members, declined, group, tending);
  await tellWhatGoesBack(latest.groups.find(({ groupId }) => groupId === group.groupId) ?? group, tending);
  return latest;
}

/** Days before the next session by which somebody has to lead it: later than that nobody should come in vain. */
const DAYS_TO_LEAD = 1;

const isTooLateToLead = ({ sessions }: CohortGroup, at: number): boolean =>
  sessions.some(({ from }) => at < from && from - at < DAYS_TO_LEAD * DAY);

const declinedIn = (seen: MeetingSeen | undefined): string[] =>
  (seen?.invited ?? []).filter(({ says }) => says === 'declined').map(({ personId }) => personId);

const keepSession = (
  cohort: MeetingCohort,
  { groupId }: CohortGroup,
  place: number,
  before: Session,
  after: Session,
  { ports }: Tending,
): Promise<MeetingCohort> =>
  changeCohort(
    cohort,
    // On top of what was marked meanwhile.
    (now) =>
      withGroup(now, groupId, (group) =>
        withSession(
          isTakenBack(before, after) ? withSessionBack(group, place) : group,
          place,
          changesOf(before, after),
        ),
      ),
    ports,
  );

const changesOf = (before: Session, after: Session): Partial<Session> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => before[name as keyof Session] !== value),
  );

const isTakenBack = (before: Session, after: Session): boolean =>
  before.handedOverAt !== undefined && after.handedOverAt === undefined;

async function tendSession(
  now: GroupNow,
  place: number,
  session: Session,
  tending: Tending,
): Promise<{ changed: Session; seen?: MeetingSeen }> {
  const { ports, call } = tending;
  if (call.at >= session.from) return { changed: session };
  const { eventId, handedOverAt } = session;
  if (eventId === undefined)
    return { changed: handedOverAt === undefined ? await invite(now, place, session, tending) : session };
  const personIds = [now.leads.person, ...now.members.map(({ person }) => person)].map(
    ({ personId }) => personId,
  );
  const seen = await ports.meetings.read(eventId, personIds);
  if (seen) await bringUpToDate(now.group, [now.leads, ...now.members], place, eventId, seen, tending);
  // What went to a human is theirs, until they put it at another time in the calendar: then it goes on from there.
  if (handedOverAt !== undefined) {
    const isPutAnew = seen !== undefined && seen.from > call.at && seen.from !== session.from;
    return isPutAnew ? { changed: takenBack(session, seen, call.at), seen } : { changed: session };
  }
  if (!seen) return { changed: { ...session, handedOverAt: call.at } };
  // Moved by hand, or by a run that died before it was kept.
  if (seen.from !== session.from || seen.until !== session.until)
    return {
      changed: { ...session, from: seen.from, until: seen.until, movedAt: session.movedAt ?? call.at },
      seen,
    };
  const says = (personId: string) => seen.invited.find((one) => one.personId === personId)?.says ?? 'none';
  const [leads = '', ...others] = personIds;
  const move = moveOf(session, says(leads), others.map(says), call.at);
  if (move === 'stays') return { changed: session, seen };
  const changed =
    move === 'moves'
      ? await moved(now, place, session, eventId, tending)
      : { ...session, handedOverAt: call.at };
  return { changed, seen };
}

function takenBack(session: Session, { from, until }: MeetingSeen, at: number): Session {
  const back = { ...session, from, until, movedAt: session.movedAt ?? at };
  delete back.handedOverAt;
  return back;
}

/** One event a session, whichever run makes it. */
async function invite(
  { group, leads, members }: GroupNow,
  place: number,
  session: Session,
  { standing, need, ports, call }: Tending,
): Promise<Session> {
  const once = cohortCall(standing.asset.assetId, `session.${group.groupId}.${place + 1}`, call.at);
  const invitation = await invitationTo(
    place,
    session,
    [leads.person.personId, ...members.map(({ person }) => person.personId)],
    { standing, need },
    ports,
  );
  const { effects, channels } = ports;
  const made = await performOnce(effects, channels.meetings, once, invitation);
  const eventId = made.status === 'completed' ? made.result['eventId'] : undefined;
  return eventId === undefined ? session : { ...session, eventId };
}

async function moved(
  { group, leads, members }: GroupNow,
  place: number,
  session: Session,
  eventId: string,
  tending: Tending,
): Promise<Session> {
  const { standing, policy, ports, call } = tending;
  const people = [leads.person, ...members.map(({ person }) => person)];
  const other = otherTime(session, group.sessions[place + 1], call.at, people, policy.calendar);
  if (!other) return { ...session, handedOverAt: call.at };
  const once = cohortCall(standing.asset.assetId, `moved.${group.groupId}.${place + 1}`, call.at);
  await performOnce(ports.effects, ports.channels.meetingChanges, once, { eventId, ...other });
  return { ...session, ...other, movedAt: call.at };
}

/** Days in which whoever approved it is told of what waits for them. */
const DAYS_TO_TELL = 7;

/** Tells whoever approved it what of a group goes to them: a session, or that it was called off. */
async function tellWhatGoesBack(
  { groupId, sessions, calledOff }: CohortGroup,
  { standing, need, policy, ports, call }: Tending,
): Promise<void> {
  const { title } = standing.asset;
  const isNew = (at: number | undefined) => at !== undefined && call.at - at < DAYS_TO_TELL * DAY;
  const tell = (say: (words: Words) => string, step: string) =>
    tellWhoApproved(say, step, standing, need, policy, ports, call);
  if (calledOff && isNew(calledOff.at)) {
    const about = { title, because: calledOff.because };
    await tell(({ say }) => say('notice.cohort.called-off', about), `waits.group.${groupId}`);
  }
  for (const [place, { handedOverAt }] of sessions.entries())
    if (isNew(handedOverAt)) {
      const about = { title, number: place + 1 };
      await tell(({ say }) => say('notice.cohort.session', about), `waits.session.${groupId}.${place + 1}`);
    }
}

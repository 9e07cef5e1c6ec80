import type { CohortGroup, InCohort, Session } from '../../domain/cohort/state.ts';
import { hasAttention } from '../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { takingPart } from '../../domain/person/learner-status.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Notice } from '../../ports/channels.ts';
import type { Words } from '../../messages/words.ts';
import { wordsTo } from '../../words-for.ts';
import { changePart } from '../change-part.ts';
import type { Member } from './people-who-meet.ts';
import { memberIn, toldNow } from './rules.ts';
import { cohortCall, tellOne } from './tell.ts';
import type { GroupNow, Tending } from './tending.ts';

/**
 * Tells each of a group what belongs before a session, or after it: in their hours, within their attention, once.
 * Nobody is told of what came after a session that they were away from.
 */
export async function tellOfSession(
  { group, members }: GroupNow,
  place: number,
  session: Session,
  tending: Tending,
): Promise<void> {
  const is = toldNow(session, tending.call.at);
  if (!is || session.eventId === undefined) return;
  const { asset } = tending.standing;
  const about = { number: place + 1, title: asset.title };
  const say = (words: Words) => words.say(`notice.cohort.${is}`, about);
  const step = `${is}.${group.groupId}.${place + 1}`;
  const isTold = ({ told = [] }: InCohort) => told.some((one) => one.session === place && one.is === is);
  for (const member of members)
    if (!isTold(member.part) && member.part.attended?.[place] !== false)
      await tellMember(
        member,
        { say, url: asset.pageUrl, step, isTold },
        (part, at) => ({ ...part, told: [...(part.told ?? []), { session: place, is, at }] }),
        tending,
      );
}

/** Asks whoever declined a session, once, whether they want to be left out, come to another group, or miss this one. */
export async function askWhoDeclined(
  members: readonly Member[],
  declined: ReadonlySet<string>,
  { groupId }: CohortGroup,
  tending: Tending,
): Promise<void> {
  const isTold = ({ askedAt }: InCohort) => askedAt !== undefined;
  const { title } = tending.standing.asset;
  const say = (words: Words) => words.say('notice.cohort.declined', { title });
  for (const member of members)
    if (declined.has(member.person.personId) && !isTold(member.part))
      await tellMember(
        member,
        // It answers what they did, so it needs no room in their week; it takes some all the same.
        { say, inChat: true, step: `declined.${groupId}`, isTold, isAnswer: true },
        (part, at) => ({ ...part, askedAt: at }),
        tending,
      );
}

interface Word extends Omit<Notice, 'personIds' | 'text'> {
  say: (words: Words) => string;
  step: string;
  isTold: (part: InCohort) => boolean;
  isAnswer?: boolean;
}

async function tellMember(
  { learner: { personId }, part: { groupId } }: Member,
  { say, step, isTold, isAnswer = false, ...where }: Word,
  keep: (part: InCohort, at: number) => InCohort,
  { standing, about, policy, ports, call }: Tending,
): Promise<void> {
  const mayBeTold = (learner: Learner): boolean =>
    learner.person !== undefined &&
    isWorkingMoment(call.at, learner.person, policy.calendar) &&
    (isAnswer || hasAttention(learner, policy.thresholds, call.at));
  // They may have left, objected, or been told something else since their group was read.
  const stored = await ports.learners.read('learning', personId);
  const now = takingPart(stored.value);
  const part = now && memberIn(now, about);
  if (!now || part?.groupId !== groupId || isTold(part) || !mayBeTold(now)) return;
  const once = cohortCall(standing.asset.assetId, `${step}.${keyPartOf(about.needId, now)}`, call.at);
  const notice = { personIds: [personId], text: say(wordsTo(now, ports)), ...where };
  if (!(await tellOne(notice, once, ports, call))) return;
  await changePart(
    stored,
    about.needId,
    (latest) =>
      latest.cohort?.groupId === groupId && !isTold(latest.cohort)
        ? { ...latest, cohort: keep(latest.cohort, call.at) }
        : latest,
    ports,
  );
}

/** Asks who leads a group, in their hours and once, who was there. @returns whether they were asked now */
export async function askWhoWasThere(
  { group, leads }: GroupNow,
  place: number,
  { until, eventId, askedAt, markedAt, handedOverAt }: Session,
  { standing, about, policy, ports, call }: Tending,
): Promise<boolean> {
  const isOver = eventId !== undefined && handedOverAt === undefined && call.at >= until;
  if (!isOver || askedAt !== undefined || markedAt !== undefined) return false;
  if (!isWorkingMoment(call.at, leads.person, policy.calendar)) return false;
  const { assetId, title } = standing.asset;
  const text = wordsTo(leads, ports).say('notice.cohort.attendance', { number: place + 1, title });
  const step = `attendance.${group.groupId}.${place + 1}.${keyPartOf(about.needId, leads.learner)}`;
  const notice = { personIds: [leads.person.personId], text, inChat: true as const };
  return await tellOne(notice, cohortCall(assetId, step, call.at), ports, call);
}

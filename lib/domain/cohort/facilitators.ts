import { afterWorkingDays, type WorkingTime } from '../delivery.ts';
import type { CalendarPolicy } from '../holidays.ts';
import type { MeetingCohort, NamedFacilitator } from './state.ts';

/** Working days after which who was asked to lead a group has not accepted. */
const DAYS_TO_ANSWER = 5;
/** More than a cohort has groups, and few enough to be read by a human. */
export const MOST_FACILITATORS = 10;

/** The cohort with more people who may lead its groups, each once, in the order in which they were named. */
export function withNamed(cohort: MeetingCohort, personIds: readonly string[], at: number): MeetingCohort {
  const known = new Set(cohort.facilitators.map(({ personId }) => personId));
  const named = personIds.filter((personId) => !known.has(personId));
  return {
    ...cohort,
    facilitators: [...cohort.facilitators, ...new Set(named)]
      .map((one) => (typeof one === 'string' ? { personId: one, namedAt: at } : one))
      .slice(0, MOST_FACILITATORS),
  };
}

/** Whether they accepted and lead no group yet. */
export const isFree = (
  { personId, said }: NamedFacilitator,
  { groups }: Pick<MeetingCohort, 'groups'>,
): boolean =>
  said?.is === 'yes' && personId !== undefined && !groups.some((group) => group.facilitatorId === personId);

/** Whether somebody was asked, and may still answer. */
export const isAsked = ({ personId, askedAt, said }: NamedFacilitator): boolean =>
  personId !== undefined && askedAt !== undefined && said === undefined;

/** Whether they did not answer in time, which is no yes. */
export const isSilent = (
  facilitator: NamedFacilitator,
  who: WorkingTime,
  calendar: CalendarPolicy,
  at: number,
): boolean =>
  isAsked(facilitator) && at >= afterWorkingDays(facilitator.askedAt ?? at, DAYS_TO_ANSWER, who, calendar);

/** The cohort with what somebody answered; undefined where they are not asked, or said something else before. */
export function withSaid(
  cohort: MeetingCohort,
  personId: string,
  is: 'yes' | 'no',
  at: number,
): MeetingCohort | undefined {
  const found = cohort.facilitators.find((one) => one.personId === personId);
  if (found?.said?.is === is) return cohort;
  // Who leads a group gives it back by declining its sessions, which others have to know.
  if (!found || (!isAsked(found) && found.said?.is !== 'yes')) return undefined;
  if (found.said && (is === 'yes' || cohort.groups.some(({ facilitatorId }) => facilitatorId === personId)))
    return undefined;
  return {
    ...cohort,
    facilitators: cohort.facilitators.map((one) => (one === found ? { ...one, said: { is, at } } : one)),
  };
}

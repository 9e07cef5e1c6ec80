import { afterWorkingDays, type WorkingTime } from '../delivery/working-hours.ts';
import type { CalendarPolicy } from '../policy/holidays.ts';
import { goesOn, isToCome, type CohortGroup, type MeetingCohort, type NamedFacilitator } from './state.ts';

/** Working days after which who was asked to lead a group has not accepted. */
const DAYS_TO_ANSWER = 5;
/** More than a cohort has groups, and few enough to be read by a human. */
export const MOST_FACILITATORS = 10;
/** Groups that one person leads at a time, of all cohorts: an hour or two a week each, besides their own work. */
export const MOST_LED = 2;

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

/** Groups that somebody leads now or accepted to lead, of all cohorts. */
export const groupsHeld = (cohorts: readonly MeetingCohort[], personId: string, at: number): number =>
  cohorts.reduce(
    (sum, cohort) =>
      sum +
      cohort.groups.filter((group) => group.facilitatorId === personId && isLed(group, at)).length +
      cohort.facilitators.filter((one) => one.personId === personId && isFree(one, cohort)).length,
    0,
  );

const isLed = (group: CohortGroup, at: number): boolean => goesOn(group) && isToCome(group, at);

/** Whether they let the time pass and may still accept: while nobody else was asked, or accepted, in their place. */
export const mayStillAccept = (
  cohort: Pick<MeetingCohort, 'facilitators' | 'groups' | 'places'>,
  { personId, said }: NamedFacilitator,
): boolean =>
  personId !== undefined &&
  said?.is === 'silent' &&
  cohort.facilitators.filter((one) => isAsked(one) || isFree(one, cohort)).length < (cohort.places ?? 0);

/**
 * The cohort with what somebody answered: also a yes that comes late, and a no of who leads a group, who steps down.
 * Undefined where they are not asked, or said something else before.
 */
export function withSaid(
  cohort: MeetingCohort,
  personId: string,
  is: 'yes' | 'no',
  at: number,
): MeetingCohort | undefined {
  const found = cohort.facilitators.find((one) => one.personId === personId);
  if (found?.said?.is === is) return cohort;
  if (!found) return undefined;
  const led = cohort.groups.filter(({ facilitatorId }) => facilitatorId === personId);
  const accepts = is === 'yes' && (isAsked(found) || mayStillAccept(cohort, found));
  const refuses = is === 'no' && (isAsked(found) || found.said?.is === 'yes');
  // Of what is over nobody can step down: whoever led it marks who was there.
  if (!accepts && !(refuses && led.every((group) => isLed(group, at)))) return undefined;
  return {
    ...cohort,
    facilitators: cohort.facilitators.map((one) => (one === found ? { ...one, said: { is, at } } : one)),
    groups: cohort.groups.map((group) => (led.includes(group) ? withoutLead(group, at) : group)),
  };
}

function withoutLead(group: CohortGroup, at: number): CohortGroup {
  const unled = { ...group, unledSince: at };
  delete unled.facilitatorId;
  return unled;
}

/** The group with who takes it over. */
export function takenOverBy(group: CohortGroup, facilitatorId: string): CohortGroup {
  const led = { ...group, facilitatorId };
  delete led.unledSince;
  return led;
}

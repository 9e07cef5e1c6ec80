import { groupsHeld, isAsked, isFree, isSilent, MOST_LED } from '../../domain/cohort/facilitators.ts';
import { GROUP } from '../../domain/cohort/roster.ts';
import type { MeetingCohort, NamedFacilitator } from '../../domain/cohort/state.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { takingPart } from '../../domain/person/learner-status.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { wordsTo } from '../../words-for.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { changeCohort } from '../../needs/change-cohort.ts';
import { minutesOfSessions, type StandingCohort } from './cohort-in.ts';
import { cohortCall, tellOne } from './tell.ts';

/** How many groups could be formed of so many people. */
export const groupsFor = (people: number): number =>
  people < GROUP.fewest ? 0 : Math.ceil(people / GROUP.most);

/**
 * Asks as many of those who were named as groups wait for somebody, in the order in which they were named; who does not
 * answer in time makes room for the next. Who cannot be asked now, because they are not at work, cannot be reached or
 * lead as many groups as one may, keeps nobody behind them waiting and is met again by a later run.
 */
export async function askFacilitators(
  cohort: MeetingCohort,
  groups: number,
  standing: StandingCohort,
  policy: Pick<Policy, 'calendar'>,
  ports: Ports,
  call: Call,
): Promise<MeetingCohort> {
  let latest = await changeCohort(
    cohort,
    (now) => (now.facilitators.length === 0 || now.places === groups ? now : { ...now, places: groups }),
    ports,
  );
  for (const one of cohort.facilitators.filter(isAsked)) {
    const learner = await facilitatorIn(one, ports);
    const person = learner?.person;
    if (!person || isSilent(one, person, policy.calendar, call.at))
      latest = await changeCohort(latest, (now) => saysNothing(now, one, call.at), ports);
  }
  const unasked = latest.facilitators.filter(({ askedAt, said }) => !askedAt && !said);
  const all = groups > 0 && unasked.length > 0 ? await Array.fromAsync(ports.cohorts.all()) : [];
  for (const one of unasked) {
    const busy = latest.facilitators.filter((other) => isAsked(other) || isFree(other, latest)).length;
    if (busy >= groups) break;
    const learner = await facilitatorIn(one, ports);
    if (!learner?.person) {
      latest = await changeCohort(latest, (now) => saysNothing(now, one, call.at), ports);
      continue;
    }
    if (groupsHeld(all, learner.personId, call.at) >= MOST_LED) continue;
    if (!isWorkingMoment(call.at, learner.person, policy.calendar)) continue;
    if (!(await ask(learner, standing, ports, call))) continue;
    latest = await changeCohort(latest, (now) => asked(now, one, call.at), ports);
  }
  return latest;
}

/** Undefined of who is gone, objects, or is out of scope: nothing is asked of them. */
export async function facilitatorIn(
  { personId }: Pick<NamedFacilitator, 'personId'>,
  { learners }: Pick<Ports, 'learners'>,
): Promise<Learner | undefined> {
  if (personId === undefined || !(await learners.inScope(personId))) return undefined;
  const { value } = await learners.read('record-keeping', personId);
  return value.objection?.to === 'processing' ? undefined : takingPart(value);
}

const ask = (learner: Learner, standing: StandingCohort, ports: Ports, call: Call): Promise<boolean> => {
  const { assetId, needId, title } = standing.asset;
  const minutes = minutesOfSessions(standing);
  const text = wordsTo(learner, ports).say('notice.cohort.lead', { title, sessions: minutes.length });
  const once = cohortCall(assetId, `lead.${keyPartOf(needId, learner)}`, call.at);
  return tellOne({ personIds: [learner.personId], text, inChat: true }, once, ports, call);
};

const changed = (
  cohort: MeetingCohort,
  { personId, namedAt }: NamedFacilitator,
  change: (one: NamedFacilitator) => NamedFacilitator,
): MeetingCohort => ({
  ...cohort,
  facilitators: cohort.facilitators.map((one) =>
    one.personId === personId && one.namedAt === namedAt && one.said === undefined ? change(one) : one,
  ),
});

const asked = (cohort: MeetingCohort, who: NamedFacilitator, at: number): MeetingCohort =>
  changed(cohort, who, (one) => ({ ...one, askedAt: one.askedAt ?? at }));
const saysNothing = (cohort: MeetingCohort, who: NamedFacilitator, at: number): MeetingCohort =>
  changed(cohort, who, (one) => ({ ...one, said: { is: 'silent', at } }));

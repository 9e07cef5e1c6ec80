import { z } from 'zod';
import { hasAttention } from '../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { HOUR } from '../../domain/milliseconds.ts';
import { RegisterId } from '../../domain/ids.ts';
import {
  isPassed,
  sensedMoments,
  skillsOfMoment,
  withoutMoment,
  type SensedMoment,
} from '../../domain/need/moment.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { recipientsWithin } from '../../budgets.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { changedSince } from '../approved-document.ts';
import { changeLearner } from '../change-learner.ts';
import { endOfPage, PEOPLE_PER_PAGE } from '../people-paging.ts';
import { step, whyOff, type Call } from '../../step.ts';
import { existingFor, plannedSkills } from './existing.ts';
import { keepGiven, logAnswered, send } from './give.ts';
import { approvedInAdvance } from './moment-approval.ts';
import { chooseFor, type MomentChoice, type Offering } from './moment-rules.ts';
import type { PolicyOfReach } from './rules.ts';
import { putOffUntilNow, tellOnceMore } from './tell-once-more.ts';

/** Hours between two looks at who put something off: often enough to meet each working day of each time zone. */
const LATER_HOURS = 4;

/**
 * The roles whose people are looked at: all of them while somebody approved offers at moments in advance, or else now
 * and then those in which something reached people, who may have put it off.
 */
export const planMoments = step({
  name: 'plan-moments',
  agent: 'delivery',
  input: z.strictObject({}),
  async run(_, { registers, needs }, { at }) {
    const standings = await registers.latest('standing-approval');
    const isAny = standings.some(
      ({ value }) => value.momentsAMonth !== undefined && !value.isWithdrawn && Date.parse(value.until) > at,
    );
    if (isAny) return { roleIds: [...(await registers.roleProfiles()).keys()].toSorted() };
    if (Math.floor(at / HOUR) % LATER_HOURS >= 2) return { roleIds: [] };
    const reached = new Set<string>();
    for await (const { stage, roleId } of needs.list())
      if (stage === 'published' || stage === 'delivered' || stage === 'measured') reached.add(roleId);
    return { roleIds: [...reached].toSorted() };
  },
});

/**
 * Offers one page of people of a role what exists for a moment that was sensed: one thing each, in their working hours
 * and attention budget, under a standing approval. Whom it meets at a wrong hour the next run meets again.
 */
export const offerPage = step({
  name: 'offer-page',
  agent: 'delivery',
  input: z.strictObject({ roleId: RegisterId, after: z.string().nullable() }),
  async run({ roleId, after }, ports, call) {
    const page = await ports.learners.page('learning', { roleId, after, size: PEOPLE_PER_PAGE });
    const countsObjectives = await objectivesCount(ports, call);
    const waiting = page.filter(
      ({ value }) => sensedMoments(value, countsObjectives).length > 0 || putOffUntilNow(value, call.at),
    );
    let offered = 0;
    if (waiting.length > 0) {
      const [charter, skills, { thresholds, calendar }, profiles] = await Promise.all([
        ports.registers.charter(),
        ports.registers.skills(),
        ports.registers.policy(),
        ports.registers.roleProfiles(),
      ]);
      const asked = waiting.flatMap(({ value }) => Object.keys(value.moments?.objective?.targets ?? {}));
      const ofRole = Object.keys(profiles.get(roleId)?.targets ?? {});
      const existing = await existingFor(new Set([...ofRole, ...asked]), ports);
      for (const stored of waiting) {
        if (!isOpenTo(stored.value, { thresholds, calendar }, call.at)) continue;
        const planned = await plannedSkills(stored.value, ports);
        const offering = {
          charter,
          skills,
          existing,
          thresholds,
          at: call.at,
          planned: new Set(planned.keys()),
        };
        const sensed = sensedMoments(stored.value, countsObjectives);
        if (await answer(stored, sensed, offering, ports, call)) offered += 1;
      }
    }
    return { offered, last: endOfPage(page) };
  },
});

/** Whether it is their working time, and one more item fits into their attention. */
function isOpenTo(learner: Learner, { thresholds, calendar }: PolicyOfReach, at: number): boolean {
  const { person } = learner;
  return (
    person !== undefined && isWorkingMoment(at, person, calendar) && hasAttention(learner, thresholds, at)
  );
}

/** Whether objectives are met here: only while the agent that they are gathered for may act, and it is agreed. */
async function objectivesCount(
  ports: Ports,
  { step: name, disabledAgents = new Set() }: Call,
): Promise<boolean> {
  const { 'works-agreement': agreement } = await ports.registers.policy();
  const off = await whyOff('performance', name, { ports, disabledAgents });
  return off === undefined && !agreement.noIndividualWorkEvidence;
}

/** Answers the first of somebody's moments for which something exists; the others stay silent. */
async function answer(
  stored: Stored<Learner>,
  sensed: readonly SensedMoment[],
  offering: Offering,
  ports: Ports,
  call: Call,
): Promise<boolean> {
  if (sensed.length === 0) return await tellOnceMore(stored, ports, call);
  for (const moment of sensed) if (await meet(stored, moment, offering, ports, call)) return true;
  return false;
}

async function meet(
  stored: Stored<Learner>,
  moment: SensedMoment,
  offering: Offering,
  ports: Ports,
  call: Call,
): Promise<boolean> {
  const { value: learner } = stored;
  const drop = () => changeLearner(stored, (latest) => withoutMoment(latest, moment.kind), ports);
  if (isPassed(moment.at, call.at)) {
    await drop();
    return false;
  }
  const choice = await choiceFor(learner, moment, offering, ports);
  if (!choice || (await changedSince(choice.existing.asset, ports))) return false;
  const approved = await approvedInAdvance(choice.existing, learner, ports, call.at);
  if (!approved) return false;
  if (approved.isOfSample) {
    await drop();
    await logAnswered(approved, choice, learner, ports, call.at);
    return false;
  }
  await recipientsWithin(1, { agent: 'delivery', ...call }, ports);
  if (!(await send(stored, choice, moment.kind, ports, call.at))) return false;
  await keepGiven(stored, choice.existing, moment.kind, ports, call.at);
  await logAnswered(approved, choice, learner, ports, call.at);
  return true;
}

async function choiceFor(
  learner: Learner,
  moment: SensedMoment,
  offering: Offering,
  { registers }: Ports,
): Promise<MomentChoice | undefined> {
  const profiles = await registers.roleProfiles();
  const profile = profiles.get(learner.person?.roleId ?? '');
  if (!profile) return undefined;
  if (moment.kind === 'objective') {
    const { targets } = moment;
    return chooseFor(learner, { ...profile, targets }, Object.keys(targets), offering);
  }
  const wanted = skillsOfMoment(moment, profile, profiles.get(moment.formerRoleId));
  return chooseFor(learner, profile, wanted, offering);
}

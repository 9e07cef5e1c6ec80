import { answerFacilitating } from '../../lib/agents/cohort/facilitating.ts';
import { nameCohortFacilitators } from '../../lib/agents/cohort/name-facilitators.ts';
import type { CohortGroup } from '../../lib/domain/cohort/state.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { handbook } from './company-that-runs.ts';
import { managed } from './company-with-programme.ts';
import { wishes } from './company-with-lesson.ts';
import { firstSignals, saveRegisters, sellers, testers } from './small-company.ts';
import { DAY, START, world, type Decider, type World, type WorldOptions } from './world.ts';

export const NEED = 'seller.negotiation';
/** Easter, on which nobody works, falls into the weeks of the cohort. */
export const holidays = [{ name: 'Easter', from: '2026-04-03', to: '2026-04-10' }];
/** A seller who leads others, and is one of those who may be invited. */
export const [leader = ''] = sellers(1);
export const reports = sellers(12).slice(1);

/** The small company, in which a cohort reaches sellers; some of them report to one of them. */
export async function companyWithCohort(
  options: WorldOptions = {},
  decides: Decider = wishes('cohort'),
): Promise<World> {
  const company = world({ sources: [handbook], ...options });
  await saveRegisters(company);
  await company.ports.registers.save({ register: 'policy', id: 'calendar', value: { holidays }, at: START });
  await company.bus.send([...firstSignals(60), ...reports.map((personId) => managed(personId, leader))]);
  await company.settle();
  await company.analyse();
  await company.pass(START + 2 * DAY, decides);
  return company;
}

/** The timer, every four hours for some days, with what people do before each run. */
export async function live(company: World, days: number, act?: () => Promise<void> | void): Promise<void> {
  const until = company.now() + days * DAY;
  while (company.now() < until) {
    await act?.();
    await company.meet();
    await company.pass(Math.min(until, company.now() + 4 * HOUR), () => undefined);
  }
}

export const cohortOf = async ({ ports }: World) => {
  const { value: need } = await ports.needs.need(NEED);
  return (await ports.cohorts.find(NEED, need.assetId ?? ''))?.value;
};
export const groupsOf = async (company: World): Promise<CohortGroup[]> =>
  (await cohortOf(company))?.groups ?? [];

export const partIn = async ({ ports }: World, personId: string) =>
  (await ports.learners.read('record-keeping', personId)).value.participations[NEED];

/** Those who are in a group and did not leave it. */
export async function membersOf(company: World, groupId: string): Promise<string[]> {
  const found: string[] = [];
  for (const personId of sellers(60)) {
    const cohort = (await partIn(company, personId))?.cohort;
    if (cohort?.groupId === groupId && cohort.leftAt === undefined) found.push(personId);
  }
  return found;
}

/** Names testers as those who may lead, and says of each what they answer on the first run on which they are asked. */
export const name = (company: World, ...places: number[]) =>
  company.run(nameCohortFacilitators, {
    needId: NEED,
    personIds: places.map((place) => testers[place] ?? ''),
  });

/** @returns whether they were asked by now, and answered */
export async function answers(company: World, place: number, says: 'yes' | 'no'): Promise<boolean> {
  const personId = testers[place] ?? '';
  const found = (await cohortOf(company))?.facilitators.find((one) => one.personId === personId);
  if (found?.askedAt === undefined || found.said) return false;
  await company.run(answerFacilitating, { personId, needId: NEED, says });
  return true;
}

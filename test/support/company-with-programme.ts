import { guidOf } from '../../lib/domain/sha256.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { handbook } from './company-that-runs.ts';
import { wishes } from './company-with-lesson.ts';
import { firstSignals, saveRegisters, sellers, signalsOf } from './small-company.ts';
import { DAY, START, world, type World, type WorldOptions } from './world.ts';

export const NEED = 'seller.negotiation';
export const managerOfSellers = guidOf('manager of sellers');
/** Easter, on which nobody works, falls into the weeks of the programme. */
export const holidays = [{ name: 'Easter', from: '2026-04-03', to: '2026-04-10' }];

/** The small company, in which a programme reaches sellers, who have one manager, from its first day on. */
export async function companyWithProgramme(options: WorldOptions = {}): Promise<World> {
  const company = world({ sources: [handbook], ...options });
  await saveRegisters(company);
  await company.ports.registers.save({ register: 'policy', id: 'calendar', value: { holidays }, at: START });
  await company.bus.send([...firstSignals(60), ...sellers(60).map((personId) => managed(personId))]);
  await company.settle();
  await company.analyse();
  await company.pass(START + DAY, wishes('long-form-program'));
  return company;
}

/** What the HR system says of a seller, with who leads them. */
export function managed(personId: string, managerId = managerOfSellers, at = START - HOUR) {
  const [signal] = signalsOf(personId, 'seller');
  if (signal?.type !== 'learning-os.workforce.person')
    throw new Error('The first signal says who works here.');
  const time = new Date(at).toISOString();
  return { ...signal, id: guidOf(`${personId} of ${managerId}`), time, data: { ...signal.data, managerId } };
}

export const partOf = async ({ ports }: World, personId: string) =>
  (await ports.learners.read('record-keeping', personId)).value.participations[NEED];

/** Those whom it reached, in a steady order. */
export async function inProgramme(company: World): Promise<string[]> {
  const found: string[] = [];
  for (const personId of sellers(60)) if ((await partOf(company, personId))?.programme) found.push(personId);
  return found;
}

/** The timer, every four hours for some days, with what people do before each run. */
export async function live(company: World, days: number, act?: () => Promise<void>): Promise<void> {
  const until = company.now() + days * DAY;
  while (company.now() < until) {
    await act?.();
    await company.goOn();
    await company.pass(Math.min(until, company.now() + 4 * HOUR), () => undefined);
  }
}

import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import type { ApprovalRequest } from '../../lib/domain/gate/approval.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { decide } from '../../lib/gates/decide.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { collected } from '../support/collected.ts';
import { randomFaults, dice } from '../support/random-faults.ts';
import {
  approves,
  assessed,
  sellers,
  signalsOf,
  lead,
  playbook,
  reassess,
  saveRegisters,
} from '../support/small-company.ts';
import { DAY, START, world, type Decider, type World, type WorldOptions } from '../support/world.ts';
import { invented, violations } from './violations.ts';

const NEED = 'seller.negotiation';
/** As many in each group as can be compared, and no more: few enough for thousands of runs. */
const people = sellers(2 * MINIMUM_GROUP);

interface LifeOptions extends WorldOptions {
  days?: number;
}

/** Days in milliseconds, whole as every clock shows them. */
const wholeMs = (days: number): number => Math.round(days * DAY);

/** One need's whole life in a small company with one role, whose humans take so many days over each question. */
export async function live(decider: Decider, { days = 0, ...options }: LifeOptions): Promise<World> {
  const company = world({ sources: [playbook], ...options });
  await saveRegisters(company);
  await company.bus.send(people.flatMap((personId) => signalsOf(personId, 'seller')));
  await company.settle();
  await company.analyse();
  const answeredAt = ({ dueAt }: ApprovalRequest) =>
    dueAt + wholeMs(days - SHIPPED_POLICY.thresholds.approvalDays);
  const inTheirTime: Decider = (question) =>
    company.now() < answeredAt(question) ? undefined : decider(question);
  const passUntil = async (day: number) => {
    const until = START + wholeMs(day);
    for (let next = company.now(); next < until;) {
      await company.pass(next, inTheirTime);
      await company.answer(inTheirTime);
      const waiting = await collected(company.ports.needs.pendingApprovals());
      next = Math.min(until, ...waiting.map(answeredAt).filter((moment) => moment > company.now()));
    }
    await company.pass(until, inTheirTime);
  };
  // A Tuesday at two, when everybody works.
  await passUntil(8.25);
  await company.remind();
  await passUntil(20 + 2 * days);
  await reassess(company, people);
  await company.pass(START + wholeMs(130 + 2 * days), decider);
  return company;
}

/**
 * A life in which everybody learns it elsewhere while humans are asked, who may answer at the same moment; what it
 * violates.
 */
export async function outgrown(seed: number): Promise<{ wrong: string[]; stage: string }> {
  const roll = dice(seed);
  const company = world({ sources: [playbook], faults: randomFaults(roll) });
  await saveRegisters(company);
  await company.bus.send(people.flatMap((personId) => signalsOf(personId, 'seller')));
  await company.settle();
  await company.analyse();
  // Nobody answers, or only about the cause, until the analysis sees that the gap is gone.
  const onlyTheCause = roll() < 0.5;
  await company.pass(START + 2 * DAY, ({ gate }) =>
    onlyTheCause && gate === 'cause-and-priority' ? approves() : undefined,
  );
  const at = (hours: number) => company.now() + hours * 3_600_000;
  for (const hours of [1, 2, 3, 4]) {
    await company.bus.send(people.map((personId) => assessed(personId, 'negotiation', 4.5, at(hours))));
    await company.settle();
  }
  await company.analyse();
  // An answer that comes while the analysis is under way.
  const answersAnyway = roll() < 0.5;
  const waiting = await collected(company.ports.needs.pendingApprovals());
  if (answersAnyway)
    for (const { needId, approvalId } of waiting)
      await company.run(decide, { needId, approvalId, ...approves() });
  await company.pass(START + 130 * DAY, answersAnyway ? approves : () => undefined);
  const need = await company.ports.needs.find(NEED);
  const wrong = [...(await violations(company)), ...(await invented(company))];
  if (company.channels.assignments.standing.size > 0) wrong.push('what nobody lacks was delivered');
  for await (const { approvalId } of company.ports.needs.pendingApprovals())
    wrong.push(`${approvalId} still waits`);
  return { wrong, stage: need?.value.stage ?? 'none' };
}

/** A life under the faults that follow from a seed; what it violates, and how often the host died. */
export async function schedule(
  seed: number,
  sabotage?: (ports: Ports) => Partial<Ports>,
): Promise<{ wrong: string[]; deaths: number; stage: string }> {
  const roll = dice(seed);
  const faults = randomFaults(roll);
  const decider = decidingBy(roll());
  // Half of the humans answer at once, the others whenever they come to it: with timers that were cancelled and fire
  // all the same.
  const days = roll() < 0.5 ? 0 : roll() * (SHIPPED_POLICY.thresholds.approvalDays - 0.5);
  const company = await live(decider, { faults, days, ...(sabotage ? { sabotage } : {}) });
  const need = await company.ports.needs.find(NEED);
  const wrong = [...(await violations(company)), ...(await invented(company))];
  if (!need) wrong.push('no need was opened');
  const reached = company.channels.assignments.standing.size;
  if (need?.value.stage === 'measured' && reached !== people.length)
    wrong.push(`measured, and ${reached} of ${people.length} were reached`);
  return { wrong, deaths: company.deaths, stage: need?.value.stage ?? 'none' };
}

/** Somebody who wants to see something else first. */
function sendsBackOnce(): Decider {
  const asked = new Set<string>();
  return ({ gate, needId }) => {
    if (gate !== 'publication' || asked.has(needId)) return approves();
    asked.add(needId);
    return { by: lead, answer: { verdict: 'send-back', modality: 'job-aid' } };
  };
}

/** Most humans approve; some send back, reject, name a cause that no content can mend, or never answer. */
function decidingBy(chance: number): Decider {
  if (chance < 0.72) return approves;
  if (chance < 0.82) return sendsBackOnce();
  if (chance < 0.88) return () => ({ by: lead, answer: { verdict: 'reject' } });
  if (chance < 0.94) return () => ({ by: lead, answer: { verdict: 'approve', cause: 'process' } });
  return () => undefined;
}

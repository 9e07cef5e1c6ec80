import { z } from 'zod';
import { PersonId } from '../../../domain/ids.ts';
import type { TransferPlan } from '../../../domain/programme/transfer-plan.ts';
import { readerKeyOf } from '../../../domain/person/pseudonym.ts';
import { conflict, notAllowed, notFound, preconditionRequired, stale } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import { step } from '../../../step.ts';
import { keepShared, OfPlan, seenPlan } from './own-plan.ts';
import { ownProgramme } from './own-programme.ts';
import { readerNow } from '../../who-reads-now.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/**
 * Shares what stands in the caller's plan with whoever is their manager now: a copy, which their manager reads on the
 * page and is told of in their own working hours. Shared as it stands already, it is shared once.
 * Without `agent`: it is their own word; whoever reads it is told by a run of the agent.
 * @param version the plan as they saw it: what they wrote, or took back, on another device since is not shared unseen
 * @throws NamedError `not-allowed` where a works agreement knows no views of managers, `conflict` without a manager
 *   whom the layer may tell, `stale` where it changed since they saw it, `precondition-required` where they name no
 *   version
 */
export const sharePlan = step({
  name: 'share-transfer-plan',
  input: OfPlan.extend({ version: z.string().exactOptional() }),
  async run({ personId, needId, version }, ports, { at }) {
    await mayBeRead(ports);
    const { stored: learner } = await ownProgramme(personId, needId, ports);
    const stored = await ports.transferPlans.find('own-access', personId, needId);
    if (!stored) throw notFound(message('problem.plan.none', { needId }));
    const managerId = learner.value.person?.managerId;
    const mayBeTold = managerId !== undefined && (await ports.learners.inScope(managerId));
    const reader = mayBeTold ? await readerNow(learner.value, needId, ports) : undefined;
    if (reader === undefined) throw conflict(message('problem.plan.no-manager'));
    const { words, shared: before } = stored.value;
    const isAgain = before?.with === reader && JSON.stringify(before.words) === JSON.stringify(words);
    // Shared already, as after a lost answer, whatever version that was.
    if (!isAgain) mustBeSeen(stored, version);
    const shared = isAgain ? before : { at, with: reader, words };
    const value = { ...stored.value, shared };
    if (!isAgain) await ports.transferPlans.save({ ...stored, value });
    await keepShared(personId, needId, shared.at, ports);
    return { needId, ...seenPlan(value) };
  },
});

/** @throws NamedError `stale` or `precondition-required` */
function mustBeSeen({ value: { needId }, etag }: Stored<TransferPlan>, version: string | undefined): void {
  if (version === undefined) throw preconditionRequired(message('problem.plan.unseen', { needId }));
  if (version !== etag) throw stale(message('problem.plan.changed', { needId }));
}

/**
 * Takes it back: from then on whoever it was shared with does not read it.
 * Without `agent`: no switch stops what somebody may always do.
 */
export const takeBackPlan = step({
  name: 'take-back-transfer-plan',
  input: OfPlan,
  run: ({ personId, needId }, ports) =>
    withOptimisticRetry(async () => {
      const stored = await ports.transferPlans.find('own-access', personId, needId);
      if (!stored) throw notFound(message('problem.plan.none', { needId }));
      const value = { ...stored.value };
      delete value.shared;
      // Also where nothing is shared: a request to share that is still on its way finds another version.
      await ports.transferPlans.save({ ...stored, value });
      await keepShared(personId, needId, undefined, ports);
      return { needId, ...seenPlan(value) };
    }),
});

/** Reports whose plans are looked up side by side. */
const TOGETHER = 20;

/**
 * What the caller's own reports share with them, as they shared it, the latest first. Work: their reports.
 * Without `agent`: it decides nothing.
 */
export const readSharedPlans = step({
  name: 'read-shared-plans',
  input: z.strictObject({ managerId: PersonId }),
  async run({ managerId }, ports) {
    await mayBeRead(ports);
    const reports: string[] = [];
    for await (const { personId } of ports.learners.all('record-keeping', { managerId }))
      reports.push(personId);
    const key = reports.length === 0 ? undefined : await ports.learners.raterKey('record-keeping', managerId);
    if (key === undefined) return { plans: [] };
    const sharedBy = (personId: string) =>
      ports.transferPlans.sharedBy(personId, (needId) => readerKeyOf(needId, key));
    const shared = [];
    for (const some of someAtATime(reports, TOGETHER))
      shared.push(...(await Promise.all(some.map(sharedBy))));
    // Without the need: beside a name it would say what somebody was found to lack.
    const plans = shared.flat().map(({ title, at, words }) => ({ title, at, words }));
    return { plans: plans.toSorted((a, b) => b.at - a.at) };
  },
});

/** @throws NamedError `not-allowed` */
async function mayBeRead({ registers }: Pick<Ports, 'registers'>): Promise<void> {
  const { 'works-agreement': agreement } = await registers.policy();
  if (agreement.noManagerViews) throw notAllowed(message('problem.agreement.no-manager-views'));
}

import { z } from 'zod';
import { Id, PersonId, type NeedId } from '../../../domain/ids.ts';
import { spansAsApproved } from '../../../domain/source/after-source-change.ts';
import { planLine, PlanWords, type TransferPlan } from '../../../domain/programme/transfer-plan.ts';
import { linesWithSources } from '../../../domain/rendering/lesson.ts';
import { transferOf } from '../../../domain/rendering/programme.ts';
import type { Learner } from '../../../domain/person/learner.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { wordsTo } from '../../../words-for.ts';
import { changePart } from '../../change-part.ts';
import { ownProgramme, programmeStill } from './own-programme.ts';
import { readerNow } from '../../who-reads-now.ts';

export const OfPlan = z.strictObject({ personId: PersonId, needId: Id });

/** Every plan of the caller's, whatever became of its programme. Without `agent`: they may always find their own. */
export const listPlans = step({
  name: 'list-transfer-plans',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports) {
    const plans = await Array.fromAsync(ports.transferPlans.of('own-access', personId));
    return { plans: plans.map(planLine).toSorted((a, b) => b.changedAt - a.changedAt) };
  },
});

/**
 * What the programme proposes to bring it to the work, and what the caller wrote, also where the programme is none of
 * theirs any more. Without `agent`: no switch keeps anybody from reading their own words.
 */
export const readPlan = step({
  name: 'read-transfer-plan',
  input: OfPlan,
  async run({ personId, needId }, ports) {
    const found = await ports.transferPlans.find('own-access', personId, needId);
    const own = await (found ? programmeStill : ownProgramme)(personId, needId, ports);
    const programme = own?.programme;
    const { value: learner } = own?.stored ?? (await ports.learners.read('own-access', personId));
    const words = wordsTo(learner, ports);
    const proposed = programme
      ? linesWithSources(
          transferOf(programme.artefact.learner, words),
          spansAsApproved(programme.asset),
          words,
        )
      : { lines: [], sources: [] };
    return {
      needId,
      title: programme?.asset.title ?? found?.value.title ?? needId,
      proposed,
      isOpen: own !== undefined,
      hasManager: learner.person?.managerId !== undefined,
      isRead: await isReadNow(found?.value.shared, learner, needId, ports),
      ...(found ? { ...seenPlan(found.value), version: found.etag } : {}),
    };
  },
});

/** Whether whoever leads them now is whom they shared it with, and may read it. */
async function isReadNow(
  shared: TransferPlan['shared'],
  learner: Learner,
  needId: NeedId,
  ports: Ports,
): Promise<boolean> {
  if (!shared) return false;
  const { 'works-agreement': agreement } = await ports.registers.policy();
  return !agreement.noManagerViews && shared.with === (await readerNow(learner, needId, ports));
}

/** As its person sees it. */
export const seenPlan = ({ words, changedAt, shared }: TransferPlan) => ({
  words,
  changedAt,
  ...(shared ? { sharedAt: shared.at, sharedWords: shared.words } : {}),
});

/**
 * Keeps what the caller will do, in their words; what they shared before stays as they shared it.
 * Without `agent`: it is their own word, of which nothing is worked out.
 */
export const writePlan = step({
  name: 'write-transfer-plan',
  input: OfPlan.extend({ words: PlanWords }),
  run: ({ personId, needId, words }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { programme } = await ownProgramme(personId, needId, ports);
      const found = await ports.transferPlans.find('own-access', personId, needId);
      const title = programme?.asset.title ?? found?.value.title ?? needId;
      const value: TransferPlan = { ...found?.value, personId, needId, title, changedAt: at, words };
      await ports.transferPlans.save({ ...found, value });
      return { needId, ...seenPlan(value) };
    }),
});

/**
 * Erases it at once, also for whoever it was shared with; what is not there is erased already. Without `agent`: no
 * switch stops what somebody may always do.
 */
export const erasePlan = step({
  name: 'erase-transfer-plan',
  input: OfPlan,
  async run({ personId, needId }, ports) {
    await ports.transferPlans.erase(personId, needId);
    await keepShared(personId, needId, undefined, ports);
    return { needId, status: 'erased' as const };
  },
});

/** Keeps when somebody shared it, so that a run tells its reader; undefined where they took it back. */
export async function keepShared(
  personId: string,
  needId: NeedId,
  at: number | undefined,
  ports: Ports,
): Promise<void> {
  const stored = await ports.learners.read('own-access', personId);
  const part = stored.value.participations[needId];
  if (!part?.programme || part.programme.shared?.at === at) return;
  await changePart(
    stored,
    needId,
    (latest) => {
      if (!latest.programme) return latest;
      const programme = { ...latest.programme };
      delete programme.shared;
      return { ...latest, programme: at === undefined ? programme : { ...programme, shared: { at } } };
    },
    ports,
  );
}

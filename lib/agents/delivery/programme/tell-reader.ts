import { isWorkingMoment, USUAL_HOURS } from '../../../domain/delivery/working-hours.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { keyPartOf, readerKeyOf } from '../../../domain/person/pseudonym.ts';
import type { Learner } from '../../../domain/person/learner.ts';
import { performOnce } from '../../../effects.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import type { Call } from '../../../step.ts';
import { changePart } from '../../change-part.ts';
import { wordsTo } from '../../../words-for.ts';
import { reachOne } from '../../notify-within-budget.ts';

interface WasShared {
  needId: string;
  assetId: string;
  /** When it was shared, epoch milliseconds. */
  at: number;
}

/**
 * Tells a manager, in their working hours and once, that somebody shared a transfer plan with them, and nothing of what
 * it says; whose it is stands on the page alone. Whoever took it back meanwhile is left out.
 */
export async function tellReader(
  stored: Stored<Learner>,
  { needId, assetId, at }: WasShared,
  ports: Ports,
  { calendar, 'works-agreement': agreement }: Pick<Policy, 'calendar' | 'works-agreement'>,
  call: Call,
): Promise<void> {
  // Nobody is called to a page that they may not open; once they may, they are told.
  if (agreement.noManagerViews) return;
  const { value: learner } = stored;
  const managerId = learner.person?.managerId;
  if (managerId === undefined || !(await ports.learners.inScope(managerId))) return;
  const { value: reader } = await ports.learners.read('record-keeping', managerId);
  if (!isWorkingMoment(call.at, reader.person ?? USUAL_HOURS, calendar)) return;
  const key = await ports.learners.raterKey('record-keeping', managerId);
  if (key === undefined) return;
  const shared = await ports.transferPlans.sharedBy(learner.personId, (id) => readerKeyOf(id, key));
  if (!shared.some((one) => one.needId === needId && one.at === at)) return;
  const once: Call = {
    at: call.at,
    instanceId: `programme-${assetId}`,
    step: `shared.${keyPartOf(needId, learner)}.${at}`,
  };
  const notice = { personIds: [managerId], text: wordsTo(reader, ports).say('notice.plan-shared') };
  const tell = async () => {
    await performOnce(ports.effects, ports.channels.notices, once, notice, 'notice');
  };
  if (!(await reachOne(tell, 'delivery', ports, call))) return;
  await changePart(
    stored,
    needId,
    (part) =>
      part.programme?.shared?.at === at
        ? { ...part, programme: { ...part.programme, shared: { at, toldAt: call.at } } }
        : part,
    ports,
  );
}

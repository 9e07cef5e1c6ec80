import { z } from 'zod';
import { nextWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { Id } from '../../domain/ids.ts';
import type { Ports } from '../../ports/index.ts';
import { changedSince } from '../approved-document.ts';
import { step } from '../../step.ts';
import { Wave } from '../../domain/outcome/waves.ts';
import { peopleOf } from '../../needs/people-of.ts';
import { PEOPLE_PER_PAGE } from '../people-paging.ts';
import { drawParts } from './draw-parts.ts';
import { planOf } from './rules.ts';
import { subjectOf } from './subject.ts';

/** What a plan answers, also one that an earlier version made and a flow's history still holds. */
export interface DeliveryPlan {
  zones: { timeZone: string; at: number }[];
  first: number;
  waitlist: number;
  /** The later waves that have people in them; absent in plans of earlier versions. */
  waves?: Wave[];
  /** Places are short: each wave takes its turn after its reading, whether or not anybody is compared. */
  inTurns?: true;
  /** Fewer people are of it by now than make a group, whatever they lack: nobody is drawn, and the need ends. */
  tooFew?: true;
  /** In plans of earlier versions: whether anybody waits. */
  comparable?: boolean;
}

/**
 * Plans who receives the asset now and who later, and when the working day begins in each of their zones. The first
 * plan draws the waves; a later wave's plan, made when its time has come, only looks at the clocks again. Work: the
 * role, once or twice; memory: whom it plans.
 */
export const planDelivery = step({
  name: 'plan-delivery',
  agent: 'delivery',
  input: z.strictObject({ needId: Id, assetId: Id, group: Wave }),
  async run({ needId, assetId, group }, ports, call): Promise<DeliveryPlan> {
    const { at } = call;
    const { need, skill, policy } = await subjectOf(needId, ports);
    const { thresholds, calendar } = policy;
    const subject = { needId, assetId };
    if (group !== 'first' && (await isWithheld(subject, group, ports, at)))
      return { zones: [], first: 0, waitlist: 0, waves: [] };
    const { inTurns, tooFew } =
      group === 'first'
        ? await drawParts(subject, need, skill, thresholds, ports, call)
        : { inTurns: false, tooFew: undefined };
    if (tooFew) return { zones: [], first: 0, waitlist: 0, waves: [], tooFew };
    const opensAt = new Map<string, number>();
    const people = new Map<Wave, number>();
    for await (const { value: learner } of peopleOf(need, PEOPLE_PER_PAGE, ports)) {
      const part = planOf(learner, subject);
      if (!part || part.group === 'none' || !learner.person) continue;
      people.set(part.group, 1 + (people.get(part.group) ?? 0));
      if (part.group !== group) continue;
      const { timeZone } = learner.person;
      const opens = nextWorkingMoment(at, learner.person, calendar);
      opensAt.set(timeZone, Math.min(opens, opensAt.get(timeZone) ?? opens));
    }
    const zones = [...opensAt]
      .map(([timeZone, opens]) => ({ timeZone, at: opens }))
      .toSorted((a, b) => a.at - b.at || a.timeZone.localeCompare(b.timeZone));
    const { first = 0, ...later } = Object.fromEntries(people);
    const waitlist = Object.values(later).reduce((sum, count) => sum + count, 0);
    return {
      zones,
      first,
      waitlist,
      waves: Wave.options.filter((wave) => wave !== 'first' && people.has(wave)),
      ...(inTurns ? { inTurns } : {}),
    };
  },
});

/** Whether later waves no longer get what was approved, because it is another text by now; the log says so. */
async function isWithheld(
  { needId, assetId }: { needId: string; assetId: string },
  group: Wave,
  ports: Ports,
  at: number,
): Promise<boolean> {
  const { value: asset } = await ports.needs.asset(needId, assetId);
  // What is outdated may be renewed by the time at which they are reached.
  const changed = asset.status === 'outdated' ? undefined : await changedSince(asset, ports);
  if (changed)
    await ports.decisions.append({
      decisionId: `${assetId}:withheld.${group}`,
      at,
      decidedBy: { kind: 'rule', name: 'only what was approved is sent' },
      subject: needId,
      outcome: `not sent to ${group}: ${changed}`,
      evidence: [assetId],
    });
  return changed !== undefined;
}

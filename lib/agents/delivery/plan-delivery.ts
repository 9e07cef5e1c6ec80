import { z } from 'zod';
import { nextWorkingMoment } from '../../domain/delivery.ts';
import { Id } from '../../domain/ids.ts';
import type { Thresholds } from '../../domain/policy.ts';
import { keyPartOf } from '../../domain/pseudonym.ts';
import type { Participation } from '../../domain/participation.ts';
import type { Learner } from '../../domain/skill.ts';
import { isCompared } from '../../domain/learner-status.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { changedSince } from '../approved-document.ts';
import { endOfPage, PEOPLE_PER_PAGE } from '../people-paging.ts';
import { step } from '../../step.ts';
import { drawWaves, Wave, type Planned } from '../../domain/waves.ts';
import { drawnAs, lacks, planOf } from './rules.ts';
import { keepPart, subjectOf } from './subject.ts';

/** What a plan answers, also one that an earlier version made and a flow's history still holds. */
export interface DeliveryPlan {
  zones: { timeZone: string; at: number }[];
  first: number;
  waitlist: number;
  /** The later waves that have people in them; absent in plans of earlier versions. */
  waves?: Wave[];
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
  async run({ needId, assetId, group }, ports, { at }): Promise<DeliveryPlan> {
    const { need, skill, policy } = await subjectOf(needId, ports);
    const { thresholds, calendar } = policy;
    const subject = { needId, assetId };
    if (group !== 'first' && (await isWithheld(subject, group, ports, at)))
      return { zones: [], first: 0, waitlist: 0, waves: [] };
    if (group === 'first') {
      const lacking = (learner: Learner) =>
        learner.person !== undefined && lacks(need.evidence.target, learner, skill, thresholds, at);
      await drawInto(subject, need.roleId, lacking, thresholds, ports, at);
    }
    const opensAt = new Map<string, number>();
    const people = new Map<Wave, number>();
    for await (const { value: learner } of inRole(need.roleId, ports)) {
      const part = planOf(learner, subject);
      if (!part || !learner.person) continue;
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

/**
 * Draws the waves of everybody who lacks it, and keeps each one's part. Who has a part of an earlier try of this plan
 * keeps that.
 */
async function drawInto(
  subject: { needId: string; assetId: string },
  roleId: string,
  lacking: (learner: Learner) => boolean,
  thresholds: Thresholds,
  ports: Ports,
  at: number,
): Promise<void> {
  const { needId, assetId } = subject;
  const planned = new Map<string, Planned>();
  /** What teams are called in the parts of their people: by the first of them, and by nobody who leads them. */
  const teams = new Map<string, string>();
  for await (const { value: learner } of inRole(roleId, ports)) {
    const part = planOf(learner, subject);
    if (!part && !lacking(learner)) continue;
    const person = drawnAs(needId, learner);
    planned.set(learner.personId, person);
    const { teamId } = person;
    if (teamId !== undefined)
      teams.set(teamId, teams.get(teamId) ?? part?.team ?? keyPartOf(needId, learner));
  }
  const { drawnBy, waveOf } = drawWaves(assetId, [...planned.values()], thresholds);
  for await (const stored of inRole(roleId, ports)) {
    const person = planned.get(stored.value.personId);
    if (!person || planOf(stored.value, subject)) continue;
    const team = person.teamId === undefined ? undefined : teams.get(person.teamId);
    const drawn = { drawnBy, ...(team === undefined ? {} : { team }), plannedAt: at };
    // Whoever objects to being compared does not wait for it either.
    const partOf = (learner: Learner): Participation =>
      isCompared(learner)
        ? { assetId, group: waveOf(person), ...drawn }
        : { assetId, group: 'first', ...drawn, uncompared: true };
    await keepPart(stored, needId, (_, latest) => partOf(latest), ports);
  }
}

async function* inRole(roleId: string, { learners }: Ports): AsyncGenerator<Stored<Learner>> {
  let after: string | null = null;
  do {
    const page: Stored<Learner>[] = await learners.page('learning', { roleId, after, size: PEOPLE_PER_PAGE });
    yield* page;
    after = endOfPage(page);
  } while (after !== null);
}

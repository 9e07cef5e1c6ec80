import { z } from 'zod';
import { addressOf, type ContentAsset, type PublishedAsset } from '../../domain/content.ts';
import { nextWorkingMoment } from '../../domain/delivery.ts';
import { Id } from '../../domain/ids.ts';
import { isRunByHuman } from '../../domain/modality/modality.ts';
import { deliverNeed } from '../../domain/need-transitions.ts';
import type { Need } from '../../domain/need.ts';
import type { Thresholds } from '../../domain/policy.ts';
import type { Learner, Participation, Skill } from '../../domain/skill.ts';
import { performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import { NeverWritten } from '../../ports/connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { changedSince } from '../approved-document.ts';
import { changeLearner } from '../change-learner.ts';
import { endOfPage, PEOPLE_PER_PAGE } from '../people-paging.ts';
import { skillOfNeed } from '../skill-of-need.ts';
import { step, type Agent, type Call } from '../../step.ts';
import { drawWaves, Wave, type Planned } from '../../domain/waves.ts';
import { drawnAs, keyPartOf, lacks, planOf, reachOf, type Reach } from './rules.ts';
import type { Words } from '../../messages/words.ts';
import { message } from '../../messages/message.ts';

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
    const { need, skill, thresholds } = await subjectOf(needId, ports);
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
      const { timeZone, workingHours } = learner.person;
      const opens = nextWorkingMoment(at, timeZone, workingHours);
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
  const changed = await changedSince((await ports.needs.asset(needId, assetId)).value, ports);
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
  { waitlistShare }: Thresholds,
  ports: Ports,
  at: number,
): Promise<void> {
  const { needId, assetId } = subject;
  const planned = new Map<string, Planned>();
  for await (const { value: learner } of inRole(roleId, ports))
    if (planOf(learner, subject) || lacking(learner)) planned.set(learner.personId, drawnAs(needId, learner));
  const { drawnBy, waveOf } = drawWaves(assetId, [...planned.values()], waitlistShare);
  for await (const stored of inRole(roleId, ports)) {
    const person = planned.get(stored.value.personId);
    if (!person || planOf(stored.value, subject)) continue;
    const team = person.teamId === undefined ? {} : { team: person.teamId };
    await keepPart(
      stored,
      needId,
      { assetId, group: waveOf(person), drawnBy, ...team, plannedAt: at },
      ports,
    );
  }
}

/** Delivers to one page of people of one zone and group: an assignment each, one line in their Teams feeds together. */
export const deliverToPeople = step({
  name: 'deliver-page',
  agent: 'delivery',
  input: z.strictObject({
    needId: Id,
    assetId: Id,
    group: Wave,
    timeZone: z.string(),
    after: z.string().nullable(),
  }),
  async run({ needId, assetId, group, timeZone, after }, ports, call) {
    const { need, skill, thresholds } = await subjectOf(needId, ports);
    const page = await ports.learners.page('learning', { roleId: need.roleId, after, size: PEOPLE_PER_PAGE });
    const subject = { needId, target: need.evidence.target, assetId };
    const reached = page
      .filter(({ value: learner }) => learner.person?.timeZone === timeZone)
      .map((stored) => ({
        stored,
        reach: reachOf(stored.value, subject, skill, group, thresholds, call.at),
      }));
    const recipients = reached.filter(({ reach }) => reach === 'deliver').map(({ stored }) => stored);
    const refused = recipients.length > 0 ? await deliverTo(recipients, { needId, assetId }, ports, call) : 0;
    const count = (which: Reach) => reached.filter(({ reach }) => reach === which).length;
    return {
      // Whom an earlier try of this page reached already is delivered to as well.
      delivered: count('deliver') + count('delivered-now') - refused,
      later: count('no-attention-left') + count('outside-hours'),
      last: endOfPage(page),
    };
  },
});

async function deliverTo(
  recipients: Stored<Learner>[],
  ids: { needId: string; assetId: string },
  ports: Ports,
  call: Call,
) {
  const { value: asset } = await ports.needs.asset(ids.needId, ids.assetId);
  if (asset.status !== 'published')
    throw conflict(message('problem.asset.not-published', { assetId: asset.assetId }));
  const { contentId } = asset;
  const url = addressOf(asset);
  const assigned: Stored<Learner>[] = [];
  for (const recipient of recipients)
    if (await assign(recipient.value.personId, { ...ids, contentId }, ports, call)) assigned.push(recipient);
  if (assigned.length === 0) return recipients.length;
  const personIds = assigned.map(({ value }) => value.personId);
  // A notice whose sending is not known is listed for a human; the assignment stands all the same.
  await performOnce(
    ports.effects,
    ports.channels.notices,
    call,
    { personIds, text: noticeFor(asset, ports.words), url },
    'notice',
  );
  for (const stored of assigned) {
    const part = stored.value.participations[ids.needId];
    if (part)
      await keepPart(stored, ids.needId, { ...part, deliveredAt: call.at, knownAs: namesOf(asset) }, ports);
  }
  return recipients.length - assigned.length;
}

/** What learning records may call it: its id in Viva Learning, or that of the LMS which it came from. */
const namesOf = (asset: PublishedAsset): string[] => [
  asset.contentId,
  ...(asset.origin === 'reused' ? [asset.entry.externalId] : []),
];

/** Facilitated forms have nothing to open yet, so the notice says that an invitation follows. */
function noticeFor({ origin, modality, title }: ContentAsset, { say }: Words): string {
  if (origin === 'reused') return say('notice.reused', { title });
  return say(isRunByHuman(modality.chosen) ? 'notice.planned' : 'notice.drafted', { title });
}

/**
 * Assigns the asset to one person. Whom Viva Learning refuses (a closed account, say) is left out, and the others go
 * on.
 */
async function assign(
  personId: string,
  { needId, contentId }: { needId: string; contentId: string },
  { effects, channels }: Ports,
  call: Call,
): Promise<boolean> {
  try {
    const assignment = { personId, contentId, assignedAt: call.at };
    await performOnce(effects, channels.assignments, call, assignment, keyPartOf(needId, personId));
    return true;
  } catch (error) {
    if (error instanceof NeverWritten) return false;
    throw error;
  }
}

const keepPart = (
  stored: Stored<Learner>,
  needId: string,
  part: Participation,
  ports: Ports,
): Promise<void> =>
  changeLearner(
    stored,
    (learner) => ({ ...learner, participations: { ...learner.participations, [needId]: part } }),
    ports,
  );

/** Records that the first group has been reached, from which day the outcome checks count. */
export const recordDelivered = step({
  name: 'record-delivered',
  agent: 'delivery',
  input: z.strictObject({ needId: Id, people: z.int() }),
  async run({ needId, people }, { needs, words: { say } }) {
    const stored = await needs.need(needId);
    // To how many tells how many lack it, who contests it among them.
    const moved = deliverNeed(stored.value, say('need.delivered'));
    if (moved !== stored.value) await needs.commit(needId, { need: { ...stored, value: moved } });
    return { delivered: people };
  },
});

async function subjectOf(
  needId: string,
  ports: Ports,
): Promise<{ need: Need; skill: Skill; thresholds: Thresholds }> {
  const { value: need } = await ports.needs.need(needId);
  const { thresholds } = await ports.registers.policy();
  return { need, skill: await skillOfNeed(need, ports), thresholds };
}

async function* inRole(roleId: string, { learners }: Ports): AsyncGenerator<Stored<Learner>> {
  let after: string | null = null;
  do {
    const page: Stored<Learner>[] = await learners.page('learning', { roleId, after, size: PEOPLE_PER_PAGE });
    yield* page;
    after = endOfPage(page);
  } while (after !== null);
}

export const delivery: Agent<'delivery'> = {
  name: 'delivery',
  decides: 'who still needs it, who waits for comparison, and at which moment of whose day',
  without:
    'the asset is published, the need stalls with the reason that delivery is switched off, and nobody is notified',
  activities: [planDelivery, deliverToPeople, recordDelivered],
};

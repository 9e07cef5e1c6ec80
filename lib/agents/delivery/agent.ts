import { z } from 'zod';
import { addressOf } from '../../domain/content.ts';
import { nextWorkingMoment } from '../../domain/delivery.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { moveNeed, type Need } from '../../domain/need.ts';
import { MINIMUM_GROUP } from '../../domain/person.ts';
import type { Learner, Skill } from '../../domain/skill.ts';
import { performOnce } from '../../effects.ts';
import { conflict, notFound } from '../../errors.ts';
import type { StoredLearner } from '../../ports/learners.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Agent, type Call } from '../step.ts';
import { canCompare, participationIn, reachOf } from './rules.ts';

/** People in one page; a bulk notification takes at most a hundred. */
const PAGE = 100;

/**
 * Plans who receives the asset now and who later, and when the working day begins in each of their zones. The first plan
 * draws the groups; the waitlist's plan, made when its time has come, only looks at the clocks again.
 */
export const planDelivery = step({
  name: 'plan-delivery',
  agent: 'delivery',
  input: z.strictObject({ needId: Id, assetId: Id, group: z.enum(['first', 'waitlist']) }),
  async run({ needId, assetId, group }, ports, { at }) {
    const { need, skill } = await subjectOf(needId, ports);
    const subject = { needId, target: need.evidence.target, assetId };
    const opensAt = new Map<string, number>();
    let [first, waitlist, outgrown] = [0, 0, 0];
    for await (const stored of inRole(need.roleId, ports)) {
      const { learner } = stored;
      const planned = learner.participations[needId];
      const part =
        planned?.assetId === assetId
          ? planned
          : group === 'first'
            ? participationIn(subject, learner, skill, at)
            : undefined;
      if (!part) outgrown += 1;
      if (!part || !learner.person) continue;
      if (part !== planned) {
        const participations = { ...learner.participations, [needId]: part };
        await ports.learners.commit({ ...stored, learner: { ...learner, participations } }, []);
      }
      if (part.group === 'first') first += 1;
      else waitlist += 1;
      if (part.group !== group) continue;
      const { timeZone, workingHours } = learner.person;
      const opens = nextWorkingMoment(at, timeZone, workingHours);
      opensAt.set(timeZone, Math.min(opens, opensAt.get(timeZone) ?? opens));
    }
    const zones = [...opensAt]
      .map(([timeZone, opens]) => ({ timeZone, at: opens }))
      .toSorted((a, b) => a.at - b.at || a.timeZone.localeCompare(b.timeZone));
    return { zones, first, waitlist, outgrown, comparable: canCompare(first, waitlist) };
  },
});

/** Delivers to one page of people of one zone and group: an assignment each, one line in their Teams feeds together. */
export const deliverPage = step({
  name: 'deliver-page',
  agent: 'delivery',
  input: z.strictObject({
    needId: Id,
    assetId: Id,
    group: z.enum(['first', 'waitlist']),
    timeZone: z.string(),
    after: PersonId.nullable(),
  }),
  async run({ needId, assetId, group, timeZone, after }, ports, call) {
    const { need, skill } = await subjectOf(needId, ports);
    const page = await ports.learners.page({ roleId: need.roleId, after, size: PAGE });
    const subject = { needId, target: need.evidence.target };
    const reached = page
      .filter(({ learner }) => learner.person?.timeZone === timeZone)
      .map((stored) => ({ stored, reach: reachOf(stored.learner, subject, skill, group, call.at) }));
    const recipients = reached.filter(({ reach }) => reach === 'deliver').map(({ stored }) => stored);
    if (recipients.length > 0) await deliverTo(recipients, { needId, assetId }, ports, call);
    return {
      // Whom an earlier try of this page reached already is delivered to as well.
      delivered: reached.filter(({ reach }) => reach === 'deliver' || reach === 'delivered').length,
      outgrown: reached.filter(({ reach }) => reach === 'outgrown').length,
      overBudget: reached.filter(({ reach }) => reach === 'no-attention-left').length,
      last: page.length === PAGE ? (page.at(-1)?.learner.personId ?? null) : null,
    };
  },
});

async function deliverTo(
  recipients: StoredLearner[],
  ids: { needId: string; assetId: string },
  ports: Ports,
  call: Call,
) {
  const { value: asset } = await ports.needs.asset(ids.needId, ids.assetId);
  const { contentId } = asset;
  const url = addressOf(asset);
  if (!contentId || !url)
    throw conflict(`Asset ${asset.assetId} is not published yet; publish it before it is delivered.`);
  for (const { learner } of recipients) {
    const assignment = { personId: learner.personId, contentId, assignedAt: call.at };
    await performOnce(ports.effects, ports.channels.assignments, call, assignment, learner.personId);
  }
  const notice = {
    personIds: recipients.map(({ learner }) => learner.personId),
    text: `For your role: ${asset.title}`,
    url,
  };
  await performOnce(ports.effects, ports.channels.notices, call, notice, 'notice');
  for (const stored of recipients) await markDelivered(stored, ids.needId, ports, call.at);
}

async function markDelivered(
  { learner, etag }: StoredLearner,
  needId: string,
  { learners }: Ports,
  at: number,
) {
  const mark = (current: Learner): Learner => {
    const part = current.participations[needId];
    return part
      ? { ...current, participations: { ...current.participations, [needId]: { ...part, deliveredAt: at } } }
      : current;
  };
  await learners.commit({ learner: mark(learner), ...(etag ? { etag } : {}) }, []);
}

/** Records that the first group has been reached, from which day the outcome checks count. */
export const recordDelivered = step({
  name: 'record-delivered',
  agent: 'delivery',
  input: z.strictObject({ needId: Id, people: z.int() }),
  async run({ needId, people }, { needs }) {
    const stored = await needs.need(needId);
    const moved = moveNeed(
      stored.value,
      'delivered',
      people < MINIMUM_GROUP ? 'delivered to fewer than five people' : `delivered to ${people} people`,
    );
    if (moved !== stored.value) await needs.commit(needId, { need: { ...stored, value: moved } });
    return { delivered: people };
  },
});

async function subjectOf(needId: string, { needs, registers }: Ports): Promise<{ need: Need; skill: Skill }> {
  const { value: need } = await needs.need(needId);
  const skill = (await registers.skills()).get(need.skillId);
  if (!skill)
    throw notFound(`Skill ${need.skillId} of need ${needId} is not in the taxonomy; add it or merge it.`);
  return { need, skill };
}

async function* inRole(roleId: string, { learners }: Ports): AsyncGenerator<StoredLearner> {
  let after: string | null = null;
  do {
    const page: StoredLearner[] = await learners.page({ roleId, after, size: PAGE });
    yield* page;
    after = page.length === PAGE ? (page.at(-1)?.learner.personId ?? null) : null;
  } while (after !== null);
}

export const delivery: Agent = {
  name: 'delivery',
  runs: ['activity'],
  decides: 'who still needs it, who waits for comparison, and at which moment it fits into whose day',
  without:
    'the asset is published, the need stalls with the reason that delivery is switched off, and nobody is notified',
  activities: [planDelivery, deliverPage, recordDelivered],
};

import { labelIn } from '../../domain/names.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { z } from 'zod';
import { RegisterId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { recipientsWithin } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import type { Stored } from '../../ports/stored.ts';
import { changeLearner } from '../change-learner.ts';
import { endOfPage, PEOPLE_PER_PAGE } from '../people-paging.ts';
import { step } from '../../step.ts';
import { byWords, wordsTo } from '../../words-for.ts';
import { withPractice } from './own-practice.ts';
import { receivedBy } from './received.ts';
import { dueNow, practised, reminderFor, scheduled } from './rules.ts';
import { tellSampled } from './tell-sampled.ts';

/** The roles in which somebody has received something to recall, or is to be asked in a sample. */
export const planReminders = step({
  name: 'plan-reminders',
  agent: 'practice',
  input: z.strictObject({}),
  async run(_, { needs }) {
    const roleIds = new Set<string>();
    for await (const { stage, roleId } of needs.list())
      if (stage === 'published' || stage === 'delivered' || stage === 'measured') roleIds.add(roleId);
    for await (const { status, roleId } of needs.measuresUnderWay())
      if (status === 'open') roleIds.add(roleId);
    return { roleIds: [...roleIds].toSorted() };
  },
});

/**
 * Tells one page of people that something is due: one line for each, about what is due longest. Whom nothing is due is
 * told where they are in a sample that is asked.
 */
export const remindPage = step({
  name: 'remind-page',
  agent: 'practice',
  input: z.strictObject({ roleId: RegisterId, after: z.string().nullable() }),
  async run({ roleId, after }, ports, call) {
    const page = await ports.learners.page('learning', { roleId, after, size: PEOPLE_PER_PAGE });
    const policy = await ports.registers.policy();
    const received = receivedBy(ports);
    const byAsset = new Map<string, { skill: Skill; people: Stored<Learner>[] }>();
    let reminded = 0;
    for (const stored of page) {
      const offers = await received(stored.value);
      const all = scheduled(practised(stored.value, offers, policy.thresholds, call.at), call.at);
      const reminder = reminderFor(stored.value, all, policy, call.at);
      // Whom an earlier try of this page told already is told as well.
      if (reminder === 'reminded-now') reminded += 1;
      const [first] = dueNow(all, call.at);
      const offer = offers.find(({ items }) => items.some(({ itemId }) => itemId === first?.item.itemId));
      if (reminder !== 'remind' || !offer) continue;
      const { assetId } = offer.asset;
      const group = byAsset.get(assetId) ?? { skill: offer.skill, people: [] };
      group.people.push(stored);
      byAsset.set(assetId, group);
    }
    const due = [...byAsset.values()].reduce((sum, { people }) => sum + people.length, 0);
    let left = await recipientsWithin(due, { agent: 'practice', ...call }, ports);
    for (const [assetId, { people: wanted, skill }] of byAsset) {
      // Whom the budget leaves out is still due at the next run.
      const people = wanted.slice(0, left);
      left -= people.length;
      for (const { words, people: some, part } of byWords(
        people,
        ({ value }) => wordsTo(value, ports),
        ports,
        assetId,
      )) {
        const personIds = some.map(({ value }) => value.personId);
        // Into the chat, where one thing is asked at a time: the page of the asset holds the answers.
        const notice = {
          personIds,
          text: words.say('notice.recall', { skill: labelIn(skill, words) }),
          inChat: true as const,
        };
        await performOnce(ports.effects, ports.channels.notices, call, notice, part);
      }
      for (const stored of people)
        await changeLearner(stored, (learner) => withPractice(learner, { remindedAt: call.at }), ports);
      reminded += people.length;
    }
    const measures = [];
    for await (const one of ports.needs.measuresUnderWay()) if (one.roleId === roleId) measures.push(one);
    const met = new Set([...byAsset.values()].flatMap(({ people }) => people));
    reminded += await tellSampled(
      page.filter((stored) => !met.has(stored)),
      measures,
      ports,
      call,
    );
    return { reminded, last: endOfPage(page) };
  },
});

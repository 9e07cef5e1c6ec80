import { z } from 'zod';
import { withChange } from '../../domain/population-pass/person-contribution.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { Recalled, type Practice } from '../../domain/practice-card.ts';
import { halfLifeOf, withEvidence, type Learner } from '../../domain/skill.ts';
import { notFound } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { receivedBy } from './received.ts';
import { dueNow, evidenceIn, scheduled, type Scheduled } from './rules.ts';
import { answered } from './schedule.ts';
import { message } from '../../messages/message.ts';

/** What the caller may recall now, and when the next is due. */
export const ownPractice = step({
  name: 'own-practice',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const { all, stored, labels } = await ownPracticeOf(personId, ports, at);
    const due = dueNow(all, at);
    const next = all.find(({ dueAt }) => dueAt > at);
    return {
      practising: !stored.value.learning.practice?.optedOut,
      items: due.map(({ item: { skillId, ...item }, dueAt }) => ({
        ...item,
        dueAt,
        skill: labels.get(skillId) ?? skillId,
      })),
      ...(next ? { nextDueAt: next.dueAt } : {}),
    };
  },
});

/**
 * Takes the caller's answer: when the item is due again, and a little evidence of their own. Before it is due it
 * changes nothing.
 */
export const answerPractice = step({
  name: 'answer-practice',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, itemId: Id, recalled: Recalled }),
  run: ({ personId, itemId, recalled }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { all, stored, received } = await ownPracticeOf(personId, ports, at);
      const found = all.find(({ item }) => item.itemId === itemId);
      if (!found) throw notFound(message('problem.practice.missing', { itemId }));
      if (found.dueAt > at) return { dueAt: found.dueAt, counted: false };
      return await keepRecalled({ all, stored, received }, found, recalled, ports, at);
    }),
});

/** Keeps how it went to recall an item: when it is due again, and a little evidence of their own. */
export async function keepRecalled(
  { all, stored, received }: Omit<OwnPractice, 'labels'>,
  found: Scheduled,
  recalled: Recalled,
  ports: Ports,
  at: number,
): Promise<{ dueAt: number; counted: true }> {
  const { personId } = stored.value;
  const card = answered(found.card, recalled, at);
  const { skillId, itemId } = found.item;
  const target = received.find(({ skill }) => skill.skillId === skillId)?.target ?? 0;
  const evidence = evidenceIn(found, recalled, { personId, target, at });
  // Cards of dropped items are deleted, so that the document stays small.
  const current = new Set(all.map(({ item }) => item.itemId));
  const kept = Object.entries(stored.value.learning.practice?.cards ?? {}).filter(([id]) => current.has(id));
  const practising = withPractice(stored.value, {
    cards: { ...Object.fromEntries(kept), [itemId]: card },
  });
  const halfLife = halfLifeOf(await ports.registers.skills(), skillId);
  const value = withChange(stored.value, withEvidence(practising, evidence, halfLife), at);
  await ports.learners.commit({ ...stored, value }, [{ signalId: evidence.id, evidence: [evidence] }]);
  return { dueAt: card.due, counted: true };
}

/** Takes whether the caller wants to practise. If not, they get no reminders; what they practised is kept for them. */
export const choosePractice = step({
  name: 'choose-practice',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, practise: z.boolean() }),
  run: ({ personId, practise }, { learners }) =>
    withOptimisticRetry(async () => {
      const stored = await learners.read('own-access', personId);
      const { optedOut, ...practice } = stored.value.learning.practice ?? { cards: {} };
      if (!optedOut === practise) return { practising: practise };
      const changed: Practice = practise ? practice : { ...practice, optedOut: true };
      const learning = { ...stored.value.learning, practice: changed };
      await learners.commit({ ...stored, value: { ...stored.value, learning } }, []);
      return { practising: practise };
    }),
});

/** The learner with a change of their practice. */
export const withPractice = (learner: Learner, change: Partial<Practice>): Learner => ({
  ...learner,
  learning: { ...learner.learning, practice: { cards: {}, ...learner.learning.practice, ...change } },
});

/** Whether somebody answered an item at any time. */
export const wasRecalled = ({ learning }: Learner, itemId: string): boolean =>
  learning.practice?.cards[itemId] !== undefined;

type OwnPractice = Awaited<ReturnType<typeof ownPracticeOf>>;

/** Everything that somebody practises, and what it is made of. */
export async function ownPracticeOf(personId: string, ports: Ports, at: number) {
  const stored = await ports.learners.read('own-access', personId);
  const [received, { thresholds }] = await Promise.all([
    receivedBy(ports)(stored.value),
    ports.registers.policy(),
  ]);
  const labels = new Map(received.map(({ skill }) => [skill.skillId, skill.label]));
  return { stored, received, labels, all: scheduled(stored.value, received, thresholds, at) };
}

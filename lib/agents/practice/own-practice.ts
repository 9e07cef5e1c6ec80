import { wordsTo } from '../../words-for.ts';
import { labelIn } from '../../domain/names.ts';
import { z } from 'zod';
import { withChange } from '../../domain/population-pass/person-contribution.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import type { PracticeItem } from '../../domain/practice/items.ts';
import { Recalled, type Practice } from '../../domain/person/recall-state.ts';
import { halfLifeOf } from '../../domain/skill/skill.ts';
import { withEvidence, type Learner } from '../../domain/person/learner.ts';
import { notFound } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';
import { recordsTold } from '../outgoing-records.ts';
import { receivedBy } from './received.ts';
import { dueNow, evidenceIn, practised, scheduled, type Practised, type Scheduled } from './rules.ts';
import { answered } from './schedule.ts';
import { message } from '../../messages/message.ts';

/** What the caller may recall now, without the answers, and when the next is due. */
export const ownPractice = step({
  name: 'own-practice',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const { all, stored, labels } = await ownPracticeOf(personId, ports, at);
    const next = all.find(({ dueAt }) => dueAt > at);
    return {
      practising: !stored.value.learning.practice?.optedOut,
      items: dueNow(all, at).map(({ item: { skillId, itemId, question, translated }, dueAt }) => ({
        ...(translated === undefined ? {} : { translated }),
        itemId,
        question,
        dueAt,
        skill: labels.get(skillId) ?? skillId,
      })),
      ...(next ? { nextDueAt: next.dueAt } : {}),
    };
  },
});

/** The answer to one item of the caller's, for whoever has found theirs. */
export const readRecall = step({
  name: 'read-recall',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, itemId: Id }),
  async run({ personId, itemId }, ports, { at }) {
    const { all, labels } = await ownPracticeOf(personId, ports, at);
    const { item, dueAt } = oneOf(all, itemId);
    const { skillId, question } = item;
    return { itemId, question, skill: labels.get(skillId) ?? skillId, dueAt, ...answerOf(item) };
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
      const own = await ownPracticeOf(personId, ports, at);
      const found = oneOf(own.all, itemId);
      const kept =
        found.dueAt > at
          ? { dueAt: found.dueAt, counted: false }
          : await keepRecalled(own, found, recalled, ports, at);
      return { recalled, ...kept, ...answerOf(found.item) };
    }),
});

/** @throws NamedError `not-found` where they do not recall it */
function oneOf(all: readonly Scheduled[], itemId: string): Scheduled {
  const found = all.find(({ item }) => item.itemId === itemId);
  if (!found) throw notFound(message('problem.practice.missing', { itemId }));
  return found;
}

const answerOf = ({ answer, why, mistaken = [], source, translated }: PracticeItem) => ({
  ...(translated === undefined ? {} : { translated }),
  answer,
  ...(why === undefined ? {} : { why }),
  mistaken,
  source,
});

/** Keeps how it went to recall an item: when it is due again, and a little evidence of their own. */
export async function keepRecalled(
  { practising, stored, received }: Omit<OwnPractice, 'labels' | 'all'>,
  found: Practised,
  recalled: Recalled,
  ports: Ports,
  at: number,
): Promise<{ dueAt: number; counted: boolean }> {
  const { personId } = stored.value;
  const card = answered(found.card, recalled, at);
  const { skillId, itemId } = found.item;
  const target = received.find(({ skill }) => skill.skillId === skillId)?.target ?? 0;
  const evidence = evidenceIn(found, recalled, { personId, target, at });
  // Cards of dropped items are deleted, so that the document stays small.
  const current = new Set(practising.map(({ item }) => item.itemId));
  const kept = Object.entries(stored.value.learning.practice?.cards ?? {}).filter(([id]) => current.has(id));
  const learner = withPractice(stored.value, {
    cards: { ...Object.fromEntries(kept), [itemId]: card },
  });
  const halfLife = halfLifeOf(await ports.registers.skills(), skillId);
  const value = withChange(stored.value, withEvidence(learner, evidence, halfLife), at);
  const recalledNow = { kind: 'practised' as const, about: { skillId }, at };
  await ports.learners.commit(
    { ...stored, value },
    [{ signalId: evidence.id, evidence: [evidence] }],
    await recordsTold(stored.value, value, ports, [recalledNow]),
  );
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
  const words = wordsTo(stored.value, ports);
  const labels = new Map(received.map(({ skill }) => [skill.skillId, labelIn(skill, words)]));
  const theirs = practised(stored.value, received, thresholds, at);
  return {
    stored,
    received,
    labels,
    practising: theirs.flatMap(({ those }) => those),
    all: scheduled(theirs, at),
  };
}

import type { PersonId, SkillId } from '../../domain/ids.ts';
import { takenApart, withoutEvidence } from '../../domain/learner-parts.ts';
import { withChange } from '../../domain/population-pass/person-contribution.ts';
import { keyBefore, keyOf, type SignalOf } from '../../domain/signal.ts';
import { halfLifeOf } from '../../domain/skill.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { InboxEntry } from '../../ports/learners.ts';
import type { Ports } from '../../ports/index.ts';

export type TakenBack = SignalOf<'evidence.withdrawn'>;

/** A batch of the store takes a hundred documents, and each of these is three at most. */
const AT_ONCE = 30;

/**
 * Takes back what their senders said of one person before, or will say later: what it said goes from their skill states
 * and from the inbox, and of what has not come yet it is kept that it came, so that it never counts. It costs a reading
 * of everything that is known of them; it is rare. That they finished something stays.
 * @returns how many were new
 */
export async function takeBackEvidence(
  personId: PersonId,
  signals: readonly TakenBack[],
  ports: Pick<Ports, 'learners' | 'registers'>,
  at: number,
): Promise<number> {
  let taken = 0;
  for (let i = 0; i < signals.length; i += AT_ONCE) {
    const some = signals.slice(i, i + AT_ONCE);
    taken += await withOptimisticRetry(() => takeBackOnce(personId, some, ports, at));
  }
  return taken;
}

async function takeBackOnce(
  personId: PersonId,
  signals: readonly TakenBack[],
  { learners, registers }: Pick<Ports, 'learners' | 'registers'>,
  at: number,
): Promise<number> {
  const done = await learners.alreadyIn('record-keeping', personId, signals.map(keyOf));
  const fresh = new Map(
    signals.filter((one) => !done.has(keyOf(one))).map((one) => [keyOf(one), one] as const),
  );
  if (fresh.size === 0) return 0;
  const [stored, skills, held] = await Promise.all([
    learners.read('record-keeping', personId),
    registers.skills(),
    Array.fromAsync(learners.evidenceOf('record-keeping', personId)),
  ]);
  const halfLife = (skillId: SkillId) => halfLifeOf(skills, skillId);
  const isNew = stored.etag === undefined;
  const keys = new Set(
    [...fresh.values()].flatMap((one) => keysOfSaid(one, isNew || stored.value.inboxBySender)),
  );
  const before = takenApart(stored.value, held, halfLife);
  const after = withoutEvidence(before, keys, held, halfLife);
  const learner = isNew ? { ...after, inboxBySender: true as const } : after;
  const entries = [...fresh].map(([signalId, { time }]): InboxEntry => ({
    signalId,
    evidence: [],
    at: Date.parse(time),
  }));
  const emptied = [...keys].map((signalId): InboxEntry => ({
    signalId,
    evidence: [],
    at,
    isTakenBack: true,
  }));
  await learners.commit({ ...stored, value: withChange(before, learner, at) }, [...entries, ...emptied]);
  return fresh.size;
}

/** By what the signal that is taken back is known: whoever sent it, and nobody else, takes it back. */
function keysOfSaid(signal: TakenBack, isBySender: boolean | undefined): string[] {
  const said = { ...signal, id: signal.data.id };
  return isBySender ? [keyOf(said)] : [keyOf(said), keyBefore(said)];
}

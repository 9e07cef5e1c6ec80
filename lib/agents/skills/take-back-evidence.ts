import type { PersonId, SkillId } from '../../domain/ids.ts';
import { takenApart, withoutEvidence } from '../../domain/person/learner-parts.ts';
import { keyBefore, keyOf, type SignalOf } from '../../domain/signal/signal.ts';
import { halfLifeOf } from '../../domain/skill/skill.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { InboxEntry } from '../../ports/learners.ts';
import type { Ports } from '../../ports/index.ts';
import { someAtATime } from '../../some-at-a-time.ts';

export type TakenBack = SignalOf<'evidence.withdrawn'>;

/** A batch of the store takes a hundred documents, and each of these is three at most. */
const AT_ONCE = 30;

/**
 * Takes back what their senders said of one person before, or will say later: what it said goes from their skill states
 * and from the inbox, and of what has not come yet it is kept that it came, so that it never counts. Nothing is kept of
 * somebody who is not known. It costs a reading of everything that is known of them; it is rare. That they finished
 * something stays.
 * @returns how many were new
 */
export async function takeBackEvidence(
  personId: PersonId,
  signals: readonly TakenBack[],
  ports: Pick<Ports, 'learners' | 'registers'>,
  at: number,
): Promise<number> {
  let taken = 0;
  for (const some of someAtATime(signals, AT_ONCE))
    taken += await withOptimisticRetry(() => takeBackOnce(personId, some, ports, at));
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
  // The learner first: what comes in after that makes this version stale, and it is read anew with the rest.
  const stored = await learners.read('record-keeping', personId);
  // Of whom nothing is known, or nothing any more, nothing is stored either.
  if (stored.etag === undefined) return 0;
  const held = await Array.fromAsync(learners.evidenceOf('record-keeping', personId));
  const skills = await registers.skills();
  const halfLife = (skillId: SkillId) => halfLifeOf(skills, skillId);
  const keys = new Set([...fresh.values()].flatMap((one) => keysOfSaid(one, stored.value.inboxBySender)));
  const learner = withoutEvidence(takenApart(stored.value, held, halfLife), keys, held, halfLife);
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
  // It is no news of them: whoever sends and takes back in turn would have their group's noise drawn again each time.
  await learners.commit({ ...stored, value: learner }, [...entries, ...emptied]);
  return fresh.size;
}

/** By what the signal that is taken back is known: whoever sent it, and nobody else, takes it back. */
function keysOfSaid(signal: TakenBack, isBySender: boolean | undefined): string[] {
  const said = { ...signal, id: signal.data.id };
  return isBySender ? [keyOf(said)] : [keyOf(said), keyBefore(said)];
}

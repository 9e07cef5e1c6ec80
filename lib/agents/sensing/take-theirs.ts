import { z } from 'zod';
import { Id, PersonId, RegisterId } from '../../domain/ids.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import { isTaken, withTheirs } from '../../domain/receiver/drift.ts';
import { recordIdOf } from '../../domain/receiver/record.ts';
import { guidOf } from '../../domain/sha256.ts';
import { conflict, notAllowed, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { changeLearner } from '../change-learner.ts';

/**
 * Believes a system outside that somebody finished something, which the layer did not because it was before it was
 * planned for them. A human decides it, of what they saw, and never of themselves; the same again is once.
 */
export const takeTheirs = step({
  name: 'take-theirs',
  agent: 'sensing',
  input: z.strictObject({
    receiverId: RegisterId,
    personId: PersonId,
    needId: Id,
    /** The day that the system has, as whoever decides saw it; epoch milliseconds. */
    theirs: z.number(),
    by: PersonId,
  }),
  async run({ receiverId, personId, needId, theirs, by }, ports, { at }) {
    if (personId === by) throw notAllowed(message('problem.difference.oneself'));
    const receiver = (await ports.registers.latest('receiver')).find(({ id }) => id === receiverId)?.value;
    if (receiver?.saysAs === undefined) throw notFound(message('problem.receiver.missing', { receiverId }));
    const { saysAs } = receiver;
    const stored = await ports.learners.read('record-keeping', personId);
    const part = stored.value.participations[needId];
    const difference = await ports.outRecords.difference(personId, receiverId, needId);
    const isSeen = difference?.kind === 'only-theirs' && difference.theirs === theirs;
    // Settled already: whoever asks the same again is told so.
    if (!isSeen && part && isTaken(part, saysAs, theirs)) return { finishedAt: theirs };
    if (!isSeen || !part || !isProcessed(stored.value) || !withTheirs(part, saysAs, theirs))
      throw conflict(message('problem.difference.stale'));
    const about = { needId, assetId: part.assetId, knownAs: [] };
    const recordId = recordIdOf(stored.value, {
      receiverId,
      happened: { kind: 'completed', about, at: theirs },
    });
    // Logged first: a crash in between leaves an entry that the same call makes true, or that of somebody else besides.
    await ports.decisions.append({
      decisionId: `take-theirs-${guidOf(`${recordId} ${by}`)}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'personal-data',
      outcome: `believed ${receiverId} that somebody finished something of need ${needId}`,
      evidence: [recordId],
    });
    await changeLearner(
      stored,
      (learner) => {
        const latest = learner.participations[needId];
        const taken = latest && isProcessed(learner) ? withTheirs(latest, saysAs, theirs) : undefined;
        if (!taken) throw conflict(message('problem.difference.stale'));
        return { ...learner, participations: { ...learner.participations, [needId]: taken } };
      },
      ports,
      saysAs,
    );
    if (await ports.outRecords.settleDifference(personId, difference)) await countAsAgreed(receiverId, ports);
    return { finishedAt: theirs };
  },
});

/** Until the next comparison counts anew, so that nobody is sent to look at what is settled. */
const countAsAgreed = (receiverId: string, { outRecords }: Pick<Ports, 'outRecords'>): Promise<void> =>
  withOptimisticRetry(async () => {
    const stored = await outRecords.telling(receiverId);
    const compared = stored?.value.compared;
    if (!stored || !compared) return;
    const { 'only-theirs': left = 0, ...others } = compared.differ;
    const differ = left > 1 ? { ...others, 'only-theirs': left - 1 } : others;
    await outRecords.saveTelling({
      ...stored,
      value: { ...stored.value, compared: { ...compared, agreed: compared.agreed + 1, differ } },
    });
  });

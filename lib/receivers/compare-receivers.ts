import { z } from 'zod';
import { comparedPart, type SidesCompared, type Difference } from '../domain/receiver/drift.ts';
import type { Receiver } from '../domain/receiver/receiver.ts';
import { recordIdOf } from '../domain/receiver/record.ts';
import { isProcessed } from '../domain/person/learner-status.ts';
import type { Participation } from '../domain/outcome/participation.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { PersonId } from '../domain/ids.ts';
import { isFault } from '../errors.ts';
import type { Ports } from '../ports/index.ts';
import { step } from '../step.ts';
import { changeTelling } from './change-telling.ts';

/** Differences of one system that are kept by name; of more there is something wrong that no list shows better. */
export const MOST_NAMED = 1_000;

type ThatSaysBack = Receiver & { saysAs: string };

/**
 * Compares what systems outside were told with what they say back, once a week. Work: everybody once, and a read for
 * whatever was finished lately; memory for one of them at a time. Of no agent: nothing is written to anybody.
 */
export const compareReceivers = step({
  name: 'compare-receivers',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const entries = await ports.registers.latest('receiver');
    const receivers = entries.flatMap(({ value }) =>
      value.standing === 'confirmed' && value.saysAs !== undefined
        ? [{ ...value, saysAs: value.saysAs }]
        : [],
    );
    const compared = new Map<string, SidesCompared>(
      receivers.map(({ receiverId }) => [receiverId, { at, agreed: 0, differ: {} }]),
    );
    if (receivers.length > 0)
      for await (const learner of ports.learners.everybody('record-keeping'))
        if (isProcessed(learner)) await compareOne(learner, receivers, compared, ports);
    for (const [receiverId, sums] of compared)
      await changeTelling(receiverId, (before) => ({ lastRunAt: at, ...before, compared: sums }), ports);
    return { receivers: receivers.length, differences: [...compared.values()].reduce(countAll, 0) };
  },
});

const countAll = (sum: number, { differ }: SidesCompared): number =>
  Object.values(differ).reduce((all, count) => all + count, sum);

async function compareOne(
  learner: Learner,
  receivers: readonly ThatSaysBack[],
  compared: Map<string, SidesCompared>,
  ports: Ports,
): Promise<void> {
  for (const [needId, part] of Object.entries(learner.participations))
    for (const receiver of receivers) {
      const sums = compared.get(receiver.receiverId);
      if (!sums) continue;
      const difference = await compareOnePart(learner, { needId, part }, receiver, ports, sums.at);
      if (difference === 'agreed') sums.agreed += 1;
      else if (difference) {
        const { kind } = difference;
        const isNoted = countAll(0, sums) >= MOST_NAMED || (await noted(learner.personId, difference, ports));
        if (isNoted) sums.differ[kind] = (sums.differ[kind] ?? 0) + 1;
      }
    }
}

/** Whether it was written down; of whoever was erased or changed meanwhile it is not, and the next week tells. */
async function noted(personId: PersonId, difference: Difference, { outRecords }: Ports): Promise<boolean> {
  try {
    await outRecords.noteDifference(personId, difference);
    return true;
  } catch (error) {
    if (isFault(error, 'stale')) return false;
    throw error;
  }
}

async function compareOnePart(
  learner: Learner,
  { needId, part }: { needId: string; part: Participation },
  { receiverId, saysAs }: ThatSaysBack,
  { outRecords }: Ports,
  at: number,
): Promise<'agreed' | Difference | undefined> {
  const { assetId, finishedAt, saidBy } = part;
  const theirs = saidBy?.[saysAs];
  if (finishedAt === undefined && theirs === undefined) return undefined;
  const about = { needId, assetId, knownAs: [] };
  const recordId =
    finishedAt === undefined
      ? undefined
      : recordIdOf(learner, { receiverId, happened: { kind: 'completed', about, at: finishedAt } });
  // Read only where it could be missing over there.
  const record =
    recordId !== undefined && theirs === undefined
      ? await outRecords.find(learner.personId, recordId)
      : undefined;
  const kind = comparedPart(part, saysAs, record?.value, at);
  if (kind === undefined || kind === 'agreed') return kind;
  const told = record ?? (recordId && (await outRecords.find(learner.personId, recordId)));
  return {
    receiverId,
    needId,
    kind,
    ...(recordId !== undefined && told && told.value.status === 'sent' ? { recordId } : {}),
    ...(finishedAt === undefined ? {} : { ours: finishedAt }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

import { isProcessed } from '../domain/person/learner-status.ts';
import { getsRecordOf } from '../domain/receiver/receiver.ts';
import { happenedBetween, type Happened, type NewRecord } from '../domain/receiver/record.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Ports } from '../ports/index.ts';

/**
 * What systems outside are told of a change of what is known of somebody, to be stored with it. Nothing of whoever
 * objects or is spared by a switch; nothing where no human confirmed a system. Work: a register that lies in memory.
 * @param besides what happened that the two versions do not show
 * @param saidBy the feed that said so, whose own system is told nothing back
 */
export async function recordsTold(
  before: Learner,
  after: Learner,
  { registers }: Pick<Ports, 'registers'>,
  besides: readonly Happened[] = [],
  saidBy?: string,
): Promise<NewRecord[]> {
  const receivers = (await registers.entries('receiver'))
    .map(({ value }) => value)
    .filter(({ saysAs }) => saidBy === undefined || saysAs !== saidBy);
  if (!receivers.some(({ standing }) => standing === 'confirmed') || !isProcessed(after)) return [];
  const happened = [...happenedBetween(before, after), ...besides];
  if (happened.length === 0 || (await registers.stopped()).people.has(after.personId)) return [];
  return receivers.flatMap((receiver) =>
    happened
      .filter(({ kind }) => getsRecordOf(receiver, kind))
      .map((one) => ({ receiverId: receiver.receiverId, to: receiver.way, happened: one })),
  );
}

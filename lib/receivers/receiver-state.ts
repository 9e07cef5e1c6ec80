import type { Receiver } from '../domain/receiver/receiver.ts';
import type { SidesCompared } from '../domain/receiver/drift.ts';
import { firstItems } from '../ports/first-items.ts';
import type { Ports } from '../ports/index.ts';

/** Records that are counted; of more it is said that there are more. */
export const MOST_COUNTED = 1_000;

/** How telling one system goes; about nobody. */
export interface StateOfReceiver {
  receiverId: string;
  name: string;
  standing: Receiver['standing'];
  /** How it is told. */
  by: Receiver['way']['kind'];
  lastSentAt?: number;
  lastRefusal?: { why: string; at: number };
  waiting: number;
  /** Of what waits, when the first of it happened; epoch milliseconds. */
  waitsSince?: number;
  /** What is set aside, by the reason. */
  refused: { why: string; count: number }[];
  /** Records of those who were erased, that are to be taken back and are not yet. */
  toTakeBack: number;
  /** Of those, how many are set aside because it took none of the tries: it still holds them. */
  notTakenBack: number;
  /** How what it says back compares; absent where it says nothing back, or was not compared yet. */
  compared?: SidesCompared;
  /** Whether more wait or are set aside than were counted. */
  isMore: boolean;
}

/** Work: what waits and what is set aside, a thousand of each at most. */
export async function receiverState(
  { receiverId, name, standing, way }: Receiver,
  { outRecords }: Pick<Ports, 'outRecords'>,
): Promise<StateOfReceiver> {
  const waiting = await firstItems(outRecords.of(receiverId, 'waiting'), MOST_COUNTED);
  const refused = await firstItems(outRecords.of(receiverId, 'refused'), MOST_COUNTED);
  const reasons = Map.groupBy(refused.items, ({ value }) => value.why ?? '');
  const withdrawals = await Array.fromAsync(outRecords.withdrawals(receiverId));
  const happened = waiting.items.map(({ value }) => value.happened.at);
  const telling = (await outRecords.telling(receiverId))?.value;
  return {
    receiverId,
    name,
    standing,
    by: way.kind,
    ...(telling?.lastSentAt === undefined ? {} : { lastSentAt: telling.lastSentAt }),
    ...(telling?.lastRefusal ? { lastRefusal: telling.lastRefusal } : {}),
    ...(telling?.compared ? { compared: telling.compared } : {}),
    waiting: waiting.items.length,
    ...(happened.length === 0 ? {} : { waitsSince: Math.min(...happened) }),
    refused: [...reasons].map(([why, some]) => ({ why, count: some.length })),
    toTakeBack: withdrawals.length,
    notTakenBack: withdrawals.filter(({ status }) => status === 'refused').length,
    isMore: waiting.more || refused.more,
  };
}

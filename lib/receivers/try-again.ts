import { z } from 'zod';
import { RegisterId } from '../domain/ids.ts';
import { sentAgain, triedAnew, type OutRecord } from '../domain/receiver/record.ts';
import { isFault } from '../errors.ts';
import { firstItems } from '../ports/first-items.ts';
import type { Ports } from '../ports/index.ts';
import type { StoredRecord } from '../ports/out-records.ts';
import { step } from '../step.ts';
import { MOST_COUNTED } from './receiver-state.ts';

/**
 * Lets what one system did not take be tried anew, a thousand records at most, for whoever mended what was wrong; or
 * what it took and does not show be sent once more. Of no agent: nothing is written to anybody by it.
 */
export const tryAgain = step({
  name: 'try-records-again',
  input: z.strictObject({ receiverId: RegisterId, what: z.enum(['refused', 'not-shown']) }),
  run: async ({ receiverId, what }, ports, { at }) => ({
    tried:
      what === 'refused'
        ? await tryRefused(receiverId, ports, at)
        : await sendNotShown(receiverId, ports, at),
  }),
});

type Records = Pick<Ports, 'outRecords'>;

async function tryRefused(receiverId: string, { outRecords }: Records, at: number): Promise<number> {
  const { items: refused } = await firstItems(outRecords.of(receiverId, 'refused'), MOST_COUNTED);
  const held = (await Array.fromAsync(outRecords.withdrawals(receiverId))).filter(
    ({ status }) => status === 'refused',
  );
  for (const withdrawal of held) await outRecords.saveWithdrawal(triedAnew(withdrawal, at));
  return held.length + (await savedAs(refused, (record) => triedAnew(record, at), { outRecords }));
}

async function sendNotShown(receiverId: string, { outRecords }: Records, at: number): Promise<number> {
  const sent: StoredRecord[] = [];
  for await (const { personId, difference } of outRecords.differences(receiverId)) {
    const { kind, recordId } = difference;
    const stored =
      kind === 'not-shown' && recordId !== undefined ? await outRecords.find(personId, recordId) : undefined;
    if (stored?.value.status === 'sent') sent.push(stored);
    if (sent.length === MOST_COUNTED) break;
  }
  return await savedAs(sent, (record) => sentAgain(record, at), { outRecords });
}

/** How many were changed; whoever was erased meanwhile is passed over. */
async function savedAs(
  records: readonly StoredRecord[],
  change: (record: OutRecord) => OutRecord,
  { outRecords }: Records,
): Promise<number> {
  let saved = 0;
  for (const stored of records)
    try {
      await outRecords.save({ ...stored, value: change(stored.value) });
      saved += 1;
    } catch (error) {
      if (!isFault(error, 'stale')) throw error;
    }
  return saved;
}

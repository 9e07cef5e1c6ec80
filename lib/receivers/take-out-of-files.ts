import { afterFailure, type Withdrawal } from '../domain/receiver/record.ts';
import { sha256 } from '../domain/sha256.ts';
import type { Failure } from './failure.ts';
import { unlessErased, type RunOfReceiver } from './run.ts';

/**
 * Takes records out of every file in which they may stand: all of one file at once, one file after the other, because
 * each is read and put whole. What was given to no file stands nowhere. Whoever reads files may have read one that lies
 * there still, so whatever is found, a row of the next says it.
 */
export async function takeOutOfFiles(withdrawals: readonly Withdrawal[], run: RunOfReceiver): Promise<void> {
  const { ports, at, did } = run;
  const tried = await triedFiles(withdrawals, run);
  for (const withdrawal of withdrawals) {
    const places = placesOf(withdrawal, run).map(keyOf);
    const failure = places.map((place) => tried.get(place)?.failure).find((one) => one !== undefined);
    if (failure) await ports.outRecords.saveWithdrawal(afterFailure(withdrawal, failure, at));
    else if (places.length === 0) {
      await ports.outRecords.settleWithdrawal(withdrawal);
      did.withdrawn += 1;
    } else if (places.every((place) => tried.has(place)))
      await ports.outRecords.saveWithdrawal({ ...withdrawal, wasTaken: true });
  }
}

interface Place {
  file: string;
  address: string;
}
const keyOf = ({ file, address }: Place): string => JSON.stringify([file, address]);

const placesOf = ({ earlierFiles = [], to }: Withdrawal, { receiver }: RunOfReceiver): Place[] =>
  earlierFiles.map((file) => ({ file, address: (to ?? receiver.way).address }));

/** What came of each file, the oldest first, as long as the folder is not taken to be away. */
async function triedFiles(
  withdrawals: readonly Withdrawal[],
  run: RunOfReceiver,
): Promise<ReadonlyMap<string, { failure: Failure | undefined }>> {
  const tried = new Map<string, { failure: Failure | undefined }>();
  const rows = withdrawals.flatMap((withdrawal) =>
    placesOf(withdrawal, run).map((place) => ({ ...place, recordId: withdrawal.recordId })),
  );
  const files = Map.groupBy(rows, keyOf);
  for (const place of [...files.keys()].toSorted()) {
    if (run.isAway('takenBack')) break;
    await unlessErased(async () => {
      const failure = await run.tried('takenBack', () => takeOut(files.get(place) ?? [], run));
      tried.set(place, { failure });
    });
  }
  return tried;
}

async function takeOut(
  found: readonly (Place & { recordId: string })[],
  { receiver: { receiverId }, write }: RunOfReceiver,
): Promise<void> {
  const [first] = found;
  if (!first) return;
  const { file, address } = first;
  const rows = found.map(({ recordId }) => recordId).toSorted();
  await write(
    { kind: 'csv-row', receiverId, address, recordId: file, takesBack: true, file, rows },
    // Others are another write; the same again, after a kill, is the same.
    `without-${sha256(JSON.stringify([address, ...rows]))}`,
  );
}

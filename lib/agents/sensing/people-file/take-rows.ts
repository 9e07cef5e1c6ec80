import { dueAt, HR_FILE, toTell, type DirectoryReading } from '../../../domain/directory/tell.ts';
import { withClaim } from '../../../domain/identity/claims.ts';
import type { Ports } from '../../../ports/index.ts';
import { askUpTo } from '../identities/ask.ts';
import { change } from '../identities/claim.ts';
import type { AskedByRow } from './whose.ts';
import type { NewRow } from './weigh-rows.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** Rows that are handled together: signals of one sending, and calls to the store side by side. */
const TOGETHER = 50;

interface Context {
  ports: Pick<Ports, 'bus' | 'employees' | 'identities'>;
  reading: DirectoryReading;
  at: number;
}

/**
 * Takes rows in: what they say is somebody's is claimed first, then what is new is told on, then the row is noted.
 * Wherever it ends, the next run sends again what it is not sure of, under the ids that it had.
 * @returns how many signals were sent
 */
export async function takeRows(rows: readonly NewRow[], context: Context): Promise<number> {
  let told = 0;
  for (const some of someAtATime(rows, TOGETHER)) told += await takeTogether(some, context);
  return told;
}

async function takeTogether(rows: readonly NewRow[], { ports, reading, at }: Context): Promise<number> {
  const { bus, employees } = ports;
  const decided = await Promise.all(
    rows.map(async ({ row, personId, hash, claims, managerId, besides }) => {
      for (const { key, kind } of claims)
        await change(key, kind, (before) => withClaim(before, personId, { at }), ports);
      const known = await employees.find(personId);
      const attributes = { ...besides, ...row.attributes, ...(managerId === undefined ? {} : { managerId }) };
      const value = { round: 0, ...known?.value, personId, attributes, isRemoved: false, row: hash };
      return { known, value, told: toTell(value, reading, at, HR_FILE) };
    }),
  );
  const signals = decided.flatMap(({ told }) => (told ? [told.signal] : []));
  if (signals.length > 0) await bus.send(signals);
  await Promise.all(
    decided.map(async ({ known, value, told }) => {
      const after = told?.after ?? value;
      await employees.save({ ...known, value: after }, dueAt(after, at));
    }),
  );
  return signals.length;
}

/**
 * Asks a human of whom nobody knows whose they are: each once, however many rows name it, and as many as a source may
 * have open.
 * @returns how many are left: they are asked about once others are answered and the file is sent again
 */
export async function askOf(
  asks: readonly AskedByRow[],
  ports: Pick<Ports, 'identities'>,
  at: number,
): Promise<{ notAsked: number }> {
  const once = new Map(asks.map((one) => [one.key, one]));
  const asked = [...once.values()].map(({ key, identifier, candidates, why }) => ({
    key,
    question: { identifier, why, candidates, source: HR_FILE, askedAt: at },
    waiting: [],
  }));
  const { left } = await askUpTo(asked, HR_FILE, ports);
  return { notAsked: left.length };
}

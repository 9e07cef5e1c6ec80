import {
  withEntry,
  type DirectoryAccount,
  type DirectoryEntry,
  type Round,
} from '../../../domain/directory/account.ts';
import {
  areFew,
  dueAt,
  isRead,
  isTold,
  toTell,
  type DirectoryReading,
} from '../../../domain/directory/tell.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Pull } from '../../../ports/pulls.ts';
import type { Stored } from '../../../ports/stored.ts';
import { claimFor, keyed } from '../identities/claim.ts';
import { proposeTitles } from './titles.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** Accounts that are handled together: signals of one sending, and calls to the store side by side. */
const TOGETHER = 50;

/** What a run works with. */
export interface Context {
  ports: Pick<Ports, 'bus' | 'directoryAccounts' | 'identities' | 'registers'>;
  reading: DirectoryReading;
  at: number;
  /** When the directory was last read to its end before this run. */
  before?: number | undefined;
}

/** Takes in what a page says; of what it says more than once about somebody, all of it in its order. */
export async function take(
  entries: readonly DirectoryEntry[],
  round: Round,
  context: Context,
): Promise<number> {
  // Of whom a pilot leaves out nothing is kept, nor looked up.
  const ours = entries.filter(({ personId }) => isRead(personId, context.reading));
  const byPerson = Map.groupBy(ours, ({ personId }) => personId);
  const { directoryAccounts: accounts } = context.ports;
  let told = 0;
  for (const some of someAtATime([...byPerson], TOGETHER)) {
    const read = await Promise.all(
      some.map(async ([personId, said]) => {
        const known = await accounts.find(personId);
        const keys = await Promise.all(said.map((entry) => keyed(entry, context.ports)));
        const value = keys.reduce<DirectoryAccount | undefined>(
          (account, entry) => withEntry(account, entry, round),
          known?.value,
        );
        return { known, value };
      }),
    );
    told += await tellOn(
      read.flatMap(({ known, value }) => (value ? [{ known, value }] : [])),
      context,
    );
  }
  return told;
}

/**
 * Whoever was not seen in a round of everybody is not there any more, unless so many are missing that the directory was
 * rather shown in part.
 */
export async function takeAway(
  { round }: Pick<Pull, 'round'>,
  context: Context,
): Promise<{ told: number; heldBack?: number }> {
  const { directoryAccounts: accounts } = context.ports;
  const missing = await countTold(accounts.seenBefore(round));
  if (missing > 0 && !areFew(missing, await countTold(accounts.all()), context.reading.policy))
    return { told: 0, heldBack: missing };
  const gone = (account: DirectoryAccount) => ({ ...account, isRemoved: true, round });
  return { told: await readAgain(accounts.seenBefore(round), context, { change: gone }) };
}

async function countTold(
  accounts: AsyncIterable<Stored<DirectoryAccount>>,
  counts: (account: DirectoryAccount) => boolean = () => true,
): Promise<number> {
  let count = 0;
  for await (const { value } of accounts) if (isTold(value) && counts(value)) count += 1;
  return count;
}

/** People who are known and not in the pilot any more, where they are too many to be let go without a human. */
export async function tooManyOutside({ ports, reading }: Context): Promise<number | undefined> {
  const { directoryAccounts: accounts } = ports;
  const outside = await countTold(accounts.all(), ({ personId }) => !isRead(personId, reading));
  return areFew(outside, await countTold(accounts.all()), reading.policy) ? undefined : outside;
}

/** Looks again at what is known already. */
export async function readAgain(
  known: AsyncIterable<Stored<DirectoryAccount>>,
  context: Context,
  { most = Number.POSITIVE_INFINITY, change = (account: DirectoryAccount): DirectoryAccount => account } = {},
): Promise<number> {
  let told = 0;
  let read = 0;
  let some: Seen[] = [];
  for await (const one of known) {
    some.push({ known: one, value: change(one.value) });
    read += 1;
    if (some.length === TOGETHER) {
      told += await tellOn(some, context);
      some = [];
    }
    if (read === most) break;
  }
  return told + (await tellOn(some, context));
}

interface Seen {
  known: Stored<DirectoryAccount> | undefined;
  value: DirectoryAccount;
}

/** Sends first and notes then: what is noted has been told, and what was told twice has one id. */
async function tellOn(seen: readonly Seen[], { ports, reading, at, before }: Context): Promise<number> {
  const { directoryAccounts: accounts, bus, registers } = ports;
  await proposeTitles(
    seen.map(({ value }) => value.attributes.title),
    registers,
    at,
  );
  const decided = seen.map((one) => ({ ...one, told: toTell(one.value, reading, at) }));
  const signals = decided.flatMap(({ told }) => (told ? [told.signal] : []));
  if (signals.length > 0) await bus.send(signals);
  // Whom a pilot leaves out may have had anything before.
  const look = { at, ...(reading.members ? {} : { before }) };
  await Promise.all(
    decided.map(async ({ known, value, told }) => {
      const after = await claimFor(told?.after ?? value, reading, ports, look);
      // Of whom nothing was told and who is gone, nothing is kept.
      if ((after.isRemoved || !isRead(after.personId, reading)) && !after.told)
        await (known && accounts.forget(known));
      else await accounts.save({ ...known, value: after }, dueAt(after, at));
    }),
  );
  return signals.length;
}

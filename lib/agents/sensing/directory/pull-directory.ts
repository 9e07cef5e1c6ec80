import { z } from 'zod';
import type { DirectoryEntry } from '../../../domain/directory/account.ts';
import { readingOf, versionOfMembers, type DirectoryReading } from '../../../domain/directory/tell.ts';
import type { Directory } from '../../../ports/directory.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Pull, Pulls } from '../../../ports/pulls.ts';
import { step } from '../../../step.ts';
import { anew, pullPages, withHeldBack } from '../../pull-pages.ts';
import { readAgain, take, takeAway, tooManyOutside, type Context } from './tell-on.ts';
import { makeProfiles } from './titles.ts';

/** DirectoryAccounts that are looked at again in one run because their day has come. */
const MOST_DUE = 5_000;
/** Counts up when more is asked of everybody: 2 since their language is. */
const ATTRIBUTES = 2;
/** What a run did. */
interface Pulled {
  /** Pages of the directory. */
  pages: number;
  /** Signals that were sent. */
  told: number;
  /** Whether the directory had nothing more. */
  isSettled: boolean;
}

const nothing: Pulled = { pages: 0, told: 0, isSettled: false };

/**
 * Reads what changed in the company’s directory and tells it on as the signals that an HR system would send. What is
 * told is sent first, then noted with the account, then how far the pull came: wherever a run ends, the next one
 * repeats at most a page, and what it sends again has the ids that it had before. Work: what changed; everybody only
 * where Graph lost the place, and everybody in the store where humans changed how the directory is read.
 */
export const pullDirectory = step({
  name: 'pull-directory',
  agent: 'sensing',
  input: z.strictObject({}),
  async run(_, ports, { at }): Promise<Pulled> {
    const { directory, pulls, registers } = ports;
    if (!directory) return nothing;
    const { directory: policy } = await registers.policy();
    const titles = (await registers.latest('job-title')).map(({ value }) => value);
    const begun = await pulls.find('directory');
    if ((begun?.restsUntil ?? at) > at) return nothing;
    const members = await directory.members();
    // A group without members says that somebody emptied it, and not that everybody left.
    if (members?.size === 0) return nothing;
    const reading = readingOf(titles, policy, members);
    const context = { ports, reading, at, before: lastLook(begun, reading) };
    let pull = begun ?? firstRound(reading);
    let told = 0;
    if (begun && isReadOtherwise(begun, reading)) {
      const after = await readOtherwise(begun, context);
      told += after.told;
      pull = await noted(after.pull, pulls);
      if (after.isHeld) return { ...nothing, told };
    }
    await makeProfiles(titles, ports, at);
    told += await readAgain(ports.directoryAccounts.due(at), context, { most: MOST_DUE });
    return await readPages(pull, directory, context, told);
  },
});

const firstRound = (reading: DirectoryReading): Pull =>
  asking(
    withMembers({ round: 1, isWhole: true, reading: reading.version }, versionOfMembers(reading.members)),
    reading,
  );

const isReadOtherwise = (pull: Pull, { version, members }: DirectoryReading): boolean =>
  pull.reading !== version || pull.members !== versionOfMembers(members) || asksForLess(pull);

const asksForLess = ({ attributes = 1 }: Pull): boolean => attributes < ATTRIBUTES;

/** By what people are found besides, as it is asked for in a round. */
const asks = ({ policy }: DirectoryReading): string => policy.identifiers.toSorted().join();
const asking = (pull: Pull, reading: DirectoryReading): Pull => {
  const after: Pull = { ...pull, attributes: ATTRIBUTES };
  delete after.asks;
  return asks(reading) === '' ? after : { ...after, asks: asks(reading) };
};

/** When it was last read to its end, and asked for all that it is asked for now. */
const lastLook = (begun: Pull | undefined, reading: DirectoryReading): number | undefined =>
  (begun?.asks ?? '') === asks(reading) ? begun?.settledAt : undefined;

/**
 * Humans changed how the directory is read, or whom a pilot keeps to: what is known is looked at again. Who comes to a
 * pilot is in no change that Graph tells, so everybody is read anew.
 */
async function readOtherwise(
  begun: Pull,
  context: Context,
): Promise<{ pull: Pull; told: number; isHeld?: true }> {
  const { reading, ports } = context;
  const members = versionOfMembers(reading.members);
  const isOtherPilot = begun.members !== members;
  const outside = isOtherPilot ? await tooManyOutside(context) : undefined;
  if (outside !== undefined) return { pull: withHeldBack(begun, outside), told: 0, isHeld: true };
  let told = await readAgain(ports.directoryAccounts.all(), context);
  let pull: Pull = { ...begun, reading: reading.version };
  if (begun.heldBack !== undefined) {
    const gone = await takeAway(begun, context);
    told += gone.told;
    pull = withHeldBack(pull, gone.heldBack);
  }
  if (isOtherPilot) pull = withMembers(anew(pull), members);
  // A place remembers what was asked for, so more of it is asked from the beginning.
  else if ((begun.asks ?? '') !== asks(reading) || asksForLess(begun)) pull = anew(pull);
  if ((begun.asks ?? '') !== asks(reading)) pull = unsettled(pull);
  return { pull: asking(pull, reading), told };
}

/** Whose what is asked for now was at the last look nobody knows. */
function unsettled(pull: Pull): Pull {
  const after = { ...pull };
  delete after.settledAt;
  return after;
}

function withMembers(pull: Pull, members: string | undefined): Pull {
  const after = { ...pull };
  delete after.members;
  return members === undefined ? after : { ...after, members };
}

type PullContext = Context & { ports: Pick<Ports, 'pulls'> };

async function readPages(
  begun: Pull,
  directory: Directory,
  context: PullContext,
  toldBefore: number,
): Promise<Pulled> {
  const { ports, at } = context;
  let told = toldBefore;
  const read = await pullPages<DirectoryEntry>(
    begun,
    {
      name: 'directory',
      changes: (from) => directory.changes(from, context.reading.policy.identifiers),
      async take(entries, round) {
        told += await take(entries, round, context);
      },
      async wholeRead(pull) {
        const gone = await takeAway(pull, context);
        told += gone.told;
        return withHeldBack(pull, gone.heldBack);
      },
    },
    ports.pulls,
    at,
  );
  return { ...read, told };
}

async function noted(pull: Pull, pulls: Pulls): Promise<Pull> {
  await pulls.save('directory', pull);
  return pull;
}

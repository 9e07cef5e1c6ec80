import { z } from 'zod';
import { readingOf } from '../../../domain/directory/tell.ts';
import type { Directory } from '../../../ports/directory.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Pull, Pulls } from '../../../ports/pulls.ts';
import { step } from '../../../step.ts';
import { readAgain, take, takeAway, type Context } from './tell-on.ts';
import { makeProfiles } from './titles.ts';

/** Pages of one run: what is left is read by the next, so that no run lasts longer than a function may. */
const MOST_PAGES = 200;
/** DirectoryAccounts that are looked at again in one run because their day has come. */
const MOST_DUE = 5_000;
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
 * told is sent first, then noted with the account, then how far the pull came: wherever a run ends, the next one repeats
 * at most a page, and what it sends again has the ids that it had before. Work: what changed; everybody only where Graph
 * lost the place, and everybody in the store where humans changed how the directory is read.
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
    const reading = readingOf(titles, policy);
    const begun = (await pulls.find('directory')) ?? { round: 1, isWhole: true, reading: reading.version };
    if ((begun.restsUntil ?? at) > at) return nothing;
    const context = { ports, reading, at };
    let pull = begun;
    let told = 0;
    if (begun.reading !== reading.version) {
      told += await readAgain(ports.directoryAccounts.all(), context);
      pull = { ...begun, reading: reading.version };
      if (begun.heldBack !== undefined) {
        const gone = await takeAway(begun, context);
        told += gone.told;
        pull = withHeldBack(pull, gone.heldBack);
      }
      await pulls.save('directory', pull);
    }
    await makeProfiles(titles, ports, at);
    told += await readAgain(ports.directoryAccounts.due(at), context, { most: MOST_DUE });
    return await readPages(pull, directory, context, told);
  },
});

type PullContext = Context & { ports: Pick<Ports, 'pulls'> };

async function readPages(
  begun: Pull,
  directory: Directory,
  context: PullContext,
  toldBefore: number,
): Promise<Pulled> {
  const { ports, at } = context;
  let pull = begun;
  let told = toldBefore;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = await directory.changes(pull.from);
    if (answer.outcome === 'busy') {
      await noted({ ...pull, restsUntil: at + answer.wait }, ports.pulls);
      return { pages, told, isSettled: false };
    }
    if (answer.outcome === 'lost') {
      pull = await noted(anew(pull), ports.pulls);
      continue;
    }
    const round = { number: pull.round, isWhole: pull.isWhole };
    told += await take(answer.entries, round, context);
    if (answer.outcome === 'page') {
      pull = await noted(goingOn(pull, answer.next), ports.pulls);
      continue;
    }
    if (pull.isWhole) {
      const gone = await takeAway(pull, context);
      told += gone.told;
      pull = withHeldBack(pull, gone.heldBack);
    }
    await noted({ ...goingOn(pull, answer.next), isWhole: false, settledAt: at }, ports.pulls);
    return { pages: pages + 1, told, isSettled: true };
  }
  return { pages: MOST_PAGES, told, isSettled: false };
}

async function noted(pull: Pull, pulls: Pulls): Promise<Pull> {
  await pulls.save('directory', pull);
  return pull;
}

function goingOn(pull: Pull, from: string): Pull {
  const rested = { ...pull, from };
  delete rested.restsUntil;
  return rested;
}

/** Everybody once more: who changed is told on, who did not is only seen. */
function anew({ reading, round, settledAt }: Pull): Pull {
  return { round: round + 1, isWhole: true, reading, ...(settledAt === undefined ? {} : { settledAt }) };
}

function withHeldBack(pull: Pull, heldBack: number | undefined): Pull {
  const after = { ...pull };
  delete after.heldBack;
  return heldBack === undefined ? after : { ...after, heldBack };
}

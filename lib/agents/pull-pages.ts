import type { DeltaAnswer } from '../ports/delta.ts';
import type { Pull, PullName, Pulls } from '../ports/pulls.ts';

/** Pages of one run: what is left is read by the next, so that no run lasts longer than a function may. */
const MOST_PAGES = 200;

/** What is pulled, and what is done with it. */
export interface Pulling<Entry> {
  name: PullName;
  /** Pages of one run, where these take longer than usual. */
  mostPages?: number;
  changes: (from?: string) => Promise<DeltaAnswer<Entry>>;
  /** Takes in what a page says, which may come again. */
  take: (entries: Entry[], round: { number: number; isWhole: boolean }) => Promise<void>;
  /** After the last page of everything: who was not seen in it is not there any more. */
  wholeRead: (pull: Pull) => Promise<Pull>;
  /** What is noted besides of how far it came. */
  note?: (pull: Pull) => Pull;
}

/**
 * Reads what changed somewhere, a page at a time. What a page says is taken in first, then it is noted how far the pull
 * came: wherever a run ends, the next one repeats at most a page. A place that the other system does not know any more
 * is followed by a round of everything.
 */
export async function pullPages<Entry>(
  begun: Pull,
  { name, changes, take, wholeRead, mostPages = MOST_PAGES, note = (pull) => pull }: Pulling<Entry>,
  pulls: Pulls,
  at: number,
): Promise<{ pages: number; isSettled: boolean }> {
  const noted = async (pull: Pull): Promise<Pull> => {
    await pulls.save(name, note(pull));
    return pull;
  };
  let pull = begun;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer = await changes(pull.from);
    if (answer.outcome === 'busy') {
      await noted({ ...pull, restsUntil: at + answer.wait });
      return { pages, isSettled: false };
    }
    if (answer.outcome === 'lost') {
      pull = await noted(anew(pull));
      continue;
    }
    await take(answer.entries, { number: pull.round, isWhole: pull.isWhole });
    if (answer.outcome === 'page') {
      pull = await noted(goingOn(pull, answer.next));
      continue;
    }
    if (pull.isWhole) pull = await wholeRead(pull);
    await noted({ ...goingOn(pull, answer.next), isWhole: false, settledAt: at });
    return { pages: pages + 1, isSettled: true };
  }
  return { pages: mostPages, isSettled: false };
}

function goingOn(pull: Pull, from: string): Pull {
  const rested = { ...pull, from };
  delete rested.restsUntil;
  return rested;
}

/** Everything once more: what changed is told on, what did not is only seen. */
export function anew(pull: Pull): Pull {
  const begun = { ...withHeldBack(pull, undefined), round: pull.round + 1, isWhole: true };
  delete begun.from;
  return begun;
}

export function withHeldBack(pull: Pull, heldBack: number | undefined): Pull {
  const after = { ...pull };
  delete after.heldBack;
  return heldBack === undefined ? after : { ...after, heldBack };
}

import { z } from 'zod';
import { DAY } from '../../../domain/milliseconds.ts';
import { afterEntry, type DriveEntry } from '../../../domain/source/source-item.ts';
import { isObserving } from '../../../ports/outbound-connector.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Pull } from '../../../ports/pulls.ts';
import { step } from '../../../step.ts';
import { noteItems } from '../../note-source-items.ts';
import { pullPages } from '../../pull-pages.ts';
import { lookAtDue, type LookedAtSources } from './look-at-due.ts';

/** What a run did. */
export interface SourcesPulled extends LookedAtSources {
  /** Pages of the library. */
  pages: number;
  /** Whether the library had nothing more. */
  isSettled: boolean;
}

const nothing: SourcesPulled = { pages: 0, isSettled: false, documents: 0, marked: 0, failed: 0 };

/** Files, and the share of all, that may be missing at once and be taken for deleted; by judgement. */
const FEW = 3;
const FEW_OF_ALL = 0.1;
/** Milliseconds after which what is missing beyond that is taken for deleted too. */
const PATIENCE = 3 * DAY;
const areFewMissing = (missing: number, known: number): boolean =>
  missing <= FEW || missing <= known * FEW_OF_ALL;

/** How the library is read; another version, and everything is read anew. */
const READING = '1';

/**
 * Reads what changed in the folder of the sources, then looks at what rests on it. Of each file is noted that it is to
 * be looked at before it is noted how far the pull came, and that it was looked at after everything was done: wherever
 * a run ends, the next one goes on. Work: what changed, and what cites it.
 */
export const pullSources = step({
  name: 'pull-sources',
  agent: 'content',
  input: z.strictObject({}),
  async run(_, ports, call): Promise<SourcesPulled> {
    const { at } = call;
    const begun = await ports.pulls.find('sources');
    if ((begun?.restsUntil ?? at) > at || (await isObserving(ports.channels.pageVersions))) return nothing;
    const isFirst = begun?.reading !== READING;
    if (isFirst) await findByWhatTheyCite(ports);
    const pull: Pull = isFirst ? { round: (begun?.round ?? 0) + 1, isWhole: true, reading: READING } : begun;
    const read = await pullPages<DriveEntry>(
      pull,
      {
        name: 'sources',
        changes: ports.sources.changes,
        take: (entries, { number }) => noteItems(entries, number, ports.sourceItems, at),
        wholeRead: (whole) => goneSince(whole, ports, at),
      },
      ports.pulls,
      at,
    );
    // Halfway a file may be told and the folder that it was moved to not yet.
    const looked = read.isSettled ? await lookAtDue(ports, call) : nothing;
    return { ...looked, ...read };
  },
});

/**
 * What was drafted by an earlier version is stored once more, from when on it is found by the documents that it cites.
 */
async function findByWhatTheyCite({ needs }: Pick<Ports, 'needs'>): Promise<void> {
  for await (const { needId, assetId } of needs.assetsBeforeCiting())
    await needs.commit(needId, { asset: await needs.asset(needId, assetId) });
}

/**
 * What was not seen in a round of everything is not there any more. Where that is much, it is looked at after some days
 * only: nobody said that it was deleted, and a folder that was moved by mistake comes back meanwhile.
 */
async function goneSince(pull: Pull, { sourceItems }: Pick<Ports, 'sourceItems'>, at: number): Promise<Pull> {
  const missing = await Array.fromAsync(sourceItems.seenBefore(pull.round));
  const files = missing.filter(({ value }) => !value.isFolder && !value.isRemoved).length;
  let known = 0;
  for await (const { value } of sourceItems.seenBefore(pull.round + 1))
    if (!value.isFolder && !value.isRemoved) known += 1;
  const lookAt = areFewMissing(files, known) ? at : at + PATIENCE;
  for (const item of missing) {
    const { itemId } = item.value;
    const value = afterEntry(item.value, { itemId, isRemoved: true }, pull.round, lookAt);
    if (value) await sourceItems.save({ ...item, value });
  }
  return pull;
}

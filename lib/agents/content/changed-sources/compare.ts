import { afterSourceChange, withSourceCalled } from '../../../domain/source/after-source-change.ts';
import {
  allLost,
  changedPassages,
  citedIn,
  type CitedSpan,
} from '../../../domain/source/changed-passages.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import type { ChangedPassage } from '../../../domain/source/source-change.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import type { ReadNow } from '../../../ports/sources.ts';
import type { Call } from '../../../step.ts';
import { toSpans } from '../material/to-spans.ts';
import { logChange, showChange, withdrawRenewals, type ShowsChanges } from './mark.ts';

/** What comparing a document with what cites it uses. */
export type ComparesSources = ShowsChanges &
  Pick<Ports, 'sources' | 'needs' | 'decisions' | 'hasFacilitatorsSite'>;

/**
 * A document by its name, what it was called before where that differs, and whether the library says that it is there.
 */
interface Named {
  name: string;
  before: string | undefined;
  isThere: boolean;
}

/** What came of comparing; `again` where nothing can be said now. */
export interface Compared {
  compared: number;
  marked: number;
  /** Until when the library says that the document holds, epoch milliseconds. */
  holdsUntil?: number;
}
type NotNow = { again: 'later' | 'unreadable' };

/** Compares everything that cites a document with what stands there now, and marks what differs. */
export async function compareWith(
  { name, before, isThere }: Named,
  isPatient: boolean,
  ports: ComparesSources,
  call: Call,
): Promise<Compared | NotNow> {
  if (before !== undefined) await follow(before, name, ports);
  const citing = await citingDrafts(name, ports);
  if (citing.length === 0) return { compared: 0, marked: 0 };
  const now = await ports.sources.read(name);
  const judged = judge(now, isThere, isPatient);
  if ('again' in judged) return judged;
  let marked = 0;
  for (const asset of citing) if (await mark(asset, name, judged.changesOf, ports, call)) marked += 1;
  const until = now.outcome === 'read' ? now.document.validUntil : undefined;
  return { compared: citing.length, marked, ...(until === undefined ? {} : { holdsUntil: until }) };
}

type ChangesOf = (cited: readonly CitedSpan[]) => ChangedPassage[];

/** What a document that was read, or could not be, makes of the passages that something cites. */
function judge(now: ReadNow, isThere: boolean, isPatient: boolean): { changesOf: ChangesOf } | NotNow {
  switch (now.outcome) {
    case 'later':
      return { again: 'later' };
    case 'gone':
      // The library says that it is there: it was moved since, and will tell so.
      return isThere ? { again: 'later' } : { changesOf: (cited) => allLost(cited, 'document-gone') };
    case 'over':
      return { changesOf: (cited) => allLost(cited, 'document-over') };
    case 'unreadable':
      return isPatient
        ? { again: 'unreadable' }
        : { changesOf: (cited) => allLost(cited, 'document-unreadable') };
    case 'read': {
      const passages = toSpans(now.document, 0);
      return { changesOf: (cited) => changedPassages(cited, passages) };
    }
  }
}

/**
 * A draft with what its documents say otherwise by now. They may have changed while it was drafted, when nothing was
 * stored yet that a look could have marked. What cannot be read now is left to the next look.
 * @param at epoch milliseconds
 */
export async function asItStandsNow(
  draft: DraftedAsset,
  { sources }: Pick<Ports, 'sources'>,
  at: number,
): Promise<DraftedAsset> {
  let found = draft;
  for (const [name, cited] of citedIn(draft)) {
    const judged = judge(await sources.read(name), false, true);
    if (!('again' in judged)) found = afterSourceChange(found, name, judged.changesOf(cited), at);
  }
  return found;
}

async function citingDrafts(name: string, { needs }: Pick<Ports, 'needs'>): Promise<DraftedAsset[]> {
  const found: DraftedAsset[] = [];
  for await (const asset of needs.assetsCiting(name)) if (asset.origin === 'ai-drafted') found.push(asset);
  return found;
}

/** What cites a document that was renamed or moved knows it by its new name from now on. */
async function follow(before: string, now: string, ports: ComparesSources): Promise<void> {
  for (const { needId, assetId } of await citingDrafts(before, ports))
    await changeDraft(needId, assetId, ports, (asset) => withSourceCalled(asset, before, now));
}

/** @returns whether it was marked otherwise than before */
async function mark(
  { needId, assetId }: DraftedAsset,
  name: string,
  changesOf: ChangesOf,
  ports: ComparesSources,
  call: Call,
): Promise<boolean> {
  let before: DraftedAsset | undefined;
  const latest = await changeDraft(needId, assetId, ports, async (asset) => {
    before = asset;
    const after = afterSourceChange(asset, name, changesOf(citedIn(asset).get(name) ?? []), call.at);
    // First, or a run that ends here would leave a question that nothing depends on.
    if (asset.status === 'outdated' && after.status === 'published')
      await withdrawRenewals(asset, asset.change.at, ports, call);
    return after;
  });
  // Also where nothing is otherwise: an earlier run may have ended between storing it and showing it.
  if (latest?.changes !== undefined) {
    await logChange(latest, ports, call);
    await showChange(latest, ports, call);
  }
  return latest !== before;
}

/** Changes a draft as it stands by now, unless that changes nothing. */
const changeDraft = (
  needId: string,
  assetId: string,
  { needs }: Pick<Ports, 'needs'>,
  change: (asset: DraftedAsset) => Promise<DraftedAsset> | DraftedAsset,
): Promise<DraftedAsset | undefined> =>
  withOptimisticRetry(async () => {
    const stored = await needs.asset(needId, assetId);
    if (stored.value.origin !== 'ai-drafted') return undefined;
    const after = await change(stored.value);
    if (after !== stored.value) await needs.commit(needId, { asset: { ...stored, value: after } });
    return after;
  });

import { z } from 'zod';
import { MINUTE } from '../../domain/milliseconds.ts';
import { cleaned } from '../../domain/text/plain-text.ts';
import { GraphRefused, type Graph } from '../graph.ts';
import { drivePlace } from './drive-place.ts';
import type { WholeFolder, WholeFolders } from './folder-tree.ts';

/** Items of one folder that are listed at most, in pages of two hundred; by judgement. */
const MOST_LISTED = 20_000;
/** Milliseconds for which a list is good that took so many calls; a file itself is read as it is now. */
const KEPT_MS = 10 * MINUTE;

const Child = z.object({
  name: z.string(),
  eTag: z.string().default(''),
  size: z.number().default(0),
  folder: z.unknown().optional(),
});
const SELECTED = 'name,eTag,size,folder,file';

interface Listing extends WholeFolder {
  next?: string;
  /** When the list was complete, epoch milliseconds. */
  doneAt?: number;
}

/**
 * Lists folders with more files than SharePoint lists at once, through Graph, page after page and in the order of their
 * names. A list that was interrupted goes on where it stopped; one that is under way is shared by all who ask for it.
 * @param now in milliseconds
 */
export function wholeFolders(
  graph: Graph,
  { siteUrl, folder }: { siteUrl: string; folder: string },
  now: () => number,
): WholeFolders {
  const place = drivePlace(graph, { siteUrl, folder });
  const listings = new Map<string, Listing>();
  const underway = new Map<string, Promise<WholeFolder>>();

  return (prefix) => {
    // Whoever asks while a folder is listed waits for the same list: read on side by side, it would hold files twice.
    const shared = underway.get(prefix) ?? listed(prefix).finally(() => underway.delete(prefix));
    underway.set(prefix, shared);
    return shared;
  };

  async function listed(prefix: string): Promise<WholeFolder> {
    const known = listings.get(prefix);
    const isGood = known && (known.doneAt === undefined || now() - known.doneAt < KEPT_MS);
    const listing: Listing = isGood ? known : { files: [], folders: [], isMore: false };
    listings.set(prefix, listing);
    let isAnew = false;
    while (listing.doneAt === undefined) {
      const isLost = (await readOn(prefix, listing)) === 'lost';
      if (isLost && isAnew) throw new RangeError('the list begins anew without end');
      isAnew ||= isLost;
    }
    return listing;
  }

  async function readOn(prefix: string, listing: Listing): Promise<'lost' | undefined> {
    const { of } = await place.find();
    const from = listing.next ?? `${of('children', prefix.slice(0, -1))}?$select=${SELECTED}`;
    try {
      const { value, nextPath } = await graph.page(from);
      for (const child of Child.array().parse(cleaned(value))) take(child, prefix, listing);
      const isFull = listing.files.length + listing.folders.length >= MOST_LISTED;
      if (nextPath !== undefined && !isFull) listing.next = nextPath;
      else settle(listing, nextPath !== undefined);
    } catch (error) {
      // A place in a list is Graph’s own word: if it will not hear it any more, the list begins anew.
      const isLost =
        listing.next !== undefined && error instanceof GraphRefused && [400, 404, 410].includes(error.status);
      if (!(error instanceof GraphRefused) || error.status !== 429) place.forget();
      if (!isLost) throw error;
      Object.assign(listing, { files: [], folders: [] });
      delete listing.next;
      return 'lost';
    }
    return undefined;
  }

  function take(
    { name, eTag, size, folder: isFolder }: z.infer<typeof Child>,
    prefix: string,
    listing: Listing,
  ): void {
    // A library keeps its forms in a folder of its own.
    if (isFolder !== undefined) {
      if (name !== 'Forms') listing.folders.push(name);
      return;
    }
    listing.files.push({
      name: `${prefix}${name}`,
      path: `${folder}/${prefix}${name}`,
      bytes: size,
      etag: eTag,
      columns: undefined,
    });
  }

  function settle(listing: Listing, isMore: boolean): void {
    listing.files.sort((a, b) => (a.name < b.name ? -1 : 1));
    listing.folders.sort();
    listing.isMore = isMore;
    listing.doneAt = now();
    delete listing.next;
  }
}

import { z } from 'zod';
import type { DriveEntry } from '../../domain/source/source-item.ts';
import type { Sources } from '../../ports/sources.ts';
import { deltaAnswer } from '../delta.ts';
import type { Graph } from '../graph.ts';
import { drivePlace } from './drive-place.ts';

/** An item of a delta, of which only this is read: what is gone comes without name and folder. */
const Item = z.object({
  id: z.string(),
  name: z.string().optional(),
  eTag: z.string().optional(),
  parentReference: z.object({ id: z.string().optional() }).optional(),
  folder: z.unknown().optional(),
  deleted: z.unknown().optional(),
});
const SELECTED = 'id,name,eTag,parentReference,folder,file,deleted';

/** What changes in the folder of the sources, through the delta query of the library that it lies in. */
export function driveChanges(
  graph: Graph,
  { siteUrl, folder }: { siteUrl: string; folder: string },
): Pick<Sources, 'changes'> {
  const place = drivePlace(graph, { siteUrl, folder });
  return {
    async changes(from) {
      const { of, folderId } = await place.find();
      const answer = await deltaAnswer(
        graph.delta,
        { from, beginning: `${of('delta')}?$select=${SELECTED}` },
        (item) => entryOf(Item.parse(item), folderId),
      );
      if (answer.outcome === 'lost') place.forget();
      return answer;
    },
  };
}

/** Nothing of the folder itself, which comes along with whatever changed in it, and of folders above it. */
function entryOf(item: z.infer<typeof Item>, folderId: string): DriveEntry[] {
  const { id: itemId, name, eTag: version = '', parentReference } = item;
  if (itemId === folderId) return [];
  if (item.deleted !== undefined) return [{ itemId, isRemoved: true }];
  if (name === undefined || parentReference?.id === undefined) return [];
  const parentId = parentReference.id === folderId ? '' : parentReference.id;
  return [{ itemId, isRemoved: false, parentId, name, isFolder: item.folder !== undefined, version }];
}

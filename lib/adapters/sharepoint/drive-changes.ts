import { z } from 'zod';
import type { DriveEntry } from '../../domain/source-item.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Sources } from '../../ports/sources.ts';
import { deltaAnswer } from '../delta.ts';
import type { Graph } from '../graph.ts';

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

const Site = z.object({ id: z.string() });
const Drive = z.object({ id: z.string(), webUrl: z.string() });

interface Place {
  /** Path of the folder in Graph, to which `/delta` is added. */
  path: string;
  folderId: string;
}

/** What changes in the folder of the sources, through the delta query of the library that it lies in. */
export function driveChanges(
  graph: Graph,
  { siteUrl, folder }: { siteUrl: string; folder: string },
): Pick<Sources, 'changes'> {
  let found: Promise<Place> | undefined;
  /** Looked up once; a folder that is not found is looked for again. */
  const place = (): Promise<Place> =>
    (found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    }));

  async function find(): Promise<Place> {
    const { hostname, pathname } = new URL(siteUrl);
    const site = await known(Site, graph.get(`sites/${hostname}:${pathname.replace(/\/+$/, '')}?$select=id`));
    const drives = Drive.array().parse(await graph.all(`sites/${site.id}/drives?$select=id,webUrl`));
    const wanted = folder.replace(/\/+$/, '');
    for (const { id, webUrl } of drives) {
      const library = decodeURIComponent(new URL(webUrl).pathname);
      if (wanted !== library && !wanted.startsWith(`${library}/`)) continue;
      const within = wanted.slice(library.length + 1);
      const root = `drives/${id}/root`;
      const path = within === '' ? root : `${root}:/${within.split('/').map(encodeURIComponent).join('/')}`;
      const { id: folderId } = await known(Site, graph.get(`${path}?$select=id`));
      return { folderId, path: within === '' ? path : `${path}:` };
    }
    throw nowhere();
  }

  const nowhere = (): Error => unavailable(message('problem.sources.no-drive', { folder }));
  async function known<T>(schema: z.ZodType<T>, asked: Promise<unknown>): Promise<T> {
    const answer = await asked;
    if (answer === undefined) throw nowhere();
    return schema.parse(answer);
  }

  return {
    async changes(from) {
      const { path, folderId } = await place();
      const answer = await deltaAnswer(
        graph.delta,
        { from, beginning: `${path}/delta?$select=${SELECTED}` },
        (item) => entryOf(Item.parse(item), folderId),
      );
      if (answer.outcome === 'lost') found = undefined;
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

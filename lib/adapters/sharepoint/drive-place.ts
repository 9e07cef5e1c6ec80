import { z } from 'zod';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';

const Named = z.object({ id: z.string() });
const Drive = z.object({ id: z.string(), webUrl: z.string() });

/** A folder of a library as Graph knows it. */
export interface DrivePlace {
  folderId: string;
  driveId: string;
  /** Path in Graph of what is asked about the folder, or about one below it by its name from there. */
  of: (what: 'delta' | 'children', below?: string) => string;
}

/** What is asked of Graph for that. */
interface Lookup {
  get: (path: string) => Promise<unknown>;
  all: (path: string) => Promise<unknown[]>;
}

/** Where a folder is in Graph: looked up once; one that is not found is looked for again. */
export function drivePlace(
  graph: Lookup,
  { siteUrl, folder }: { siteUrl: string; folder: string },
): { find: () => Promise<DrivePlace>; forget: () => void } {
  let found: Promise<DrivePlace> | undefined;
  const forget = () => (found = undefined);
  return {
    forget,
    find: () =>
      (found ??= find().catch((error: unknown) => {
        forget();
        throw error;
      })),
  };

  async function find(): Promise<DrivePlace> {
    const { hostname, pathname } = new URL(siteUrl);
    const site = await known(graph.get(`sites/${hostname}:${pathname.replace(/\/+$/, '')}?$select=id`));
    const drives = Drive.array().parse(await graph.all(`sites/${site.id}/drives?$select=id,webUrl`));
    const wanted = folder.replace(/\/+$/, '');
    for (const { id, webUrl } of drives) {
      const library = decodeURIComponent(new URL(webUrl).pathname);
      if (wanted !== library && !wanted.startsWith(`${library}/`)) continue;
      const within = wanted.slice(library.length + 1);
      const at = (below: string): string => {
        const parts = [within, below].filter((part) => part !== '').flatMap((part) => part.split('/'));
        const root = `drives/${id}/root`;
        return parts.length === 0 ? root : `${root}:/${parts.map(encodeURIComponent).join('/')}`;
      };
      const { id: folderId } = await known(graph.get(`${at('')}?$select=id`));
      return {
        folderId,
        driveId: id,
        of: (what, below = '') => `${at(below)}${at(below).includes(':') ? ':' : ''}/${what}`,
      };
    }
    throw nowhere();
  }

  function nowhere(): Error {
    return unavailable(message('problem.sources.no-drive', { folder }));
  }

  async function known(asked: Promise<unknown>): Promise<z.infer<typeof Named>> {
    const answer = await asked;
    if (answer === undefined) throw nowhere();
    return Named.parse(answer);
  }
}

import { z } from 'zod';
import type { SiteFolder } from '../../domain/source/site-folder.ts';
import type { BytesNow, HrFolder } from '../../ports/hr-folder.ts';
import { answeredStatus } from '../answered-status.ts';
import { TABLE_LIMITS } from '../documents/tables/table-size-limits.ts';
import type { Graph } from '../graph.ts';
import { driveChanges } from './drive-changes.ts';
import { contentOf, isOfTheFile, type Limits } from './files.ts';
import type { Site } from './site.ts';

const LIMITS: Limits = { file: () => TABLE_LIMITS.bytes, all: TABLE_LIMITS.bytes, files: 1 };

const Listed = z.object({
  Name: z.string(),
  ServerRelativeUrl: z.string(),
  Length: z.string(),
  TimeLastModified: z.string(),
});
type File = z.infer<typeof Listed>;

/** What is locked is let go some time; what SharePoint fails with says nothing of the file. */
const isLater = (status: number): boolean => !isOfTheFile(status) || status === 423 || status >= 500;

/** The folder of HR, of which only what changed is asked for, and no file before its time has come. */
export function sharePointHrFolder(site: Site, graph: Graph, place: SiteFolder): HrFolder {
  return {
    place: place.folder,
    ...driveChanges(graph, place),
    async find(name) {
      let file: File;
      try {
        const { web } = await site();
        file = Listed.parse(
          await web
            .getFileByServerRelativePath(`${place.folder}/${name}`)
            .select('Name', 'ServerRelativeUrl', 'Length', 'TimeLastModified')(),
        );
      } catch (error) {
        const status = answeredStatus(error);
        if (status === 404) return { outcome: 'gone' };
        if (status === undefined || isLater(status)) return { outcome: 'later' };
        throw error;
      }
      return { outcome: 'there', changedAt: Date.parse(file.TimeLastModified), read: () => bytesOf(file) };
    },
  };

  async function bytesOf({ Name: name, ServerRelativeUrl: path, Length: length }: File): Promise<BytesNow> {
    const bytes = Number(length);
    if (bytes > TABLE_LIMITS.bytes) return { outcome: 'too-large' };
    const { web } = await site();
    const listed = { name, path, bytes, etag: '', columns: {} };
    const found = await contentOf(web, listed, LIMITS, {
      read: (_file, content) => Promise.resolve({ content }),
    });
    if ('content' in found) return { outcome: 'read', bytes: found.content };
    const {
      why,
      isOfTheFile: isIts = true,
      status = 0,
    } = 'isOfTheFile' in found ? found : { why: found.why };
    if (status === 404) return { outcome: 'gone' };
    return !isIts || isLater(status) ? { outcome: 'later' } : { outcome: 'unreadable', why };
  }
}

import { z } from 'zod';
import { withoutRecords } from '../../domain/receiver/record-file.ts';
import type { SiteFolder } from '../../domain/source/site-folder.ts';
import { isFault } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { english } from '../../messages/words.ts';
import type { RowFound } from '../../ports/channels.ts';
import { NotWritten } from '../../ports/outbound-connector.ts';
import { answeredStatus } from '../answered-status.ts';
import { GraphRefused, type Graph } from '../graph.ts';
import { bytesUpTo } from './bytes-up-to.ts';
import { drivePlace } from './drive-place.ts';
import type { Site } from './site.ts';

/** The folder into which files of records are put, on a site that grants writing. */
export interface RecordFiles {
  place: SiteFolder;
  /** The whole file; the same again is the same. @throws NotWritten saying what SharePoint wants */
  put: (name: string, content: string) => Promise<void>;
  /**
   * Takes rows out of it, unless somebody took the file away.
   * @param version out of which alone; of the one that lies there otherwise
   * @throws NotWritten as above
   */
  takeOut: (
    name: string,
    recordIds: readonly string[],
    version?: string,
  ) => Promise<{ found: RowFound; version?: string }>;
  /** @throws where the folder is not there or not open */
  reach: () => Promise<void>;
}

const TYPE = 'text/csv; charset=utf-8';
/** What a file of ours never comes near; a larger one somebody else put there. */
const MOST_BYTES = 16 * 1024 * 1024;
const Item = z.object({ id: z.string(), eTag: z.string() });

/** Written through Graph, which takes an etag with what is put; read as every file of a site is. */
export function sharePointRecordFiles(graph: Graph, site: Site, place: SiteFolder): RecordFiles {
  const drive = drivePlace(graph, place);
  const at = async (what: (driveId: string, folderId: string) => string): Promise<string> => {
    const { driveId, folderId } = await drive.find().catch((error: unknown) => {
      throw isFault(error, 'unavailable')
        ? new NotWritten(english.sayMessage(message('record.no-folder')), { cause: error })
        : error;
    });
    return what(`drives/${driveId}`, folderId);
  };
  const named = (name: string) =>
    at((driveId, folderId) => `${driveId}/items/${folderId}:/${encodeURIComponent(name)}`);

  return {
    place,
    put: (name, content) =>
      sayingWhy(
        async () => await graph.putBytes(`${await named(name)}:/content`, bytesOf(content, 'utf8'), TYPE),
      ),
    takeOut: (name, recordIds, wanted) =>
      sayingWhy(async () => {
        const found = await graph.get(`${await named(name)}?$select=id,eTag`);
        if (found === undefined) return { found: 'gone' };
        const { id, eTag } = Item.parse(found);
        const before = await textOf(name);
        if (before === undefined) return { found: 'gone' };
        const after = withoutRecords(before, recordIds);
        if (after === before) return { found: 'not-in-it', version: eTag };
        const path = await at((driveId) => `${driveId}/items/${id}/content`);
        try {
          // By its id and version: what was taken away meanwhile is not made anew, and what was changed not undone.
          await graph.putBytes(path, bytesOf(after, 'latin1'), TYPE, wanted ?? eTag);
        } catch (error) {
          if (error instanceof GraphRefused && error.status === 404) return { found: 'gone' };
          throw error;
        }
        return { found: 'taken-out', version: eTag };
      }),
    reach: () =>
      sayingWhy(async () => {
        drive.forget();
        await at((driveId) => driveId);
      }),
  };

  /** A character a byte: of whatever encoding somebody saved it in, what is left stays as it is. */
  async function textOf(name: string): Promise<string | undefined> {
    const { web } = await site();
    try {
      const { body } = await web.getFileByServerRelativePath(`${place.folder}/${name}`).getStream();
      const bytes = await bytesUpTo(body as AsyncIterable<Uint8Array>, MOST_BYTES);
      if (bytes === undefined)
        throw new NotWritten('A file of the folder is larger than any that was put there.');
      return Buffer.from(bytes).toString('latin1');
    } catch (error) {
      const status = answeredStatus(error);
      if (status === undefined) throw error;
      if (status === 404) return undefined;
      throw new GraphRefused(`SharePoint answered ${status} to a file of records.`, status, { cause: error });
    }
  }

  async function sayingWhy<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      // It may lie elsewhere since it was found.
      if (error.status === 404) drive.forget();
      const why = message('record.file-refused', { status: String(error.status) });
      throw new NotWritten(english.sayMessage(why), { cause: error });
    }
  }
}

const bytesOf = (text: string, encoding: 'utf8' | 'latin1') => Uint8Array.from(Buffer.from(text, encoding));

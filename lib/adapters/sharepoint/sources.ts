import { unavailable } from '../../errors.ts';
import type { SourceDocument, Sources } from '../../ports/sources.ts';
import { answeredStatus, type Site } from './site.ts';

const READABLE = /\.(md|markdown|txt)$/i;

/** The text and markdown files that lie directly in a folder of the site; other formats are not read. */
export function sharePointSources(site: Site, folder: string): Sources {
  const read = async (): Promise<SourceDocument[]> => {
    const { web } = await site();
    const files = await web.getFolderByServerRelativePath(folder).files.select('Name', 'ServerRelativeUrl')();
    const documents: SourceDocument[] = [];
    // One after the other: SharePoint throttles bursts.
    for (const { Name, ServerRelativeUrl } of files.filter((file) => READABLE.test(file.Name)))
      documents.push({
        name: Name,
        text: await web.getFileByServerRelativePath(ServerRelativeUrl).getText(),
      });
    return documents;
  };
  return {
    async list() {
      try {
        return await read();
      } catch (error) {
        const status = answeredStatus(error);
        const reason = status === undefined ? 'SharePoint did not answer' : `SharePoint answered ${status}`;
        throw unavailable(
          `The sources in ${folder} cannot be read: ${reason}. Check SHAREPOINT_SOURCES_FOLDER.`,
          {
            cause: error,
          },
        );
      }
    },
  };
}

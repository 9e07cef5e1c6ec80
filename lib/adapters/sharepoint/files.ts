import { unavailable } from '../../errors.ts';
import { answeredStatus, type Site } from './site.ts';

/**
 * Files that lie directly in a folder of the site, whose names match.
 * @throws NamedError `unavailable` naming the folder
 */
export async function filesIn(
  site: Site,
  folder: string,
  readable: RegExp,
): Promise<{ name: string; text: string; url: string }[]> {
  try {
    const { web } = await site();
    const files = await web.getFolderByServerRelativePath(folder).files.select('Name', 'ServerRelativeUrl')();
    const found: { name: string; text: string; url: string }[] = [];
    // One after the other: SharePoint throttles bursts.
    for (const { Name, ServerRelativeUrl } of files.filter((file) => readable.test(file.Name)))
      found.push({
        name: Name,
        text: await web.getFileByServerRelativePath(ServerRelativeUrl).getText(),
        url: addressOf(ServerRelativeUrl, web.toUrl()),
      });
    return found;
  } catch (error) {
    const status = answeredStatus(error);
    const reason = status === undefined ? 'SharePoint did not answer' : `SharePoint answered ${status}`;
    throw unavailable(
      `The sources in ${folder} cannot be read: ${reason}. Check SHAREPOINT_SOURCES_FOLDER.`,
      { cause: error },
    );
  }
}

/** Where the browser shows a file instead of saving it. */
const addressOf = (path: string, site: string): string =>
  new URL(`${path.split('/').map(encodeURIComponent).join('/')}?web=1`, site).href;

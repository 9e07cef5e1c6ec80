import type { SourceDocument, Sources } from '../../ports/sources.ts';
import { filesIn } from './files.ts';
import type { Site } from './site.ts';

const READABLE = /\.(md|markdown|txt)$/i;

/** The text and markdown files that lie directly in a folder of the site; other formats are not read. */
export const sharePointSources = (site: Site, folder: string): Sources => ({
  list: (): Promise<SourceDocument[]> => filesIn(site, folder, READABLE),
});

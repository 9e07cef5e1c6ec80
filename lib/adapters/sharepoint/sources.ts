import type { Sources } from '../../ports/sources.ts';
import { filesIn, type Limits } from './files.ts';
import type { Site } from './site.ts';

const READABLE = /\.(md|markdown|txt)$/i;
const MB = 1024 * 1024;
const LIMITS: Limits = { file: MB, all: 16 * MB, files: 500 };

/** The text and markdown files that lie directly in a folder of the site; other formats are not read. */
export const sharePointSources = (site: Site, folder: string): Sources => ({
  async list() {
    const { files, leftOut } = await filesIn(site, folder, READABLE, LIMITS);
    return { documents: files, leftOut };
  },
});

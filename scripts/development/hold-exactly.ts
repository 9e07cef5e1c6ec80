import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Makes `folder` hold these files and no others. Each is replaced whole by a rename, and what is left over goes last:
 * two builds of the same sources at once, or a host that runs from here, miss no file for a moment.
 * @param workshop a folder on the same disk, in which files are unfinished, so that none of them is ever deployed
 */
export function holdExactly(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  workshop: string,
) {
  mkdirSync(workshop, { recursive: true });
  const unfinished = mkdtempSync(join(workshop, 'unfinished-'));
  try {
    for (const [name, contents] of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(join(unfinished, 'file'), contents);
      renameSync(join(unfinished, 'file'), path);
    }
  } finally {
    rmSync(unfinished, { recursive: true });
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(relative(folder, path))) rmSync(path, { force: true });
  }
}

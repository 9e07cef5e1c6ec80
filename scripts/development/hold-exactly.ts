import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes `folder` hold these files and no others. Each is replaced whole by a rename, and what is left over goes last:
 * two builds of the same sources at once, or a host that runs from here, miss no file for a moment.
 */
export function holdExactly(folder: string, files: ReadonlyMap<string, string | Uint8Array>) {
  for (const [name, contents] of files) {
    const path = join(folder, name);
    const unfinished = `${path}.${process.pid}.part`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isOurs = files.has(path.slice(join(folder, '/').length));
    if (entry.isFile() && !isOurs && !path.endsWith('.part')) rmSync(path, { force: true });
  }
}

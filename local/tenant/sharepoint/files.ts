import type { Records } from '../records.ts';
import { fileNotFound } from './replies.ts';

/** Value of records of the kind `file`; their id is the server-relative path. */
export interface StoredFile {
  /** Server-relative. */
  folder: string;
  name: string;
  text: string;
}

/** Files that lie directly in a folder. A folder exists as long as a file is in it. */
export function filesIn(records: Records, folder: string) {
  const wanted = folder.replace(/\/+$/, '').toLowerCase();
  const files = records.all<StoredFile>('file').filter(({ value }) => value.folder.toLowerCase() === wanted);
  if (files.length === 0) throw fileNotFound(folder);
  return files.map(({ id, value }) => ({
    Name: value.name,
    ServerRelativeUrl: id,
    Length: String(Buffer.byteLength(value.text)),
  }));
}

export function textOf(records: Records, path: string): string {
  const file = records.all<StoredFile>('file').find(({ id }) => id.toLowerCase() === path.toLowerCase());
  if (!file) throw fileNotFound(path);
  return file.value.text;
}

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { everything, type StoredDocument } from '../../../lib/adapters/cosmos/personal-data/stored.ts';
import { type StoredContainer } from './containers.ts';

/** What one file of the export holds, and how many documents the store counted right after. */
export interface Exported {
  documents: number;
  inStore: number;
  sha256: string;
}

export interface Manifest {
  /** ISO 8601. */
  startedAt: string;
  /** Absent while the export is under way or was interrupted. */
  finishedAt?: string;
  containers: Record<string, Exported>;
}

export class ExportRefused extends Error {
  override name = 'ExportRefused';
}

const MANIFEST = 'export.json';
const TELL_EVERY = 10_000;
/** What is left out of each document: where it lay in that account, which means nothing elsewhere. */
const OF_THE_ACCOUNT = new Set(['_rid', '_self', '_etag', '_attachments']);

/**
 * Writes every document of every container into `directory`, one JSON line each in `<container>.jsonl`, and into
 * `export.json` how many there are and their SHA-256. Interrupted, it goes on with the containers that are not
 * complete. Role-plays are left out: they are for their people alone, and over in some weeks.
 *
 * @throws ExportRefused when the directory holds a complete export
 */
export async function exportAll(
  containers: readonly StoredContainer[],
  { directory, now, say }: { directory: string; now: () => Date; say: (line: string) => void },
): Promise<Manifest> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const manifest = begun(directory) ?? { startedAt: now().toISOString(), containers: {} };
  for (const container of containers) {
    const { name } = container;
    if (name === 'role-plays') continue;
    if (manifest.containers[name]) {
      say(`${name}: complete before`);
      continue;
    }
    const exported = await exportOne(container, join(directory, `${name}.jsonl`), say);
    manifest.containers[name] = exported;
    keep(directory, manifest);
    say(`${name}: ${exported.documents} documents${difference(exported)}`);
  }
  manifest.finishedAt = now().toISOString();
  keep(directory, manifest);
  return manifest;
}

/** Names of the containers whose file and store do not hold equally many documents. */
export const differing = ({ containers }: Manifest): string[] =>
  Object.keys(containers).filter((name) => containers[name]?.documents !== containers[name]?.inStore);

const difference = ({ documents, inStore }: Exported): string =>
  documents === inStore ? '' : `, while the store counts ${inStore}: something was written meanwhile`;

function begun(directory: string): Manifest | undefined {
  const file = join(directory, MANIFEST);
  if (!existsSync(file)) return undefined;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.finishedAt)
    throw new ExportRefused(
      `${directory} holds a complete export of ${manifest.finishedAt}. Name another directory.`,
    );
  return manifest;
}

function keep(directory: string, manifest: Manifest): void {
  writeFileSync(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

/** A file takes its name when it is whole, so that what was interrupted is told from what is complete. */
async function exportOne(
  container: StoredContainer,
  file: string,
  say: (line: string) => void,
): Promise<Exported> {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w', 0o600);
  let written = 0;
  try {
    for await (const document of everything(container)) {
      await handle.write(`${lineOf(document)}\n`);
      written += 1;
      if (written % TELL_EVERY === 0) say(`${container.name}: ${written} …`);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const read = await readBack(unfinished);
  if (read.documents !== written)
    throw new ExportRefused(
      `${unfinished} holds ${read.documents} of ${written} documents. Is the disk full?`,
    );
  renameSync(unfinished, file);
  return { ...read, inStore: await container.count() };
}

const lineOf = (document: StoredDocument): string =>
  JSON.stringify(document, (name, value: unknown) => (OF_THE_ACCOUNT.has(name) ? undefined : value));

/** What the file holds, read again: counted are lines that are JSON. */
async function readBack(file: string): Promise<Pick<Exported, 'documents' | 'sha256'>> {
  const hash = createHash('sha256');
  let documents = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    JSON.parse(line);
    hash.update(`${line}\n`);
    documents += 1;
  }
  return { documents, sha256: hash.digest('hex') };
}

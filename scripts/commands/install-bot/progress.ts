import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Progress = z.object({ version: z.string(), done: z.array(z.string()) });

/** Who has a version of the app, as far as earlier runs got: a run that stopped goes on behind them. */
export interface InstallProgress {
  version: string;
  has: (personId: string) => boolean;
  add: (personId: string) => void;
  /** Writes what was added. */
  save: () => void;
}

/** @param file holds ids of people and nothing else about them; of another version it counts for nothing */
export function openProgress(file: string, version: string): InstallProgress {
  const kept = existsSync(file) ? Progress.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const done = new Set(kept?.version === version ? kept.done : []);
  return {
    version,
    has: (personId) => done.has(personId),
    add: (personId) => void done.add(personId),
    save: () => {
      writeFileSync(`${file}.new`, `${JSON.stringify({ version, done: [...done] })}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

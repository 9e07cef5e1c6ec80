import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../lib/domain/sha256.ts';
import type { Ran } from './coverage.ts';
import type { Mutant } from './mutant.ts';
import type { Fate } from './verdict.ts';

/** What fates hang on: one byte of it changed, and nothing that was kept is believed. */
const HANGS_ON = [
  '{lib,functions,orchestrators,test,sample,scripts/development/mutate}/**/*.*',
  'package-lock.json',
];

const place = ({ file, start, end, after }: Mutant): string => sha256(`${file} ${start} ${end} ${after}`);

/** What earlier runs found of the same code and the same tests, so that a run that was interrupted goes on. */
export function keptOfThisCode(root: string) {
  const code = sha256(
    globSync(HANGS_ON, { cwd: root })
      .toSorted()
      .map((path) => `${path} ${sha256(readFileSync(join(root, path)))}`)
      .join('\n'),
    16,
  );
  const folder = join(root, '.local/mutate');
  mkdirSync(folder, { recursive: true });
  // Of other code nothing is believed any more.
  for (const name of readdirSync(folder)) if (!name.startsWith(code)) rmSync(join(folder, name));
  const coverage = join(folder, `${code}-coverage.jsonl`);
  const fates = join(folder, `${code}-fates.jsonl`);
  const known = new Map(read<[string, Fate]>(fates));
  return {
    ran: (): Ran[] | undefined => (existsSync(coverage) ? read<Ran>(coverage) : undefined),
    keepRan: (ran: readonly Ran[]): void => {
      // Whole or not at all: a file that is missing in it would be a test that is never asked.
      writeFileSync(`${coverage}.part`, ran.map((file) => `${JSON.stringify(file)}\n`).join(''));
      renameSync(`${coverage}.part`, coverage);
    },
    fateOf: (mutant: Mutant): Fate | undefined => known.get(place(mutant)),
    keepFate: (mutant: Mutant, fate: Fate): void => {
      appendFileSync(fates, `${JSON.stringify([place(mutant), fate])}\n`);
    },
  };
}

/** The last line may be half written where a run was ended. */
function read<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as T);
}

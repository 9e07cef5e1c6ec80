import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as analytics from '../../../lib/agents/analytics/rules.ts';
import type * as trial from '../../../lib/agents/needs-analysis/trial/rules-trial.ts';
import type * as gapsFound from '../../../lib/agents/needs-analysis/cells/gaps-found.ts';
import type * as saidRoles from '../../../lib/agents/needs-analysis/cells/said-roles.ts';
import type * as listening from '../../../lib/agents/listening/rules.ts';
import type * as replay from '../../../lib/agents/needs-analysis/replayed.ts';
import type * as gap from '../../../lib/domain/group-level/group-gap.ts';
import type * as book from '../../../lib/domain/disclosure/book.ts';
import type * as cell from '../../../lib/domain/disclosure/cell.ts';
import type * as changed from '../../../lib/domain/population-pass/person-contribution.ts';
import type * as coverage from '../../../lib/domain/disclosure/say-coverage.ts';
import type * as noise from '../../../lib/domain/disclosure/noise.ts';
import type * as pulse from '../../../lib/domain/disclosure/say-pulse.ts';
import type * as reading from '../../../lib/domain/disclosure/reading.ts';
import type * as reports from '../../../lib/domain/signal/pulse.ts';
import type * as standing from '../../../lib/domain/disclosure/say-standing.ts';
import type * as team from '../../../lib/domain/disclosure/team.ts';
import type * as priority from '../../../lib/domain/need/priority.ts';
import type * as sentences from '../../../lib/domain/population-pass/coverage.ts';
import type * as gaps from '../../../lib/domain/population-pass/person-standing.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Ways to weaken a copy of the module, each by what it changes; the search must find what each lets out. */
export const weaknesses = {
  'threshold of four': [
    [
      'disclosure/contributions.ts',
      'Math.max(least, Math.ceil(SHARE * people))',
      'Math.max(4, Math.ceil(SHARE * people))',
    ],
  ],
  'memory by head count': [
    [
      'disclosure/contributions.ts',
      `return Math.max(sumOf(batches, 'people') - still, people - still);`,
      `const moved = Math.abs(sumOf(batches, 'people') - people); return moved === 0 ? people : moved + 0 * still;`,
    ],
  ],
  'no hysteresis': [
    ['disclosure/share-in-words.ts', 'export const HYSTERESIS = 0.05', 'export const HYSTERESIS = 0'],
  ],
  'all allowed': [
    ['disclosure/share-in-words.ts', 'some >= least && of - some >= least', 'inFives(of) >= least'],
  ],
  'contested disappears': [
    [
      'population-pass/person-contribution.ts',
      '{ changed }: Learner,',
      '{ changed, learning: { responses = {} } }: Learner,',
    ],
    [
      'population-pass/person-contribution.ts',
      'if (level === undefined) return undefined;',
      `if (level === undefined || responses[skill.skillId]?.said === 'contest') return undefined;`,
    ],
  ],
  'no noise': [
    ['disclosure/noise.ts', 'return way < 0 ? -size : size;', 'return way < 0 ? -0 * size : 0;'],
    ['disclosure/noise.ts', 'return -Math.sign(way) * Math.log(1 - 2 * Math.abs(way));', 'return 0 * way;'],
  ],
  'one draw for a group': [['disclosure/say.ts', 'noise, `${name}|${number}`)', 'noise, name)']],
  'told again': [
    [
      'disclosure/say.ts',
      'told(batches.at(-1), budget',
      'told(batches.at(-1)?.people ? batches.at(-1) : batches[0], budget',
    ],
  ],
  'movers take it along': [
    ['population-pass/person-contribution.ts', 'if (seen < came) return undefined;', ''],
    [
      'population-pass/person-contribution.ts',
      "joined === 'team' ? seen :",
      'came > NEVER ? Math.max(seen, came) :',
    ],
  ],
  'age that tells': [
    [
      'population-pass/person-standing.ts',
      '!isKnown(believed, thresholds)',
      '!isKnown(believed, thresholds) || (believed.uncertainty > 0.75 && believed.level < 2.5)',
    ],
  ],
  'silence that tells': [
    [
      'disclosure/say.ts',
      'if (spoken < least) return kept;',
      `if (spoken < least || sumOf(batches, 'atTarget') < 2) return kept;`,
    ],
  ],
  'reading without noise': [['disclosure/reading.ts', 'person: { mean: 1.35,', 'person: { mean: 1e9,']],
  'reading with its own spread': [['disclosure/reading.ts', 'spread: 0.35 ', 'spread: 1e9 ']],
  'pulse without noise': [['disclosure/say-pulse.ts', 'part: 3.2,', 'part: 1e9,']],
  'pulse with its own spread': [
    [
      'disclosure/say-pulse.ts',
      'const variance = SPREAD +',
      'const variance = squares / answers - (sum / answers) ** 2 +',
    ],
    [
      'disclosure/say-pulse.ts',
      '{ answers, sum }: PulsePoint, scale',
      '{ answers, sum, squares }: PulsePoint, scale',
    ],
  ],
} as const satisfies Record<string, readonly (readonly [string, string, string])[]>;
export type Weakness = keyof typeof weaknesses;

/** What the search needs of the product: the module, and what surfaces make of what it says. */
export type Copy = Awaited<ReturnType<typeof loadCopy>>;

/** The product's own code, or a copy of it that is weakened on purpose. */
export async function loadCopy(weakness?: Weakness) {
  const lib = weakness === undefined ? join(root, 'lib') : weakened(weakness);
  const from = async <M>(file: string): Promise<M> =>
    (await import(pathToFileURL(join(lib, file)).href)) as M;
  const copy = {
    ...(await from<typeof book>('domain/disclosure/book.ts')),
    ...(await from<typeof cell>('domain/disclosure/cell.ts')),
    ...(await from<typeof changed>('domain/population-pass/person-contribution.ts')),
    ...(await from<typeof coverage>('domain/disclosure/say-coverage.ts')),
    ...(await from<typeof noise>('domain/disclosure/noise.ts')),
    ...(await from<typeof standing>('domain/disclosure/say-standing.ts')),
    ...(await from<typeof team>('domain/disclosure/team.ts')),
    ...(await from<typeof sentences>('domain/population-pass/coverage.ts')),
    ...(await from<typeof gaps>('domain/population-pass/person-standing.ts')),
    ...(await from<typeof priority>('domain/need/priority.ts')),
    ...(await from<typeof gap>('domain/group-level/group-gap.ts')),
    ...(await from<typeof replay>('agents/needs-analysis/replayed.ts')),
    ...(await from<typeof trial>('agents/needs-analysis/trial/rules-trial.ts')),
    ...(await from<typeof gapsFound>('agents/needs-analysis/cells/gaps-found.ts')),
    ...(await from<typeof saidRoles>('agents/needs-analysis/cells/said-roles.ts')),
    ...(await from<typeof reading>('domain/disclosure/reading.ts')),
    ...(await from<typeof analytics>('agents/analytics/rules.ts')),
    ...(await from<typeof reports>('domain/signal/pulse.ts')),
    ...(await from<typeof pulse>('domain/disclosure/say-pulse.ts')),
    ...(await from<typeof listening>('agents/listening/rules.ts')),
  };
  if (weakness !== undefined) rmSync(lib, { recursive: true });
  return copy;
}

/** Under the repository, so that packages are found. */
function weakened(weakness: Weakness): string {
  mkdirSync(join(root, '.local'), { recursive: true });
  const folder = mkdtempSync(join(root, '.local', 'weakened-'));
  cpSync(join(root, 'lib'), folder, { recursive: true });
  for (const [file, from, to] of weaknesses[weakness]) {
    const path = join(folder, 'domain', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from))
      throw new Error(`Nothing in ${file} reads “${from}”: the weakness “${weakness}” is out of date.`);
    writeFileSync(path, text.replace(from, to));
  }
  return folder;
}

/** The lines of the product that a weakness changes and that it no longer holds as they are written here. */
export const outOfDate = (weakness: Weakness): readonly string[] =>
  weaknesses[weakness]
    .filter(([file, from]) => !readFileSync(join(root, 'lib', 'domain', file), 'utf8').includes(from))
    .map(([file, from]) => `${file}: ${from}`);

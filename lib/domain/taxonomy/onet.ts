import { z } from 'zod';
import { toLevel } from '../signal/evidence.ts';
import { Refusal } from '../refusal.ts';
import { RoleProfile } from '../skill/skill.ts';
import {
  badRow,
  cell,
  gather,
  idFrom,
  importedFrom,
  type BadRow,
  type SkillDraft,
  type Imported,
  type TaxonomyRow,
} from './import.ts';
import { toHundredths } from '../rounding.ts';

/** The three files of the O*NET database (tab-separated text) that hold skills and what occupations ask for. */
export interface OnetFiles {
  /** `Skills.txt` */
  levels: readonly TaxonomyRow[];
  /** `Content Model Reference.txt` */
  elements: Iterable<TaxonomyRow>;
  /** `Occupation Data.txt` */
  occupations: Iterable<TaxonomyRow>;
}

/** O*NET calls what it rates below this, on its scale of 1–5, not important to an occupation. */
const IMPORTANT = 3;

const ID = 'Element ID';
const CODE = 'O*NET-SOC Code';

/**
 * O*NET's skills, and each occupation as a role profile that asks for the skills important to it at their levels, from
 * O*NET's 0–7 to 0–5. Neighbours are the skills under the same heading. What O*NET advises not to use is left out.
 */
export function fromOnet({ levels, elements, occupations }: OnetFiles): Imported {
  const rated = new Set(levels.map((row) => cell(row, ID)));
  const { known, bad } = gather(draftsFrom(elements, rated));
  joinSiblings(known);
  const { profiles, bad: badLevels } = profilesFrom(levels, occupations, known);
  return importedFrom(known, [...bad, ...badLevels], profiles);
}

const skillIdOf = (element: string) => idFrom('onet', element);

function* draftsFrom(
  rows: Iterable<TaxonomyRow>,
  rated: ReadonlySet<string>,
): Generator<SkillDraft | BadRow> {
  for (const row of rows) {
    const element = cell(row, ID);
    if (element === '') yield badRow(row, `${ID} is empty`);
    if (!rated.has(element) || element === '') continue;
    yield {
      row,
      skillId: skillIdOf(element),
      label: cell(row, 'Element Name'),
      source: `O*NET ${element}`,
      description: cell(row, 'Description'),
      neighbours: new Set(),
    };
  }
}

function joinSiblings(known: ReadonlyMap<string, SkillDraft>): void {
  const headingOf = ({ source = '' }: SkillDraft) => source.slice(0, source.lastIndexOf('.'));
  for (const draft of known.values())
    for (const other of known.values())
      if (other !== draft && headingOf(other) === headingOf(draft)) draft.neighbours.add(other.skillId);
}

function profilesFrom(
  levels: readonly TaxonomyRow[],
  occupations: Iterable<TaxonomyRow>,
  known: ReadonlyMap<string, SkillDraft>,
) {
  const bad: BadRow[] = [];
  const important = new Set<string>();
  const targets = new Map<string, Record<string, number>>();
  const keyOf = (row: TaxonomyRow) => `${cell(row, CODE)} ${cell(row, ID)}`;
  const usable = levels.filter(
    (row) => cell(row, 'Recommend Suppress') !== 'Y' && cell(row, 'Not Relevant') !== 'Y',
  );
  for (const row of usable)
    if (cell(row, 'Scale ID') === 'IM' && Number(cell(row, 'Data Value')) >= IMPORTANT)
      important.add(keyOf(row));
  for (const row of usable) {
    if (cell(row, 'Scale ID') !== 'LV') continue;
    const level = levelIn(row, known);
    if (typeof level === 'string') bad.push(badRow(row, level));
    else if (important.has(keyOf(row))) {
      const ofOccupation = targets.get(cell(row, CODE)) ?? {};
      targets.set(cell(row, CODE), {
        ...ofOccupation,
        [skillIdOf(cell(row, ID))]: toHundredths(level),
      });
    }
  }
  const profiles: RoleProfile[] = [];
  for (const row of occupations) {
    const code = cell(row, CODE);
    const asks = targets.get(code);
    if (!asks) continue;
    const parsed = RoleProfile.safeParse({
      roleId: idFrom('onet', code),
      title: cell(row, 'Title'),
      targets: asks,
    });
    if (parsed.success) profiles.push(parsed.data);
    else bad.push(badRow(row, z.prettifyError(parsed.error)));
  }
  return { profiles, bad };
}

/** The level (0–5) that a row asks for, or why it says none. */
function levelIn(row: TaxonomyRow, known: ReadonlyMap<string, SkillDraft>): number | string {
  const value = cell(row, 'Data Value');
  if (!known.has(skillIdOf(cell(row, ID)))) return `${cell(row, ID)} is no element of the reference`;
  try {
    return toLevel(value === '' ? Number.NaN : Number(value), 'onet-0-7');
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

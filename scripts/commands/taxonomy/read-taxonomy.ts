import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromEsco } from '../../../lib/domain/taxonomy/esco.ts';
import { fromOnet } from '../../../lib/domain/taxonomy/onet.ts';
import { fromPlain } from '../../../lib/domain/taxonomy/plain.ts';
import type { Imported } from '../../../lib/domain/taxonomy/import.ts';
import { readRows, UnusableFile } from './read-rows.ts';

/** A folder of ESCO's CSV files, one language. */
export function readEsco(folder: string): Imported {
  const skills = readRows(inFolder(folder, /^skills_\w+\.csv$/), [
    'conceptUri',
    'preferredLabel',
    'altLabels',
    'description',
  ]);
  const broader = readRows(inFolder(folder, /^broaderRelationsSkillPillar_\w+\.csv$/), [
    'conceptUri',
    'broaderUri',
  ]);
  const related = readRows(inFolder(folder, /^skillSkillRelations_\w+\.csv$/), [
    'originalSkillUri',
    'relatedSkillUri',
  ]);
  const imported = fromEsco({ skills: skills.rows, broader: broader.rows, related: related.rows });
  return { ...imported, bad: [...skills.bad, ...broader.bad, ...related.bad, ...imported.bad] };
}

/** A folder of O*NET's text files; only these occupations become role profiles, or all where none is named. */
export function readOnet(folder: string, only: readonly string[] = []): Imported {
  const levels = readRows(join(folder, 'Skills.txt'), [
    'O*NET-SOC Code',
    'Element ID',
    'Scale ID',
    'Data Value',
  ]);
  const elements = readRows(join(folder, 'Content Model Reference.txt'), [
    'Element ID',
    'Element Name',
    'Description',
  ]);
  const occupations = readRows(join(folder, 'Occupation Data.txt'), ['O*NET-SOC Code', 'Title']);
  const imported = fromOnet({
    levels: levels.rows,
    elements: elements.rows,
    occupations: occupations.rows.filter(
      ({ cells }) => only.length === 0 || only.includes(cells['O*NET-SOC Code'] ?? ''),
    ),
  });
  return { ...imported, bad: [...levels.bad, ...elements.bad, ...occupations.bad, ...imported.bad] };
}

export function readPlain(file: string): Imported {
  const { rows, bad } = readRows(file, ['id', 'label']);
  const imported = fromPlain(rows);
  return { ...imported, bad: [...bad, ...imported.bad] };
}

function inFolder(folder: string, name: RegExp): string {
  const found = readdirSync(folder).find((file) => name.test(file));
  if (!found) throw new UnusableFile(`${folder} holds no file named ${name.source}.`);
  return join(folder, found);
}

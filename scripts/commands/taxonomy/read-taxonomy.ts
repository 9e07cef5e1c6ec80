import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromEsco } from '../../../lib/domain/taxonomy/esco.ts';
import { fromOnet } from '../../../lib/domain/taxonomy/onet.ts';
import { fromPlain } from '../../../lib/domain/taxonomy/plain.ts';
import type { Imported } from '../../../lib/domain/taxonomy/import.ts';
import { readRows, UnusableFile } from './read-rows.ts';

const SKILLS_IN = /^skills_([a-z]{2,3})\.csv$/;
/** Labels of a skill of which no language is told are compared as English ones. */
const USUAL_LANGUAGE = 'en';

/**
 * A folder of ESCO's CSV files, in one language or more.
 * @param named the language whose labels stand wherever another one has none; the only one where it is left out
 */
export function readEsco(folder: string, named?: string): Imported {
  const languages = languagesIn(folder);
  const first = named ?? onlyOf(languages, folder);
  const skillsIn = (language: string) =>
    readRows(inFolder(folder, new RegExp(`^skills_${language}\\.csv$`)), [
      'conceptUri',
      'preferredLabel',
      'altLabels',
      'description',
    ]);
  const skills = skillsIn(first);
  const others = languages
    .filter((language) => language !== first || first !== USUAL_LANGUAGE)
    .map((language) => ({
      language,
      ...(language === first ? { rows: skills.rows, bad: [] } : skillsIn(language)),
    }));
  const broader = readRows(inFolder(folder, /^broaderRelationsSkillPillar_\w+\.csv$/), [
    'conceptUri',
    'broaderUri',
  ]);
  const related = readRows(inFolder(folder, /^skillSkillRelations_\w+\.csv$/), [
    'originalSkillUri',
    'relatedSkillUri',
  ]);
  const imported = fromEsco({
    skills: skills.rows,
    translations: Object.fromEntries(others.map(({ language, rows }) => [language, rows])),
    broader: broader.rows,
    related: related.rows,
  });
  const unread = [...skills.bad, ...others.flatMap(({ bad }) => bad), ...broader.bad, ...related.bad];
  return { ...imported, bad: [...unread, ...imported.bad] };
}

const languagesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((file) => SKILLS_IN.exec(file)?.[1] ?? []);

function onlyOf(languages: readonly string[], folder: string): string {
  const [only, ...others] = languages;
  if (only === undefined) throw new UnusableFile(`${folder} holds no file named ${SKILLS_IN.source}.`);
  if (others.length > 0)
    throw new UnusableFile(
      `${folder} holds skills in ${languages.join(', ')}: name with --language the one whose labels stand wherever another has none.`,
    );
  return only;
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

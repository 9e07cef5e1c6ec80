import { RegisterId } from '../ids.ts';
import type { NamesInLanguage } from '../skill/skill.ts';
import {
  badRow,
  cell,
  gather,
  importedFrom,
  namesFrom,
  type BadRow,
  type SkillDraft,
  type Imported,
  type TaxonomyRow,
} from './import.ts';

/**
 * A taxonomy of one's own: columns `id` and `label`, and where there are any `description`, `half_life_days`,
 * `neighbours`, `alt_labels` and `phrases` (several with a semicolon between them), and `label_de` and `alt_labels_de`
 * for what it goes by in a language. Neighbours hold both ways.
 */
export function fromPlain(rows: Iterable<TaxonomyRow>): Imported {
  const { known, bad } = gather(draftsFrom(rows));
  for (const draft of known.values())
    for (const neighbour of draft.neighbours) {
      const other = known.get(neighbour);
      if (other) other.neighbours.add(draft.skillId);
      else bad.push(badRow(draft.row, `neighbour ${neighbour} is no skill of the file`));
    }
  return importedFrom(known, bad);
}

function* draftsFrom(rows: Iterable<TaxonomyRow>): Generator<SkillDraft | BadRow> {
  for (const row of rows) {
    const skillId = cell(row, 'id');
    const halfLife = cell(row, 'half_life_days');
    const days = Number(halfLife);
    if (!RegisterId.safeParse(skillId).success)
      yield badRow(row, `id "${skillId}" must be 1–40 letters, digits, - or _`);
    else if (halfLife !== '' && !(days > 0))
      yield badRow(row, `half_life_days "${halfLife}" is no number above 0`);
    else
      yield {
        row,
        skillId,
        label: cell(row, 'label'),
        description: cell(row, 'description'),
        ...(halfLife === '' ? {} : { halfLifeDays: days }),
        altLabels: several(cell(row, 'alt_labels')),
        phrases: several(cell(row, 'phrases')),
        translations: translationsIn(row),
        neighbours: new Set(several(cell(row, 'neighbours'))),
      };
  }
}

const LABEL_IN = /^label_([a-z]{2,3})$/;

function translationsIn(row: TaxonomyRow): Record<string, NamesInLanguage> {
  const languages = Object.keys(row.cells).flatMap((column) => LABEL_IN.exec(column)?.[1] ?? []);
  return Object.fromEntries(
    languages.flatMap((language) => {
      const names = namesFrom(cell(row, `label_${language}`), several(cell(row, `alt_labels_${language}`)));
      return names ? [[language, names]] : [];
    }),
  );
}

const several = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

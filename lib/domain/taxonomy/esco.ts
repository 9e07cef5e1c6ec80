import {
  badRow,
  cell,
  gather,
  idFrom,
  importedFrom,
  namesFrom,
  type BadRow,
  type SkillDraft,
  type Imported,
  type TaxonomyRow,
} from './import.ts';

/** The files of ESCO (v1.2, CSV) that hold its skills and how they belong together. */
export interface EscoFiles {
  /** `skills_<language>.csv` in the language whose labels stand wherever another one has none. */
  skills: Iterable<TaxonomyRow>;
  /** What the skills go by in other languages, by their codes: `skills_<language>.csv` of each. */
  translations?: Readonly<Record<string, Iterable<TaxonomyRow>>>;
  /** `broaderRelationsSkillPillar_<language>.csv` */
  broader: Iterable<TaxonomyRow>;
  /** `skillSkillRelations_<language>.csv` */
  related: Iterable<TaxonomyRow>;
}

/**
 * ESCO's skills with their other labels. Neighbours are the skills that ESCO calls broader, narrower, essential or
 * optional to them; its groups of skills are none. Half-lives are not in ESCO: each skill starts with the usual one.
 */
export function fromEsco({ skills, translations = {}, broader, related }: EscoFiles): Imported {
  const { known, bad } = gather(draftsFrom(skills));
  for (const [language, rows] of Object.entries(translations))
    for (const row of rows) translate(known, bad, row, language);
  for (const row of broader) join(known, bad, row, ['conceptUri', 'broaderUri'], true);
  for (const row of related) join(known, bad, row, ['originalSkillUri', 'relatedSkillUri'], false);
  return importedFrom(known, bad);
}

function* draftsFrom(rows: Iterable<TaxonomyRow>): Generator<SkillDraft | BadRow> {
  for (const row of rows) {
    const uri = cell(row, 'conceptUri');
    if (uri === '') yield badRow(row, 'conceptUri is empty');
    else
      yield {
        row,
        skillId: idOf(uri),
        label: cell(row, 'preferredLabel'),
        source: uri,
        description: cell(row, 'description'),
        altLabels: otherLabels(row),
        neighbours: new Set(),
      };
  }
}

const otherLabels = (row: TaxonomyRow): string[] =>
  cell(row, 'altLabels')
    .split('\n')
    .map((label) => label.trim());

/** Says what a skill goes by in one language more. */
function translate(
  known: ReadonlyMap<string, SkillDraft>,
  bad: BadRow[],
  row: TaxonomyRow,
  language: string,
): void {
  const draft = known.get(idOf(cell(row, 'conceptUri')));
  const names = namesFrom(cell(row, 'preferredLabel'), otherLabels(row));
  if (!draft) bad.push(badRow(row, 'conceptUri is no skill of the first language'));
  else if (!names) bad.push(badRow(row, `preferredLabel is no name in ${language}`));
  else draft.translations = { ...draft.translations, [language]: names };
}

const idOf = (uri: string) => idFrom('esco', uri.split('/').at(-1) ?? uri);

/** Makes two skills neighbours. A group beside a skill is passed over, an end that is nothing at all is a bad row. */
function join(
  known: ReadonlyMap<string, SkillDraft>,
  bad: BadRow[],
  row: TaxonomyRow,
  [one, other]: readonly [string, string],
  groups: boolean,
): void {
  const ends = [cell(row, one), cell(row, other)];
  const [first, second] = ends.map((uri) => known.get(idOf(uri)));
  if (first && second) {
    first.neighbours.add(second.skillId);
    second.neighbours.add(first.skillId);
  } else if (ends.includes('')) bad.push(badRow(row, `${one} or ${other} is empty`));
  else if (!groups)
    bad.push(badRow(row, `${ends.find((uri) => !known.has(idOf(uri))) ?? ''} is no skill of the file`));
}

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

/** The three files of ESCO (v1.2, CSV, one language) that hold its skills and how they belong together. */
export interface EscoFiles {
  /** `skills_<language>.csv` */
  skills: Iterable<TaxonomyRow>;
  /** `broaderRelationsSkillPillar_<language>.csv` */
  broader: Iterable<TaxonomyRow>;
  /** `skillSkillRelations_<language>.csv` */
  related: Iterable<TaxonomyRow>;
}

/**
 * ESCO's skills with their other labels. Neighbours are the skills that ESCO calls broader, narrower, essential or
 * optional to them; its groups of skills are none. Half-lives are not in ESCO: each skill starts with the usual one.
 */
export function fromEsco({ skills, broader, related }: EscoFiles): Imported {
  const { known, bad } = gather(draftsFrom(skills));
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
        altLabels: cell(row, 'altLabels')
          .split('\n')
          .map((label) => label.trim()),
        neighbours: new Set(),
      };
  }
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

import { z } from 'zod';
import type { NamedSkill } from '../../../lib/domain/skill-mentions/skill-index.ts';
import { linesOf, rowsOf, UnusableFile, UnusableRow, type BadRow } from '../csv.ts';

/**
 * The skills, and what each is called: skills of the same label (in whatever case) are one, under the id of the first.
 */
export interface Taxonomy {
  skills: NamedSkill[];
  /** The id that an id or a label stands for; where something is both, it is an id. */
  idOf: (called: string) => string | undefined;
}

/** @throws UnusableFile */
export async function readTaxonomy(file: string, bad: (row: BadRow) => void): Promise<Taxonomy> {
  const skills: NamedSkill[] = [];
  const [byId, byLabel] = [new Map<string, string>(), new Map<string, string>()];
  const read = (cell: (column: string) => string) => {
    const [id, label] = [cell('id'), cell('label')];
    if (id === '' || label === '') throw new UnusableRow(`${id === '' ? 'id' : 'label'} is empty`);
    if (byId.has(id)) throw new UnusableRow(`id ${id} stands on an earlier line`);
    return { id, label };
  };
  for await (const { id, label } of rowsOf(file, ['id', 'label'], read, bad)) {
    const same = byLabel.get(bare(label));
    byId.set(id, same ?? id);
    if (same !== undefined) continue;
    byLabel.set(bare(label), id);
    skills.push({ skillId: id, label });
  }
  if (skills.length === 0) throw new UnusableFile(`${file} holds no usable skill.`);
  return { skills, idOf: (called) => byId.get(called.trim()) ?? byLabel.get(bare(called)) };
}

const bare = (label: string): string => label.trim().toLowerCase();

export interface Query {
  text: string;
  skillIds: ReadonlySet<string>;
}

const Row = z.object({ text: z.string().min(1), labels: z.array(z.string()).min(1) });

/** Rows that are no query, and labels that the taxonomy lacks, go to `bad`. */
export async function* readQueries(
  file: string,
  { idOf }: Taxonomy,
  bad: (row: BadRow) => void,
): AsyncGenerator<Query> {
  for await (const { line, text: json } of linesOf(file)) {
    const row = Row.safeParse(parsed(json));
    if (!row.success) {
      bad({ file, line, reason: 'is not {"text": "…", "labels": ["…"]}' });
      continue;
    }
    const { text, labels } = row.data;
    const unknown = labels.filter((label) => idOf(label) === undefined);
    if (unknown.length > 0) bad({ file, line, reason: `not in the taxonomy: ${unknown.join('; ')}` });
    const wanted = new Set(labels.flatMap((label) => idOf(label) ?? []));
    if (wanted.size > 0) yield { text, skillIds: wanted };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

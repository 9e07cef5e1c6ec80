import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { NamedSkill } from '../../../lib/domain/skill-mentions/skill-index.ts';
import { rowsOf, UnusableFile, UnusableRow, type BadRow } from '../skills/csv.ts';

/** The skills, and under which of them an id or a label (in lower case) goes. Skills of the same label are one. */
export interface Taxonomy {
  skills: NamedSkill[];
  skillIds: ReadonlyMap<string, string>;
}

/** @throws UnusableFile */
export async function readTaxonomy(file: string, bad: (row: BadRow) => void): Promise<Taxonomy> {
  const skills: NamedSkill[] = [];
  const skillIds = new Map<string, string>();
  const read = (cell: (column: string) => string) => {
    const [id, label] = [cell('id'), cell('label')];
    if (id === '' || label === '') throw new UnusableRow(`${id === '' ? 'id' : 'label'} is empty`);
    if (skillIds.has(id)) throw new UnusableRow(`id ${id} stands on an earlier line`);
    return { id, label };
  };
  for await (const { id, label } of rowsOf(file, ['id', 'label'], read, bad)) {
    const same = skillIds.get(label.toLowerCase());
    skillIds.set(id, same ?? id);
    if (same !== undefined) continue;
    skillIds.set(label.toLowerCase(), id);
    skills.push({ skillId: id, label });
  }
  if (skills.length === 0) throw new UnusableFile(`${file} holds no usable skill.`);
  return { skills, skillIds };
}

export interface Query {
  text: string;
  skillIds: ReadonlySet<string>;
}

const Row = z.object({ text: z.string().min(1), labels: z.array(z.string()).min(1) });

/** Rows that are no query, and labels that the taxonomy lacks, go to `bad`. */
export async function* readQueries(
  file: string,
  { skillIds }: Taxonomy,
  bad: (row: BadRow) => void,
): AsyncGenerator<Query> {
  let line = 0;
  for await (const json of linesOf(file)) {
    line++;
    if (json.trim() === '') continue;
    const row = Row.safeParse(parsed(json));
    if (!row.success) {
      bad({ file, line, reason: 'is not {"text": "…", "labels": ["…"]}' });
      continue;
    }
    const known = row.data.labels.map(
      (label) => skillIds.get(label) ?? skillIds.get(label.trim().toLowerCase()),
    );
    const unknown = row.data.labels.filter((_, i) => known[i] === undefined);
    if (unknown.length > 0) bad({ file, line, reason: `not in the taxonomy: ${unknown.join('; ')}` });
    const wanted = new Set(known.filter((id) => id !== undefined));
    if (wanted.size > 0) yield { text: row.data.text, skillIds: wanted };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  } catch (cause) {
    throw new UnusableFile(`${file} cannot be read: ${String(cause)}. Give the path of a JSON lines file.`, {
      cause,
    });
  }
}

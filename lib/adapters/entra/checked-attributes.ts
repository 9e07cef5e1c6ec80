import { z } from 'zod';
import type { PersonId } from '../../domain/ids.ts';
import type { CheckedAttributes, GroupedBy, NotGrouped } from '../../ports/checked-attributes.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { GraphRefused, type Graph } from '../graph.ts';

/** Most values of `in`, which Graph counts as so many conditions. */
const PEOPLE_A_CALL = 15;
/** A thousand calls, one after the other: some minutes, well within what a step may take. */
const MOST_PEOPLE = 15_000;

const Single = z.union([z.string(), z.number(), z.boolean()]);
/** What cannot be read is none: an error about it could repeat it. */
const Value = z
  .union([Single, z.array(Single)])
  .optional()
  .catch(undefined);
const Held = z.record(z.string(), z.record(z.string(), Value).catch({}));
const Found = z
  .array(
    z.object({ id: z.string().toLowerCase(), customSecurityAttributes: Held.nullish().catch(undefined) }),
  )
  .default([]);
type Row = z.infer<typeof Found>[number];

/**
 * Custom security attributes of Entra, of the people of one draw, read when it is made. Graph gives all sets of a
 * person or none, so what is not asked for arrives, too, and is dropped with the answer. Without the permission it
 * answers as if nobody had any.
 */
export function entraCheckedAttributes(graph: Graph, named: readonly string[]): CheckedAttributes {
  return {
    names: named,
    async groupsBy(names, people) {
      const asked = names.filter((name) => named.includes(name));
      const read = asked.length === 0 ? [] : await rowsOf(people, graph);
      return new Map(
        names.map((name) => [name, asked.includes(name) ? groupedBy(name, read) : ('not-named' as const)]),
      );
    },
  };
}

async function rowsOf(people: readonly PersonId[], graph: Graph): Promise<readonly Row[] | NotGrouped> {
  if (people.length > MOST_PEOPLE) return 'too-many';
  const rows: Row[] = [];
  try {
    for (const some of someAtATime(people, PEOPLE_A_CALL)) {
      const filter = encodeURIComponent(`id in (${some.map((id) => `'${id}'`).join(',')})`);
      const path = `users?$select=id,customSecurityAttributes&$filter=${filter}`;
      rows.push(...Found.parse(await graph.get(path)));
    }
  } catch (error) {
    // What passes is waited for; a refusal stays one.
    if (!(error instanceof GraphRefused) || error.status === 429 || error.status === 503) throw error;
    return 'refused';
  }
  return rows;
}

/** Numbers in the order in which values come. */
function groupedBy(name: string, rows: readonly Row[] | NotGrouped): GroupedBy | NotGrouped {
  if (typeof rows === 'string') return rows;
  const [set = '', attribute = ''] = name.split('.');
  const numbers = new Map<string, string>();
  const groups = new Map<PersonId, string>();
  for (const { id, customSecurityAttributes: held } of rows) {
    const values = [held?.[set]?.[attribute] ?? []].flat().map((value) => String(value).trim());
    const entered = values.filter((value) => value !== '');
    if (entered.length === 0) continue;
    // Of several values, whoever has the same ones stands together; one in a list is one.
    const key = JSON.stringify(entered.toSorted());
    const number = numbers.get(key) ?? String(numbers.size + 1);
    numbers.set(key, number);
    groups.set(id, number);
  }
  return groups.size === 0 ? 'of-nobody' : groups;
}

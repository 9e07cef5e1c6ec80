import type { Claim, WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { quiet } from '../fiction/cast.ts';
import { toldInRoom } from '../material/bound.ts';
import { together } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { tableWith } from '../material/tables.ts';
import { caseOfTable } from './cases-of-tables.ts';
import { questionOfTable } from './questions-of-tables.ts';

/** The rows of the first table in the document of a lesson that decides a case; empty where there is none. */
export function decidingTable(main: Passage, among: readonly Passage[], material: Material): Passage[] {
  const tried = { ...material, cast: quiet(material.cast) };
  // Beside a procedure a table of another section is of another task.
  const isNear = ({ source, section }: Passage) =>
    source === main.source && (main.list === undefined || section === main.section);
  const row = among.find((one) => isNear(one) && questionOfTable(one, tried, 0) !== undefined);
  return row ? tableWith(row, material.passages).map(({ passage }) => passage) : [];
}

/** Points with a table in one of them, unless it is told with the step that is done by it. */
export function toldWithTable(
  points: readonly Passage[],
  table: readonly Passage[],
  material: Material,
  most: number,
  main: Passage,
): Claim[] {
  const isBound = points.some((point) => material.boundTo(point).some((one) => table.includes(one)));
  if (table.length === 0 || isBound) return toldInRoom(points, material, most, main);
  const others = points.filter((point) => !table.includes(point));
  return [...toldInRoom(others, material, most - 1, main).slice(0, most - 1), together(table)];
}

/** A story that goes on with a case which the table decides: the figure, what it is held against, what follows. */
export function withTable(
  example: WorkedExample,
  row: Passage | undefined,
  material: Material,
  turn: number,
): WorkedExample {
  const decided = row && caseOfTable(row, material, turn);
  if (!decided) return example;
  const { says, told, right, wrong } = decided;
  const inside = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');
  return {
    ...example,
    steps: [
      ...example.steps,
      {
        done: madeUp(inside(`“Then somebody read to me ${says}. ${told}.”`).replace(/^‘(.*)’$/su, '“$1”')),
        because: together(
          [right, ...wrong].map(({ passage }) => passage).toSorted((a, b) => a.place - b.place),
        ),
        then: [madeUp('“Nobody had to ask a second time.”')],
      },
    ],
  };
}

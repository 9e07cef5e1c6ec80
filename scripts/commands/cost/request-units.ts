/**
 * Request units of a point read and of an insert by KB of the document: Microsoft's table for Azure Cosmos DB, session
 * consistency, as its page on request units had it in November 2026. It is far from linear: sixteen
 * times the size costs twice as much. The local stand-in charges a flat rate, so units are modelled from counted
 * operations and never read from it.
 */
const TABLE = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
] as const;

/** A replace is documented as about twice an insert, and so is an upsert that replaces. */
const REPLACE = 2;

/**
 * Units between two lines of the table are taken to be on the straight line between them, and past the last on its
 * continuation.
 */
function unitsAt(kb: number, column: 1 | 2): number {
  const size = Math.max(kb, TABLE[0][0]);
  const next = TABLE.findIndex(([upTo], i) => i > 0 && size <= upTo);
  const to = TABLE[next === -1 ? TABLE.length - 1 : next] ?? TABLE[1];
  const from = TABLE[TABLE.findIndex((line) => line === to) - 1] ?? TABLE[0];
  return from[column] + ((to[column] - from[column]) * (size - from[0])) / (to[0] - from[0]);
}

const read = (kb: number): number => unitsAt(kb, 1);
const create = (kb: number): number => unitsAt(kb, 2);
const replace = (kb: number): number => REPLACE * create(kb);

/** Units of an operation on a document of so many KB; one that finds nothing costs what the smallest read costs. */
export const requestUnits = { read, create, replace, upsert: replace, missed: () => read(0) } as const;
export type Kind = keyof typeof requestUnits;

/**
 * Units per signal of a person, of `evidenceKB` each, of which so many are folded into the state of `stateKB` at a
 * time: the least possible, since the state is read and written once for all of them.
 */
export const unitsPerSignal = (evidenceKB: number, stateKB: number, together: number): number =>
  create(evidenceKB) + (read(stateKB) + replace(stateKB)) / together;

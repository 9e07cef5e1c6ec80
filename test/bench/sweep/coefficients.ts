/**
 * Request units by kind of operation and per KB, from Microsoft's documentation of request units in Azure Cosmos DB (a point read of
 * 1 KB costs 1, an insert of 1 KB about 5.5, a replace about 11; a batch costs what its operations cost). The local stand-in charges a
 * flat rate, so units are modelled from counted operations and never read from it.
 */
export const REQUEST_UNITS = { read: 1, create: 5.5, replace: 11, upsert: 11, missed: 1 } as const;

/** No document is charged less than this many KB. */
export const LEAST_KB = 1;

/** Floors per event for evidence of `e` KB and a state of `s` KB: read and write the state each time, or once for `b` events. */
export const synchronousFloor = (e: number, s: number): number =>
  REQUEST_UNITS.read * s + REQUEST_UNITS.create * e + REQUEST_UNITS.replace * s;
export const foldedFloor = (e: number, s: number, b: number): number =>
  REQUEST_UNITS.create * e + ((REQUEST_UNITS.read + REQUEST_UNITS.replace) * s) / b;

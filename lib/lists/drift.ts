import type { Ports } from '../ports/index.ts';
import type { KeptList } from './kept-list.ts';
import { movesBetween } from './moves-between.ts';
import { isToldOfTrial } from './tries.ts';

/** How a list and its register differ at a moment. */
export interface ListDrift {
  rows: number;
  /** Items that were not understood, or that stand for what another row stands for. */
  refused: number[];
  /** Rows that wait for the yes of whom they name. */
  asked: number;
  /** Rows that are tried, of which nothing holds. */
  tried: number;
  /** Rows that the next pass takes over, writes or tries. */
  waiting: number;
}

/** What the next pass would do; undefined where the company has no such list. @throws NamedError `unavailable` */
export async function driftOf(list: KeptList, ports: Ports): Promise<ListDrift | undefined> {
  const rows = await ports.lists.rows(list.title);
  if (!rows) return undefined;
  const { moves, refused, asked, tried } = movesBetween(
    rows,
    await list.sides(ports, ports.words, rows),
    ports.words,
  );
  const waiting = moves.length + tried.filter((one) => !isToldOfTrial(one)).length;
  return { rows: rows.length, refused, asked: asked.length, tried: tried.length, waiting };
}

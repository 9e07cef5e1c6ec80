import { readFileSync } from 'node:fs';
import { z } from 'zod';

const World = z.strictObject({
  days: z.int(),
  lookEveryDays: z.int(),
  /** Everybody is, from a day of their own on; once within so many days before the first look. */
  assessedEveryDays: z.int(),
  /** Levels by which people exceed what is asked, how they differ, and how one assessment errs. */
  surplus: z.number(),
  spread: z.number(),
  noise: z.number(),
  /** Managers see it as well, by themselves, and err so. */
  observedEveryDays: z.int(),
  observedNoise: z.number(),
  /** A source that says too little, by so many levels: of everybody, or of whoever is in the first department. */
  low: z
    .strictObject({
      source: z.enum(['assessed', 'observed']),
      levels: z.number(),
      of: z.enum(['everybody', 'department']),
    })
    .optional(),
  /** What may be given away of a value by how its cell is spoken of, beside what is by its role (`Budget`). */
  cellBudget: z.number(),
  /** People of the roles in which nothing is missing, beside the one that is looked at. */
  others: z.array(z.int()),
  /** Groups of the company of which nothing is found, beside those that are lived. */
  besides: z.int(),
});
export type World = z.infer<typeof World>;

const Cells = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  bars: z.strictObject({
    /** Most lives with a need of a group in which nobody lacks anything. */
    falsely: z.number(),
    /** Share of lives by which fewer gaps of a whole role may be found than by the rule before. */
    asBefore: z.number(),
  }),
  world: World,
  quiet: z.record(z.string(), World.partial()),
  effects: z.array(z.number()),
  people: z.array(z.int()),
  lacking: z.array(z.enum(['role', 'department', 'site'])),
});
export type Cells = z.infer<typeof Cells>;

export interface Cell {
  name: string;
  world: World;
  /** Who lack something, and how much. */
  lacking?: { who: Cells['lacking'][number]; people: number; levels: number };
}

/** Drawn up before anything was tuned; tuned on other seeds than its own. */
export const readCells = (file: string | URL = new URL('cells.json', import.meta.url)): Cells =>
  Cells.parse(JSON.parse(readFileSync(file, 'utf8')));

/** A site of fewer than three cells of five is a department by another name. */
const LEAST_SITE = 15;

export const crossed = ({ world, quiet, effects, people, lacking }: Cells): Cell[] => [
  ...Object.entries(quiet).map(([name, change]) => ({ name, world: World.parse({ ...world, ...change }) })),
  ...lacking.flatMap((who) =>
    people
      .filter((count) => who !== 'site' || count >= LEAST_SITE)
      .flatMap((count) =>
        effects.map((levels) => ({
          name: `a ${who} of ${count} lacks ${levels}`,
          world,
          lacking: { who, people: count, levels },
        })),
      ),
  ),
];

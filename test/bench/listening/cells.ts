import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Quiet = z.strictObject({
  /** How groups move by themselves; as `Drift` of the listening agent, though drawn here. */
  kept: z.number(),
  spread: z.number(),
  /** Half of the groups have a season, which comes so many days later in the second year. */
  seasonLateDays: z.number().optional(),
  /** Everybody has a holiday, which moves in its year and of which the company’s calendar tells. */
  holidayMoves: z.boolean().default(false),
});

const World = z.strictObject({
  /** Of each group, who answer. */
  people: z.array(z.int()),
  level: z.strictObject({ mean: z.number(), groups: z.number() }),
  /** Of one answer. */
  deviation: z.number(),
  everyDays: z.int(),
  /** Reports before the first look, and looks after it, one a report. */
  history: z.int(),
  looks: z.int(),
  season: z.strictObject({ by: z.number(), days: z.int() }),
  holiday: z.strictObject({ by: z.number(), days: z.int(), movesDays: z.int() }),
  /** Report from which on a group has changed: after so many looks, or in its first year. */
  changeAtLook: z.int(),
  earlyChangeAt: z.int(),
});
export type World = z.infer<typeof World>;

const Cells = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  bars: z.strictObject({
    /** Most lives in which nothing changes and any change is told of; the same of weak signs in a first year. */
    alarms: z.number(),
    /** Share of lives by which fewer real changes may be found than by the rule before, which alarms in most. */
    fewer: z.number(),
    /** Least share of lives in which a change is found where it is as large as `largeIs` in as many as `peopleIs`. */
    found: z.strictObject({ share: z.number(), largeIs: z.number(), peopleIs: z.number() }),
  }),
  world: World,
  quiet: z.record(z.string(), Quiet),
  changes: z.record(z.string(), z.strictObject({ by: z.number(), isEarly: z.boolean().default(false) })),
  /** How groups move in lives in which one of them changes, and how many people are in that one. */
  changed: Quiet,
  changedPeople: z.array(z.int()),
});
export type Cells = z.infer<typeof Cells>;

export interface Cell {
  name: string;
  quiet: z.infer<typeof Quiet>;
  /** Of one group, from a look on, for good. */
  change?: { by: number; people: number; isEarly: boolean };
}

/** Most were drawn up before anything was tuned; the first year, and the bars of what is found, after first trials. */
export const readCells = (file: string | URL = new URL('cells.json', import.meta.url)): Cells =>
  Cells.parse(JSON.parse(readFileSync(file, 'utf8')));

export const crossed = ({ quiet, changes, changed, changedPeople }: Cells): Cell[] => [
  ...Object.entries(quiet).map(([name, one]) => ({ name, quiet: one })),
  ...Object.entries(changes).flatMap(([name, change]) =>
    changedPeople.map((people) => ({
      name: `${name}, ${people} people`,
      quiet: changed,
      change: { ...change, people },
    })),
  ),
];

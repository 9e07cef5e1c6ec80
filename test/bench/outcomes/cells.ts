import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Effect = z.strictObject({
  /** Levels gained by whoever takes it up, and how the gains of people and of teams vary. */
  gain: z.number(),
  people: z.number().default(0),
  teams: z.number().default(0),
  halvesInDays: z.number().optional(),
});
export type TrueEffect = z.infer<typeof Effect>;

const World = z.strictObject({
  /** Least and most people of a team. */
  teamSize: z.tuple([z.int(), z.int()]),
  level: z.strictObject({ mean: z.number(), people: z.number(), teams: z.number() }),
  /** People are planned whose mean assessment lay below this: some of them by bad luck. */
  plannedBelow: z.number(),
  /** Levels in thirty days that everybody gains without it. */
  allImproveBy: z.number(),
  assessments: z.strictObject({ everyDays: z.int(), taken: z.number(), noise: z.number() }),
  /** Share who take it up, and how teams differ in it. */
  uptake: z.strictObject({ mean: z.number(), teams: z.number() }),
  /** Mean days from sending to having finished. */
  finishDays: z.number(),
  /** Levels by which each flatters whoever received it. */
  flattery: z.strictObject({
    'self-report': z.number(),
    completion: z.number(),
    'told-observer': z.number(),
  }),
});
export type World = z.infer<typeof World>;

const Cells = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  bar: z.tuple([z.number(), z.number()]),
  world: World,
  effects: z.record(z.string(), Effect),
  /** Deviation in levels of what a team gains or loses in thirty days for reasons of its own. */
  teams: z.record(z.string(), z.strictObject({ drift: z.number() })),
  people: z.array(z.int()),
  readings: z.array(z.int()),
});
export type Cells = z.infer<typeof Cells>;

export interface Cell {
  name: string;
  effect: TrueEffect;
  drift: number;
  people: number;
}

/** Fixed before anything was measured with them. */
export const readCells = (file: string | URL = new URL('cells.json', import.meta.url)): Cells =>
  Cells.parse(JSON.parse(readFileSync(file, 'utf8')));

export const crossed = ({ effects, teams, people }: Cells): Cell[] =>
  Object.entries(effects).flatMap(([effectName, effect]) =>
    Object.entries(teams).flatMap(([teamName, { drift }]) =>
      people.map((count) => ({ name: `${effectName}, teams ${teamName}`, effect, drift, people: count })),
    ),
  );

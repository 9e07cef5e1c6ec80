import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RolePlay } from '../../lib/domain/artefact/artefact.ts';
import { toHundredths } from '../../lib/domain/rounding.ts';
import { TRAITS, traitsOf, type Trait } from '../../local/model/role-play/traits.ts';
import { here, Pair, pairsOf } from './measure.ts';

const Rubric = z.array(z.strictObject({ criterion: z.string(), levels: z.array(z.string()).length(4) }));
const Tuning = z.strictObject({
  author: z.string(),
  scripts: z.record(z.string(), z.strictObject({ situation: z.string(), rubric: Rubric })),
  pairs: z.array(Pair),
});

/** A line of a talk: what was counted of it, and the level that its author marked. */
interface Marked {
  pair: Pair;
  talk: 'better' | 'worse';
  traits: readonly number[];
  level: number | null;
}
export type Weights = Record<Trait | 'base', number>;

const names = Object.keys(TRAITS) as Trait[];

/** The lines of all talks that may be read. */
export function markedLines(): Marked[] {
  const { scripts, pairs } = Tuning.parse(here('tuning.json'));
  const criteria = (script: string): string[] =>
    scripts[script]?.rubric.map(({ criterion }) => criterion) ??
    RolePlay.parse(here(`scripts/${script}.json`)).learner.rubric.map(({ criterion }) => criterion.text);
  return [...pairs, ...pairsOf('seen')].flatMap((pair) =>
    (['better', 'worse'] as const).flatMap((talk) =>
      criteria(pair.script).map((criterion, line) => {
        const { of } = traitsOf(criterion, pair[talk].turns);
        return { pair, talk, traits: names.map((name) => of[name]), level: pair[talk].levels[line] ?? null };
      }),
    ),
  );
}

const ROUNDS = 400;
/** How much a weight costs: so much evidence each has to bring. */
const COST = 2;

/** Least squares with a cost on each weight, none of which may turn against what its trait speaks for. */
export function fitted(lines: readonly Marked[]): Weights {
  const known = lines.filter(({ level }) => level !== null);
  const rows = known.map(({ traits }) => [1, ...traits]);
  const left = known.map(({ level }) => level ?? 0);
  const weights = [0, ...names.map(() => 0)];
  const squares = weights.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0) ** 2, 0));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, weight] of weights.entries()) {
      const square = squares[i] ?? 0;
      const pull = rows.reduce((sum, row, j) => sum + (row[i] ?? 0) * (left[j] ?? 0), 0);
      const changed = allowed(i, (pull + square * weight) / (square + (i === 0 ? 0 : COST)));
      for (const [j, row] of rows.entries()) left[j] = (left[j] ?? 0) - (changed - weight) * (row[i] ?? 0);
      weights[i] = changed;
    }
  const rounded = ['base', ...names].map((name, i) => [name, toHundredths(weights[i] ?? 0)]);
  return Object.fromEntries(rounded) as Weights;
}

function allowed(place: number, weight: number): number {
  const name = names[place - 1];
  const speaks = name === undefined ? 'either' : TRAITS[name];
  return (speaks === 'for' && weight < 0) || (speaks === 'against' && weight > 0) ? 0 : weight;
}

/** In how many pairs the better talk comes out higher, each scored by what the pairs of other role-plays say. */
export function heldOut(lines: readonly Marked[]): { pair: Pair; isRight: boolean }[] {
  return [...Map.groupBy(lines, ({ pair }) => pair.script)].flatMap(([script, own]) => {
    const weights = fitted(lines.filter(({ pair }) => pair.script !== script));
    const mark = ({ traits }: Marked) =>
      traits.reduce((sum, value, i) => sum + value * weights[names[i] ?? 'base'], weights.base);
    return [...Map.groupBy(own, ({ pair }) => pair)].map(([pair, both]) => {
      const sum = (talk: Marked['talk']) =>
        both.filter((line) => line.talk === talk).reduce((total, line) => total + mark(line), 0);
      return { pair, isRight: sum('better') > sum('worse') };
    });
  });
}

export const FILE = new URL('../../local/model/role-play/weights.ts', import.meta.url);
export const asFile = (
  weights: Weights,
): string => `// Written by \`npm run fit:role-play -- --write\`, from pairs of talks with levels.
import type { Trait } from './traits.ts';

export const WEIGHTS: Record<Trait | 'base', number> = {
${Object.entries(weights)
  .map(([name, weight]) => `  ${name}: ${weight},`)
  .join('\n')}
};
`;
export const isWritten = (weights: Weights): boolean => readFileSync(FILE, 'utf8') === asFile(weights);

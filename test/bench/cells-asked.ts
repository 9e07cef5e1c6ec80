import { parseArgs } from 'node:util';

/** The cells of a bench as its command line asks for them: with other draws or another seed, or some of them alone. */
export function cellsAsked<C extends { draws: number; seed: number }>(stored: C) {
  const { values } = parseArgs({
    options: { draws: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  return {
    cells: {
      ...stored,
      draws: Number(values.draws ?? stored.draws),
      seed: Number(values.seed ?? stored.seed),
    },
    isAsked: ({ name }: { name: string }): boolean => values.only === undefined || name.includes(values.only),
  };
}

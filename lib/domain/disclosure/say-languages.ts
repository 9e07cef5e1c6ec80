import { z } from 'zod';
import { count, enoughContributed, startCount } from './contributions.ts';
import type { Budget, Noise } from './noise.ts';
import { sayable, saidBefore } from './said.ts';

/** The languages that enough people of a group are spoken to in, as it was said of them last. */
const Languages = z.object({
  /** Which statement of the group it is, from 1. */
  number: z.number(),
  /** Epoch milliseconds; whoever joined by then was counted. */
  at: z.number(),
  /** How many people the group had; no number of them is told on. */
  people: z.number(),
  /** The smallest group that it was said of. */
  least: z.number(),
  /** In the order of their tags. */
  languages: z.array(z.string()),
});
type Languages = z.infer<typeof Languages>;
export const LanguagesSaid = saidBefore(Languages);
export type LanguagesSaid = z.infer<typeof LanguagesSaid>;

/** One person of a group: in which language they are spoken to, and since when they are in it, epoch milliseconds. */
export interface Reader {
  language: string;
  since: number;
}

/**
 * In which languages a group reads: what was said before, or something new where enough people came or went since. So
 * whoever asks before and after somebody joins hears the same, and a change is of a full group. From how many people on
 * a language is named is drawn for each statement, and never fewer than the smallest group: nobody can tell who was the
 * one too many.
 * @param name of the group, from which the noise is drawn
 * @param budget of each person
 */
export function sayLanguages(
  before: LanguagesSaid | undefined,
  readers: readonly Reader[],
  { noise, budget, name, at }: { noise: Noise; budget: Budget; name: string; at: number },
): LanguagesSaid {
  const { least } = noise;
  if (before && before.least >= least && !isAnother(before, readers, least)) return before;
  const number = (before?.number ?? 0) + 1;
  const byLanguage = Map.groupBy(readers, ({ language }) => language);
  const enough = (language: string): number =>
    least + Math.abs(noise.whole(`${name}|${number}|${language}`, budget.count));
  return sayable({
    number,
    at,
    people: readers.length,
    least,
    languages: [...byLanguage]
      .flatMap(([language, some]) => (some.length >= enough(language) ? language : []))
      .toSorted(),
  });
}

/** Whether enough came or went since something was said. */
function isAnother({ number, at, people }: Languages, readers: readonly Reader[], least: number): boolean {
  const statements = [{ number, at, people }];
  const counted = startCount(statements);
  for (const { since } of readers) count(counted, statements, { since, atTarget: false, short: 0 });
  return enoughContributed(statements, counted.batches, least);
}

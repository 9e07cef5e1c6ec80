import { beforeAll, describe, expect, test } from '@jest/globals';
import { embedding } from '../judge/embedding.ts';
import { askAll, figuresOf, told, type Asked } from './measure.ts';
import { judgedSet } from './sets.ts';

/** The local model takes some 10 ms a text. */
const PATIENCE_MS = 10 * 60_000;

let asked: Asked[] = [];
const inLanguage = (language: string) => figuresOf(asked.filter(({ kind }) => kind === language));

beforeAll(async () => {
  asked = await askAll(judgedSet(), await embedding());
  for (const language of ['en', 'de'])
    process.stdout.write(`${told(`judged (${language})`, inLanguage(language))}\n`);
}, PATIENCE_MS);

/**
 * What was asked for and is reached. Among the first five 0.85 was asked for and is not reached with this model: the
 * guide says so, and what is held here is what it does reach, so that it gets no worse unseen.
 */
describe('questions that somebody else wrote before anything answered', () => {
  test('are found better than by words alone', () => {
    const { recallAt5, recallAt5ByWords } = inLanguage('en');
    expect(recallAt5).toBeGreaterThan(recallAt5ByWords + 0.1);
    expect(recallAt5).toBeGreaterThanOrEqual(REACHED);
  });

  // Of the German ones it holds trivially: with this model none is answered at all, as the guide says.
  test.each(['en', 'de'])('are refused 19 times in 20 where nothing answers them (%s)', (language) => {
    expect(inLanguage(language).refused).toBeGreaterThanOrEqual(0.95);
  });

  /**
   * That no sentence is unsupported is so by construction: the agent copies sentences and drops what does not hold, by
   * the same check that counts here. The figure shows that the check is asked, and no more; `held.test.ts`, that it
   * can say no. Whether an answer is one, the share of right ones shows, which somebody else’s sentences decide.
   */
  test('are answered in sentences that their passages hold, nearly always the right ones', () => {
    const { unsupported, answered, right } = figuresOf(asked);
    expect(unsupported).toBe(0);
    expect(right / answered).toBeGreaterThanOrEqual(0.9);
  });

  test(
    'are not judged by a scorer that cannot fail: another expert’s passages answer hardly any',
    async () => {
      const { experts, questions } = judgedSet();
      const others = new Map(experts.map(({ id }, i) => [id, experts[(i + 1) % experts.length]?.id ?? id]));
      const swapped = questions.map((one) => ({ ...one, expert: others.get(one.expert) ?? one.expert }));
      const figures = figuresOf(await askAll({ experts, questions: swapped }, await embedding()));
      expect(figures.recallAt5).toBeLessThan(0.05);
      expect(figures.right).toBeLessThan(0.02);
    },
    PATIENCE_MS,
  );
});

const REACHED = 0.66;

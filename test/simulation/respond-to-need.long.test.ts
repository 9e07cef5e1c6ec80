import { describe, expect, it } from '@jest/globals';
import type { Effects } from '../../lib/ports/effects.ts';
import { outgrown, schedule } from './run.ts';

const SCHEDULES = Number(process.env['SCHEDULES'] ?? 60);
/** For what hangs, and no measure of speed. */
const HANGS_AFTER_MS = SCHEDULES * 2_000 + 60_000;
const FIRST_SEED = Number(process.env['SEED'] ?? 1);

describe('the flow of a need', () => {
  it(
    `comes to an end, does nothing twice and hides nothing in ${SCHEDULES} schedules of random faults`,
    async () => {
      const stages: Record<string, number> = {};
      let deaths = 0;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed += 1) {
        const run = await schedule(seed);
        expect({ seed, wrong: run.wrong }).toEqual({ seed, wrong: [] });
        stages[run.stage] = (stages[run.stage] ?? 0) + 1;
        deaths += run.deaths;
      }
      expect(deaths).toBeGreaterThan(SCHEDULES);
      expect(Object.keys(stages)).toContain('measured');
      process.stdout.write(`${SCHEDULES} schedules, ${deaths} deaths, ${JSON.stringify(stages)}\n`);
    },
    HANGS_AFTER_MS,
  );

  const LIVES = Math.ceil(SCHEDULES / 4);
  it(
    `does so in ${LIVES} schedules in which people outgrow it while humans are asked`,
    async () => {
      const stages: Record<string, number> = {};
      for (let seed = FIRST_SEED; seed < FIRST_SEED + LIVES; seed += 1) {
        const run = await outgrown(seed);
        expect({ seed, wrong: run.wrong }).toEqual({ seed, wrong: [] });
        stages[run.stage] = (stages[run.stage] ?? 0) + 1;
      }
      expect(Object.keys(stages)).toContain('withdrawn');
      process.stdout.write(`${LIVES} schedules outgrown, ${JSON.stringify(stages)}\n`);
    },
    HANGS_AFTER_MS,
  );

  it.each<[string, (effects: Effects) => Effects]>([
    ['effects are not written down', () => forgetful],
    ['two tries can be claimed at once', (effects) => ({ ...effects, intend: effects.record })],
  ])('does something twice, and the check notices, when %s', async (_, breaking) => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 40; seed += 1)
      wrong.push(...(await schedule(seed, ({ effects }) => ({ effects: breaking(effects) }))).wrong);
    expect(wrong.join('\n')).toMatch(/happened \d+ times/);
  });
});

const forgetful: Effects = {
  find: () => Promise.resolve(undefined),
  intend: () => Promise.resolve(),
  record: () => Promise.resolve(),
  unknown: async function* () {},
  all: async function* () {},
};

import { describe, expect, it } from '@jest/globals';
import type { Effects } from '../../lib/ports/effects.ts';
import { sampled } from '../support/sampled.ts';
import { outgrown, schedule } from './run.ts';

const SCHEDULES = Number(process.env['SCHEDULES'] ?? 60);
/** For what hangs, and no measure of speed. */
const HANGS_AFTER_MS = SCHEDULES * 2_000 + 60_000;
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const all = Array.from({ length: SCHEDULES }, (_, i) => FIRST_SEED + i);
const SEEDS = process.env['SCHEDULES'] === undefined ? sampled('schedules of a whole life', all, 20) : all;

describe('the flow of a need', () => {
  it(
    `comes to an end, does nothing twice and hides nothing in ${SEEDS.length} schedules of random faults`,
    async () => {
      const stages: Record<string, number> = {};
      let deaths = 0;
      for (const seed of SEEDS) {
        const run = await schedule(seed);
        expect({ seed, wrong: run.wrong }).toEqual({ seed, wrong: [] });
        stages[run.stage] = (stages[run.stage] ?? 0) + 1;
        deaths += run.deaths;
      }
      expect(deaths).toBeGreaterThan(SEEDS.length);
      expect(Object.keys(stages)).toContain('measured');
      process.stdout.write(`${SEEDS.length} schedules, ${deaths} deaths, ${JSON.stringify(stages)}\n`);
    },
    HANGS_AFTER_MS,
  );

  const LIVES = SEEDS.filter((_, i) => i % 4 === 0);
  it(
    `does so in ${LIVES.length} schedules in which people outgrow it while humans are asked`,
    async () => {
      const stages: Record<string, number> = {};
      for (const seed of LIVES) {
        const run = await outgrown(seed);
        expect({ seed, wrong: run.wrong }).toEqual({ seed, wrong: [] });
        stages[run.stage] = (stages[run.stage] ?? 0) + 1;
      }
      expect(Object.keys(stages)).toContain('withdrawn');
      process.stdout.write(`${LIVES.length} schedules outgrown, ${JSON.stringify(stages)}\n`);
    },
    HANGS_AFTER_MS,
  );

  it.each<[string, (effects: Effects) => Effects]>([
    ['effects are not written down', () => forgetful],
    ['two tries can be claimed at once', (effects) => ({ ...effects, intend: effects.record })],
  ])('does something twice, and the check notices, when %s', async (_, breaking) => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 40 && !TWICE.test(wrong.join('\n')); seed += 1)
      wrong.push(...(await schedule(seed, ({ effects }) => ({ effects: breaking(effects) }))).wrong);
    expect(wrong.join('\n')).toMatch(TWICE);
  });
});

const TWICE = /happened \d+ times/;

const forgetful: Effects = {
  find: () => Promise.resolve(undefined),
  intend: () => Promise.resolve(),
  record: () => Promise.resolve(),
  unknown: async function* () {},
  all: async function* () {},
};

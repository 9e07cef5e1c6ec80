import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../local/report.ts';
import { leftBy, newStory } from './running-story.ts';
import { until } from './until.ts';

const LIMIT_MS = 240_000;

/** Exactly once by key; at most once where the other system cannot look up: what is not known is counted, never repeated. */
function expectOnce(report: Report, undisturbed: Report): void {
  expect(report.duplicatesInTenant).toBe(0);
  expect(report.decisionLogWhole).toBe(true);
  const atMostOnce = undisturbed.effectsByClass['at-most-once']?.['completed'] ?? 0;
  const { completed = 0, unknown = 0 } = report.effectsByClass['at-most-once'] ?? {};
  expect(completed + unknown).toBe(atMostOnce);
  expect({ ...report.effectsByClass, 'at-most-once': {} }).toEqual({
    ...undisturbed.effectsByClass,
    'at-most-once': {},
  });
  const shown = ({ tenant }: Report): number => tenant.notices + tenant.cards;
  expect(shown(report)).toBeLessThanOrEqual(shown(undisturbed));
}

describe('a story that is killed leaves what an undisturbed one leaves', () => {
  const stories: ReturnType<typeof newStory>[] = [];
  const storyOn = (portBase: number) => {
    const story = newStory(portBase);
    stories.push(story);
    return story;
  };
  let undisturbed: Report;

  beforeAll(async () => {
    undisturbed = await storyOn(7200).run().report();
  }, LIMIT_MS);
  afterAll(() => {
    for (const story of stories) story.remove();
  });

  test(
    'the undisturbed one reached people and measured it',
    () => {
      expect(undisturbed.counts).toMatchObject({ people: 200, deadLetters: 0 });
      expect(undisturbed.counts.insights).toBeGreaterThan(0);
      expect(undisturbed.duplicatesInTenant).toBe(0);
    },
    LIMIT_MS,
  );

  test(
    'the host killed while evidence is being folded',
    async () => {
      const story = storyOn(7210);
      const run = story.run();
      await until('evidence is being folded', () => story.folded() > 0);
      const folded = story.folded();
      story.kill('host');
      const report = await run.report();
      expect(folded).toBeLessThan(undisturbed.counts.evidence / 2);
      expect(run.said('host ended with SIGKILL')).toBe(true);
      expect(leftBy(report)).toEqual(leftBy(undisturbed));
      expectOnce(report, undisturbed);
    },
    LIMIT_MS,
  );

  test(
    'everything killed while deliveries are under way, then started again',
    async () => {
      const story = storyOn(7220);
      const first = story.run();
      await until('some are reached', async () => (await story.tenant()).counts.activities > 2);
      await first.cutPower();
      const second = story.run();
      const report = await second.report();
      expect(second.said('Going on where the last run stopped')).toBe(true);
      expect(leftBy(report)).toEqual(leftBy(undisturbed));
      expectOnce(report, undisturbed);
    },
    LIMIT_MS,
  );

  test(
    'the broker, Cosmos and the tenant killed in turn while the others work',
    async () => {
      const story = storyOn(7230);
      const run = story.run();
      await until('evidence is being folded', () => story.folded() > 100);
      story.kill('service-bus');
      await until('a question waits for a human', async () => (await story.tenant()).counts.cards > 0);
      story.kill('cosmos');
      await until('somebody is reached', async () => (await story.tenant()).counts.activities > 0);
      story.kill('tenant');
      const report = await run.report();
      for (const name of ['service-bus', 'cosmos', 'tenant'])
        expect(run.said(`${name} ended with SIGKILL`)).toBe(true);
      expect(leftBy(report)).toEqual(leftBy(undisturbed));
      expectOnce(report, undisturbed);
    },
    LIMIT_MS,
  );
});

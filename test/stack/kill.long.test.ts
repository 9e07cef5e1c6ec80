import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../demo/report.ts';
import { apart, newStory, shownAsAsked, type Story } from '../../demo/played-story.ts';
import { until } from './until.ts';

/** For what hangs, and no measure of speed: two stories live at once, beside whatever else runs. */
const LIMIT_MS = 900_000;

/**
 * Exactly once by key; at most once where the other system cannot look up: what is not known is counted, never
 * repeated.
 */
function expectOnce(report: Report, undisturbed: Report): void {
  const { 'at-most-once': once, ...others } = report.effects;
  const { 'at-most-once': expected } = undisturbed.effects;
  // Which were completed, `leftBy` compares key by key.
  for (const [effectClass, { lost, duplicated, unknown, intended }] of Object.entries(others))
    expect({ effectClass, lost, duplicated, unknown, intended }).toEqual({
      effectClass,
      lost: 0,
      duplicated: 0,
      unknown: 0,
      intended: 0,
    });
  expect(once).toMatchObject({ duplicated: 0, lost: 0 });
  // What `leftBy` does not compare key by key may differ, and nothing else.
  const differs = (once?.completed ?? 0) + (once?.unknown ?? 0) - (expected?.completed ?? 0);
  // Whom one call tells of an edited source hangs on who was reached by then, so lines are not compared by their sum:
  // that none came twice, the tenant says by person, text and day.
  expect(Math.abs(differs)).toBeLessThanOrEqual(Math.abs(shownAsAsked(report) - shownAsAsked(undisturbed)));
}

describe('a story that is killed', () => {
  const stories: Story[] = [];
  const begin = async () => {
    const story = await newStory();
    stories.push(story);
    return { story, run: story.run() };
  };
  let undisturbed: Promise<Report>;

  // Lives beside the one that is killed: a story waits for its processes more than it works.
  beforeAll(async () => {
    undisturbed = (await begin()).run.report();
    undisturbed.catch(() => undefined); // told by the tests, which all wait for it
  });
  afterAll(() => {
    for (const story of stories) story.remove();
  });

  test(
    'leaves what an undisturbed one leaves: each process killed in turn while the others work, then all at once',
    async () => {
      const { story, run } = await begin();
      await until('evidence is being folded', () => story.folded() > 0);
      const folded = story.folded();
      story.kill('host');
      await until('more is folded', () => story.folded() > folded + 100);
      story.kill('service-bus');
      await until('a question waits for a human', async () => (await story.tenant()).counts.cards > 0);
      story.kill('cosmos');
      await until('somebody is reached', async () => (await story.tenant()).counts.activities > 0);
      story.kill('tenant');
      await until('some more are reached', async () => (await story.tenant()).counts.activities > 2);
      await run.cutPower();
      const second = story.run();
      const report = await second.report();
      for (const name of ['host', 'service-bus', 'cosmos', 'tenant'])
        expect(run.said(`${name} ended with SIGKILL`)).toBe(true);
      expect(second.said('Going on where the last run stopped')).toBe(true);
      expect(folded).toBeLessThan(report.evidence / 2);
      expect(apart(report, await undisturbed)).toEqual([]);
      expectOnce(report, await undisturbed);
    },
    LIMIT_MS,
  );

  test(
    'is compared with one that measured what it did, lost nothing and did nothing twice',
    async () => {
      const report = await undisturbed;
      expect(report).toMatchObject({ people: 200, deadLettered: 0, left: { decisionLogWhole: true } });
      expect(report.insights).toBeGreaterThan(0);
      for (const { duplicated, lost } of Object.values(report.effects))
        expect([duplicated, lost]).toEqual([0, 0]);
    },
    LIMIT_MS,
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LONGEST_APPROVAL_DAYS } from '../../../../lib/domain/gate/approval.ts';
import { LAST_VERSION } from '../../../../lib/domain/gate/versions.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';
import { CHECK_DAYS, WINDOW_DAYS } from '../../../../lib/domain/outcome/reading-days.ts';
import { Thresholds } from '../../../../lib/domain/policy/policy.ts';
import {
  DEAD_LETTER_DAYS,
  INBOX_SLACK_DAYS,
  kept,
  keptFor,
  REPLY_DAYS,
  Retention,
} from '../../../../lib/domain/policy/retention.ts';
import { Wave } from '../../../../lib/domain/outcome/waves.ts';
import { HOURS_BETWEEN, PASSES } from '../../../../orchestrators/deliver-to-group.ts';
import { retryForDays } from '../../../../orchestrators/steps.ts';
import { deployedContainers } from '../../../../scripts/commands/personal-data/containers.ts';

const limits = (name: keyof Retention) => {
  const { minValue, maxValue } = Retention.shape[name].unwrap();
  return { least: minValue ?? 0, most: maxValue ?? Infinity };
};

/** Days that one failing step can take: the longest retries, each at the longest wait. */
const STEP_DAYS = (retryForDays.maxNumberOfAttempts * retryForDays.maxRetryIntervalInMilliseconds) / DAY;
/** Days that the flow of a need can run: every gate to its last day, every wave in all its passes, every reading. */
const questions = LONGEST_APPROVAL_DAYS * (1 + LAST_VERSION);
const waves = Wave.options.length * PASSES * HOURS_BETWEEN * (HOUR / DAY);
const steps = 3 + 2 * LAST_VERSION + CHECK_DAYS.length + 2 * Wave.options.length;
const LONGEST_FLOW = questions + waves + Math.max(...CHECK_DAYS) + steps * STEP_DAYS;

describe('what a repeat could ask for', () => {
  test('the ledger outlives the flow whose writes are in it, with every retry', () => {
    expect(LONGEST_FLOW).toBeGreaterThan(200);
    expect(limits('effectDays').least).toBeGreaterThan(LONGEST_FLOW);
  });

  test('a need outlives its flow, and its rest before the same finding opens it again', () => {
    expect(limits('needDays').least).toBeGreaterThan(LONGEST_FLOW);
    expect(Thresholds.shape.restDays.unwrap().minValue).toBeLessThan(limits('needDays').least);
  });

  test('an entry of the inbox outlives the last moment at which its signal is taken, dated ahead as far as may be', () => {
    // A signal is taken from a day before its date until `evidenceDays` after it, whatever bus, dead letter or replay
    // it comes by; its entry is kept for as long and the slack, counted from the same date.
    expect(keptFor('learners', 'inbox')).toBe('evidenceDays');
    expect(keptFor('needs', 'request')).toBe('evidenceDays');
    expect(INBOX_SLACK_DAYS).toBeGreaterThan(1);
    expect(keptFor('learners', 'learner')).toBe('evidenceDays');
  });

  test('evidence outlives the last reading that looks at it', () => {
    const read = LONGEST_FLOW + WINDOW_DAYS;
    expect(limits('evidenceDays').least).toBeGreaterThan(read);
  });

  test('a dead letter may be replayed to its last day', () => {
    expect(limits('historyDays').least).toBeGreaterThanOrEqual(DEAD_LETTER_DAYS);
    expect(limits('evidenceDays').least).toBeGreaterThan(DEAD_LETTER_DAYS);
  });
});

describe('every container', () => {
  const containers = deployedContainers();

  test('is known with its kinds of documents', () => {
    expect(Object.keys(kept).toSorted()).toEqual(containers.map(({ name }) => name).toSorted());
  });

  test.each(containers)('$name keeps nothing longer than the store says of it', ({ name, defaultTtl }) => {
    const days = Object.values(kept[name] ?? {}).flatMap((time) =>
      typeof time === 'number' ? [time] : typeof time === 'string' ? [limits(time).most] : [],
    );
    const inForce = Object.values(kept[name] ?? {}).some((time) => typeof time === 'object');
    // Documents that earlier versions stored name no time: the container’s own holds for them.
    expect(inForce || defaultTtl > 0).toBe(true);
    expect([-1, Math.max(...days) * (DAY / 1_000)]).toContain(defaultTtl);
  });

  test('takes no document of a kind about which nobody decided', () => {
    expect(() => keptFor('learners', 'diary')).toThrow(/how long a document 'diary' of learners/);
  });
});

test('what callers are answered again is kept for as many days as the guide of what is kept says', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/data-flow.md', import.meta.url), 'utf8');
  const row = guide.split('\n').find((line) => line.startsWith('| `replies`'));
  expect(row).toMatch(/\| 7 days +\|/);
  expect(REPLY_DAYS).toBe(7);
});

import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Signal } from '../../lib/domain/signal/signal.ts';
import { fromXapi } from '../../lib/agents/sensing/xapi.ts';
import { company } from '../../sample/company.ts';
import { personIdOf } from '../../sample/staff.ts';
import { dayOf, sentEarlier } from '../../sample/days.ts';
import { trueLevel } from '../../sample/life.ts';
import { BadTruth, DEFAULT_TRUTH, NOTHING_PLANTED, readTruth, type Truth } from '../../sample/truth.ts';

const START = Date.UTC(2026, 10, 2, 8);
const larkfield = company(new Date(START));

function changed(change: (truth: Truth) => unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'truth-')), 'truth.json');
  const truth = structuredClone(readTruth(DEFAULT_TRUTH, larkfield));
  writeFileSync(file, JSON.stringify(change(truth)));
  return file;
}

test.each([DEFAULT_TRUTH, NOTHING_PLANTED])('the shipped truth %s fits the company', (file) => {
  expect(readTruth(file, larkfield).name).toBeTruthy();
});

test.each<[string, (truth: Truth) => unknown, RegExp]>([
  ['lacks a part', (truth) => ({ ...truth, gaps: undefined }), /gaps/],
  [
    'plants in a role that is not there',
    (truth) => ({ ...truth, ahead: [{ jobRole: 'Wizard', skill: 'SQL', missing: 1 }] }),
    /ahead\[0\].jobRole “Wizard” has no profile/,
  ],
  [
    'plants a skill that no profile asks for',
    (truth) => ({ ...truth, gaps: [{ jobRole: 'Sales Executive', skill: 'SQL', missing: 1 }] }),
    /gaps\[0\]: no profile asks “SQL” of Sales Executive/,
  ],
  [
    'plants in a part of a role in which nobody is',
    (truth) => ({
      ...truth,
      gaps: [
        {
          jobRole: 'Sales Executive',
          skill: 'Negotiation',
          missing: 1,
          within: { department: 'Sales', timeZone: 'Asia/Tokyo' },
        },
      ],
    }),
    /gaps\[0\].within is nobody of Sales Executive/,
  ],
  [
    'has an effect off the scale',
    (truth) => ({ ...truth, gaps: [{ jobRole: 'Sales Executive', skill: 'Negotiation', missing: 9 }] }),
    /missing|gaps/,
  ],
])('a truth that %s is refused by name', (_, change, reason) => {
  expect(() => readTruth(changed(change), larkfield)).toThrow(BadTruth);
  expect(() => readTruth(changed(change), larkfield)).toThrow(reason);
});

test('a file that is no JSON is refused by name', () => {
  expect(() => readTruth(new URL('../../README.md', import.meta.url), larkfield)).toThrow(
    /cannot be read as JSON/,
  );
});

test('the same seed is the same life of more than 20,000 signals that the app understands; another seed is another', () => {
  const truth = readTruth(DEFAULT_TRUTH, larkfield);
  const lived = (seed: number) => {
    const life = { company: larkfield, truth, seed, start: START };
    const days = Array.from({ length: 120 }, (_, day) => dayOf(life, day, []));
    return [sentEarlier(life), ...days].flatMap(({ signals, statements }) => [
      ...signals,
      ...statements.flatMap((one) => {
        // As whose number it is, HR says.
        const actor = { account: { name: personIdOf(one.actor.account.name) } };
        const translated = fromXapi({ ...one, actor }, 'academy');
        return 'signal' in translated ? [translated.signal] : [];
      }),
    ]);
  };
  const first = lived(1);
  expect(first.length).toBeGreaterThan(20_000);
  for (const signal of first) Signal.parse(signal);
  expect(new Set(first.map(({ source, id }) => `${source} ${id}`)).size).toBe(first.length);
  const digestOf = (signals: readonly Signal[]) =>
    createHash('sha256').update(JSON.stringify(signals)).digest('hex');
  expect(digestOf(lived(1))).toBe(digestOf(first));
  expect(digestOf(lived(2))).not.toBe(digestOf(first));
}, 120_000);

test('what is missing in a part of a role is missing there, and in nobody else of it', () => {
  const within = { timeZone: 'Asia/Singapore' };
  const truth = readTruth(
    changed((one) => ({
      ...one,
      gaps: [{ jobRole: 'Sales Executive', skill: 'Negotiation', missing: 1.5, within }],
    })),
    larkfield,
  );
  const plain = { ...truth, gaps: [] };
  const lost = larkfield.employees
    .filter(({ jobRole }) => jobRole === 'Sales Executive')
    .map((one) => ({
      isThere: one.person.timeZone === 'Asia/Singapore',
      levels: [plain, truth].map((of) =>
        trueLevel({ company: larkfield, truth: of, seed: 1, start: START }, one, 'negotiation', 3, []),
      ),
    }));
  expect(lost.some(({ isThere }) => isThere)).toBe(true);
  for (const { isThere, levels } of lost)
    expect((levels[0] ?? NaN) - (levels[1] ?? NaN)).toBeCloseTo(isThere ? 1.5 : 0, 10);
});

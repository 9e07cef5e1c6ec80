import { expect, test } from '@jest/globals';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import { standingAsSaid } from '../../../../lib/domain/disclosure/say-standing.ts';
import type { CountedStanding } from '../../../../lib/domain/group-level/group-standing.ts';

const noise = noiseFrom('a secret');
const counted: CountedStanding = {
  roleId: 'baker',
  skillId: 'kneading',
  target: 3,
  population: 20,
  assessed: 20,
  belowTarget: 10,
  levelSum: 50,
  gapSum: 10,
  work: { trained: { people: 6, level: 12, square: 26 }, untrained: { people: 8, level: 14, square: 28 } },
  bySource: [{ source: 'assessment', short: 0.6, people: 20 }],
};
const said = (number: number, at: number, ahead = false) => {
  const figures = sayable({
    at,
    number,
    population: 20,
    assessed: 20,
    atTarget: 10,
    can: 'about half' as const,
    short: 0.5,
  });
  const { work, bySource } = standingAsSaid(
    { ...counted, ...(ahead ? { ahead } : {}) },
    figures,
    undefined,
    noise,
  );
  return { work, bySource };
};

test('a statement carries the same noise at whatever moment it is made, so that the same is found again', () => {
  expect(said(1, 1_000)).toEqual(said(1, 1_001));
});

test('another statement carries another noise, and so does one about what is to come', () => {
  for (const other of [said(2, 1_000), said(1, 1_000, true)]) {
    expect(other.work).not.toEqual(said(1, 1_000).work);
    expect(other.bySource).not.toEqual(said(1, 1_000).bySource);
  }
});

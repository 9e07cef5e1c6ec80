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

test('what was said at once with a statement stands as long as it does, whatever was counted since', () => {
  const figures = sayable({
    at: 1_000,
    number: 1,
    population: 20,
    assessed: 20,
    atTarget: 10,
    can: 'about half' as const,
    short: 0.5,
  });
  const before = standingAsSaid(counted, figures, undefined, noise);
  const work = {
    trained: { people: 9, level: 40, square: 200 },
    untrained: { people: 8, level: 14, square: 28 },
  };
  const since: CountedStanding = { ...counted, work };
  expect(standingAsSaid(since, figures, before, noise).work).toEqual(before.work);
  // Said under a smaller smallest group than now, it is not taken over.
  const ofTen = noiseFrom('a secret', 10);
  expect(standingAsSaid(since, figures, before, ofTen).work).not.toEqual(before.work);
});

test('of a source that saw one or two people no more is told than of one that saw a group', () => {
  const figures = sayable({
    at: 1_000,
    number: 1,
    population: 20,
    assessed: 20,
    atTarget: 10,
    can: 'about half' as const,
    short: 0.5,
  });
  const errorOf = (people: number, least: number) => {
    const bySource = [{ source: 'assessment', short: 0.6, people }];
    const { bySource: told } = standingAsSaid(
      { ...counted, bySource },
      figures,
      undefined,
      noiseFrom('a secret', least),
    );
    return told?.map((one) => ('error' in one ? one.error : undefined));
  };
  expect(errorOf(1, 5)).toEqual(errorOf(5, 5));
  expect(errorOf(3, 10)).toEqual(errorOf(10, 10));
  expect(errorOf(10, 5)).not.toEqual(errorOf(5, 5));
});

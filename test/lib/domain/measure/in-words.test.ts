import { expect, test } from '@jest/globals';
import { measureFacts } from '../../../../lib/domain/measure/in-words.ts';
import type { Measure } from '../../../../lib/domain/measure/measure.ts';
import type { NeedEvidence } from '../../../../lib/domain/need/need.ts';
import { english } from '../../../../lib/messages/words.ts';

const evidence = { population: 10, assessed: 0 } as NeedEvidence;
const said = (able: number, answered: number, people: number) => {
  const counts = { asked: people, answered, able, items: [] };
  const measure: Measure = {
    measureId: 'm',
    needId: 'n',
    roleId: 'seller',
    skillId: 'negotiation',
    status: 'closed',
    people,
    counts,
  };
  return measureFacts({ evidence }, measure, 5, english, 0).join(' ');
};

test.each([
  ['all', 10, 'between 90 and 100 in a hundred'],
  ['none', 0, 'between 0 and 10 in a hundred'],
  ['three in ten', 3, 'between 30 and 40 in a hundred'],
])(
  'where everybody answered and %s were able, neither “all” nor “none” nor one figure is told',
  (_what, able, bounds) => {
    expect(said(able, 10, 10)).toContain(bounds);
  },
);

test('where a part answered, the bounds are those of the whole group, outwards in tens', () => {
  // Wilson with the correction for 30 of 60: .23 to .45.
  expect(said(10, 30, 60)).toContain('between 20 and 50 in a hundred');
});

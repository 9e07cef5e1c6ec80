import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { speakOf } from '../../../../lib/domain/disclosure/book.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { addToPass, coverageOf, startPass } from '../../../../lib/domain/population-pass/pass.ts';
import { learnerAt, negotiation, NOW, personId } from '../../examples.ts';

const { thresholds, sources } = SHIPPED_POLICY;
const profiles = new Map([['buyer', { roleId: 'buyer', title: 'Buyer', targets: { negotiation: 3 } }]]);
const skills = new Map([['negotiation', negotiation]]);
const registered = { profiles, skills, thresholds, sources };
const line = {
  lineId: 'L',
  text: 'x',
  skillIds: ['negotiation'],
  roleIds: [],
  weight: 1,
  ownerId: 'o',
  from: '2026-01-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
};

const person = fc.record({
  tenths: fc.integer({ min: 0, max: 50 }),
  department: fc.constantFrom('Sales', 'Purchasing', 'IT'),
  timeZone: fc.constantFrom('Europe/Dublin', 'Asia/Tokyo'),
});
const learners = fc.array(person, { maxLength: 60 }).map((people) =>
  people.map(({ tenths, department, timeZone }, i) => {
    const learner = learnerAt({ negotiation: tenths / 10 }, personId(i));
    if (learner.person) learner.person = { ...learner.person, department, timeZone };
    return learner;
  }),
);

describe('a pass over everybody', () => {
  test('finds the same in whatever order people come', () => {
    fc.assert(
      fc.property(learners, (people) => {
        const found = (some: typeof people, lines = [line]) => {
          const pass = startPass(registered, lines, NOW);
          for (const learner of some) addToPass(pass, learner, registered, NOW);
          const noise = noiseFrom('secret');
          const said = speakOf(new Map(), pass.census, noise, NOW).map((one) => [one.group, one] as const);
          const [one] = coverageOf(pass, new Map(said), new Map(), noise, NOW);
          return (
            one && {
              ...one,
              parts: one.parts.toSorted((a, b) => String(a.department).localeCompare(String(b.department))),
            }
          );
        };
        expect(found(people.toReversed())).toEqual(found(people));
        expect(found(people, [])?.targeting ?? {}).toEqual({});
      }),
    );
  });

  test('tells a cell in which nobody is any more from one that is too small to be told of', () => {
    const pass = startPass(registered, [line], NOW);
    addToPass(pass, learnerAt({ negotiation: 3 }, personId(1)), registered, NOW);
    const groups = [...pass.census.keys(), 'role:left', 'cell:["buyer","left"]'];
    const book = new Map(groups.map((group) => [group, { group, skills: {} }]));
    const empty = speakOf(book, pass.census, noiseFrom('secret'), NOW).filter(({ isEmpty }) => isEmpty);
    expect(empty.map(({ group }) => group)).toEqual(['cell:["buyer","left"]']);
  });
});

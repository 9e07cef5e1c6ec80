import { afterEach, expect, it, jest } from '@jest/globals';
import { compareLearned } from '../../../../lib/agents/hiring/compare-learned.ts';
import { saveRegisters } from '../../../support/small-company.ts';
import { agree } from '../../../support/works-agreement.ts';
import { DAY, START, world } from '../../../support/world.ts';
import { deliveredNeed, personId } from '../../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const group = (people: number) => ({ people, meanBefore: 2, meanAfter: 3, meanChange: 1 });

it.each([
  [11, []],
  [12, ['r1']],
])(
  'what newcomers were to learn is compared with a reading beside %i who waited: %j',
  async (waited, compared) => {
    const company = world();
    await saveRegisters(company);
    const { needs, registers } = company.ports;
    const needId = 'seller.negotiation';
    await needs.commit(needId, {
      need: { value: { ...deliveredNeed, needId, roleId: 'seller' } },
      insight: {
        insightId: 'i1',
        needId,
        checkDay: 60,
        at: START - DAY,
        seenIn: 'assessments',
        delivered: group(20),
        comparison: group(waited),
        effect: 1,
        interval: [0.5, 1.5],
        verdict: 'improved',
        ofWorkAlone: true,
        sentence: '',
      },
    });
    await registers.save({
      register: 'requisition',
      id: 'r1',
      value: {
        requisitionId: 'r1',
        roleId: 'seller',
        people: 2,
        startsOn: new Date(START - 100 * DAY).toISOString().slice(0, 10),
        ownerId: personId(1),
        standing: 'filled',
        saidAt: START - 200 * DAY,
        expected: [{ skillId: 'negotiation', level: 3, dayOne: 2, said: { about: 1, low: 0.5, high: 1.5 } }],
        interview: [],
      },
      at: START,
    });
    await agree(company, 'minimumGroupOfTen');
    // Off as shipped, so that it is not run as a step is.
    const call = { at: START, instanceId: 'i', step: 's' };
    expect(await compareLearned.run({}, company.ports, call)).toEqual({ compared });
  },
);

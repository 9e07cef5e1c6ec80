// How many took part, which people make up by what they do, is told in full groups and of fewer not at all.
import { expect, it } from '@jest/globals';
import { measureOutcome } from '../../../../lib/agents/analytics/agent.ts';
import type { Participation } from '../../../../lib/domain/outcome/participation.ts';
import { newLearner } from '../../../../lib/domain/person/learner.ts';
import { saveRegisters } from '../../../support/small-company.ts';
import { DAY, START, world } from '../../../support/world.ts';
import { deliveredNeed, drafted, personId, profile } from '../../examples.ts';

const need = { ...deliveredNeed, needId: 'seller.negotiation', roleId: 'seller', charterLineId: 'C1' };

interface Did {
  reached: number;
  finished: number;
  declined: number;
}

async function readingOf({ reached, finished, declined }: Did) {
  const company = world();
  await saveRegisters(company);
  const { needs, learners } = company.ports;
  await needs.commit(need.needId, {
    need: { value: { ...need, assetId: drafted.assetId, deliveredAt: START - 30 * DAY } },
    asset: { value: { ...drafted, needId: need.needId } },
  });
  for (let n = 0; n < reached; n += 1) {
    const id = personId(n + 1);
    const part: Participation = {
      assetId: drafted.assetId,
      group: 'first',
      plannedAt: START - 31 * DAY,
      deliveredAt: START - 30 * DAY,
      ...(n < finished ? { finishedAt: START - 20 * DAY } : {}),
      ...(n < declined ? { declinedAt: START - 10 * DAY } : {}),
    };
    const person = { personId: id, ...profile, roleId: 'seller' };
    const value = { ...newLearner(id), person, personAt: START, participations: { [need.needId]: part } };
    await learners.commit({ value }, []);
  }
  await company.run(measureOutcome, { needId: need.needId, checkDay: 30 });
  const [reading] = await Array.fromAsync(needs.readings(need.needId));
  return [reading?.took?.people, reading?.finished, reading?.notRelevant];
}

it.each<[Did, (number | undefined)[]]>([
  [{ reached: 4, finished: 0, declined: 4 }, [0, undefined, undefined]],
  [{ reached: 9, finished: 5, declined: 4 }, [5, undefined, undefined]],
  [{ reached: 14, finished: 9, declined: 9 }, [10, 5, 5]],
  [{ reached: 10, finished: 10, declined: 10 }, [10, 5, 10]],
])('of %j a reading tells %j', async (did, told) => {
  expect(await readingOf(did)).toEqual(told);
});

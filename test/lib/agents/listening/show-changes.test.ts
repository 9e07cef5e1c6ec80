import { expect, it } from '@jest/globals';
import { showChanges } from '../../../../lib/agents/listening/show-changes.ts';
import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import type { PulseChange } from '../../../../lib/domain/signal/pulse.ts';
import { START, world } from '../../../support/world.ts';

const since = new Date(START).toISOString().slice(0, 10);
const change = (groupId: string): PulseChange => ({
  changeId: groupId,
  groupId,
  question: 'workload',
  since,
  at: START,
  effect: -1,
  interval: [-1.5, -0.5],
  sentence: 'Answers fell.',
});

it('a change is shown of which as many answered as make a group, and none of fewer or of nobody', async () => {
  const { ports } = world();
  for (const [groupId, answers] of [
    ['enough', MINIMUM_GROUP],
    ['few', MINIMUM_GROUP - 1],
  ] as const)
    await ports.groups.savePulse({
      value: {
        groupId,
        question: 'workload',
        points: { [since]: { answers, sum: 3 * answers, squares: 9 * answers } },
      },
    });
  const shown = await showChanges(['enough', 'few', 'gone'].map(change), ports);
  expect(shown).toEqual([{ ...change('enough'), beside: [] }]);
});

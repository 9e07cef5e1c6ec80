import { expect, test } from '@jest/globals';
import { askedInTheMiddle, sceneOf } from '../../../../local/model/artefacts/fiction/scene.ts';
import { materialOf } from '../../../../local/model/artefacts/material/material.ts';

const materialWith = (beside: string) =>
  materialOf({
    task: 'draft-asset',
    modality: 'micro-text',
    skill: 'Refilling tanks',
    audience: 'Lifeguard',
    mend: [],
    spans: [
      { id: 's1', source: 'tanks.md', section: 'Refilling', text: beside },
      { id: 's2', source: 'tanks.md', section: 'Refilling', text: 'Open the lid of the tank.', step: 1 },
      { id: 's3', source: 'tanks.md', section: 'Refilling', text: 'If the lid sticks, tap on it.', step: 2 },
    ],
  });
const scenesFor = (beside: string) => {
  const material = materialWith(beside);
  const [open, sticks] = material.passages.filter(({ step }) => step !== undefined);
  if (!open || !sticks) throw new Error('There are no steps.');
  const turns = [0, 1, 2, 3, 4, 5].map((turn) => sceneOf(sticks, material, turn)?.says ?? '');
  return { middle: askedInTheMiddle(open, material).says, turns: turns.join(' ') };
};

test.each([
  ['A second person stands at the door.', 'somebody else is needed'],
  ['Only staff with the plant certificate refill a tank.', 'who alone may do it'],
  ['The acid burns the skin.', 'it hurts'],
])('nobody wants to do it alone, and nobody stands there alone: %s (%s)', (beside) => {
  const { middle, turns } = scenesFor(beside);
  expect(middle).toMatch(/wants to know why it is done in this way\.$/);
  expect(turns).toMatch(/sticks/);
  expect(turns).not.toMatch(/alone/);
});

test.each([['The tanks stand behind the pump.'], ['Only use the marked cans.']])(
  'what anybody does by themselves may be done alone: %s',
  (beside) => {
    const { middle, turns } = scenesFor(beside);
    expect(middle).toMatch(/wants to do it alone next time\.$/);
    expect(turns).toMatch(/alone/);
  },
);

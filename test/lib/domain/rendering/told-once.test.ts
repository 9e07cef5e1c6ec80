import { expect, test } from '@jest/globals';
import type { Objective } from '../../../../lib/domain/artefact/parts.ts';
import { paragraph } from '../../../../lib/domain/rendering/block.ts';
import { toldOnce } from '../../../../lib/domain/rendering/told-once.ts';
import { english } from '../../../../lib/messages/words.ts';

const cites = ['tank.1', 'tank.2'];
const objectiveOf = (text: string): Objective => ({
  behaviour: { text, cites },
  condition: { stock: 'next-time' },
  standard: { stock: 'in-order' },
});
const whole = `Open the valve of the tank. ${'Pour slowly and watch the mark. '.repeat(8)}Close it.`;
const ends = 'From “Open the valve of the tank” to “Close it”.';
const readOf = (objective: Objective, ...texts: string[]) =>
  toldOnce(
    texts.map((text) => paragraph({ text, cites })),
    [objective],
    english,
  ).map((block) => (block.is === 'paragraph' ? block.text : ''));

test('a long objective is told once, and named where it is told again', () =>
  expect(readOf(objectiveOf(whole), whole, whole)).toEqual([
    whole,
    'What stands above, from the first step to the last.',
  ]));

test('one that is named by its ends is told whole the first time that it is to be done', () =>
  expect(readOf(objectiveOf(ends), ends, whole, whole)).toEqual([
    ends,
    whole,
    'What stands above, from the first step to the last.',
  ]));

test('what is told of one passage alone is told again', () => {
  const { behaviour, ...rest } = objectiveOf(ends);
  expect(readOf({ ...rest, behaviour: { ...behaviour, cites: ['tank.1'] } }, whole, whole)).toEqual([
    whole,
    whole,
  ]);
});

test('a story of the same steps is no procedure that was told', () => {
  const story = `“I opened the valve. ${'I poured slowly and watched the mark. '.repeat(8)}I closed it.”`;
  expect(readOf(objectiveOf(ends), story, whole)).toEqual([story, whole]);
});

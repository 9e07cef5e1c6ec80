import { expect, test } from '@jest/globals';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';
import { procedurePromised } from '../../../../local/model/artefacts/parts/whole-tasks.ts';

const promised = (...texts: string[]) =>
  procedurePromised(
    passagesOf(
      texts.map((text, i) => ({
        id: `tank.${i + 1}`,
        source: 'tank.md',
        section: 'Refilling the tank',
        step: i + 1,
        text,
      })),
    ),
    { boundTo: () => [] },
  );
const between = Array.from(
  { length: 6 },
  (_, i) => `Turn the valve of tank ${i + 1} to the right until it stops at the mark.`,
);

test('a short procedure is promised as it stands', () =>
  expect(promised('Open the valve.', 'Pour slowly.', 'Close the valve.')).toEqual({
    text: 'Open the valve. Pour slowly. Close the valve.',
    cites: ['tank.1', 'tank.2', 'tank.3'],
  }));

test('a long one from its first step to its last, and rests on all of them', () => {
  const found = promised('Put on the apron.', ...between, 'Write both names in the log.');
  expect(found?.text).toBe('From “Put on the apron” to “Write both names in the log”.');
  expect(found?.cites).toHaveLength(8);
});

test('of long steps what they begin with, and says that they go on', () =>
  expect(
    promised(
      'Ring the bell and let the tenant open, even if you hold a set of keys that the last tenant left behind.',
      ...between,
      'Lock the door and hang the keys in the cabinet, under the number of the property, before the end of the day.',
    )?.text,
  ).toBe(
    'From “Ring the bell and let the tenant open …” to “Lock the door and hang the keys in the cabinet …”.',
  ));

test('nothing is promised of one step', () => expect(promised('Open the valve.')).toBeUndefined());

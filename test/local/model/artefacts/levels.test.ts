import { expect, test } from '@jest/globals';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';
import { levelsOf } from '../../../../local/model/artefacts/parts/levels.ts';

function levelsFor(text: string): string[] {
  const [passage] = passagesOf([{ id: '1.d.1', source: 'd.md', text }]);
  if (!passage) throw new Error('It is no passage.');
  return [...levelsOf(passage, 'the partner', 0)];
}

// Each is one at which a reader of a draft stumbled: two levels that say the same, or words that nobody says.
test.each([
  [
    'When another passenger films you, go on and say nothing about it.',
    ['Does not go on.', 'Goes on, but says something about it.', 'Goes on and says nothing about it.'],
  ],
  [
    'If a patient refuses treatment, offer another date within 14 days and charge nothing.',
    [
      'Does not offer another date.',
      'Offers another date within 14 days, but charges something.',
      'Offers another date within 14 days and charges nothing.',
    ],
  ],
  [
    'If the machine in the car is out of order, note the number of the car and do not charge anything.',
    [
      'Does not note the number of the car.',
      'Notes the number of the car, but charges something.',
      'Notes the number of the car and does not charge anything.',
    ],
  ],
  // Nobody is asked to check that it is older.
  [
    'Check that the form is signed by the doctor and is no older than three months.',
    [
      'Does not do it.',
      'Checks that the form is signed by the doctor and is no older than three months, but skips part of it.',
      'Checks that the form is signed by the doctor and is no older than three months.',
    ],
  ],
  // “Six weeks” alone says nothing of when.
  [
    'Hand in the plan six weeks before a trip with an overnight stay.',
    [
      'Does not hand in the plan six weeks before a trip with an overnight stay.',
      'Hands in the plan six weeks before a trip with an overnight stay, but only when asked again.',
      'Hands in the plan six weeks before a trip with an overnight stay.',
    ],
  ],
  [
    'If a guest threatens with a bad review, offer exactly what the case is worth and say so.',
    [
      'Does not offer exactly what the case is worth.',
      'Offers exactly what the case is worth, but does not say so.',
      'Offers exactly what the case is worth and says so.',
    ],
  ],
  [
    'Show the wrap with the strip and open it in front of them.',
    [
      'Does not show the wrap with the strip.',
      'Shows the wrap with the strip, but does not open it in front of them.',
      'Shows the wrap with the strip and opens it in front of them.',
    ],
  ],
  [
    'If a guest reports something stolen, do not search the room: call the duty manager and offer the police form.',
    [
      'Does not hold to it: searches the room.',
      'Does not search the room and calls the duty manager, but does not offer the police form.',
      'Does not search the room, calls the duty manager and offers the police form.',
    ],
  ],
])('of “%s” each level is seen to be another', (text, levels) => {
  expect(levelsFor(text).slice(0, 3)).toEqual(levels);
});

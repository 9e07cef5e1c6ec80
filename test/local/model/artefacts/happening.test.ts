import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../lib/domain/text/grounding.ts';
import { gistOf } from '../../../../local/model/artefacts/english/clauses.ts';
import { castOf, quiet } from '../../../../local/model/artefacts/fiction/cast.ts';
import { happeningIn } from '../../../../local/model/artefacts/fiction/happening.ts';
import { passagesOf } from '../../../../local/model/artefacts/material/passages.ts';
import { chanceOf } from '../../../../local/model/artefacts/fiction/seeded.ts';

const cast = quiet(castOf(chanceOf('scenes'), [], { days: false, hours: false }));
const happens = (text: string) => {
  const [passage] = passagesOf([{ id: '1', source: 'a.md', section: 'Guests', text }]);
  return passage && happeningIn(passage, cast)?.says;
};

test.each([
  // Nobody is a parents.
  [
    'When parents ask why it costs so much, show the sheet.',
    'Ada Abel is a parent. Ada asks why it costs so much.',
  ],
  ['When a parent asks for the sheet, show it.', 'Ada Abel is a parent. Ada asks for the sheet.'],
  [
    'If their parents have agreed to it in writing, let them go.',
    'Ada Abel is a parent. Ada has agreed to it in writing.',
  ],
  // Of two things, one happens.
  [
    'If the door is bent above the lock, or you smell gas, leave the hall and call the fire service.',
    'The door is bent above the lock.',
  ],
])('“%s” happens as one thing to one person', (text, says) => expect(happens(text)).toBe(says));

test('what a list belongs to is not told without it', () => {
  expect(gistOf('Identify the caller by two of: card, code word, number.')).toBe(
    'Identify the caller by two of: card, code word, number.',
  );
  expect(gistOf('Leave the hall at once: the dust burns.')).toBe('Leave the hall at once.');
});

test('no sentence ends at what is shortened', () => {
  expect(sentencesOf('Ask the desk (ext. 310) for it. Then wait.')).toEqual([
    'Ask the desk (ext. 310) for it.',
    'Then wait.',
  ]);
});

test('whom to call is told as a fact, and what a row allows as a rule', () => {
  const [contact, limit] = passagesOf(
    ['Gas line (who): leaks, day and night (for what); 77 (extension)', 'Guest (who): 50 euros (up to)'].map(
      (text, i) => ({ id: String(i), source: 'a.md', section: 'Table', text }),
    ),
  );
  expect([contact?.use, limit?.use]).toEqual(['fact', 'rule']);
});

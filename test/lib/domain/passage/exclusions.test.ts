import { expect, test } from '@jest/globals';
import { withLimitsBeside } from '../../../../lib/agents/content/material/limits-in-text-beside.ts';
import { shutsOut } from '../../../../lib/domain/passage/exclusions.ts';

const wanted = {
  id: '1',
  source: 'a.md',
  text: 'Find out what buyers value: training on site and spare parts.',
};
const shut = {
  id: '2',
  source: 'b.md',
  text: 'Our price contains training on site, so it is never given twice.',
};
const other = { id: '3', source: 'b.md', text: 'Nobody calls the buyer on a Sunday.' };

test('a passage shuts out a thing that it names and does not give, and no turn of phrase', () => {
  expect(shutsOut(shut.text, wanted.text)).toBe(true);
  expect(shutsOut('Buyers get training on site.', wanted.text)).toBe(false);
  // A thing of two words is named by both.
  expect(shutsOut('Spare parts are never given away.', 'spare parts')).toBe(true);
  expect(shutsOut('Parts are never given away; a spare costs nothing.', 'spare parts')).toBe(false);
  // What “not” is said of stands in another clause.
  expect(shutsOut('If a buyer asks for training on site, do not wait.', wanted.text)).toBe(false);
  expect(shutsOut('It is not known what went wrong and why.', 'Something went wrong, and you know it.')).toBe(
    false,
  );
});

test('a role-play is made with the passages that shut out what its partner could want; a short read is not', () => {
  const drawn = (form: 'role-play' | 'micro-text') =>
    withLimitsBeside([wanted], [wanted, shut, other], 'Negotiation', form).map(({ id }) => id);
  expect(drawn('role-play')).toEqual(['1', '2']);
  expect(drawn('micro-text')).toEqual(['1']);
});

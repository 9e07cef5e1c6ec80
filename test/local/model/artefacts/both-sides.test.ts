import { expect, test } from '@jest/globals';
import { circumstanceOf } from '../../../../local/model/artefacts/cases/circumstances.ts';
import { materialOf } from '../../../../local/model/artefacts/material/material.ts';
import { documentSets } from './material.ts';

/** What a case about a passage says, told with documents of another trade. */
function caseOf(text: string): string | undefined {
  const [set] = documentSets;
  if (!set) throw new Error('There are sets.');
  const spans = [{ id: 'new.1', source: 'New rules.md', section: 'Limits', text }, ...set.spans];
  const material = materialOf({
    task: 'draft-asset',
    skill: set.skill,
    audience: set.audience,
    spans,
    mend: [],
    modality: 'cohort',
  });
  const passage = material.passages.find(({ id }) => id === 'new.1');
  return passage && circumstanceOf(passage, material)?.says;
}

test.each([
  [
    'Sand that has been wet for more than 4 hours is thrown away.',
    /wet for (?:6|3) hours, and another time (?:6|3) hours/,
  ],
  [
    'A deposit above 800 euros needs a second signature.',
    /a deposit of 840 euros, and another time one of 760 euros/,
  ],
  [
    'A ladder older than 10 years is taken out of use.',
    /a ladder that is 11 years old, and another time one that is 9 years old/,
  ],
  ['A crew of less than three people is sent home.', /2 people, and another time one of 5 people/],
])('“%s” is decided on with a figure on each side', (text, says) => {
  expect(caseOf(text)).toMatch(says);
});

test('an order that holds a bound sets no limit to anything', () => {
  expect(caseOf('Wait for more than 4 hours before you enter the tank.') ?? '').not.toContain('another time');
});

test('what is forbidden in one case is tempting in that case, which is told with it', () => {
  const says = caseOf('If a wrap is wet when the lid opens, do not put it into the drawer.');
  expect(says).toMatch(/^A wrap is wet when the lid opens\. .* is about to put it into the drawer\.$/);
});

import { expect, test } from '@jest/globals';
import { oppositesOf } from '../../../../local/model/artefacts/english/opposites.ts';
import { materialOf } from '../../../../local/model/artefacts/material/material.ts';
import { whysOf } from '../../../../local/model/artefacts/parts/feedback.ts';
import { onScreenOf } from '../../../../local/model/artefacts/parts/screen-words.ts';
import { objectiveOf } from '../../../../local/model/artefacts/parts/objective.ts';

const firstOf = (text: string) => {
  const material = materialOf({
    task: 'draft-asset',
    modality: 'micro-text',
    skill: 'Refilling tanks',
    audience: 'Lifeguard',
    mend: [],
    spans: [{ id: 's1', source: 'tanks.md', section: 'Refilling', text }],
  });
  const [passage] = material.passages;
  if (!passage) throw new Error('It is no passage.');
  return { material, passage };
};

test.each([
  ['Rinse the funnel before it touches anything else.', 'Before the funnel touches anything else.'],
  ['Rinse them well before they touch anything else.', 'Rinse them well before they touch anything else.'],
  ['The offer is signed by the manager before it is sent.', 'Before the offer is sent.'],
  ['Rinse the funnel before you open the tank.', 'Before you open the tank.'],
])('why “%s” is not left out names what it is about', (text, why) => {
  const { material, passage } = firstOf(text);
  const breaks = /before .*(?=[.])/u.exec(text)?.[0] ?? '';
  const wrong = { says: '', mistake: 'wrong-way-round' as const, breaks, from: passage };
  expect(whysOf(wrong, passage, material)[0]?.text).toBe(why);
});

test('what comes before something that only its own sentence names is promised with it', () => {
  const { material, passage } = firstOf('Rinse the funnel before it touches anything else.');
  expect(objectiveOf(passage, material).behaviour).toMatchObject({ text: passage.text });
});

test.each([0, 1, 2])('nobody waits with a question until somebody asks for it (%s)', (turn) => {
  const late = oppositesOf('Ask once what made them think of it.', turn);
  expect(late.some(({ differs }) => differs === 'delay')).toBe(true);
  expect(late.map(({ says }) => says).join(' ')).not.toMatch(/somebody asks for it/);
});

test('a screen on which the heading was shown names who alone may do it, and not what comes next', () => {
  const { material, passage } = firstOf(
    'Only staff with the plant certificate refill a tank, and a second person stands at the door.',
  );
  expect(onScreenOf([passage], material, new Set(['Refilling']))).toBe(
    'Only staff with the plant certificate refill a tank',
  );
});

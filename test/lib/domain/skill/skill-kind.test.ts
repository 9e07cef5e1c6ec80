import { expect, test } from '@jest/globals';
import { skillKindOf } from '../../../../lib/domain/skill/skill-kind.ts';

test.each([
  ['Negotiation', '', 'interpersonal'],
  ['Active Listening', '', 'interpersonal'],
  ['Giving feedback', '', 'interpersonal'],
  ['Judgment and Decision Making', '', 'judgement'],
  ['Complex Problem Solving', '', 'judgement'],
  ['Quality Control Analysis', 'Testing products', 'technical'],
  ['Cloud security', '', 'technical'],
  ['Reading Comprehension', '', 'knowledge'],
  ['Export law', '', 'knowledge'],
  ['Writing', 'Putting offers into words', 'procedure'],
  ['Measuring', 'Instruments, samples and limits', 'technical'],
  ['Juggling', '', 'procedure'],
  ['Information', '', 'procedure'],
] as const)('%s (%s) is supposed to be of the kind %s', (label, description, kind) => {
  expect(skillKindOf({ label, description })).toBe(kind);
});

test('the taxonomy knows better than the words', () => {
  expect(skillKindOf({ label: 'Negotiation', description: '', kind: 'knowledge' })).toBe('knowledge');
});

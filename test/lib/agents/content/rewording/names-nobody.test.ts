import { expect, it } from '@jest/globals';
import { namesNobody } from '../../../../../lib/agents/content/rewording/names-nobody.ts';

it('a text with what could be a whole name names somebody', () => {
  expect(namesNobody('Measure it, and tell the shift lead.')).toBe(true);
  expect(namesNobody('Put it into Excel.')).toBe(true);
  expect(namesNobody('Ask Maria Lopez.')).toBe(false);
  expect(namesNobody('Then Maria de la Cruz signs.')).toBe(false);
});

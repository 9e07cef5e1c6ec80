import { expect, it } from '@jest/globals';
import { gateSteps } from '../../../lib/gates/index.ts';

it('the gates are known to the host by the names under which running flows call them', () => {
  expect(gateSteps.map(({ name }) => name)).toEqual(['ask-human', 'close-gate', 'withdraw-need']);
});

import { expect, test } from '@jest/globals';
import { leftBehind } from '../../../../local/model/artefacts/forms/left-behind.ts';
import { materialOf } from '../../../../local/model/artefacts/material/material.ts';

const endOf = (text: string): string | undefined => {
  const spans = [{ id: 's.1', source: 's.md', section: 'Steps', step: 1, text }];
  const material = materialOf({
    task: 'draft-asset',
    modality: 'job-aid',
    skill: 'Steps',
    audience: 'Clerk',
    spans,
    mend: [],
  });
  const [step] = material.passages;
  return step && leftBehind(step, material)?.text;
};

test.each([
  [
    'Enter the number, the date and your name in the pump book.',
    'The number, the date and your name are in the pump book.',
  ],
  [
    'Tell the porter, and write the weight of the crate on the slip.',
    'The weight of the crate is on the slip.',
  ],
  [
    'Release the crate in the register, or mark it with the red tag.',
    'The crate is released in the register, or marked with the red tag.',
  ],
  ['Return the forms to the bank by noon.', 'The forms are returned to the bank by noon.'],
  [
    'Release the crate in the register, or mark it with the red tag and keep it apart.',
    'The crate is released in the register, or marked with the red tag.',
  ],
  ['Wait until the lamp is green.', undefined],
  ['If the seal is torn, write the number on the slip.', undefined],
  ['Do not sign the slip.', undefined],
])('“%s” leaves “%s”', (text, end) => expect(endOf(text)).toBe(end));

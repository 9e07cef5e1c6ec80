import { expect, test } from '@jest/globals';
import { seenToWork } from '../../../../lib/domain/passage/step-and-check.ts';

test.each([
  ['Scan each label, and wait for the green light.', ['Scan each label', 'wait for the green light']],
  ['Let the glue dry and check that it holds.', ['Let the glue dry', 'check that it holds']],
  ['Let the client sit still and look at the wall.', undefined],
  ['Have the guest stand and read the line aloud.', undefined],
  ['Check the name, and check the date.', undefined],
])('%s is seen to work by: %s', (step, parts) => expect(seenToWork(step)).toEqual(parts));

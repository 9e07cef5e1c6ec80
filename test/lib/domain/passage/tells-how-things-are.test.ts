import { expect, test } from '@jest/globals';
import { tellsHowThingsAre } from '../../../../lib/domain/passage/tells-how-things-are.ts';

test.each([
  ['When a driver objects, show the reading.', false],
  ['If a caller says that it burns, or that they were told to wait, call the desk.', false],
  ['If a caller says that it burns, the desk is called.', true],
  ['If a caller waits, or that is what they say, the desk is called.', true],
  ['Blood that has been out is thrown away.', true],
  ['Ask who else agrees.', false],
])('%s', (text, tells) => expect(tellsHowThingsAre(text)).toBe(tells));

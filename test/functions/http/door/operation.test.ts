import { expect, test } from '@jest/globals';
import { noteSaid } from '../../../../functions/http/door/operation.ts';
import { message } from '../../../../lib/messages/message.ts';
import { english } from '../../../../lib/messages/words.ts';
import { pseudoWords } from '../../../support/pseudo-language.ts';

test('what a flow left out is said in the language of whoever asks, and read as an earlier release said it', () => {
  const note = message('need.agent-off', { agent: 'analytics' });
  expect(noteSaid(english).parse(note)).toBe('agent analytics is switched off');
  expect(noteSaid(pseudoWords).parse(note)).toBe(pseudoWords.sayMessage(note));
  expect(noteSaid(pseudoWords).parse('agent analytics is stopped')).toBe('agent analytics is stopped');
});

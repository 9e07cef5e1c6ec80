import { expect, test } from '@jest/globals';
import { message } from '../../../../lib/messages/message.ts';
import { whyNotRead } from '../../../../lib/adapters/documents/why-not-read.ts';
import { NotRead } from '../../../../lib/adapters/documents/formats/not-read.ts';

test('a document says why it is not read, and a library that is missing says nothing of it', () => {
  const coded = (code: string) => Object.assign(new Error('Cannot find package'), { code });
  const named = Object.assign(new Error('No password given'), { name: 'PasswordException' });
  expect(whyNotRead(new NotRead(message('unread.without-text')))).toEqual({
    why: message('unread.without-text'),
  });
  expect(whyNotRead(new TypeError('x is not iterable'))).toEqual({ why: message('unread.damaged') });
  expect(whyNotRead(named)).toEqual({ why: message('unread.password') });
  for (const code of ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])
    expect(whyNotRead(coded(code))).toMatchObject({ isOfTheApp: true });
});

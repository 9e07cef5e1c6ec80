import { expect, test } from '@jest/globals';
import { whyNotRead } from '../../../../lib/adapters/documents/why-not-read.ts';
import { NotRead } from '../../../../lib/adapters/documents/reading/bounds.ts';

test('a document says why it is not read, and a library that is missing says nothing of it', () => {
  const coded = (code: string) => Object.assign(new Error('Cannot find package'), { code });
  const named = Object.assign(new Error('No password given'), { name: 'PasswordException' });
  expect(whyNotRead(new NotRead('is without text'))).toEqual({ why: 'is without text' });
  expect(whyNotRead(new TypeError('x is not iterable'))).toEqual({ why: 'is damaged' });
  expect(whyNotRead(named)).toEqual({ why: 'is protected by a password' });
  for (const code of ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])
    expect(whyNotRead(coded(code))).toMatchObject({ isOfTheApp: true });
});

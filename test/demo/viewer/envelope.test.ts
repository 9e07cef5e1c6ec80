import { expect, test } from '@jest/globals';
import { envelope } from '../../../demo/viewer/envelope.ts';

const opened = { planted: [], invented: [], found: 0, missed: 0, falselyActedOn: 0 };

test('before the story is over the envelope is sealed', () => {
  expect(envelope(undefined).text).toContain('opened when the story is over');
});

test('a run without a comparison shows none', () => {
  expect(envelope({ opened }).text).not.toContain('service desk');
});

test('the comparison says that it is an illustration, and keeps what is lost in a list of its own', () => {
  const text = envelope({ opened, compared: { assumptions: [], rows: [], losing: ['This one.'] } }).text;
  expect(text).toMatch(/Where the service desk does better<\/h2>.*This one\./s);
  expect(text).toMatch(/illustration.*are no\s+evidence/s);
});

import { expect, test } from '@jest/globals';
import { APIError } from 'openai';
import { english } from '../../../lib/messages/words.ts';
import { refusedByFilter } from '../../../lib/adapters/openai/content-filter.ts';

/** A refusal as the client throws it, with the body that the service sent. */
const refusal = (error: object) =>
  APIError.generate(
    400,
    { error: { message: 'The response was filtered', ...error } },
    undefined,
    new Headers(),
  );

const found = { violence: { filtered: true, severity: 'high' }, hate: { filtered: false, severity: 'safe' } };

test.each([
  ['as the Responses API says it', { code: 'content_filter' }, 'the content filter refused the material'],
  [
    'as chat completions say it',
    {
      code: 'content_filter',
      innererror: { content_filter_result: { ...found, jailbreak: { filtered: true, detected: true } } },
    },
    'the content filter refused the material (violence, jailbreak)',
  ],
  [
    'beside the text that was looked at',
    { code: 'content_filter', content_filters: [{ blocked: true, content_filter_results: found }] },
    'the content filter refused the material (violence)',
  ],
  ['for another reason', { code: 'unsupported_value' }, undefined],
])('a call refused %s', (_, body, why) => {
  const said = refusedByFilter(refusal(body));
  expect(said && english.sayMessage(said)).toBe(why);
});

test('what is no refusal at all is not taken for one of the filter', () => {
  for (const error of [undefined, new Error('no connection'), 'text'])
    expect(refusedByFilter(error)).toBe(undefined);
});

test('@azure/openai holds types and nothing that runs: decision 34 is asked again when that changes', async () => {
  expect(Object.keys(await import('@azure/openai'))).toEqual([]);
  expect(Object.keys(await import('@azure/openai/types'))).toEqual([]);
});

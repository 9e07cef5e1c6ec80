import { describe, expect, it } from '@jest/globals';
import { askedFor, languagesOf } from '../../../lib/messages/languages.ts';

describe('the languages', () => {
  const languages = languagesOf('en', 'formal');

  it('speak that of a tag, whatever its region and letters', () => {
    expect(languages('de-AT').language).toBe('de-DE');
    expect(languages('DE').language).toBe('de-DE');
    expect(languages('de-DE')).toBe(languages('de-CH'));
  });

  it('fall to the company’s where there is no catalogue of it, or nobody said which', () => {
    expect(languages('fr-FR').language).toBe('en-GB');
    expect(languages(undefined).language).toBe('en-GB');
    expect(languagesOf('de', 'formal')('fr').language).toBe('de-DE');
    expect(languagesOf('de', 'formal')('en-US').language).toBe('en-GB');
    expect(languages('den').language).toBe('en-GB');
  });
});

describe('what a request asks for', () => {
  it.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de-DE'],
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'en'],
    ['en;q=0.3, de;q=0.7', 'de'],
    ['en, de', 'en'],
    ['de;q=0, en', 'en'],
    ['de; q=0.2 , en ; q=0.1', 'de'],
    ['fr', undefined],
    ['*', undefined],
    ['', undefined],
    [null, undefined],
    ['de;q=much, en', 'en'],
  ])('of %j is %j', (header, tag) => {
    expect(askedFor(header)).toBe(tag);
  });
});

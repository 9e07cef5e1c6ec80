import { describe, expect, test } from '@jest/globals';
import { phrasesOf, sentencePhrasesOf } from '../../../../lib/domain/skill-mentions/phrases.ts';
import { meaningOf } from '../../../../lib/domain/skill-mentions/synonyms.ts';
import { stem } from '../../../../lib/domain/skill-mentions/stem.ts';
import { wordsOf } from '../../../../lib/domain/skill-mentions/words.ts';

describe('stems', () => {
  test.each([
    'negotiate negotiation negotiating negotiations',
    'organise organising organisation organize organizing organization',
    'manage management manager managing',
    'apply application applied',
    'classify classification',
    'programming programmer programs',
    'colour color colours',
    'analyse analysis analytics analyzing',
    'cancel cancelled cancelling cancellation',
    'child children',
  ])('are one for %s', (family) => {
    expect(new Set(family.split(' ').map(stem)).size).toBe(1);
  });

  test('keep apart what only looks alike, and leave names alone', () => {
    expect(stem('international')).not.toBe(stem('internal'));
    expect(['telling', 'spelling'].map(stem)).toEqual(['tell', 'spell']);
    expect(stem('policy')).not.toBe(stem('police'));
    expect(['c++', 'sql', 'constructor', ''].map(stem)).toEqual(['c++', 'sql', 'construct', '']);
  });

  test('of one meaning are one', () => {
    expect(meaningOf(stem('recruiting'))).toBe(meaningOf(stem('hire')));
    expect(meaningOf('bread')).toBe('bread');
  });
});

test('words keep the signs of names and part at hyphens', () => {
  expect(wordsOf('C++, C#, .NET, Node.js; self-starter’s').map(({ text }) => text)).toEqual([
    'c++',
    'c#',
    '.net',
    'node.js',
    'self',
    'starter',
  ]);
});

describe('phrases', () => {
  test('are runs of content words that no clause boundary divides', () => {
    expect(phrasesOf('You bake bread, and sell it.').map(({ text }) => text)).toEqual([
      'bake',
      'bake bread',
      'bread',
      'sell',
    ]);
  });

  test('hold at most four content words', () => {
    const phrases = phrasesOf('plan and manage the large annual regional meetings');
    expect(Math.max(...phrases.map(({ words }) => words.length))).toBe(4);
  });

  test('do not cross sentences, which are kept as they are written', () => {
    expect(sentencePhrasesOf('We bake. You sell bread!\nThe of').map(({ text }) => text)).toEqual([
      'we bake',
      'you sell bread',
    ]);
  });
});

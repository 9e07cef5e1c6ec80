import { describe, expect, test } from '@jest/globals';
import { outOfDate, weaknesses, type Weakness } from './copy.ts';

/** The search is among the long tests; whoever changes a line that it weakens learns it here at once. */
describe('what the search for disclosures weakens', () => {
  test.each(Object.keys(weaknesses) as Weakness[])('“%s” still names lines of the product', (weakness) => {
    expect(outOfDate(weakness)).toEqual([]);
  });
});

import { expect, test } from '@jest/globals';
import type { DraftedAsset } from '../../../../lib/domain/content/content.ts';
import { differenceOf } from '../../../../lib/domain/rendering/difference.ts';
import { english } from '../../../../lib/messages/words.ts';
import { drafted } from '../../examples.ts';

const page = drafted as DraftedAsset;
const byHand = (after: string): DraftedAsset => ({
  ...page,
  rewording: { as: 'corrected', changes: [{ part: 'title', before: 'Before', after }] },
});

test('what somebody had corrected by hand and a new version does not say is told', () => {
  expect(differenceOf(byHand('Never twice.'), page, english)).toEqual([
    'somebody had corrected the page by hand to “Never twice.”; the draft does not say so: correct it again where it should',
  ]);
  expect(differenceOf(page, page, english)).toEqual([]);
});

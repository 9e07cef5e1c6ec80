import { describe, expect, test } from '@jest/globals';
import { addressOf, assetIdOf, moveAsset, type AssetStatus } from '../../../lib/domain/content.ts';
import { drafted, reused } from '../examples.ts';

const mayFollow: Record<AssetStatus, string> = {
  draft: 'pending',
  pending: 'approved rejected sent-back expired withdrawn',
  approved: 'published',
  rejected: '',
  'sent-back': '',
  expired: '',
  withdrawn: '',
  published: '',
};
const statuses = Object.keys(mayFollow) as AssetStatus[];
const pairs = statuses.flatMap((from) => statuses.map((to) => ({ from, to })));
const isAllowed = ({ from, to }: { from: AssetStatus; to: AssetStatus }) =>
  mayFollow[from].split(' ').includes(to);

describe('an asset', () => {
  test.each(pairs.filter(isAllowed))('moves from $from to $to', ({ from, to }) => {
    expect(moveAsset({ ...drafted, status: from }, to)).toEqual({ ...drafted, status: to });
  });

  test.each(pairs.filter((pair) => !isAllowed(pair) && pair.from !== pair.to))(
    'does not move from $from to $to',
    ({ from, to }) => {
      expect(() => moveAsset({ ...drafted, status: from }, to)).toThrow(
        `is ${from}; it cannot become ${to}.`,
      );
    },
  );

  test.each(statuses)('that is %s already stays as it is', (status) => {
    const asset = { ...drafted, status };
    expect(moveAsset(asset, status)).toBe(asset);
  });

  test('reaches nobody unless a human approved it: every way to published leads through approved', () => {
    expect(statuses.filter((from) => mayFollow[from].includes('published'))).toEqual(['approved']);
  });

  test('opens on its page, or on the address of the course that is reused', () => {
    expect(addressOf(drafted)).toBeUndefined();
    expect(addressOf({ ...drafted, pageUrl: 'https://site.example/page' })).toBe('https://site.example/page');
    expect(addressOf(reused)).toBe('https://learn.example/course');
  });

  test('has one id per flow and version', () => {
    expect(assetIdOf('need-1', 2)).toBe('need-1.v2');
  });
});

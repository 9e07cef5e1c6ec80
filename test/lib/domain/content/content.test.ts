import { describe, expect, test } from '@jest/globals';
import {
  addressOf,
  assetIdOf,
  proposeAsset,
  publishCourse,
  publishDraft,
  settleAsset,
  type AssetStatus,
  type ContentAsset,
  type DraftedAsset,
} from '../../../../lib/domain/content/content.ts';
import { drafted, reused } from '../../examples.ts';

const page = { contentId: 'c9', pageUrl: 'https://site.example/page' };
const published: DraftedAsset = { ...drafted, ...page, status: 'published' };

/** A draft at every status. */
const drafts: DraftedAsset[] = [
  ...(['draft', 'pending', 'approved', 'rejected', 'sent-back', 'expired', 'withdrawn'] as const).map(
    (status): DraftedAsset => ({ ...drafted, status }),
  ),
  published,
];

/** What may happen to an asset: from which status alone, to which, and with what. */
interface Happening {
  what: string;
  from: AssetStatus;
  to: AssetStatus;
  happen: (asset: DraftedAsset) => ContentAsset;
  gains: object;
}
const happenings: Happening[] = [
  { what: 'is asked about', from: 'draft', to: 'pending', happen: proposeAsset, gains: {} },
  ...(['approved', 'rejected', 'sent-back', 'expired', 'withdrawn'] as const).map((to): Happening => ({
    what: `is settled as ${to}`,
    from: 'pending',
    to,
    happen: (asset) => settleAsset(asset, to),
    gains: {},
  })),
  {
    what: 'is published',
    from: 'approved',
    to: 'published',
    happen: (asset) => publishDraft(asset, page),
    gains: page,
  },
];
const cases = happenings.flatMap((one) => drafts.map((asset) => ({ ...one, asset, status: asset.status })));

describe('an asset', () => {
  test.each(cases.filter(({ from, status }) => status === from))(
    'that is $status $what',
    ({ asset, happen, to, gains }) => {
      expect(happen(asset)).toEqual({ ...asset, status: to, ...gains });
    },
  );

  test.each(cases.filter(({ from, to, status }) => status !== from && status !== to))(
    'that is $status is refused what follows elsewhere: $what',
    ({ asset, happen, status, to }) => {
      expect(() => happen(asset)).toThrow(`is ${status}; it cannot become ${to}.`);
    },
  );

  test.each(cases.filter(({ to, status }) => status === to))(
    'that is $status already stays as it is',
    ({ asset, happen }) => {
      expect(happen(asset)).toBe(asset);
    },
  );

  test('that is a course is published by its id in Viva Learning, once it was approved', () => {
    const approved = { ...reused, status: 'approved' as const };
    const course = publishCourse(approved, 'c9');
    expect(course).toEqual({ ...reused, status: 'published', contentId: 'c9' });
    expect(publishCourse({ ...approved, status: 'published', contentId: 'c1' }, 'c9').contentId).toBe('c1');
    expect(() => publishCourse(reused, 'c9')).toThrow('is draft; it cannot become published.');
  });

  test('opens on its page, or on the address of the course that is reused', () => {
    expect(addressOf(drafted)).toBeUndefined();
    expect(addressOf(published)).toBe('https://site.example/page');
    expect(addressOf(reused)).toBe('https://learn.example/course');
  });

  test('cannot be published without what people need to open it, nor have that before', () => {
    // @ts-expect-error -- published, and on no page
    const nowhere: ContentAsset = { ...drafted, status: 'published', contentId: 'c9' };
    // @ts-expect-error -- published, and nothing that could be assigned
    const unlisted: ContentAsset = { ...reused, status: 'published' };
    // @ts-expect-error -- on a page that nobody has approved
    const early: ContentAsset = { ...drafted, ...page };
    // @ts-expect-error -- only a draft is put on a page
    const course = () => publishDraft(reused, page);
    expect([nowhere, unlisted, early, course]).toHaveLength(4);
  });

  test('has one id per flow and version', () => {
    expect(assetIdOf('need-1', 2)).toBe('need-1.v2');
  });
});

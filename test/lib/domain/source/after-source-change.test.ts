import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';
import {
  afterSourceChange,
  isToBeRenewed,
  nameApproved,
  pulled,
  renewedWith,
  withSourceCalled,
} from '../../../../lib/domain/source/after-source-change.ts';
import type { DraftedAsset, StandingAsset } from '../../../../lib/domain/content/content.ts';
import type { ChangedPassage } from '../../../../lib/domain/source/source-change.ts';
import { drafted, NOW } from '../../examples.ts';

const published: StandingAsset = {
  ...drafted,
  status: 'published',
  contentId: 'c9',
  pageUrl: 'https://site.example/page',
};
const changed = (source: string, after = 'Now 6%.'): ChangedPassage => ({
  source,
  spanId: `${source}.1`,
  fate: 'changed',
  before: 'Once 8%.',
  after,
});
const removed = (source: string): ChangedPassage => ({
  source,
  spanId: `${source}.1`,
  fate: 'removed',
  before: 'Once 8%.',
});
const then = (asset: DraftedAsset, source: string, found: ChangedPassage[], at = NOW) =>
  afterSourceChange(asset, source, found, at);

describe('an asset whose document was looked at', () => {
  it('is what it was where everything stands', () => {
    expect(then(published, 'a.md', [])).toBe(published);
  });

  it('is outdated where something else stands there, since it was first seen', () => {
    const once = then(published, 'a.md', [changed('a.md')]);
    expect(once).toEqual({
      ...published,
      status: 'outdated',
      changes: 1,
      change: { at: NOW, lastAt: NOW, passages: [changed('a.md')] },
    });
    expect(then(once, 'a.md', [changed('a.md')], NOW + 1)).toBe(once);
    const fields = Object.entries(changed('a.md')).toReversed();
    const inAnotherOrder = Object.fromEntries(fields) as unknown as ChangedPassage;
    expect(then(once, 'a.md', [inAnotherOrder], NOW + 1)).toBe(once);
    const again = then(once, 'a.md', [changed('a.md', 'Now 5%.')], NOW + 1);
    expect(again).toMatchObject({ status: 'outdated', changes: 2, change: { at: NOW, lastAt: NOW + 1 } });
    const besides = then(again, 'b.md', [changed('b.md')], NOW + 2);
    expect(besides.change?.passages.map(({ source }) => source)).toEqual(['a.md', 'b.md']);
  });

  it('is published as before where all of it stands again as it was approved', () => {
    const both = then(then(published, 'a.md', [changed('a.md')]), 'b.md', [changed('b.md')]);
    const one = then(both, 'a.md', []);
    expect(one.status).toBe('outdated');
    expect(then(one, 'b.md', [])).toEqual({ ...published, changes: 4 });
  });

  it('is pulled where nothing is left, for good', () => {
    const gone = then(published, 'a.md', [changed('a.md'), removed('a.md')]);
    expect(gone.status).toBe('pulled');
    expect(then(gone, 'a.md', [])).toBe(gone);
    const outdated = then(published, 'a.md', [changed('a.md')]);
    expect(then(outdated, 'b.md', [removed('b.md')]).status).toBe('pulled');
  });

  it.each(['draft', 'pending', 'approved'] as const)('keeps the difference while it is %s', (status) => {
    const asset = { ...drafted, status };
    const differs = then(asset, 'a.md', [removed('a.md')]);
    expect(differs).toMatchObject({ status, change: { passages: [removed('a.md')] } });
    expect(then(differs, 'a.md', [])).toEqual({ ...asset, changes: 2 });
  });

  it.each(['rejected', 'sent-back', 'expired', 'withdrawn'] as const)('is over once it is %s', (status) => {
    const asset = { ...drafted, status };
    expect(then(asset, 'a.md', [changed('a.md')])).toBe(asset);
  });
});

describe('a human is asked about a new version', () => {
  const change = { at: NOW, lastAt: NOW + HOUR, passages: [changed('a.md')] as [ChangedPassage] };
  const asks = (asset: Pick<DraftedAsset, 'change' | 'askedAnew'>, at: number) =>
    isToBeRenewed(asset, { sourceSettleHours: 4, sourceSettleTimes: 6 }, at);

  it('once nothing changed for some hours', () => {
    expect(asks({ change }, NOW + 5 * HOUR - 1)).toBe(false);
    expect(asks({ change }, NOW + 5 * HOUR)).toBe(true);
    expect(asks({}, NOW + 5 * HOUR)).toBe(false);
    expect(asks({ change: { at: NOW, passages: change.passages } }, NOW + 4 * HOUR)).toBe(true);
  });

  it('at the latest after so many times that, though it is edited on', () => {
    const edited = { ...change, lastAt: NOW + 24 * HOUR - 1 };
    expect(asks({ change: edited }, NOW + 24 * HOUR - 1)).toBe(false);
    expect(asks({ change: edited }, NOW + 24 * HOUR)).toBe(true);
  });

  it('at most once a day, and is asked on about what they were asked about', () => {
    const askedAnew = { changedAt: NOW - DAY, at: NOW - 10 * HOUR };
    expect(asks({ change, askedAnew }, NOW + 14 * HOUR - 1)).toBe(false);
    expect(asks({ change, askedAnew }, NOW + 14 * HOUR)).toBe(true);
    expect(asks({ change, askedAnew: { changedAt: NOW, at: NOW } }, NOW + 1)).toBe(true);
  });
});

describe('an outdated asset', () => {
  const outdated = then(published, 'a.md', [changed('a.md')]) as StandingAsset;

  it('takes what a human approved in its place, and keeps its id, address and place in the catalogue', () => {
    const draft: DraftedAsset = { ...drafted, assetId: 'renewal.v1', title: 'Anew', spans: [] };
    const renewed = renewedWith(outdated, draft, NOW + 5);
    expect(renewed).toEqual({
      ...published,
      title: 'Anew',
      spans: [],
      changes: 2,
      renewed: { at: NOW + 5, passages: [changed('a.md')], draftId: 'renewal.v1' },
    });
    expect(renewedWith(renewed, draft, NOW + 9)).toBe(renewed);
    const outdatedAgain = then(renewed, 'a.md', [changed('a.md', 'Now 5%.')], NOW + 7) as StandingAsset;
    expect(renewedWith(outdatedAgain, draft, NOW + 9)).toBe(outdatedAgain);
  });

  it('is taken back where nobody approved anything, and only then', () => {
    expect(pulled(outdated)).toMatchObject({ status: 'pulled', changes: 2 });
    expect(pulled(published)).toBe(published);
  });
});

it('an asset is the same where a document is only called otherwise', () => {
  const outdated = then(published, 'playbook.md', [changed('playbook.md')]);
  const renamed = withSourceCalled(outdated, 'playbook.md', 'Sales/playbook.md');
  expect(renamed.spans.map(({ source }) => source)).toEqual([
    'Sales/playbook.md',
    'Sales/playbook.md',
    'offers.md',
  ]);
  expect(renamed.change?.passages[0]?.source).toBe('Sales/playbook.md');
  expect(nameApproved(renamed, 'Sales/playbook.md')).toBe('playbook.md');
  const again = withSourceCalled(renamed, 'Sales/playbook.md', 'Sales/new.md');
  expect(again.calledThen).toEqual({ 'Sales/new.md': 'playbook.md' });
  expect(withSourceCalled(again, 'Sales/new.md', 'playbook.md').calledThen).toEqual({});
  // Whoever is asked about a draft sees its documents as they are called then.
  const asked: DraftedAsset = { ...drafted, status: 'draft' };
  expect(withSourceCalled(asked, 'playbook.md', 'new.md').calledThen).toBeUndefined();
  const [first] = drafted.spans;
  if (!first) throw new Error('It cites nothing.');
  const withCourse = { ...outdated, spans: [{ ...first, id: 'course.1' }] };
  expect(withSourceCalled(withCourse, 'playbook.md', 'Sales/playbook.md').spans).toEqual(withCourse.spans);
});

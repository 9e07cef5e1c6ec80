import { describe, expect, it } from '@jest/globals';
import type { Insight } from '../../../../lib/domain/outcome/insight.ts';
import type { ContentAsset } from '../../../../lib/domain/content/content.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import type { Need } from '../../../../lib/domain/need/need.ts';
import {
  cameBack,
  cameTo,
  causesHit,
  formsChosen,
  needsMoved,
} from '../../../../lib/domain/content/moved-since.ts';

const need = (foundAt: number, more: object = {}) =>
  ({ foundAt: foundAt * DAY, hypothesis: { cause: 'skill' }, ...more }) as Need;
const some = (count: number, one: () => Need) => Array.from({ length: count }, one);

describe('what came of needs since a rule holds', () => {
  it('is laid beside as many days before, and not beside all that ever was', () => {
    const needs = [
      need(3),
      need(12),
      need(22),
      need(25, { endedAt: 29 * DAY }),
      need(1, { endedAt: 15 * DAY }),
    ];
    expect(needsMoved(needs, 20 * DAY, 30 * DAY)).toMatchObject({
      days: 10,
      found: [{ foundAt: 22 * DAY }, { foundAt: 25 * DAY }],
      foundBefore: 1,
      ended: [{ endedAt: 29 * DAY }],
      endedBefore: 1,
    });
  });

  it('says of causes how many were as supposed, of at least five', () => {
    const right = () => need(9, { cause: 'skill' });
    const wrong = () => need(2, { cause: 'process' });
    expect(causesHit([...some(5, right), ...some(4, wrong), need(9)], 5 * DAY)).toEqual({
      before: null,
      since: { confirmed: 5, asSupposed: 5 },
    });
    expect(causesHit([...some(3, wrong), ...some(2, () => need(1, { cause: 'skill' }))], 5 * DAY)).toEqual({
      before: { confirmed: 5, asSupposed: 2 },
      since: null,
    });
  });
});

describe('what came of responses since', () => {
  const response = (chosen: string, status: string, words: string, version = 1) =>
    ({ origin: 'ai-drafted', status, version, modality: { chosen }, madeUnder: { words } }) as ContentAsset;

  it('counts drafts that came back, by whether they go by what holds since', () => {
    const old = Array.from({ length: 5 }, () => response('job-aid', 'sent-back', 'old'));
    const all = [...old, response('job-aid', 'published', 'new')];
    expect(cameBack(all, ({ madeUnder }) => madeUnder?.words === 'new')).toEqual({
      before: { decided: 5, sentBack: 5 },
      since: null,
    });
  });

  it('counts what needs came to, by what answered them', () => {
    const answered = Array.from({ length: 10 }, (_, i) => ({
      ...response('job-aid', 'published', i < 5 ? 'old' : 'new'),
      needId: `n${i}`,
    })) as ContentAsset[];
    const insights = answered.map(
      ({ needId, madeUnder }, i) =>
        ({ needId, madeUnder, verdict: i % 2 === 0 ? 'improved' : 'worse', at: i }) as Insight,
    );
    const isSince = ({ madeUnder }: ContentAsset) => madeUnder?.words === 'new';
    expect(cameTo(answered, insights, isSince)).toEqual({
      before: { improved: 3, changed: 0, 'no-change-shown': 0, worse: 2 },
      since: { improved: 2, changed: 0, 'no-change-shown': 0, worse: 3 },
    });
    expect(cameTo(answered, insights.slice(0, 9), isSince).since).toBeNull();
  });

  it('counts the form that was chosen first, the commonest first', () => {
    const all = [
      response('cohort', 'published', 'a'),
      response('job-aid', 'sent-back', 'a'),
      response('job-aid', 'published', 'a'),
      response('role-play', 'published', 'a', 2),
    ];
    expect(formsChosen(all)).toEqual([
      { form: 'job-aid', count: 2 },
      { form: 'cohort', count: 1 },
    ]);
  });
});

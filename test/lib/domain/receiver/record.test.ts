import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '../../../../lib/domain/milliseconds.ts';
import {
  afterFailure,
  afterSending,
  happenedBetween,
  MOST_TRIES,
  pauseAfterTry,
  recordIdOf,
  triedAnew,
  waitingRecord,
  withdrawalOf,
  type NewRecord,
} from '../../../../lib/domain/receiver/record.ts';

const ann = { personId: '2677646c-1a99-4578-896d-5dab048a5c99', salt: 'a'.repeat(32) };
const made: NewRecord = {
  receiverId: 'lrs',
  happened: { kind: 'completed', about: { needId: 'n', assetId: 'a', knownAs: ['c'] }, at: 7 },
};
const AT = 1_000;
const part = { assetId: 'a', group: 'first' as const, plannedAt: 1 };

describe('the id of a record', () => {
  const id = recordIdOf(ann, made);

  it('is the same for the same', () => {
    expect(recordIdOf({ ...ann }, structuredClone(made))).toBe(id);
    const renamed = {
      ...made,
      happened: { ...made.happened, about: { needId: 'n', assetId: 'a', knownAs: [] } },
    };
    expect(recordIdOf(ann, renamed)).toBe(id);
  });

  it.each<[string, string]>([
    ['person', recordIdOf({ ...ann, salt: 'b'.repeat(32) }, made)],
    ['system', recordIdOf(ann, { ...made, receiverId: 'hcm' })],
    ['kind', recordIdOf(ann, { ...made, happened: { ...made.happened, kind: 'offered' } })],
    ['moment', recordIdOf(ann, { ...made, happened: { ...made.happened, at: 8 } })],
    [
      'need',
      recordIdOf(ann, {
        ...made,
        happened: { ...made.happened, about: { needId: 'm', assetId: 'a', knownAs: [] } },
      }),
    ],
    [
      'item',
      recordIdOf(ann, {
        ...made,
        happened: { ...made.happened, about: { needId: 'n', assetId: 'b', knownAs: [] } },
      }),
    ],
    ['object', recordIdOf(ann, { ...made, happened: { ...made.happened, about: { skillId: 'n' } } })],
  ])('is another of another %s', (_what, other) => {
    expect(other).not.toBe(id);
  });

  it('cannot be made from the person without their salt', () => {
    expect(recordIdOf({ personId: ann.personId }, made)).not.toBe(id);
    expect(recordIdOf({ ...ann, personId: 'another' }, made)).toBe(id);
  });
});

describe('what happened between two versions', () => {
  const between = (before: object, after: object) =>
    happenedBetween(
      { participations: { n: { ...part, ...before } } },
      { participations: { n: { ...part, knownAs: ['c'], ...after } } },
    ).map(({ kind, at }) => [kind, at]);

  it.each<[string, object, object, unknown[]]>([
    ['it was only planned', {}, {}, []],
    ['it reached them', {}, { deliveredAt: 5 }, [['offered', 5]]],
    ['it had reached them', { deliveredAt: 5 }, { deliveredAt: 6 }, []],
    ['they finished it', { deliveredAt: 5 }, { deliveredAt: 5, finishedAt: 9 }, [['completed', 9]]],
    ['they had finished it', { finishedAt: 9 }, { finishedAt: 8 }, []],
    [
      'both at once',
      {},
      { deliveredAt: 0, finishedAt: 0 },
      [
        ['offered', 0],
        ['completed', 0],
      ],
    ],
  ])('where %s', (_what, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  it('says what learning systems call it, and counts what was not there before', () => {
    expect(
      happenedBetween(
        { participations: {} },
        { participations: { n: { ...part, deliveredAt: 5, knownAs: ['c'] } } },
      ),
    ).toEqual([{ kind: 'offered', about: { needId: 'n', assetId: 'a', knownAs: ['c'] }, at: 5 }]);
  });
});

describe('a record', () => {
  const record = waitingRecord(ann, made, AT);

  it('waits from when it happened, and is sent once', () => {
    expect(record).toEqual({
      recordId: recordIdOf(ann, made),
      ...made,
      status: 'waiting',
      attempts: 0,
      dueAt: AT,
    });
    const tried = afterFailure(record, { why: 'x', isFinal: false }, AT);
    expect(afterSending(tried, AT + 1)).toEqual({
      recordId: record.recordId,
      ...made,
      status: 'sent',
      attempts: 2,
      sentAt: AT + 1,
    });
  });

  it('is tried again after five minutes, then ever later, a day at most', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => pauseAfterTry(n) / MINUTE)).toEqual([
      5, 20, 80, 320, 1280, 1440, 1440,
    ]);
    expect(pauseAfterTry(100)).toBe(DAY);
  });

  it('is set aside after the last try, and at once where it will never be taken', () => {
    let tried = record;
    for (let n = 1; n < MOST_TRIES; n += 1) {
      tried = afterFailure(tried, { why: `no ${n}`, isFinal: false }, AT);
      expect(tried).toMatchObject({
        status: 'waiting',
        attempts: n,
        why: `no ${n}`,
        dueAt: AT + pauseAfterTry(n),
      });
    }
    const last = afterFailure(tried, { why: 'no', isFinal: false }, AT);
    expect(last).toMatchObject({ status: 'refused', attempts: MOST_TRIES, why: 'no' });
    expect(last).not.toHaveProperty('dueAt');
    const never = afterFailure(record, { why: 'y'.repeat(300), isFinal: true }, AT);
    expect(never).toMatchObject({ status: 'refused', attempts: 1, why: 'y'.repeat(200) });
    expect(triedAnew(last, AT + 5)).toEqual({ ...record, dueAt: AT + 5 });
  });

  it('is told and taken back where it was made for', () => {
    const to = { kind: 'http' as const, address: 'https://hcm.contoso.com/in' };
    const told = waitingRecord(ann, { ...made, to }, AT);
    expect(told).toEqual({ ...record, to });
    expect(withdrawalOf(told, 0)).toEqual({ ...withdrawalOf(record, 0), to });
  });

  it('leaves nothing of its person in what takes it back', () => {
    expect(withdrawalOf(record, 0)).toEqual({
      recordId: record.recordId,
      receiverId: 'lrs',
      status: 'waiting',
      attempts: 0,
      dueAt: 0,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { approvalIdOf, type ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import { assetIdOf, type ContentAsset } from '../../../lib/domain/content/content.ts';
import { versionsOvertaken, whoWorded } from '../../../lib/gates/earlier-versions.ts';
import { approval, drafted, NOW, personId, publication, reused } from '../examples.ts';

const INSTANCE = 'need-1';
const answer = { by: personId(3), at: NOW };
const correction = { was: 'a', becomes: 'b' };
const pending: ApprovalRequest = publication;
const approved: ApprovalRequest = { ...publication, status: 'approved', decision: answer };
const rejected: ApprovalRequest = { ...publication, status: 'rejected', decision: answer };
const sentBack = (decision: object = {}): ApprovalRequest => ({
  ...publication,
  status: 'sent-back',
  decision: { ...answer, comment: 'shorter', ...decision },
});
const aboutCause: ApprovalRequest = {
  ...approval,
  status: 'approved',
  decision: { ...answer, cause: 'skill' },
};

/**
 * A store with the questions about versions from 1, and with the versions that use so many terms of their own, or are
 * gone.
 */
const holding = (
  questions: readonly (ApprovalRequest | undefined)[],
  terms: readonly (number | undefined)[] = [],
) => ({
  findApproval: (_: string, id: string) => {
    const at = questions.findIndex((_question, i) => approvalIdOf(INSTANCE, 'publication', i + 1) === id);
    const value = questions[at];
    return Promise.resolve(value && { value });
  },
  findAsset: (_: string, id: string) => {
    const at = terms.findIndex((_count, i) => assetIdOf(INSTANCE, i + 1) === id);
    const own = Array.from({ length: terms[at] ?? 0 }, (_term, i) => ({ from: `a${i}`, to: `b${i}` }));
    const value: ContentAsset = { ...drafted, ...(own.length > 0 ? { terms: own } : {}) };
    return Promise.resolve(terms[at] === undefined ? undefined : { value });
  },
});
const version = (last: number): ContentAsset => ({ ...drafted, version: last, byHand: ['p1'] });

describe('versions that came to nothing because their sources changed', () => {
  it.each<[string, (ApprovalRequest | undefined)[], number | undefined]>([
    ['those sent back for it', [sentBack({ overtaken: true }), sentBack({ overtaken: true })], 2],
    ['those that were approved before', [approved, sentBack()], 1],
    ['not those that a human wanted otherwise', [sentBack(), sentBack()], undefined],
    ['not those rejected, waiting, or about something else', [rejected, pending, aboutCause], undefined],
    ['not those that nobody was asked about', [undefined, approved], 1],
  ])('count %s', async (_, questions, overtaken) => {
    expect(await versionsOvertaken(version(questions.length + 1), INSTANCE, holding(questions))).toEqual(
      overtaken === undefined ? {} : { overtaken },
    );
  });

  it('do not count the version in question, whatever was answered to it', async () => {
    expect(await versionsOvertaken(version(2), INSTANCE, holding([undefined, approved]))).toEqual({});
  });
});

describe('who worded earlier versions', () => {
  it.each<[string, (ApprovalRequest | undefined)[], (number | undefined)[], number]>([
    ['whoever corrected one by hand', [sentBack({ corrections: [correction] })], [0, 0], 1],
    [
      'everybody who corrected one',
      [sentBack({ corrections: [correction] }), sentBack({ corrections: [correction] })],
      [0, 0, 0],
      2,
    ],
    ['whoever had the next call a thing otherwise', [sentBack()], [0, 1], 1],
    ['whoever had the next call a thing otherwise, though theirs is gone', [sentBack()], [undefined, 1], 1],
    ['nobody who only wished for something', [sentBack()], [1, 1], 0],
    ['nobody where the next says fewer things otherwise', [sentBack()], [2, 1], 0],
    ['nobody where a version is gone', [sentBack()], [], 0],
    ['nobody who approved or rejected', [approved, rejected], [0, 1, 2], 0],
    ['nobody of a version that nobody was asked about', [undefined], [0, 1], 0],
    ['nobody of the version in question itself', [undefined, sentBack({ corrections: [correction] })], [], 0],
  ])('is %s', async (_, questions, terms, people) => {
    const last = terms.length > 2 ? 3 : 2;
    const found = await whoWorded(version(last), INSTANCE, holding(questions, terms));
    expect(found).toEqual(Array.from({ length: people }, () => answer.by));
  });

  it.each<[string, ContentAsset | undefined]>([
    ['a cause', undefined],
    ['a course', { ...reused, version: 2 }],
    ['a draft that no hand touched', { ...drafted, version: 2 }],
  ])('is nobody where the question is about %s', async (_, asset) => {
    const store = holding([sentBack({ corrections: [correction] })]);
    expect(await whoWorded(asset, INSTANCE, store)).toEqual([]);
  });
});

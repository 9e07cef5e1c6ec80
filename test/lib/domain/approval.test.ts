import { describe, expect, test } from '@jest/globals';
import {
  approvalIdOf,
  decideApproval,
  expireIfDue,
  LAST_VERSION,
  Verdict,
  type ApprovalRequest,
} from '../../../lib/domain/approval.ts';
import { proposedTerms } from '../../../lib/domain/outcome-terms.ts';
import { Cause, isLearnable } from '../../../lib/domain/cause.ts';
import { approval, DAY, NOW, personId } from '../examples.ts';

const [ann, ben] = [personId(1), personId(2)];
const involved = personId(7);
const publication: ApprovalRequest = { ...approval, gate: 'publication', assetId: 'need-1.v1' };
const approve: Verdict = { verdict: 'approve', cause: 'skill' };
const terms = { ...proposedTerms({ skill: 'Negotiation', role: 'Buyer', worth: 0.5 }), worth: 1 };
const proposed: ApprovalRequest = {
  ...approval,
  outcome: { terms: { ...terms, worth: 0.5 }, ownerId: ann, isAgreed: false },
};
const approved = decideApproval(approval, approve, ann, NOW);

describe('an approval', () => {
  test.each(Cause.options)('of cause and priority confirms the cause %s', (cause) => {
    expect(decideApproval(approval, { verdict: 'approve', cause, comment: 'seen it' }, ann, NOW)).toEqual({
      ...approval,
      status: 'approved',
      decision: { by: ann, at: NOW, cause, comment: 'seen it' },
    });
  });

  test('of a publication needs no cause, and neither does any rejection', () => {
    expect(decideApproval(publication, { verdict: 'approve' }, ann, NOW).status).toBe('approved');
    expect(decideApproval(publication, { verdict: 'reject' }, ann, NOW).status).toBe('rejected');
    expect(decideApproval(approval, { verdict: 'reject' }, ann, NOW).status).toBe('rejected');
  });

  test('sends a response back with a wish, a remark or both', () => {
    const answer: Verdict = {
      verdict: 'send-back',
      modality: 'role-play',
      comment: 'They have to practise.',
    };
    const sent = decideApproval(publication, answer, ann, NOW);
    expect(sent).toEqual({
      ...publication,
      status: 'sent-back',
      decision: { by: ann, at: NOW, modality: 'role-play', comment: 'They have to practise.' },
    });
    expect(decideApproval(sent, answer, ann, NOW + 1)).toBe(sent);
    expect(() => decideApproval(sent, { ...answer, modality: 'cohort' }, ann, NOW + 1)).toThrow(
      'was sent-back already',
    );
  });

  const refusals: [string, ApprovalRequest, Verdict, string, number, string][] = [
    [
      'sent back with no word',
      publication,
      { verdict: 'send-back' },
      ann,
      NOW,
      'say what should be otherwise',
    ],
    [
      'sent back for the third time',
      { ...publication, version: LAST_VERSION },
      { verdict: 'send-back', comment: 'Again.' },
      ann,
      NOW,
      'sent back often enough',
    ],
    [
      'sent back as a question of cause',
      approval,
      { verdict: 'send-back', comment: 'Hm.' },
      ann,
      NOW,
      'approve it with another cause',
    ],
    [
      'with another outcome, by somebody who does not own the line',
      proposed,
      { ...approve, outcome: terms },
      ben,
      NOW,
      'Only the owner of the charter line',
    ],
    [
      'with an outcome where none was asked for',
      publication,
      { verdict: 'approve', outcome: terms },
      ann,
      NOW,
      'takes no outcome',
    ],
    [
      'with an outcome for something that is rejected',
      proposed,
      { verdict: 'reject', outcome: terms },
      ann,
      NOW,
      'takes no outcome',
    ],
    ['without the cause', approval, { verdict: 'approve' }, ann, NOW, 'asks for a cause'],
    ['by one who had a hand in it', approval, approve, involved, NOW, 'somebody else must decide'],
    ['against, by one who had a hand in it', approval, { verdict: 'reject' }, involved, NOW, 'somebody else'],
    ['at the deadline', approval, approve, ann, approval.dueAt, 'expired'],
    ['after the deadline', approval, approve, ann, approval.dueAt + DAY, 'expired'],
    [
      'after it was stored as expired',
      { ...approval, status: 'expired' },
      approve,
      ann,
      NOW,
      'was expired already',
    ],
    ['by another person after a decision', approved, approve, ben, NOW + 1, 'was approved already'],
    [
      'by the same person with another verdict',
      approved,
      { verdict: 'reject' },
      ann,
      NOW + 1,
      'was approved already',
    ],
    [
      'by the same person with another cause',
      approved,
      { verdict: 'approve', cause: 'process' },
      ann,
      NOW + 1,
      'was approved already',
    ],
  ];
  test.each(refusals)('is refused %s', (_when, request, answer, by, at, says) => {
    expect(() => decideApproval(request, answer, by, at)).toThrow(says);
  });

  test('takes another outcome from the owner of the line', () => {
    const changed = decideApproval(proposed, { ...approve, outcome: terms }, ann, NOW);
    expect(changed.decision?.outcome).toEqual(terms);
    expect(decideApproval(changed, { ...approve, outcome: terms }, ann, NOW + 1)).toBe(changed);
  });

  test('given twice by the same person changes nothing, even after the deadline', () => {
    expect(decideApproval(approved, approve, ann, NOW + 1)).toBe(approved);
    expect(decideApproval(approved, approve, ann, approved.dueAt + DAY)).toBe(approved);
  });

  test('holds until just before the deadline', () => {
    expect(decideApproval(approval, approve, ann, approval.dueAt - 1).status).toBe('approved');
  });

  test('expires by silence and by nothing else', () => {
    expect(expireIfDue(approval, approval.dueAt - 1)).toBe(approval);
    expect(expireIfDue(approval, approval.dueAt)).toEqual({ ...approval, status: 'expired' });
    expect(expireIfDue(approved, approved.dueAt + DAY)).toBe(approved);
  });

  test('is a new one for each gate of a flow', () => {
    expect(approvalIdOf('need-1', 'publication')).not.toBe(approvalIdOf('need-1', 'cause-and-priority'));
    expect(approvalIdOf('need-1', 'publication', 2)).not.toBe(approvalIdOf('need-1', 'publication'));
  });

  test('is not spoken in words of one’s own', () => {
    const answers = [
      {},
      { verdict: 'maybe' },
      { verdict: 'approve', cause: 'luck' },
      { verdict: 'approve', by: ann },
    ];
    expect(answers.filter((answer) => Verdict.safeParse(answer).success)).toEqual([]);
  });

  test('leads to content only for causes that can be learned away', () => {
    expect(Cause.options.filter(isLearnable)).toEqual(['skill', 'knowledge']);
  });
});

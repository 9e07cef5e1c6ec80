import { describe, expect, test } from '@jest/globals';
import {
  approvalIdOf,
  approveByStanding,
  decideApproval,
  expireIfDue,
  outcomeIn,
  Verdict,
  withdrawApproval,
  type ApprovalRequest,
  type PendingApproval,
} from '../../../../lib/domain/gate/approval.ts';
import { LAST_VERSION, MOST_VERSIONS } from '../../../../lib/domain/gate/versions.ts';
import { proposedTerms } from '../../../../lib/domain/outcome/outcome-terms.ts';
import { Cause, isLearnable } from '../../../../lib/domain/cause/cause.ts';
import { approval, DAY, NOW, personId, publication } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const [ann, ben] = [personId(1), personId(2)];
const involved = personId(7);
const approve: Verdict = { verdict: 'approve', cause: 'skill' };
const terms = {
  ...proposedTerms({ skill: 'Negotiation', role: 'Buyer', where: '', worth: 0.5 }, english),
  worth: 1,
};
const proposed: PendingApproval = {
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

  test('is sent back at its last version too where its sources changed, and that version does not count', () => {
    const last: ApprovalRequest = { ...publication, version: LAST_VERSION };
    const again: Verdict = { verdict: 'send-back', comment: 'Again.' };
    const sentBack = decideApproval(last, again, ann, NOW, true);
    expect(sentBack).toMatchObject({ status: 'sent-back', decision: { overtaken: true } });
    const next: ApprovalRequest = { ...publication, version: LAST_VERSION + 1, overtaken: 2 };
    expect(decideApproval(next, again, ann, NOW).decision).toEqual({ by: ann, at: NOW, comment: 'Again.' });
    const most: ApprovalRequest = { ...publication, version: MOST_VERSIONS, overtaken: 9 };
    expect(() => decideApproval(most, again, ann, NOW, true)).toThrow('sent back often enough');
  });

  const refusals: [string, ApprovalRequest, Verdict, string, number, string][] = [
    [
      'sent back with no word',
      publication,
      { verdict: 'send-back' },
      ann,
      NOW,
      'Say what should be otherwise',
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
    ['at the deadline', approval, approve, ann, approval.dueAt, 'has passed'],
    ['after the deadline', approval, approve, ann, approval.dueAt + DAY, 'has passed'],
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

  test('by a standing approval is its owner’s, and is refused where they could not give it themselves', () => {
    const standing = { standingId: 'courses', version: 2 };
    const { dueAt } = publication;
    const decision = { by: ann, at: dueAt - 1, standing };
    const decided = { ...publication, status: 'approved', decision };
    expect(approveByStanding(publication, standing, ann, dueAt - 1)).toEqual(decided);
    expect(() => approveByStanding(publication, standing, ann, dueAt)).toThrow('has passed');
    expect(() => approveByStanding(publication, standing, involved, NOW)).toThrow(
      'somebody else must decide',
    );
  });

  test('takes another outcome from the owner of the line', () => {
    const changed = decideApproval(proposed, { ...approve, outcome: terms }, ann, NOW);
    expect(outcomeIn(changed)).toEqual(terms);
    expect(decideApproval(changed, { ...approve, outcome: terms }, ann, NOW + 1)).toBe(changed);
  });

  test('given twice by the same person changes nothing, even after the deadline', () => {
    expect(decideApproval(approved, approve, ann, NOW + 1)).toBe(approved);
    expect(decideApproval(approved, approve, ann, approved.dueAt + DAY)).toBe(approved);
  });

  test('holds until just before the deadline', () => {
    expect(decideApproval(approval, approve, ann, approval.dueAt - 1).status).toBe('approved');
  });

  test('shows what is proposed until its owner says another, and about a response none', () => {
    expect(outcomeIn(proposed)).toEqual({ ...terms, worth: 0.5 });
    expect(outcomeIn(decideApproval(proposed, approve, ben, NOW))).toEqual({ ...terms, worth: 0.5 });
    expect(outcomeIn(approval)).toBeUndefined();
    expect(outcomeIn(publication)).toBeUndefined();
  });

  test('keeps of an answer what its gate asks for, and knows the whole answer again', () => {
    const more: Verdict = { verdict: 'approve', cause: 'skill', modality: 'cohort' };
    const published = decideApproval(publication, more, ann, NOW);
    expect(published).toEqual({ ...publication, status: 'approved', decision: { by: ann, at: NOW } });
    expect(decideApproval(published, more, ann, NOW + 1)).toBe(published);
    const declined = decideApproval(approval, { ...more, verdict: 'reject' }, ann, NOW);
    expect(declined).toEqual({ ...approval, status: 'rejected', decision: { by: ann, at: NOW } });
    expect(decideApproval(declined, { ...more, verdict: 'reject' }, ann, NOW + 1)).toBe(declined);
  });

  test('is withdrawn while it waits', () => {
    expect(withdrawApproval(publication)).toEqual({ ...publication, status: 'withdrawn' });
  });

  test('cannot be what no gate asks', () => {
    const decision = { by: ann, at: NOW };
    // @ts-expect-error -- nobody decided
    const undecided: ApprovalRequest = { ...approval, status: 'approved' };
    // @ts-expect-error -- no cause was confirmed
    const causeless: ApprovalRequest = { ...approval, status: 'approved', decision };
    // @ts-expect-error -- a question about a cause is not sent back
    const sentBack: ApprovalRequest = { ...approval, status: 'sent-back', decision };
    // @ts-expect-error -- silence is no decision
    const silent: ApprovalRequest = { ...publication, status: 'expired', decision };
    // @ts-expect-error -- there is no response to publish
    const empty: ApprovalRequest = { ...approval, gate: 'publication', proposedBy: 'content' };
    // @ts-expect-error -- what was decided is not withdrawn
    const undone = () => withdrawApproval(approved);
    expect([undecided, causeless, sentBack, silent, empty, undone]).toHaveLength(6);
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

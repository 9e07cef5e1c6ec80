import { expect, test } from '@jest/globals';
import { answersOpen, OpenAnswer, type ReadBy } from '../../../../lib/domain/gate/answers-open.ts';
import {
  decideApproval,
  withdrawApproval,
  type ApprovalRequest,
  type Verdict,
} from '../../../../lib/domain/gate/approval.ts';
import { LAST_VERSION } from '../../../../lib/domain/gate/versions.ts';
import { canGoBack } from '../../../../lib/gates/ask-back.ts';
import { proposedTerms } from '../../../../lib/domain/outcome/outcome-terms.ts';
import { english } from '../../../../lib/messages/words.ts';
import { approval, need, NOW, personId, publication } from '../../examples.ts';

const [ann, ben] = [personId(1), personId(2)];
const terms = proposedTerms({ skill: 'Negotiation', role: 'Buyer', where: '', worth: 0.5 }, english);
const late = NOW + 1_000 * 24 * 3_600_000;

/** The plainest answer of each kind, as the door takes it. */
const said = (one: OpenAnswer): Verdict => {
  switch (one) {
    case 'approve':
      return { verdict: 'approve', cause: 'skill' };
    case 'reject':
      return { verdict: 'reject' };
    case 'send-back':
      return { verdict: 'send-back', comment: 'Shorter.' };
    case 'correct':
      return { verdict: 'send-back', corrections: [{ part: 'title', text: 'Another title' }] };
    case 'other-outcome':
      return { verdict: 'approve', cause: 'skill', outcome: terms };
    case 'put-back':
      throw new Error('It is no answer to the question itself.');
  }
};
const takes = (request: ApprovalRequest, one: OpenAnswer, by: string, at: number): boolean => {
  try {
    decideApproval(request, said(one), by, at);
    return true;
  } catch {
    return false;
  }
};

const owned = { ...approval, outcome: { terms, ownerId: ann, isAgreed: false } };
const questions: ApprovalRequest[] = [
  approval,
  owned,
  publication,
  { ...publication, version: 2 },
  { ...publication, version: LAST_VERSION },
  { ...publication, version: LAST_VERSION, overtaken: 1 },
  withdrawApproval(approval),
  withdrawApproval(publication),
  ...[approval, owned, publication].map((one) => ({ ...one, involved: [ben] })),
];
const table = questions.flatMap((request) =>
  [ann, ben].flatMap((by) =>
    [NOW, late].map((at) => [request.gate, request.status, by, at, request] as const),
  ),
);

test.each(table)(
  'of a question about %s that is %s, %s is offered at %i what it would take',
  (_g, _s, by, at, request) => {
    const reader: ReadBy = { by, at, isOvertaken: false, hasParts: true, canGoBack: false };
    const offered = answersOpen(request, reader).answers.filter((one) => one !== 'put-back');
    const taken = OpenAnswer.options.filter((one) => one !== 'put-back' && takes(request, one, by, at));
    expect(offered.toSorted()).toEqual(taken.toSorted());
  },
);

test('who is offered nothing is told why, and so is who may send nothing back any more', () => {
  const reader: ReadBy = { by: ben, at: NOW, isOvertaken: false, hasParts: true, canGoBack: false };
  expect(answersOpen({ ...publication, involved: [ben] }, reader)).toMatchObject({
    answers: [],
    whyNot: { id: 'problem.approval.involved' },
  });
  expect(answersOpen({ ...publication, version: LAST_VERSION }, reader)).toMatchObject({
    answers: ['approve', 'reject'],
    whyNot: { id: 'problem.approval.last-version' },
  });
});

test('a draft whose sources changed is not offered to be approved, and one without parts not to be corrected', () => {
  const reader: ReadBy = { by: ann, at: NOW, isOvertaken: true, hasParts: false, canGoBack: false };
  expect(answersOpen(publication, reader).answers).toEqual(['reject', 'send-back']);
});

test('a question is put back where somebody asked, and as often as may be', () => {
  const back = Array.from({ length: 3 }, (_, i) => ({ questionId: `${i}`, text: 'Did it?', at: NOW }));
  const offered = (of: object) =>
    answersOpen(approval, {
      by: ann,
      at: NOW,
      isOvertaken: false,
      hasParts: false,
      canGoBack: canGoBack({ ...need, stage: 'found', ...of }),
    }).answers;
  expect(offered({ requestedBy: [] })).not.toContain('put-back');
  expect(offered({ requestedBy: [ben] })).toContain('put-back');
  expect(offered({ requestedBy: [ben], asksBack: back })).not.toContain('put-back');
});

import { needSeen } from '../../../functions/http/door/views.ts';
import { questionSeen } from '../../../lib/domain/gate/question-seen.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { english } from '../../../lib/messages/words.ts';
import { approval, need as found } from '../../lib/examples.ts';

const { thresholds } = SHIPPED_POLICY;
const asked = questionSeen(approval, found, thresholds, english);
const need = needSeen(found, thresholds);
const dueAt = Date.UTC(2030, 0, 9);
const cause = {
  approval: { ...asked, dueAt, gate: 'cause-and-priority', status: 'pending' },
  need,
  asset: null,
  card: { question: 'What is the cause?', facts: ['a'.repeat(200)], footer: 'Proposed by an agent.' },
  parts: [],
  pairs: [],
  yours: { answers: ['approve', 'reject', 'other-outcome', 'put-back'] },
};
const paired = { title: 't'.repeat(300), url: `https://academy.example/${'u'.repeat(1_900)}` };
const pair = (standing: string) => ({
  pairId: `pair-${'0'.repeat(24)}`,
  courses: [paired, { ...paired, provider: { kind: 'viva', name: 'p'.repeat(100) } }],
  seen: 'meaning',
  standing,
  version: 2,
  savedAt: dueAt,
});
const passage = { text: 'p'.repeat(300), sources: ['s'.repeat(200)] };
const part = { where: 'learner, points 2', kind: 'claim', side: 'learner' };
const publication = {
  ...cause,
  approval: { ...cause.approval, gate: 'publication', version: 1 },
  card: {
    ...cause.card,
    facts: Array.from({ length: 90 }, (_, i) => `${i} ${'f'.repeat(400)}`),
    response: { title: 'A draft', passages: Array.from({ length: 200 }, () => passage) },
  },
  parts: Array.from({ length: 120 }, (_, i) => ({
    ...part,
    part: `learner.points.${i}`,
    text: 'w'.repeat(500),
  })),
  pairs: ['doubtful', 'same', 'two'].map(pair),
  yours: { answers: ['approve', 'reject', 'send-back', 'correct'] },
};
const over = (status: string) => ({ ...publication, approval: { ...publication.approval, status } });

/** What the doors of whoever decides may answer, in its extremes. */
export const decidingReplies: Record<string, object[]> = {
  'approvals-list': [
    { items: [], more: false },
    { items: Array.from({ length: 60 }, () => cause.approval), more: true },
  ],
  'approval-read': [
    cause,
    { ...cause, need: { ...need, hypothesis: { ...need.hypothesis, known: 'nothing' } } },
    publication,
    { ...cause, yours: { answers: [], whyNot: 'w'.repeat(200) } },
    { ...publication, yours: { answers: ['approve', 'reject'], whyNot: 'w'.repeat(200) } },
    ...['approved', 'rejected', 'sent-back', 'expired', 'withdrawn'].map(over),
  ],
  'question-ask': [{ approvalId: 'n.cause-and-priority', questionId: 'back-1-1' }],
  'course-pair-answer': ['doubtful', 'same', 'two'].map(pair),
  'approval-decide': [
    { approvalId: 'n.publication', gate: 'publication', status: 'sent-back' },
    {
      approvalId: 'n.publication',
      gate: 'publication',
      status: 'sent-back',
      decision: { at: dueAt, modality: 'job-aid' },
    },
    {
      approvalId: 'n.cause',
      gate: 'cause-and-priority',
      status: 'approved',
      decision: { at: dueAt, cause: 'tool' },
    },
    { approvalId: 'n.cause', gate: 'cause-and-priority', status: 'rejected', decision: { at: dueAt } },
  ],
};

import { describe, expect, it } from '@jest/globals';
import { decidedEntry } from '../../../lib/gates/decided-entry.ts';
import { approval, NOW, personId, publication } from '../examples.ts';
import { english } from '../../../lib/messages/words.ts';

const said = { by: personId(3), at: NOW };
const terms = { indicator: 'Margin', seenIn: 'assessments' as const, worth: 0.5 };

describe('the entry of the log for an answer', () => {
  it('there is none without one', () => {
    expect(decidedEntry(approval, english)).toBeUndefined();
  });

  it('holds a cause, and an outcome that its owner changed', () => {
    expect(
      decidedEntry(
        {
          ...approval,
          status: 'approved',
          decision: { ...said, cause: 'skill', outcome: terms },
        },
        english,
      ),
    ).toEqual({
      decisionId: `${approval.approvalId}:decided`,
      at: NOW,
      decidedBy: { kind: 'human', name: personId(3) },
      subject: approval.needId,
      outcome:
        'approved, cause skill, outcome changed by its owner: Margin; a rise of at least 0.5 levels, seen in assessments',
      evidence: [approval.approvalId],
    });
  });

  it('is about the response, with the form wished for instead', () => {
    expect(
      decidedEntry(
        { ...publication, status: 'sent-back', decision: { ...said, modality: 'micro-text' } },
        english,
      ),
    ).toMatchObject({ subject: publication.assetId, outcome: 'sent-back, wishes micro-text' });
  });

  it('says how many parts were corrected by hand, and not how', () => {
    const corrections = [
      { part: 'summary', text: 'Prepare first.' },
      { part: 'try-it', text: 'Try it.' },
    ];
    const entry = decidedEntry(
      { ...publication, status: 'sent-back', decision: { ...said, corrections } },
      english,
    );
    expect(entry?.outcome).toBe('sent-back, corrected 2 by hand');
    expect(entry?.evidence).toEqual([publication.approvalId]);
  });

  it('names the standing approval that decided, and in which version', () => {
    const standing = { standingId: 'courses', version: 3 };
    expect(
      decidedEntry({ ...publication, status: 'approved', decision: { ...said, standing } }, english),
    ).toEqual({
      decisionId: `${publication.approvalId}:decided`,
      at: NOW,
      decidedBy: { kind: 'rule', name: 'standing approval' },
      subject: publication.assetId,
      outcome: 'approved, by standing approval courses, version 3',
      evidence: [publication.approvalId, 'standing-approval:courses'],
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { approvalCard, channelCard, withdrawnCard } from '../../../lib/gates/card.ts';
import { approval, draft, drafted, reused } from '../examples.ts';
import { english } from '../../../lib/messages/words.ts';

describe('the card of a question', () => {
  test('says who proposes, until when, and that silence is no answer', () => {
    const { footer } = approvalCard(approval, undefined, english);
    expect(footer).toContain('Proposed by the agent needs-analysis');
    expect(footer).toContain('without an answer by 2026-11-12 nothing happens');
    expect(footer).toContain(approval.approvalId);
  });

  test('shows each passage of a draft beside the words of the source it rests on', () => {
    const { response } = approvalCard(approval, drafted, english);
    expect(response?.title).toContain('worded by AI (drafter-1)');
    expect(response?.passages).toContainEqual({
      text: draft.sections[0]?.paragraphs[0]?.text,
      sources: ['playbook.md: “Prepare your walk-away point before every meeting with a supplier.”'],
    });
  });

  test('shows first what readers will see and no source backs: summary, headings, things to try', () => {
    const { response } = approvalCard(approval, drafted, english);
    expect(response?.passages.slice(0, 3)).toEqual([
      { text: draft.summary, sources: ['cites no source'] },
      { text: 'Headings: Before the meeting · After the meeting', sources: [] },
      { text: `To try: ${draft.tryIt[0] ?? ''}`, sources: [] },
    ]);
  });

  test('asks for a source of what is said alone, not of a heading or of something to try', () => {
    const { response } = approvalCard(approval, drafted, english);
    const without = response?.passages.filter(({ sources }) => sources.includes('cites no source'));
    expect(without?.map(({ text }) => text)).toEqual([draft.summary]);
  });

  test('says in a channel nothing of how the group stands', () => {
    const asked = {
      ...approval,
      facts: ['mean level 2.1, with 40 of 40 people assessed'],
      inChannel: ['supposed cause: skill'],
    };
    expect(channelCard(asked, drafted, english)).toMatchObject({
      facts: ['supposed cause: skill', expect.stringMatching(/not in a channel$/)],
      response: approvalCard(asked, drafted, english).response,
    });
    expect(channelCard({ ...approval, facts: asked.facts }, undefined, english).facts).toHaveLength(1);
  });

  test('names a course that is reused as such', () => {
    const { response } = approvalCard(approval, reused, english);
    expect(response?.title).toBe('Existing course “Haggling” (20 minutes)');
  });

  test('says of a course where it opens, and whether its text is watched', () => {
    const shown = (entry: object) =>
      approvalCard(approval, { ...reused, entry: { ...reused.entry, ...entry } }, english).response?.passages;
    expect(shown({})).toEqual([
      { text: '“A course.”', sources: ['opens learn.example', expect.stringContaining('is not checked')] },
    ]);
    expect(shown({ fingerprint: 'f' })).toEqual([
      {
        text: '“A course.”',
        sources: ['opens learn.example', expect.stringContaining('not sent if its text changes')],
      },
    ]);
  });

  test('marks a passage whose words do not follow its source, and no other', () => {
    const told = (text: string) =>
      approvalCard(
        approval,
        {
          ...drafted,
          draft: { ...draft, sections: [{ heading: 'H', paragraphs: [{ text, cites: ['playbook.1'] }] }] },
        },
        english,
      ).response?.passages.at(-1)?.sources;
    expect(told('Prepare your walk-away point before every meeting with a supplier.')).toHaveLength(1);
    expect(told('A supplier meeting before your walk-away point: prepare every.')?.at(-1)).toContain(
      'was not checked',
    );
  });

  test('names a source by its id where its words are gone', () => {
    const [, , , passage] =
      approvalCard(approval, { ...drafted, spans: [] }, english).response?.passages ?? [];
    expect(passage?.sources[0]).toBe('playbook.1: “”');
  });

  test('of a question that was withdrawn says that nothing is to be done, and not how the group stands', () => {
    expect(withdrawnCard(approval, english)).toEqual({
      question: 'Needs no answer any more: What is the cause?',
      facts: ['the reason stands with the need'],
      footer: `Withdrawn; nothing is to be done. ${approval.approvalId}`,
    });
  });

  test('has no response where there is none to show', () => {
    expect(approvalCard(approval, undefined, english)).not.toHaveProperty('response');
  });
});

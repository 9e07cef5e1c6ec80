import { describe, expect, test } from '@jest/globals';
import { approvalCard, channelCard, withdrawnCard } from '../../../lib/gates/approval-card-content.ts';
import { draftedAs } from '../artefacts/drafted-as.ts';
import { approval, draft, drafted, reused, sectionsOf } from '../examples.ts';
import { english } from '../../../lib/messages/words.ts';

describe('the card of a question', () => {
  test('says who proposes, until when, and that silence is no answer', () => {
    const { footer } = approvalCard(approval, undefined, english);
    expect(footer).toContain('Proposed by the agent that looks for needs');
    expect(footer).toContain('without an answer by 12 November 2026 nothing happens');
    expect(footer).not.toContain(approval.approvalId);
  });

  test('begins with what a source says otherwise since, and else shows the facts as they were asked', () => {
    expect(approvalCard(approval, drafted, english).facts).toEqual(approval.facts);
    expect(approvalCard(approval, undefined, english).facts).toEqual(approval.facts);
    const gone = { fate: 'removed', source: 'playbook.md', before: 'Prepare.', isForLearners: true } as const;
    const changed = { ...drafted, change: { at: 0, lastAt: 0, passages: [gone] } };
    expect(approvalCard(approval, changed, english).facts).toEqual([
      english.say('gate.draft.changed'),
      expect.stringContaining('playbook.md'),
      ...approval.facts,
    ]);
  });

  test('shows each passage of a draft beside the words of the source it rests on', () => {
    const { response } = approvalCard(approval, drafted, english);
    expect(response?.title).toContain('worded by AI (drafter-1)');
    for (const { text, cites } of draft.sections.flatMap(({ paragraphs }) => paragraphs)) {
      const span = drafted.spans.find(({ id }) => cites.includes(id));
      expect(response?.passages.find((passage) => passage.text === text)?.sources[0]).toBe(
        `${span?.source}: “${span?.text}”`,
      );
    }
    expect(response?.passages).toContainEqual({
      text: draft.sections[0]?.paragraphs[0]?.text,
      sources: ['playbook.md: “Prepare your walk-away point before every meeting with a supplier.”'],
    });
  });

  test('says how many parts of a draft people worded, where they did', () => {
    const titleOf = (byHand?: string[]) =>
      approvalCard(approval, { ...drafted, ...(byHand && { byHand }) }, english).response?.title;
    expect(titleOf()).toMatch(/worded by AI \(drafter-1\)\. /);
    expect(titleOf(['summary'])).toContain('(drafter-1), 1 part of it by a person.');
    expect(titleOf(['summary', 'try-it'])).toContain('(drafter-1), 2 parts of it by people.');
  });

  test('shows first what no source backs, then what learners read, then what is for whoever runs it', () => {
    const { response } = approvalCard(approval, draftedAs('role-play'), english);
    const [summary, ...passages] = response?.passages ?? [];
    expect(summary?.sources).toEqual(['cites no source']);
    const order = [
      'For those who learn',
      'What good looks like',
      'For whoever plays the partner, and never for those who learn',
      'What you want and do not say at first',
    ];
    const headings = passages.filter(({ isHeading }) => isHeading).map(({ text }) => text);
    expect([...new Set(headings)].filter((text) => order.includes(text))).toEqual(order);
    expect(passages).toContainEqual({
      text: 'You need eighty litres before ten and nothing after that.',
      sources: ['made up for practice: no claim about the company, so it cites no source'],
    });
    expect(passages).toContainEqual({ text: 'Level 1: asks nothing', sources: ['cites no source'] });
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

  test('says in a channel nothing of a translation, which tells what a group prefers to read', () => {
    const texts = [{ part: 'summary', text: 'In other words, in German.' }];
    const worded = { is: 'worded' as const, language: 'de', model: 'drafter-1', texts };
    const translated = { ...drafted, translations: [worded] };
    expect(JSON.stringify(approvalCard(approval, translated, english))).toContain('In other words');
    expect(JSON.stringify(channelCard(approval, translated, english))).not.toContain('In other words');
    expect(channelCard(approval, reused, english).response).toEqual(
      approvalCard(approval, reused, english).response,
    );
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
          artefact: sectionsOf({
            ...draft,
            tryIt: [],
            sections: [{ heading: 'H', paragraphs: [{ text, cites: ['playbook.1'] }] }],
          }),
        },
        english,
      ).response?.passages.at(-1)?.sources;
    expect(told('Prepare your walk-away point before every meeting with a supplier.')).toHaveLength(1);
    expect(told('A supplier meeting before your walk-away point: prepare every.')?.at(-1)).toContain(
      'was not checked',
    );
  });

  test('names a source by its id where its words are gone', () => {
    const passage = approvalCard(approval, { ...drafted, spans: [] }, english).response?.passages.find(
      ({ sources }) => sources.length > 0 && sources[0] !== 'cites no source',
    );
    expect(passage?.sources[0]).toBe('playbook.1: “”');
  });

  test('of a question that was withdrawn says that nothing is to be done, and not how the group stands', () => {
    expect(withdrawnCard(approval, english)).toEqual({
      question: 'Needs no answer any more: What is the cause?',
      facts: ['the reason stands with the need'],
      footer: 'Withdrawn; nothing is to be done.',
      about: approval.approvalId,
    });
  });

  test('has no response where there is none to show', () => {
    expect(approvalCard(approval, undefined, english)).not.toHaveProperty('response');
  });
});

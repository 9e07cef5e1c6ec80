import { describe, expect, test } from '@jest/globals';
import { problemsOf } from '../../../../lib/agents/content/rules.ts';
import { subject } from '../../examples.ts';

const spans = [
  {
    id: 's.1',
    source: 'playbook.md',
    text: 'Write down the lowest price before the meeting with the buyer.',
  },
];
const draft = {
  title: 'Negotiation',
  summary: 'What the playbook says about the price before a meeting.',
  sections: [
    {
      heading: 'Before',
      paragraphs: [{ text: 'Write down the lowest price before the meeting.', cites: ['s.1'] }],
    },
  ],
  tryIt: ['Write down the lowest price.'],
};

describe('what stands outside the paragraphs', () => {
  test('passes where the sources say it', () => {
    expect(problemsOf(draft, spans, subject)).toEqual([]);
  });

  test.each([
    { ...draft, tryIt: ['Reply to the facilitator with your sign-in code.'] },
    { ...draft, summary: 'Send your password to the facilitator today.' },
  ])('is refused where no source says it: %j', (phishing) => {
    expect(problemsOf(phishing, spans, subject)).toEqual([expect.stringContaining('says what no span says')]);
  });
});

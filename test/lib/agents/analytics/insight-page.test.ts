import { describe, expect, test } from '@jest/globals';
import { insightPage } from '../../../../lib/agents/analytics/insight-page.ts';
import { readOutcome } from '../../../../lib/agents/analytics/rules.ts';
import { htmlOf } from '../../../support/html-of.ts';
import { quiet } from '../../../support/quiet.ts';
import { need, NOW, personId } from '../../examples.ts';
import { escapeHtml } from '../../../../lib/messages/escape-html.ts';
import { english } from '../../../../lib/messages/words.ts';

const outcomeOf = (people: number) =>
  readOutcome(
    Array.from({ length: people }, (_, i) => ({
      sent: true,
      personId: personId(i),
      team: personId(i),
      before: 2,
      after: 3 + (i % 2),
      age: 5,
      latestAt: NOW,
    })),
    { drawnBy: 'person', seenIn: 'assessments' },
    { noise: quiet, name: 'reading', from: 2 },
  );
const words = {
  title: 'Negotiation',
  sentence: 'It improved.',
  indicator: 'Negotiation on the job',
  took: [],
};

describe('the page of an insight', () => {
  test('shows the sentence, the chart, the indicator and the charter line', () => {
    const { parts, description } = insightPage(outcomeOf(12), words, need, english);
    expect(parts).toEqual([
      { html: '<p><strong>It improved.</strong></p>' },
      { drawing: expect.objectContaining({ alt: expect.stringMatching(/^Mean level/) }) },
      { html: '<p>Agreed indicator: Negotiation on the job. Charter line margin.</p>' },
    ]);
    expect(description).toBe('It improved.');
  });

  test('has no chart of too few', () => {
    expect(insightPage(outcomeOf(4), words, need, english).parts).toEqual([
      { html: expect.any(String) },
      { html: expect.any(String) },
    ]);
  });

  test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)', 'R&D <advanced>'])(
    'shows “%s” in the name of a skill as text',
    (label) => {
      const html = htmlOf(
        insightPage(outcomeOf(4), { ...words, sentence: label, indicator: label }, need, english),
      );
      expect(html).toContain(escapeHtml(label));
      expect(html.replaceAll(/<\/?(p|strong)>/g, '')).not.toMatch(/[<>]/);
    },
  );
});

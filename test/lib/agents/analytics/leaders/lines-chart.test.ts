import { describe, expect, test } from '@jest/globals';
import { linesChart } from '../../../../../lib/agents/analytics/leaders/lines-chart.ts';
import type { CharterLine } from '../../../../../lib/domain/charter.ts';
import { NOTHING_SPENT, type LineReport } from '../../../../../lib/domain/leaders/report.ts';
import { de } from '../../../../../lib/messages/de/index.ts';
import { english, wordsIn } from '../../../../../lib/messages/words.ts';
import { NOW, personId } from '../../../examples.ts';

const lineOf = (text: string): CharterLine => ({
  lineId: 'C4',
  text,
  skillIds: ['failover'],
  roleIds: [],
  weight: 0.5,
  from: '2026-01-01T00:00:00Z',
  until: '2027-06-01T00:00:00Z',
  ownerId: personId(3),
});
const report: LineReport = {
  lineId: 'C4',
  stands: 'behind',
  weakest: { skillId: 'failover', counts: { can: 10, cannot: 30 }, notKnown: 0 },
  skills: [],
  spent: NOTHING_SPENT,
  spentOn: {},
  readings: [],
  unread: 0,
};

describe('the title of a line in the chart', () => {
  const drawn = (text: string) => {
    const all = { at: NOW, countedAt: NOW, minimumGroup: 5, target: 0.7, lines: [report], proposals: [] };
    const { svg = '', height = 0 } = linesChart(all, [lineOf(text)], english) ?? {};
    const texts = [...svg.matchAll(/<text x="10" y="(\d+)"[^>]*>([^<]*)/g)];
    return { svg, height, titles: texts.map(([, , told]) => told), lowest: Number(texts.at(-1)?.[1]) };
  };

  test.each([
    ['Keep our margins', 1],
    ['Every site keeps measuring when a line, a cluster or a data load fails', 2],
    [
      'In 18 months assistants work with our catalogue, our service history and our prices, safely and on models of our own',
      3,
    ],
  ])('is whole: %s', (text, lines) => {
    const { titles, svg, lowest } = drawn(text);
    expect(titles.join(' ')).toBe(`C4 ${text}`);
    expect(titles).toHaveLength(lines);
    const [, bar] = /<rect x="10" y="(\d+)"/.exec(svg) ?? [];
    expect(Number(bar)).toBeGreaterThan(lowest);
  });

  test.each([english, wordsIn('de-DE', de)])('leaves room for the figure beside a bar', (words) => {
    const weakest = { skillId: 'failover', counts: { can: 1_290, cannot: 1_125 }, notKnown: 0 };
    const all = { at: NOW, countedAt: NOW, minimumGroup: 5, target: 0.7, proposals: [] };
    const { svg = '' } =
      linesChart({ ...all, lines: [{ ...report, weakest }] }, [lineOf('Margins')], words) ?? {};
    const [, bar] = /<rect x="10" y="\d+" width="(\d+)"/.exec(svg) ?? [];
    const [, x, figure = ''] = /<text x="(\d+)"[^>]*>([^<]*(?:1,290|1\.290)[^<]*)/.exec(svg) ?? [];
    expect(Number(bar)).toBeGreaterThan(100);
    expect(Number(x) + figure.length * 7).toBeLessThan(340);
  });

  test('ends in an ellipsis where three lines are not enough, or a word is longer than a line', () => {
    const { titles } = drawn('many words '.repeat(30).trim());
    expect(titles).toHaveLength(3);
    expect(titles.at(-1)).toMatch(/…$/);
    expect(drawn('x'.repeat(200)).titles).toEqual(['C4', `${'x'.repeat(47)}…`]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chartOf } from '../../../../lib/agents/analytics/chart.ts';
import { english } from '../../../../lib/messages/words.ts';

const level = fc.double({ min: 0, max: 5, noNaN: true });
const change = fc.record({ people: fc.nat(), meanBefore: level, meanAfter: level, meanChange: level });

describe('the chart of an insight', () => {
  test('holds nothing but shapes and text: no script, no event, no style, no reference to anywhere', () => {
    fc.assert(
      fc.property(change, fc.option(change, { nil: undefined }), (delivered, comparison) => {
        const { svg } = chartOf({ delivered, ...(comparison ? { comparison } : {}) }, english);
        const tags = [...svg.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
        expect(tags.filter((tag) => !['svg', 'rect', 'text'].includes(tag ?? ''))).toEqual([]);
        expect(tags).toContain('rect');
        const bare = svg.replace('xmlns="http://www.w3.org/2000/svg"', '');
        expect(bare).not.toMatch(/:\/\/|href|\bon\w+=|style|url\(|NaN|undefined/i);
      }),
    );
  });

  test('draws a bar for each mean, as long as the mean, inside the picture', () => {
    fc.assert(
      fc.property(change, change, (delivered, comparison) => {
        const { svg } = chartOf({ delivered, comparison }, english);
        const bars = [...svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)"/g)].map(([, x, , width]) => ({
          x: Number(x),
          width: Number(width),
        }));
        const means = [
          delivered.meanBefore,
          delivered.meanAfter,
          comparison.meanBefore,
          comparison.meanAfter,
        ];
        expect(bars.map(({ width }) => width)).toEqual(means.map((mean) => Math.round(mean * 70)));
        expect(bars.every(({ x, width }) => x + width <= 560)).toBe(true);
      }),
    );
  });

  test('says in words what it shows', () => {
    const delivered = { people: 20, meanBefore: 1.234, meanAfter: 3, meanChange: 1.766 };
    expect(chartOf({ delivered }, english).alt).toBe(
      'Mean level, 0 to 5: received it: before 1.23, received it: after 3.00',
    );
  });
});

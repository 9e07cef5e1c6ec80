import type { GroupChange, Insight } from '../../domain/outcome/insight.ts';
import type { Drawing } from '../../ports/channels.ts';
import type { Words } from '../../messages/words.ts';
import { escapeHtml } from '../../messages/escape-html.ts';

const TOP = 5;
const WIDTH = 560;
const BAR = 26;
const LEFT = 150;

/** Before and after of each group as horizontal bars on the 0–5 scale. */
export function chartOf(insight: Pick<Insight, 'delivered' | 'comparison'>, words: Words): Drawing {
  const { say, html } = words;
  const rows = [
    ...rowsOf('received', insight.delivered, '#0f6cbd', words),
    ...(insight.comparison ? rowsOf('waits', insight.comparison, '#616161', words) : []),
  ];
  const height = rows.length * (BAR + 8) + 30;
  const bars = rows
    .map(({ label, value, colour }, i) => bar(label, value, colour, i * (BAR + 8) + 8, words))
    .join('');
  const described = rows.map(({ label, value }) => say('chart.bar', { label, level: value })).join(', ');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="13">${bars}<text x="${LEFT}" y="${height - 6}" fill="#424242">${html('chart.scale', { top: TOP })}</text></svg>`,
    alt: say('chart.described', { top: TOP, bars: described }),
    width: WIDTH,
    height,
  };
}

const rowsOf = (group: 'received' | 'waits', change: GroupChange, colour: string, { say }: Words) => [
  { label: say(`chart.${group}.before`), value: change.meanBefore, colour: `${colour}88` },
  { label: say(`chart.${group}.after`), value: change.meanAfter, colour },
];

function bar(label: string, value: number, colour: string, y: number, { html }: Words): string {
  const width = Math.round(((WIDTH - LEFT - 60) * value) / TOP);
  const middle = y + BAR / 2 + 5;
  return `<text x="${LEFT - 8}" y="${middle}" text-anchor="end" fill="#242424">${escapeHtml(label)}</text><rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${colour}"/><text x="${LEFT + width + 6}" y="${middle}" fill="#242424">${html('chart.level', { level: value })}</text>`;
}

import type { GroupChange, Insight } from '../../domain/insight.ts';
import type { Drawing } from '../../ports/channels.ts';

const TOP = 5;
const WIDTH = 560;
const BAR = 26;
const LEFT = 150;

/** Before and after of each group as horizontal bars on the 0–5 scale. */
export function chartOf(insight: Pick<Insight, 'delivered' | 'comparison'>): Drawing {
  const rows = [
    ...rowsOf('received it', insight.delivered, '#0f6cbd'),
    ...(insight.comparison ? rowsOf('waits', insight.comparison, '#616161') : []),
  ];
  const height = rows.length * (BAR + 8) + 30;
  const bars = rows
    .map(({ label, value, colour }, i) => bar(label, value, colour, i * (BAR + 8) + 8))
    .join('');
  const described = rows.map(({ label, value }) => `${label} ${value.toFixed(2)}`).join(', ');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="13">${bars}<text x="${LEFT}" y="${height - 6}" fill="#424242">mean level, 0 to ${TOP}</text></svg>`,
    alt: `Mean level, 0 to ${TOP}: ${described}`,
    width: WIDTH,
    height,
  };
}

const rowsOf = (group: string, change: GroupChange, colour: string) => [
  { label: `${group}: before`, value: change.meanBefore, colour: `${colour}88` },
  { label: `${group}: after`, value: change.meanAfter, colour },
];

function bar(label: string, value: number, colour: string, y: number): string {
  const width = Math.round(((WIDTH - LEFT - 60) * value) / TOP);
  const middle = y + BAR / 2 + 5;
  return `<text x="${LEFT - 8}" y="${middle}" text-anchor="end" fill="#242424">${label}</text><rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${colour}"/><text x="${LEFT + width + 6}" y="${middle}" fill="#242424">${value.toFixed(2)}</text>`;
}

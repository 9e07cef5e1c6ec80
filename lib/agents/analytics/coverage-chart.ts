import { shareOf, type Coverage } from '../../domain/sweep/coverage.ts';
import type { Drawing } from '../../ports/channels.ts';
import { escapeHtml } from '../escape-html.ts';

const WIDTH = 720;
const LEFT = 300;
const BAR = 20;
const ROW = BAR + 8;

/** One bar a group: who can in blue, who was assessed and cannot yet in grey. */
export function coverageChart(figures: readonly Coverage[], nameOf: (figure: Coverage) => string): Drawing {
  const shown = figures.filter(({ counts }) => counts !== undefined);
  const height = shown.length * ROW + 34;
  const bars = shown.map((figure, i) => bar(nameOf(figure), figure, i * ROW + 8)).join('');
  const described = shown.map((figure) => `${nameOf(figure)} ${percent(figure)}`).join(', ');
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="13">`,
      bars,
      `<text x="${LEFT}" y="${height - 8}" fill="#424242">people assessed: can (blue), cannot yet (grey)</text></svg>`,
    ].join(''),
    alt: `Share of those assessed who can: ${described}`,
    width: WIDTH,
    height,
  };
}

function bar(name: string, figure: Coverage, y: number): string {
  const whole = WIDTH - LEFT - 150;
  const can = Math.round(whole * shareOf(figure));
  const middle = y + BAR / 2 + 5;
  const { atTarget = 0, assessed = 0 } = figure.counts ?? {};
  return [
    `<text x="${LEFT - 8}" y="${middle}" text-anchor="end" fill="#242424">${escapeHtml(shortened(name))}</text>`,
    `<rect x="${LEFT}" y="${y}" width="${whole}" height="${BAR}" fill="#d1d1d1"/>`,
    `<rect x="${LEFT}" y="${y}" width="${can}" height="${BAR}" fill="#0f6cbd"/>`,
    `<text x="${LEFT + whole + 6}" y="${middle}" fill="#242424">${atTarget} of ${assessed} (${percent(figure)})</text>`,
  ].join('');
}

const percent = (figure: Coverage): string => `${Math.round(100 * shareOf(figure))}%`;
const shortened = (name: string): string => (name.length <= 42 ? name : `${name.slice(0, 41)}…`);

import { shortened } from '../../domain/text/plain-text.ts';
import { shareOf, type Coverage } from '../../domain/population-pass/coverage.ts';
import type { Drawing } from '../../ports/channels.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import type { Words } from '../../messages/words.ts';

const WIDTH = 720;
const LEFT = 300;
const BAR = 20;
const ROW = BAR + 8;

/** One bar a group: who can in blue, who cannot yet in grey, of whom it is not known in white. */
export function coverageChart(
  figures: readonly Coverage[],
  nameOf: (figure: Coverage) => string,
  words: Words,
): Drawing {
  const { say, html } = words;
  const shown = figures.filter(({ counts }) => counts !== undefined);
  const height = shown.length * ROW + 34;
  const bars = shown.map((figure, i) => bar(nameOf(figure), figure, i * ROW + 8, words)).join('');
  const described = shown
    .map((figure) => say('coverage-chart.bar', { name: nameOf(figure), share: shareOf(figure) }))
    .join(', ');
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="13">`,
      bars,
      `<text x="${LEFT}" y="${height - 8}" fill="#424242">${html('coverage-chart.legend')}</text></svg>`,
    ].join(''),
    alt: say('coverage-chart.described', { bars: described }),
    width: WIDTH,
    height,
  };
}

function bar(name: string, figure: Coverage, y: number, { html }: Words): string {
  const whole = WIDTH - LEFT - 150;
  const share = shareOf(figure);
  const middle = y + BAR / 2 + 5;
  const { atTarget: can = 0, assessed = 0, notAssessed = 0 } = figure.counts ?? {};
  const known = Math.round((whole * assessed) / Math.max(1, assessed + notAssessed));
  const width = Math.round(known * share);
  return [
    `<text x="${LEFT - 8}" y="${middle}" text-anchor="end" fill="#242424">${escapeHtml(shortened(name, 42))}</text>`,
    `<rect x="${LEFT}" y="${y}" width="${whole}" height="${BAR}" fill="#ffffff" stroke="#d1d1d1"/>`,
    `<rect x="${LEFT}" y="${y}" width="${known}" height="${BAR}" fill="#d1d1d1"/>`,
    `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="#0f6cbd"/>`,
    `<text x="${LEFT + whole + 6}" y="${middle}" fill="#242424">${html('coverage-chart.figure', { can, assessed, share })}</text>`,
  ].join('');
}

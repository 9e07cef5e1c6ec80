import type { CharterLine } from '../../../domain/charter.ts';
import { lineOf } from '../../../domain/charter.ts';
import type { LeadersReport, LineReport } from '../../../domain/leaders/report.ts';
import { shortened } from '../../../domain/text/plain-text.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';
import type { Drawing } from '../../../ports/channels.ts';

/** As wide as a phone shows it without making its letters smaller. */
const WIDTH = 340;
const MARGIN = 10;
const BAR = 16;
/** Of a row without its title. */
const ROW = 34;
const LEADING = 14;
/** A line of the legend, and what is between two entries of it. */
const LEGEND = { above: 10, line: 22, sign: 16, between: 12 };
/** Width of a letter of a figure or a legend, at the size at which they are written; by what looks right. */
const LETTER = 7.2;
const GAP = 6;
/** Letters that have room in each line of a title: the first stands beside where the line of the strategy stands. */
const TITLE = [36, 48, 48];

/** Told apart in black and white, too: full, hatched, empty. */
const CAN = '#0f548c';
const HATCHED = 'url(#hatched)';
const INK = '#242424';

/** One bar a line of the strategy, in the skill that stands worst; nothing where no line is told in numbers. */
export function linesChart(
  { lines: reports, target }: LeadersReport,
  lines: readonly CharterLine[],
  words: Words,
): Drawing | undefined {
  const { say } = words;
  const rows = reports.flatMap((one) => {
    const line = lineOf({ lines }, one.lineId);
    return line ? [{ one, line, title: inLines(`${line.lineId} ${line.text}`) }] : [];
  });
  if (!rows.some(({ one }) => one.weakest?.counts)) return undefined;
  const tops = rows.reduce<number[]>(
    (all, { title }) => [...all, (all.at(-1) ?? 0) + ROW + title.length * LEADING],
    [MARGIN],
  );
  const legend = legendFrom((tops.at(-1) ?? MARGIN) + LEGEND.above, words);
  const { height } = legend;
  // As long as the longest needs: in a large company, or another language, it is twice as long as in a small one.
  const longest = Math.max(...rows.map(({ one }) => figureOf(one, words).length));
  const whole = Math.floor(WIDTH - 2 * MARGIN - GAP - longest * LETTER);
  const bars = rows
    .map(({ one, title }, i) => row(one, title, { y: tops[i] ?? MARGIN, whole, target }, words))
    .join('');
  const told = rows.map(({ one, line: { lineId } }) =>
    one.weakest?.counts
      ? say('leaders.chart.bar', { line: lineId, ...one.weakest.counts, unknown: one.weakest.notKnown })
      : say('leaders.chart.word', { line: lineId, stands: say(`leaders.stands.${one.stands}`) }),
  );
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="12">`,
      '<defs><pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#ffffff"/><rect width="2" height="5" fill="#616161"/></pattern></defs>',
      bars,
      legend.svg,
      '</svg>',
    ].join(''),
    alt: say('leaders.chart.described', { bars: told.join('; ') }),
    width: WIDTH,
    height,
  };
}

const SIGNS = { can: CAN, cannot: HATCHED, unknown: '#ffffff', target: undefined };

/** What the signs mean, in as many lines as the words of a language need. */
function legendFrom(top: number, { say }: Words): { svg: string; height: number } {
  let [x, y] = [MARGIN, top];
  const drawn = Object.entries(SIGNS).map(([id, fill]) => {
    const text = say(`leaders.chart.${id as keyof typeof SIGNS}`);
    const width = LEGEND.sign + text.length * LETTER;
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + LEGEND.line];
    const at = x;
    x += width + LEGEND.between;
    return [
      fill === undefined
        ? `<path d="M${at + 6} ${y - 2}v16" stroke="#b34700" stroke-width="3"/>`
        : `<rect x="${at}" y="${y}" width="12" height="12" fill="${fill}" stroke="${INK}"/>`,
      `<text x="${at + LEGEND.sign}" y="${y + 10}" fill="${INK}">${escapeHtml(text)}</text>`,
    ].join('');
  });
  return { svg: drawn.join(''), height: y + LEGEND.line };
}

/** The bar is everybody; the stroke of the target stands where enough of those of whom it is known would. */
function row(
  one: LineReport,
  title: readonly string[],
  { y, whole, target }: { y: number; whole: number; target: number },
  words: Words,
): string {
  const { html } = words;
  const told = [
    ...title.map(
      (text, i) => `<text x="${MARGIN}" y="${y + 12 + i * LEADING}" fill="${INK}">${escapeHtml(text)}</text>`,
    ),
    `<text x="${WIDTH - MARGIN}" y="${y + 12}" text-anchor="end" font-weight="bold" fill="${INK}">${html(`leaders.chart.${one.stands}`)}</text>`,
  ].join('');
  const top = y + 4 + title.length * LEADING;
  const { counts, notKnown = 0 } = one.weakest ?? {};
  if (!counts)
    return `${told}<text x="${MARGIN}" y="${top + 13}" fill="${INK}">${html('leaders.chart.in-words')}</text>`;
  const known = counts.can + counts.cannot;
  const part = (people: number) => Math.round((whole * people) / Math.max(1, known + notKnown));
  const at = MARGIN + Math.round(part(known) * target);
  return [
    told,
    `<rect x="${MARGIN}" y="${top}" width="${whole}" height="${BAR}" fill="#ffffff" stroke="${INK}"/>`,
    `<rect x="${MARGIN}" y="${top}" width="${part(known)}" height="${BAR}" fill="${HATCHED}" stroke="${INK}"/>`,
    `<rect x="${MARGIN}" y="${top}" width="${part(counts.can)}" height="${BAR}" fill="${CAN}"/>`,
    `<path d="M${at} ${top - 3}v${BAR + 6}" stroke="#b34700" stroke-width="3"/>`,
    `<text x="${MARGIN + whole + GAP}" y="${top + 12}" fill="${INK}">${escapeHtml(figureOf(one, words))}</text>`,
  ].join('');
}

/** Beside the bar; nothing where it is told in words. */
function figureOf({ weakest }: LineReport, { say }: Words): string {
  const counts = weakest?.counts;
  return counts ? say('leaders.chart.count', { can: counts.can, known: counts.can + counts.cannot }) : '';
}

/** A title in as many lines as it needs and there is room for; what is left over ends in an ellipsis. */
function inLines(title: string, [most = 0, ...further] = TITLE): string[] {
  const space = title.lastIndexOf(' ', most);
  if (title.length <= most || further.length === 0 || space <= 0) return [shortened(title, most)];
  return [title.slice(0, space), ...inLines(title.slice(space + 1), further)];
}

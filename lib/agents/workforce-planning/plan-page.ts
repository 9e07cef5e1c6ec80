import { escapeHtml } from '../../messages/escape-html.ts';
import type { Words } from '../../messages/words.ts';
import type { Page } from '../../ports/channels.ts';
import type { CapabilityLine } from './capability-lines.ts';
import { chosenInWords, nearestInWords, outlookInWords, wayInWords } from './plan-words.ts';

/** Capabilities with a sheet; the others are counted. */
const SHOWN = 20;

/**
 * The page on which leaders see which capabilities will constrain the plan, and for each what it would take to close
 * it: build, buy, borrow, bot.
 */
export function planPage(
  { lines, currency, leastGroup }: { lines: readonly CapabilityLine[]; currency: string; leastGroup: number },
  words: Words,
): Page & { name: string } {
  const { say, html } = words;
  const of = (outlook: CapabilityLine['outlook']) => lines.filter((line) => line.outlook === outlook);
  const [short, open, unknown, enough] = [of('short'), of('open'), of('unknown'), of('enough')];
  const named = ({ role, skill }: CapabilityLine): string => html('plan-page.named', { role, skill });
  const chosenOf = ({ chosen }: CapabilityLine): string[] =>
    chosen ? [chosenInWords(chosen, currency, words)] : [];
  const listed = (some: readonly CapabilityLine[]): string =>
    `<ul>${some
      .slice(0, SHOWN)
      .map((line) => `<li>${escapeHtml([outlookInWords(line, words), ...chosenOf(line)].join(' '))}</li>`)
      .join('')}</ul>`;
  const sheet = (line: CapabilityLine): string =>
    [
      `<h3>${named(line)}</h3>`,
      `<p>${escapeHtml(outlookInWords(line, words))}</p>`,
      `<p>${html('plan-page.for', {
        titles: words.list(
          line.undertakings.slice(0, 5).map(({ title }) => title),
          'and',
        ),
      })}</p>`,
      `<ul>${line.ways.map((way) => `<li>${escapeHtml(wayInWords(way, currency, words))}</li>`).join('')}</ul>`,
      ...(line.nearest.length > 0 ? [`<p>${escapeHtml(nearestInWords(line, words))}</p>`] : []),
      ...(line.beside.length > 0
        ? [
            `<p>${html('plan-page.beside')}</p>`,
            `<ul>${line.beside.map((told) => `<li>${escapeHtml(told)}</li>`).join('')}</ul>`,
          ]
        : []),
      ...chosenOf(line).map((told) => `<p><strong>${escapeHtml(told)}</strong></p>`),
    ].join('');
  return {
    name: 'workforce-plan',
    title: say('plan-page.title'),
    description: say('plan-page.description', { short: short.length, all: lines.length }),
    parts: [
      { html: `<p>${html('plan-page.how', { least: leastGroup })}</p>` },
      { html: `<h2>${html('plan-page.short')}</h2>` },
      ...(short.length === 0
        ? [{ html: `<p>${html('plan-page.none')}</p>` }]
        : short.slice(0, SHOWN).map((line) => ({ html: sheet(line) }))),
      ...section('plan-page.open', open),
      ...section('plan-page.unknown', unknown),
      ...section('plan-page.enough', enough),
    ],
  };

  function section(
    title: 'plan-page.open' | 'plan-page.unknown' | 'plan-page.enough',
    some: readonly CapabilityLine[],
  ) {
    return some.length === 0 ? [] : [{ html: `<h2>${html(title)}</h2>${listed(some)}` }];
  }
}

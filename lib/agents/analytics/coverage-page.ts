import type { CharterLine } from '../../domain/charter.ts';
import { coverageBy, type Coverage, type Titles } from '../../domain/population-pass/coverage.ts';
import type { SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import { coverageChart } from './coverage-chart.ts';
import type { Drawn } from './draw-page.ts';
import type { Words } from '../../messages/words.ts';
import { roleTitle } from '../../domain/names.ts';

/** Bars in a chart, sentences in a list: the weakest, so that a large company still reads one page. */
const SHOWN = 20;

/**
 * The page on which leaders see how far the company can do what its strategy asks: lines of the charter, roles,
 * departments.
 */
export function coveragePage(
  found: readonly SkillCoverage[],
  titles: Titles,
  words: Words,
): Drawn & { name: string } {
  const { say, html } = words;
  const named = (group: string, skill: string) => say('coverage-page.figure', { group, skill });
  const cited = ({ lineId, text }: CharterLine) =>
    `<li>${html('coverage-page.line', { line: lineId, text })}</li>`;
  const lines = coverageBy('charter-line', found, titles, words);
  const day = new Date(Math.max(...found.map(({ at }) => at))).toISOString().slice(0, 10);
  return {
    name: 'coverage',
    title: say('coverage-page.title'),
    description: lines[0]?.sentence ?? say('coverage-page.description'),
    parts: [
      {
        html: `<p>${html('coverage-page.how', { day })}</p>`,
      },
      ...section('strategy', lines, ({ groupId, skill }) => named(groupId, skill), words),
      ...(titles.lines.length > 0 ? [{ html: `<ul>${titles.lines.map(cited).join('')}</ul>` }] : []),
      ...section(
        'roles',
        coverageBy('role', found, titles, words),
        ({ groupId, skill }) => named(roleTitle(titles.profiles, groupId), skill),
        words,
      ),
      ...section(
        'departments',
        coverageBy('department', found, titles, words),
        ({ groupId, skill }) => named(groupId, skill),
        words,
      ),
    ],
  };
}

function section(
  title: 'strategy' | 'roles' | 'departments',
  all: readonly Coverage[],
  nameOf: (figure: Coverage) => string,
  words: Words,
): Drawn['parts'] {
  const { html } = words;
  if (all.length === 0) return [];
  const shown = all.slice(0, SHOWN);
  const rest =
    all.length > shown.length
      ? `<p>${html('coverage-page.weakest', { shown: SHOWN, all: all.length })}</p>`
      : '';
  const sentences = shown.map(({ sentence }) => `<li>${escapeHtml(sentence)}.</li>`).join('');
  const chart = shown.some(({ counts }) => counts) ? [{ drawing: coverageChart(shown, nameOf, words) }] : [];
  return [
    { html: `<h2>${html(`coverage-page.${title}`)}</h2>` },
    ...chart,
    { html: `<ul>${sentences}</ul>${rest}` },
  ];
}

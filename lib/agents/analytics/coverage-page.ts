import type { CharterLine } from '../../domain/charter.ts';
import { coverageBy, type Coverage, type Titles } from '../../domain/sweep/coverage.ts';
import type { SkillCoverage } from '../../domain/disclosure/coverage.ts';
import { escapeHtml } from '../escape-html.ts';
import { coverageChart } from './coverage-chart.ts';
import type { Drawn } from './draw-page.ts';

/** Bars in a chart, sentences in a list: the weakest, so that a large company still reads one page. */
const SHOWN = 20;

/** The page on which leaders see how far the company can do what its strategy asks: lines of the charter, roles, departments. */
export function coveragePage(found: readonly SkillCoverage[], titles: Titles): Drawn & { name: string } {
  const lines = coverageBy('charter-line', found, titles);
  const day = new Date(Math.max(...found.map(({ at }) => at))).toISOString().slice(0, 10);
  return {
    name: 'coverage',
    title: 'What people can do',
    description: lines[0]?.sentence ?? 'How many can do what is asked of them',
    parts: [
      {
        html: `<p>As of ${day}. Groups of fewer than five are not shown. Figures are about right and never exact: they are in fives, with noise in them, and stay until at least five people, a fifth of the group, have new evidence, came or left. That is why they may lag behind, and why nobody can be told from them.</p>`,
      },
      ...section('The strategy', lines, ({ groupId, skill }) => `${groupId}: ${skill}`),
      ...(titles.lines.length > 0 ? [{ html: `<ul>${titles.lines.map(cited).join('')}</ul>` }] : []),
      ...section(
        'Roles',
        coverageBy('role', found, titles),
        ({ groupId, skill }) => `${titles.profiles.get(groupId)?.title ?? groupId}: ${skill}`,
      ),
      ...section(
        'Departments',
        coverageBy('department', found, titles),
        ({ groupId, skill }) => `${groupId}: ${skill}`,
      ),
    ],
  };
}

const cited = ({ lineId, text }: CharterLine): string =>
  `<li>Charter line ${escapeHtml(lineId)}: ${escapeHtml(text)}</li>`;

function section(
  title: string,
  all: readonly Coverage[],
  nameOf: (figure: Coverage) => string,
): Drawn['parts'] {
  if (all.length === 0) return [];
  const shown = all.slice(0, SHOWN);
  const rest = all.length > shown.length ? `<p>The weakest ${SHOWN} of ${all.length}.</p>` : '';
  const sentences = shown.map(({ sentence }) => `<li>${escapeHtml(sentence)}.</li>`).join('');
  const chart = shown.some(({ counts }) => counts) ? [{ drawing: coverageChart(shown, nameOf) }] : [];
  return [{ html: `<h2>${title}</h2>` }, ...chart, { html: `<ul>${sentences}</ul>${rest}` }];
}

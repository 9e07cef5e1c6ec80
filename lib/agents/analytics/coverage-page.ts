import { wouldDecide } from '../../domain/group-level/worst-case-bounds-of-unassessed.ts';
import { lineFor, type CharterLine } from '../../domain/charter.ts';
import { inFives } from '../../domain/disclosure/share-in-words.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import { coverageBy, type Coverage, type Titles } from '../../domain/population-pass/coverage.ts';
import { stillSayable, type SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import { coverageChart } from './coverage-chart.ts';
import type { Drawn } from './draw-page.ts';
import type { Words } from '../../messages/words.ts';
import { peopleAsking, whomOf, type Need } from '../../domain/need/need.ts';
import type { ShownGap } from '../../domain/group-level/seen-by-two.ts';
import { feedIn } from '../../domain/skill-estimate/source-key.ts';
import type { Standing } from '../../domain/group-level/group-standing.ts';
import { roleTitle, skillLabel, whoInWords } from '../../domain/names.ts';

/** Bars in a chart, sentences in a list: the weakest, so that a large company still reads one page. */
const SHOWN = 20;

/**
 * The page on which leaders see where the strategy stands: what is decided in a minute first, and below it how far the
 * company can do what is asked, by lines of the charter, roles and departments.
 *
 * @param first what stands above everything: `firstScreen`
 * @param waiting what stands still: gaps of the strategy that too few sources show to open a need, and what groups
 *   asked for that nobody answered
 */
export function coveragePage(
  first: { headline: string; parts: Drawn['parts'] },
  found: readonly SkillCoverage[],
  waiting: Waiting,
  titles: Titles,
  thresholds: Pick<Thresholds, 'shareBelow' | 'minimumGroup'>,
  words: Words,
): Drawn & { name: string } {
  const { say, html } = words;
  const named = (group: string, skill: string) => say('coverage-page.figure', { group, skill });
  const cited = ({ lineId, text }: CharterLine) =>
    `<li>${html('coverage-page.line', { line: lineId, text })}</li>`;
  const lines = coverageBy('charter-line', found, titles, words);
  const day = words.day(Math.max(...found.map(({ at }) => at)));
  return {
    name: 'coverage',
    title: say('leaders.title'),
    description: first.headline,
    parts: [
      ...first.parts,
      {
        html: `<p>${html('coverage-page.how', { day, least: titles.minimumGroup })}</p>`,
      },
      ...section('strategy', lines, ({ groupId, skill }) => named(groupId, skill), words),
      ...(titles.lines.length > 0 ? [{ html: `<ul>${titles.lines.map(cited).join('')}</ul>` }] : []),
      ...lookSection(found, titles, thresholds, words),
      ...aloneSection(waiting.alone, titles, words),
      ...unansweredSection(waiting.unanswered, titles, words),
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

/** The roles of the strategy in which those who are not known decide whether it is lacked, the most of them first. */
function lookSection(
  found: readonly SkillCoverage[],
  { skills, profiles, lines, minimumGroup }: Titles,
  thresholds: Pick<Thresholds, 'shareBelow' | 'minimumGroup'>,
  words: Words,
): Drawn['parts'] {
  const { html } = words;
  const said = found.map((one) => stillSayable(one, minimumGroup));
  const open = said.flatMap(({ skillId, at, parts }) =>
    parts.flatMap(({ roleId, atTarget, below, notAssessed: notKnown }) =>
      roleId !== undefined &&
      lineFor({ lines }, skillId, roleId, at) &&
      wouldDecide({ atTarget, below, notKnown }, thresholds)
        ? [{ skillId, roleId, known: atTarget + below, notKnown }]
        : [],
    ),
  );
  if (open.length === 0) return [];
  const items = open
    .toSorted((a, b) => b.notKnown - a.notKnown || a.roleId.localeCompare(b.roleId))
    .slice(0, SHOWN)
    .map(({ skillId, roleId, known, notKnown }) =>
      html('coverage-page.look.at', {
        role: roleTitle(profiles, roleId),
        skill: skillLabel(skills, skillId, words),
        known: inFives(known),
        all: inFives(known + notKnown),
      }),
    );
  return [
    { html: `<h2>${html('coverage-page.look')}</h2>` },
    {
      html: `<p>${html('coverage-page.look.how')}</p><ul>${items.map((item) => `<li>${item}.</li>`).join('')}</ul>`,
    },
  ];
}

interface Waiting {
  alone: readonly ShownGap<Pick<Standing, 'roleId' | 'skillId'>>[];
  unanswered: readonly Need[];
}

/** What groups asked for without an answer, with the line of the strategy and who owns it, the most who asked first. */
function unansweredSection(
  unanswered: readonly Need[],
  { skills, profiles, lines, minimumGroup }: Titles,
  words: Words,
): Drawn['parts'] {
  const { html } = words;
  if (unanswered.length === 0) return [];
  const items = unanswered
    .map((need) => ({ ...need, people: peopleAsking(need, minimumGroup) }))
    .toSorted((a, b) => b.people - a.people || a.needId.localeCompare(b.needId))
    .slice(0, SHOWN)
    .map(({ people, ...need }) => {
      const { skillId, charterLineId } = need;
      const owner = lines.find(({ lineId }) => lineId === charterLineId)?.ownerName;
      return html(owner === undefined ? 'coverage-page.unanswered.at' : 'coverage-page.unanswered.of', {
        ...whoInWords(profiles, whomOf(need, minimumGroup), words),
        skill: skillLabel(skills, skillId, words),
        line: charterLineId,
        people,
        owner: owner ?? '',
      });
    });
  return [
    { html: `<h2>${html('coverage-page.unanswered')}</h2>` },
    {
      html: `<p>${html('coverage-page.unanswered.how')}</p><ul>${items.map((item) => `<li>${item}.</li>`).join('')}</ul>`,
    },
  ];
}

/** The gaps of the strategy for which no need is opened, because one source alone shows them. */
function aloneSection(
  alone: readonly ShownGap<Pick<Standing, 'roleId' | 'skillId'>>[],
  { skills, profiles }: Titles,
  words: Words,
): Drawn['parts'] {
  const { html, list } = words;
  if (alone.length === 0) return [];
  const items = alone.slice(0, SHOWN).map(({ standing: { roleId, skillId }, shownBy, heldBack }) => {
    const by = heldBack.length > 0 ? 'held' : shownBy.length > 0 ? 'at' : 'none';
    return html(`coverage-page.alone.${by}`, {
      role: roleTitle(profiles, roleId),
      skill: skillLabel(skills, skillId, words),
      source: list((by === 'held' ? heldBack : shownBy).map(feedIn), 'and'),
    });
  });
  return [
    { html: `<h2>${html('coverage-page.alone')}</h2>` },
    {
      html: `<p>${html('coverage-page.alone.how')}</p><ul>${items.map((item) => `<li>${item}.</li>`).join('')}</ul>`,
    },
  ];
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

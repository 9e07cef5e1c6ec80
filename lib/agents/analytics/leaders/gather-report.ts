import type { Account } from '../../../domain/budget.ts';
import { inForce, type CharterLine } from '../../../domain/charter.ts';
import { minutesOf } from '../../../domain/content.ts';
import { figureBeside } from '../../../domain/disclosure/say-figure.ts';
import { stillSayable, type SkillCoverage } from '../../../domain/disclosure/say-coverage.ts';
import { fullGroups } from '../../../domain/disclosure/share-in-words.ts';
import { isStillShown } from '../../../domain/insight.ts';
import { candidatesFrom } from '../../../domain/leaders/candidates.ts';
import type { Response } from '../../../domain/leaders/known.ts';
import { chosenOf } from '../../../domain/leaders/proposals.ts';
import { lastReadings, readingsOfNeeds } from '../../../domain/leaders/readings.ts';
import {
  NOTHING_SPENT,
  type LeadersReport,
  type LineReport,
  type SkillStands,
  type Spent,
} from '../../../domain/leaders/report.ts';
import {
  fallsShort,
  targetShare,
  lineTrendOf,
  whereItStands,
  worstFirst,
} from '../../../domain/leaders/where-it-stands.ts';
import { hasResponse, isOpen, type Need } from '../../../domain/need.ts';
import type { Thresholds } from '../../../domain/policy.ts';
import { coverageBy, type Titles } from '../../../domain/population-pass/coverage.ts';
import type { Ports } from '../../../ports/index.ts';
import { accountsOf } from './accounts.ts';

/**
 * What leaders are told, of what is said of groups already and of what was spent. Work: the needs, the
 * readings, the questions and the accounts once, and a read for each answered need.
 *
 * @param found coverage of the last pass over everybody
 */
export async function gatherReport(
  found: readonly SkillCoverage[],
  { charter, ...titles }: Omit<Titles, 'lines'> & { charter: { lines: readonly CharterLine[] } },
  thresholds: Thresholds,
  ports: Ports,
  at: number,
): Promise<LeadersReport> {
  const { needs: store, coverage, budgets } = ports;
  const { minimumGroup } = thresholds;
  const lines = inForce(charter, at);
  const said = found.map((one) => stillSayable(one, minimumGroup));
  const [needs, questions, insights, earlier, accounts] = await Promise.all([
    Array.fromAsync(store.list()),
    Array.fromAsync(store.pendingApprovals()),
    Array.fromAsync(store.insights()),
    Array.fromAsync(coverage.reports()),
    Array.fromAsync(budgets.all()),
  ]);
  const before = earlier.filter((one) => one.minimumGroup >= minimumGroup && one.at < at);
  const readings = lastReadings(insights.filter((insight) => isStillShown(insight, minimumGroup)));
  const responses = new Map<string, Response>();
  const spentOn = new Map<string, Spent>();
  for (const need of needs) {
    const answered = await answerTo(need, accounts, minimumGroup, store);
    if (answered?.response) responses.set(need.needId, answered.response);
    const known = before.flatMap((one) => one.lines).map((line) => line.spentOn[need.needId]);
    spentOn.set(need.needId, mostOf([answered?.spent, ...known]));
  }
  const counted = coverageBy('charter-line', found, { ...titles, lines }, ports.words);
  const reports = await Promise.all(
    lines.map(async (line): Promise<LineReport> => {
      const citing = needs.filter(({ charterLineId }) => charterLineId === line.lineId);
      const skills = counted
        .filter(({ groupId }) => groupId === line.lineId)
        .map((one) => skillReport(standsOf(one), line, before, thresholds, at));
      const spent = citing.map(({ needId }) => [needId, spentOn.get(needId) ?? NOTHING_SPENT] as const);
      const [weakest] = worstFirst(skills);
      return {
        lineId: line.lineId,
        stands: weakest?.stands ?? 'not-known',
        ...(weakest ? { weakest: standsAlone(weakest) } : {}),
        skills: worstFirst(skills),
        spent: sumOf(spent.map(([, one]) => one)),
        spentOn: Object.fromEntries(spent),
        readings: readingsOfNeeds(citing, readings),
        ...(citing.some(({ origin }) => origin === 'forecast') ? { ahead: true as const } : {}),
        unread: citing.filter((need) => isOpen(need) && hasResponse(need) && !readings.has(need.needId))
          .length,
        ...(await figureOf(line, minimumGroup, ports, at)),
      };
    }),
  );
  const candidates = candidatesFrom({
    lines,
    reports,
    needs,
    questions,
    responses,
    coverage: said,
    thresholds,
    at,
  });
  return {
    at,
    countedAt: Math.max(...found.map((one) => one.at)),
    minimumGroup,
    target: targetShare(thresholds),
    lines: reports,
    proposals: chosenOf(
      candidates,
      reports.filter(({ stands }) => fallsShort(stands)).map(({ lineId }) => lineId),
      at,
    ),
  };
}

const standsOf = ({
  skillId,
  counts,
  can,
  notKnown,
}: ReturnType<typeof coverageBy>[number]): SkillStands => ({
  skillId,
  notKnown,
  ...(counts ? { counts: { can: counts.atTarget, cannot: counts.assessed - counts.atTarget } } : {}),
  ...(can ? { word: can } : {}),
});

const standsAlone = ({ skillId, counts, word, notKnown }: SkillStands): SkillStands => ({
  skillId,
  notKnown,
  ...(counts ? { counts } : {}),
  ...(word ? { word } : {}),
});

function skillReport(
  now: SkillStands,
  { lineId, until }: CharterLine,
  before: readonly LeadersReport[],
  thresholds: Thresholds,
  at: number,
): LineReport['skills'][number] {
  const earlier = before.flatMap((report) =>
    report.lines
      .filter((line) => line.lineId === lineId)
      .flatMap(({ skills }) => skills.filter(({ skillId }) => skillId === now.skillId))
      .map((stands) => ({ at: report.at, stands: standsAlone(stands) })),
  );
  const trend = lineTrendOf(now, earlier, at);
  const stands = whereItStands(now, trend, { until: Date.parse(until), at, thresholds });
  return { ...now, stands, ...(trend ? { trend } : {}) };
}

/** What was chosen or made for a need, and what that has taken so far. */
async function answerTo(
  need: Need,
  all: readonly Account[],
  least: number,
  needs: Ports['needs'],
): Promise<{ spent: Spent; response?: Response } | undefined> {
  const names = new Set(accountsOf(need));
  const accounts = all.filter(({ account }) => names.has(account));
  const tokens = totalOf(accounts, 'tokens');
  const asset = need.assetId === undefined ? undefined : await needs.findAsset(need.needId, need.assetId);
  if (!asset) return { spent: { ...NOTHING_SPENT, tokens } };
  const { value } = asset;
  const people = fullGroups(totalOf(accounts, 'recipients'), least);
  const title = value.origin === 'reused' ? value.entry.title : value.title;
  const isReused = value.origin === 'reused';
  return {
    response: { title, minutes: minutesOf(value) },
    spent: {
      people,
      learnerHours: Math.round((people * minutesOf(value)) / 60),
      tokens,
      existing: isReused ? 1 : 0,
      made: isReused ? 0 : 1,
    },
  };
}

const totalOf = (accounts: readonly Account[], resource: 'tokens' | 'recipients'): number =>
  accounts.reduce((sum, { windows }) => sum + (windows['whole']?.[resource] ?? 0), 0);

/** Accounts are kept for some months, so that a report knows more than they do. */
const mostOf = (some: readonly (Spent | undefined)[]): Spent => joined(some, (a, b) => Math.max(a, b));
const sumOf = (some: readonly Spent[]): Spent => joined(some, (a, b) => a + b);

const joined = (some: readonly (Spent | undefined)[], by: (a: number, b: number) => number): Spent =>
  some.reduce<Spent>(
    (all, one = NOTHING_SPENT) => ({
      people: by(all.people, one.people),
      learnerHours: by(all.learnerHours, one.learnerHours),
      tokens: by(all.tokens, one.tokens),
      existing: by(all.existing, one.existing),
      made: by(all.made, one.made),
    }),
    NOTHING_SPENT,
  );

/** The figure that the line's owner agreed to be read in, where systems send it of groups in which its roles work. */
async function figureOf(
  { outcome, roleIds }: CharterLine,
  least: number,
  { groups }: Ports,
  at: number,
): Promise<Pick<LineReport, 'figure'>> {
  if (outcome?.figureId === undefined || outcome.seenIn !== 'team-figures') return {};
  const figures = (await Array.fromAsync(groups.figures(outcome.figureId))).filter(
    ({ roles = [] }) => roleIds.length === 0 || roles.some((role) => roleIds.includes(role)),
  );
  const beside = figureBeside(figures, at, least);
  return beside ? { figure: { ...beside, unit: outcome.unit ?? '' } } : {};
}

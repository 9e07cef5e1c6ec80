import { inForce, type CharterLine } from '../../../domain/charter.ts';
import { figureBeside } from '../../../domain/disclosure/say-figure.ts';
import { stillSayable, type SkillCoverage } from '../../../domain/disclosure/say-coverage.ts';
import { isStillShown } from '../../../domain/outcome/insight.ts';
import { candidatesFrom, looksToTake } from '../../../domain/leaders/candidates.ts';
import type { Response } from '../../../domain/leaders/known.ts';
import { chosenOf } from '../../../domain/leaders/proposals.ts';
import { lastReadings, readingsOfNeeds } from '../../../domain/leaders/readings.ts';
import { amountOf, mostOf, spentIn, spentTogether } from '../../../domain/leaders/spending.ts';
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
import { hasResponse, isOpen } from '../../../domain/need/need.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { coverageBy, type Titles } from '../../../domain/population-pass/coverage.ts';
import { moneyOf } from '../../../domain/spent/rates.ts';
import { daysInTheMiddle } from '../../../domain/spent/took.ts';
import type { Ports } from '../../../ports/index.ts';
import { countTeamWork } from './count-team-work.ts';
import { liveId } from '../../../domain/skill/skill.ts';
import { spentSoFar, daysOfNeed } from './spent-on.ts';

/**
 * What leaders are told, of what is said of groups already and of what was spent. Work: the needs, the
 * readings, the questions and the accounts once, and a read for each answered need.
 *
 * @param found coverage of the last pass over everybody
 */
export async function gatherReport(
  found: readonly SkillCoverage[],
  { charter, ...titles }: Omit<Titles, 'lines'> & { charter: { lines: readonly CharterLine[] } },
  policy: Policy,
  ports: Ports,
  at: number,
): Promise<LeadersReport> {
  const { needs: store, coverage } = ports;
  const { thresholds, rates, planning } = policy;
  const { minimumGroup } = thresholds;
  const lines = inForce(charter, at);
  const said = found.map((one) => stillSayable(one, minimumGroup));
  const [opened, questions, insights, earlier] = await Promise.all([
    Array.fromAsync(store.list()),
    Array.fromAsync(store.pendingApprovals()),
    Array.fromAsync(store.insights()),
    Array.fromAsync(coverage.reports()),
  ]);
  // Under the name that skills have by now, as coverage has them.
  const needs = opened.map((need) => ({ ...need, skillId: liveId(titles.skills, need.skillId) }));
  const before = earlier.filter((one) => one.minimumGroup >= minimumGroup && one.at < at);
  const shown = insights.filter((insight) => isStillShown(insight, minimumGroup));
  const shownOf = Map.groupBy(shown, ({ needId }) => needId);
  const readings = lastReadings(shown);
  const responses = new Map<string, Response>();
  const spentOn = new Map<string, Spent>();
  for (const need of needs) {
    const answered = await spentSoFar(need, minimumGroup, ports);
    if (answered.response) responses.set(need.needId, answered.response);
    const known = before.flatMap((one) => one.lines).map((line) => line.spentOn[need.needId]);
    const read = (shownOf.get(need.needId) ?? []).flatMap(({ took }) => (took ? [spentIn(took)] : []));
    spentOn.set(need.needId, mostOf([answered.spent, ...known, ...read]));
  }
  const counted = coverageBy('charter-line', found, { ...titles, lines }, ports.words);
  const reports = await Promise.all(
    lines.map(async (line): Promise<LineReport> => {
      const citing = needs.filter(({ charterLineId }) => charterLineId === line.lineId);
      const open = looksToTake({ coverage: said, lines: [line], thresholds, at });
      const skills = counted
        .filter(({ groupId }) => groupId === line.lineId)
        .map((one) => {
          const unknownDecide = open.some(({ skillId }) => skillId === one.skillId);
          return skillReport(standsOf(one), line, before, { thresholds, at, unknownDecide });
        });
      const spent = citing.map(({ needId }) => [needId, spentOn.get(needId) ?? NOTHING_SPENT] as const);
      const sum = spentTogether(spent.map(([, one]) => one));
      const money =
        sum.people > 0 ? moneyOf(amountOf(sum), { rates, currency: planning.currency }) : undefined;
      const [weakest] = worstFirst(skills);
      return {
        lineId: line.lineId,
        stands: weakest?.stands ?? 'not-known',
        ...(weakest ? { weakest: standsAlone(weakest) } : {}),
        skills: worstFirst(skills),
        spent: sum,
        ...(money ? { money } : {}),
        days: daysInTheMiddle(citing.map((need) => daysOfNeed(need, shownOf.get(need.needId)))),
        spentOn: Object.fromEntries(spent),
        readings: readingsOfNeeds(citing, readings, minimumGroup, shownOf),
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
    team: await countTeamWork(needs, questions, before, policy, ports, at),
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
  by: { thresholds: Policy['thresholds']; at: number; unknownDecide: boolean },
): LineReport['skills'][number] {
  const earlier = before.flatMap((report) =>
    report.lines
      .filter((line) => line.lineId === lineId)
      .flatMap(({ skills }) => skills.filter(({ skillId }) => skillId === now.skillId))
      .map((stands) => ({ at: report.at, stands: standsAlone(stands) })),
  );
  const trend = lineTrendOf(now, earlier, by.at);
  const stands = whereItStands(now, trend, { until: Date.parse(until), ...by });
  return { ...now, stands, ...(trend ? { trend } : {}) };
}

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

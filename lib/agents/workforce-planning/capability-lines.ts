import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { aheadAsSaid, type SaidAhead } from '../../domain/disclosure/say-ahead.ts';
import { inFives } from '../../domain/disclosure/share-in-words.ts';
import { roleTitle, skillLabel } from '../../domain/names.ts';
import { daysToEnd, needIdOf } from '../../domain/need/need.ts';
import type { Standing } from '../../domain/group-level/group-standing.ts';
import {
  ableAhead,
  chanceShort,
  demandsOf,
  headsByPolicy,
  lowestAsked,
  outlookOf,
  type AbleAhead,
  type Demand,
  type Outlook,
} from '../../domain/workforce/capability.ts';
import { forecastHeads, type HeadForecast } from '../../domain/workforce/forecast-heads.ts';
import { monthsOf } from '../../domain/workforce/headcount.ts';
import { choiceIdOf, type PlanChoice } from '../../domain/workforce/plan-choice.ts';
import { demandIn, headsIn, isCountedIn, Scenario } from '../../domain/workforce/scenario.ts';
import { waysAhead, type MeasuredHere, type WayAhead } from '../../domain/workforce/ways.ts';
import { badInput } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { besideCapabilities } from '../../needs/beside-change.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';

/** What the plan needs of one role in one skill, and what will be there. */
export interface CapabilityLine extends Omit<Demand, 'undertakingIds'> {
  role: string;
  skill: string;
  undertakings: { undertakingId: string; title: string }[];
  outlook: Outlook;
  /** Absent where the outlook is not known. */
  able?: SaidAhead & { headsFrom: AbleAhead['headsFrom'] };
  /** People who are missing, about; none where enough will be there. */
  missing: number;
  ways: WayAhead[];
  /** Roles in which about so many can do it today, the most first. */
  nearest: { roleId: string; role: string; people: number }[];
  /** What is known of it besides: its need, what came of that, and how groups in which the role works answer. */
  beside: string[];
  chosen?: PlanChoice & { version: number; by?: string; at: number };
}

/** Roles that are named as near. */
const NEAREST = 3;

/**
 * Which capabilities will constrain the plan: for each role and skill that a confirmed undertaking needs, on the day on
 * which it stands worst, how many will be able to if nothing is done. Stores nothing, also where it is asked what would
 * be if. Without `agent`: it reads, and decides nothing. Work: roles, undertakings, the needs.
 */
export const readWorkforcePlan = step({
  name: 'read-workforce-plan',
  input: z.strictObject({ scenario: Scenario }),
  run: ({ scenario }, ports, { at }) => workforcePlanOf(ports, at, scenario),
});

/**
 * The plan, or what it would be in a scenario, what is surest to be short first.
 * @throws NamedError `bad-input` where a department closes in which nobody was counted
 */
export async function workforcePlanOf(
  ports: Ports,
  at: number,
  scenario: Scenario = {},
): Promise<{ currency: string; leastGroup: number; lines: CapabilityLine[] }> {
  const { registers, groups } = ports;
  const undertakings = await registers.latest('undertaking');
  const values = undertakings.map(({ value }) => value);
  // As the step that looks ahead measures them: at the lowest level that anybody asks for.
  const asked = lowestAsked(await Array.fromAsync(groups.forecasts()), values, at);
  const demands = demandsOf(values, at).map((one) => {
    const level = asked.get(one.roleId)?.get(one.skillId) ?? one.level;
    return demandIn({ ...one, level }, scenario);
  });
  const known = await knownFor(demands, ports);
  const { closes } = scenario;
  if (closes !== undefined && !isCountedIn(closes, known.roles.values()))
    throw badInput(message('problem.plan.no-department', { department: closes }));
  const titles = new Map(undertakings.map(({ id, value }) => [id, value.title]));
  const weighed = demands.map((demand) => weigh(demand, titles, known, scenario, at));
  const worst = Map.groupBy(weighed, ({ line }) => needIdOf(line.roleId, line.skillId));
  const besideOf = await besideCapabilities(ports, at);
  const lines: CapabilityLine[] = [];
  for (const { line } of [...worst.values()]
    .flatMap((some) => some.toSorted(worstFirst).slice(0, 1))
    .toSorted(worstFirst))
    // A question is put where something is to be chosen.
    lines.push(line.ways.length > 0 ? { ...line, beside: await besideOf(line.roleId, line.skillId) } : line);
  return {
    currency: known.policy.planning.currency,
    leastGroup: known.policy.thresholds.minimumGroup,
    lines,
  };
}

type Known = Awaited<ReturnType<typeof knownFor>>;

/** What is known of the roles and skills that are needed: all of it about groups, and as it may be said. */
async function knownFor(demands: readonly Demand[], ports: Ports) {
  const { registers, groups, standings, coverage, words } = ports;
  const [skills, profiles, policy, choices] = await Promise.all([
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
    registers.latest('plan-choice'),
  ]);
  const roles = new Map((await Array.fromAsync(groups.allHeads())).map((role) => [role.roleId, role]));
  const forecasts = forecastHeads(new Map([...roles].map(([roleId, role]) => [roleId, monthsOf(role)])), [
    ...new Set(demands.map(({ months }) => months)),
  ]);
  const ahead = new Map<string, Standing>();
  for (const { roleId, skillId, level } of demands) {
    const standing = await standings.find({ roleId, skillId }, true);
    // Of another level nothing was counted yet.
    if (standing?.target === level) ahead.set(needIdOf(roleId, skillId), standing);
  }
  const covered = await Array.fromAsync(coverage.all());
  const measured = await measuredHere(ports);
  return { skills, profiles, policy, choices, roles, forecasts, ahead, covered, measured, words };
}

/** A line with what it is placed by. */
interface Weighed {
  line: CapabilityLine;
  chanceShort: number;
}

function weigh(
  { undertakingIds, ...demand }: Demand,
  titles: ReadonlyMap<string, string>,
  known: Known,
  scenario: Scenario,
  at: number,
): Weighed {
  const { roleId, skillId, people, day } = demand;
  const { minimumGroup: least } = known.policy.thresholds;
  const standing = known.ahead.get(needIdOf(roleId, skillId));
  const heads = standing && headsAhead(demand, standing.population, known, scenario);
  const able = standing && heads && ableAhead(standing, heads);
  const told = able && aheadAsSaid(able, least);
  const outlook = outlookOf(told, people);
  const isLacking = outlook === 'short' || outlook === 'open';
  const chosen = known.choices.find(({ id }) => id === choiceIdOf(roleId, skillId));
  const line = {
    ...demand,
    role: roleTitle(known.profiles, roleId),
    skill: skillLabel(known.skills, skillId, known.words),
    undertakings: undertakingIds.map((id) => ({ undertakingId: id, title: titles.get(id) ?? id })),
    outlook,
    missing: 0,
    ways: [],
    beside: [],
    nearest: isLacking ? nearestTo(demand, known) : [],
    ...(chosen
      ? {
          chosen: {
            ...chosen.value,
            version: chosen.version,
            at: chosen.at,
            ...(chosen.by === undefined ? {} : { by: chosen.by }),
          },
        }
      : {}),
  };
  if (!able || !told) return { line, chanceShort: 0 };
  const { about, low, high } = told;
  const chance = chanceShort(told, people);
  const missing = isLacking ? Math.max(0, people - about) : 0;
  const daysLeft = Math.max(0, Math.floor((Date.parse(day) - at) / DAY));
  const canBeTaught = Math.max(0, inFives(heads.heads) - about);
  const gap = { missing, needed: people, daysLeft, canBeTaught, chanceShort: chance };
  return {
    line: {
      ...line,
      able: { about, low, high, headsFrom: able.headsFrom },
      missing,
      ways: missing > 0 ? waysAhead(gap, known.policy.planning, known.measured) : [],
    },
    chanceShort: chance,
  };
}

/** People of the role by then: forecast from counted months, or as the policy says while there are too few. */
function headsAhead(
  { roleId, months }: Pick<Demand, 'roleId' | 'months'>,
  population: number,
  { forecasts, roles, policy }: Known,
  scenario: Scenario,
): HeadForecast & { from: AbleAhead['headsFrom'] } {
  const counted = forecasts.get(roleId)?.get(months);
  const { from, ...heads } = counted
    ? { ...counted, from: 'counted' as const }
    : headsByPolicy(population, months, policy.planning.leaversAYear);
  const role = roles.get(roleId) ?? {};
  return { ...headsIn(heads, role, scenario, policy.thresholds.minimumGroup), from };
}

/** Other roles of which most can do it today, as their own profiles ask for it. */
function nearestTo(
  { roleId, skillId }: Pick<Demand, 'roleId' | 'skillId'>,
  { covered, profiles, policy }: Known,
): CapabilityLine['nearest'] {
  const { minimumGroup: least } = policy.thresholds;
  const found = covered.find((one) => one.skillId === skillId);
  return (found?.parts ?? [])
    .flatMap((part) =>
      part.roleId === undefined || part.roleId === roleId || part.atTarget < least
        ? []
        : [{ roleId: part.roleId, role: roleTitle(profiles, part.roleId), people: inFives(part.atTarget) }],
    )
    .toSorted((a, b) => b.people - a.people || a.roleId.localeCompare(b.roleId))
    .slice(0, NEAREST);
}

const PLACE: Record<Outlook, number> = { short: 0, open: 1, unknown: 2, enough: 3 };

/** The surest first; of those that are short the one whose day comes first. */
const worstFirst = ({ line: a, chanceShort }: Weighed, { line: b, chanceShort: other }: Weighed): number =>
  PLACE[a.outlook] - PLACE[b.outlook] ||
  (a.outlook === 'short' ? a.day.localeCompare(b.day) : 0) ||
  other - chanceShort ||
  a.day.localeCompare(b.day) ||
  needIdOf(a.roleId, a.skillId).localeCompare(needIdOf(b.roleId, b.skillId));

/** How long needs took here from the first sign to their reading: the one in the middle. */
async function measuredHere({ needs }: Pick<Ports, 'needs'>): Promise<MeasuredHere | undefined> {
  const days: number[] = [];
  for await (const need of needs.list()) if (need.stage === 'measured') days.push(daysToEnd(need));
  days.sort((a, b) => a - b);
  const middle = days[Math.floor(days.length / 2)];
  return middle === undefined ? undefined : { days: Math.round(middle), needs: days.length };
}

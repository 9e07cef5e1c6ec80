import { approvalIdOf, type ApprovalRequest, type PendingApproval } from '../../../domain/gate/approval.ts';
import { MOST_VERSIONS } from '../../../domain/gate/versions.ts';
import { LoggedDecision } from '../../../domain/decision.ts';
import { DAY } from '../../../domain/milliseconds.ts';
import type { LeadersReport, TeamWork } from '../../../domain/leaders/report.ts';
import { instanceIdOf, type Need } from '../../../domain/need/need.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { saidHours } from '../../../domain/spent/team-hours.ts';
import { PACE_DAYS, paceBefore, teamPace, type RoundOfNeed } from '../../../domain/spent/team-pace.ts';
import type { Ports } from '../../../ports/index.ts';

/**
 * How Learning & Development's own work went: what stands in questions and in the log, and the hours that the team
 * entered. Work: two reads and more for each need, and the log once, of which nothing is held but who took a step.
 */
export async function countTeamWork(
  needs: readonly Need[],
  waiting: readonly PendingApproval[],
  before: readonly LeadersReport[],
  { thresholds, rates, planning }: Policy,
  { needs: store, decisions, registers }: Pick<Ports, 'needs' | 'decisions' | 'registers'>,
  at: number,
): Promise<TeamWork> {
  const rounds: RoundOfNeed[] = [];
  for (const need of needs) rounds.push(...(await roundsOf(need, store)));
  const steps = await stepsSince(at - PACE_DAYS * DAY, decisions);
  const pace = teamPace(rounds, waiting, steps, { at, least: thresholds.minimumGroup });
  const earlier = paceBefore(
    before.map((report) => ({ at: report.at, pace: report.team?.pace })),
    at,
  );
  const hours = saidHours(await registers.latest('team-hours'), thresholds.minimumGroup);
  return {
    pace,
    ...(earlier ? { before: earlier } : {}),
    ...(hours ? { hours } : {}),
    ...(hours && hours !== 'too-few' && rates.teamHour !== undefined
      ? { money: { currency: planning.currency, amount: Math.round(hours.hours * rates.teamHour) } }
      : {}),
  };
}

/** Of rounds before the last it is known when they were asked about, which is when they were found. */
async function roundsOf(need: Need, store: Ports['needs']): Promise<RoundOfNeed[]> {
  const rounds: RoundOfNeed[] = [];
  for (let round = 1; round <= need.round; round += 1) {
    const instanceId = instanceIdOf({ needId: need.needId, round });
    const find = async (gate: ApprovalRequest['gate'], version?: number) =>
      (await store.findApproval(need.needId, approvalIdOf(instanceId, gate, version)))?.value;
    const cause = await find('cause-and-priority');
    const questions = cause ? [cause] : [];
    for (let version = 1; version <= MOST_VERSIONS; version += 1) {
      const asked = await find('publication', version);
      if (!asked) break;
      questions.push(asked);
    }
    rounds.push({ foundAt: round === need.round ? need.foundAt : cause?.askedAt, questions });
  }
  return rounds;
}

/** Steps of flows that answer needs: their entries bear the flow's name. */
async function stepsSince(
  since: number,
  { all }: Ports['decisions'],
): Promise<{ at: number; isHuman: boolean }[]> {
  const steps: { at: number; isHuman: boolean }[] = [];
  for await (const raw of all()) {
    const { data: entry } = LoggedDecision.safeParse(raw);
    if (entry && entry.at >= since && entry.decisionId.startsWith('need-'))
      steps.push({ at: entry.at, isHuman: entry.decidedBy.kind === 'human' });
  }
  return steps;
}

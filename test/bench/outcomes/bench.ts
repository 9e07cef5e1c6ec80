import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { createHash } from 'node:crypto';
import { addEvidence, participantsOf, rowsOf } from '../../../lib/agents/analytics/counted-evidence.ts';
import { readOutcome } from '../../../lib/agents/analytics/rules.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { noiseBy } from '../../../lib/domain/disclosure/noise.ts';
import { drawWaves, stillWaits, type Draw } from '../../../lib/domain/outcome/waves.ts';
import { at, seeded } from '../skills/random.ts';
import type { Cell, Cells, World } from './cells.ts';
import { presentRule } from './present-rule.ts';
import {
  finishOf,
  keptOn,
  meanUptake,
  PLAN,
  plannedPeople,
  seenSince,
  trueEffect,
  type Person,
} from './world.ts';

/** How one rule did in one case at one reading. */
export interface Coverage {
  /** Draws in which an interval of the effect was given, and in which it held the truth. */
  given: number;
  held: number;
  /** Sum of the widths of those given. */
  width: number;
  /** Draws in which it was called an improvement. */
  improved: number;
}

export interface CaseResult extends Pick<Cell, 'name' | 'people'> {
  day: number;
  /** Share of a gain that is left on the day. */
  kept: number;
  rule: Coverage;
  present: Coverage;
}

export const pooled = (coverages: readonly Coverage[]): Coverage =>
  coverages.reduce((a, b) => ({
    given: a.given + b.given,
    held: a.held + b.held,
    width: a.width + b.width,
    improved: a.improved + b.improved,
  }));

const nothing = (): Coverage => ({ given: 0, held: 0, width: 0, improved: 0 });
const { waitlistShare } = SHIPPED_POLICY.thresholds;
/** Day on which the first wave has it: attention and working hours spread a wave over some days. */
const SENT_ON = 2;

/** Reads the outcomes of one case as often as asked, each time of other people in other teams. */
export function benchCell(cell: Cell, { draws, seed, world, readings }: Cells): CaseResult[] {
  const results = readings.map((day) => ({
    name: cell.name,
    people: cell.people,
    day,
    kept: keptOn(cell.effect, world, day, SENT_ON, seeded(seed)),
    rule: nothing(),
    present: nothing(),
  }));
  const uptake = meanUptake(world, seeded(seed));
  const random = seeded(seedOf(seed, cell));
  for (let run = 0; run < draws; run += 1) {
    const people = plannedPeople(cell, world, random);
    const draw = drawWaves(`need-${run}`, people, { waitlistShare, minimumGroup: MINIMUM_GROUP });
    const effect = trueEffect(people, draw.drawnBy, cell.effect, uptake);
    for (const [reading, result] of results.entries()) {
      const truth = effect * result.kept;
      const outcome = readWith(draw, people, cell, world, reading + 1, result.day, random);
      note(result.rule, outcome, truth);
      const interval = readBefore(people, cell, world, reading + 1, result.day, run, random);
      note(result.present, interval && { interval, improved: interval[0] > 0 }, truth);
    }
  }
  return results;
}

interface Given {
  interval: readonly [number, number];
  improved: boolean;
}

function note(coverage: Coverage, given: Given | undefined, truth: number): void {
  if (!given) return;
  const [low, high] = given.interval;
  coverage.given += 1;
  coverage.width += high - low;
  if (low <= truth && truth <= high) coverage.held += 1;
  if (given.improved) coverage.improved += 1;
}

/** As the layer says it, noise and all. Of a reading without a comparison no effect is claimed. */
function readWith(
  { drawnBy, waveOf }: Draw,
  people: readonly Person[],
  cell: Cell,
  world: World,
  reading: number,
  day: number,
  random: ReturnType<typeof seeded>,
): Given | undefined {
  const readAt = PLAN + day * DAY;
  const taking = people.filter((person) => waveOf(person) === 'first' || stillWaits(waveOf(person), reading));
  const parts = taking.map((person) => {
    const sent = waveOf(person) === 'first';
    const finishedOn = finishOf(person, sent ? SENT_ON : undefined);
    return {
      sent,
      personId: person.personId,
      team: person.team.teamId,
      plannedAt: PLAN,
      ...(finishedOn === undefined || finishedOn > day ? {} : { finishedAt: PLAN + finishedOn * DAY }),
    };
  });
  const participants = participantsOf(parts);
  for (const [i, person] of taking.entries()) {
    const participant = at(participants, i);
    const sentOn = participant.sent ? SENT_ON : undefined;
    for (const piece of [...person.before, ...seenSince(person, sentOn, cell, world, random)])
      addEvidence(participant, piece, { readsWork: true });
  }
  const seenIn = 'assessments';
  const { verdict, comparison, interval } = readOutcome(
    rowsOf(participants, seenIn, readAt),
    { drawnBy, seenIn },
    { noise: noiseBy(() => random.unit()), name: 'reading', from: 2 },
  );
  return comparison && { interval, improved: verdict === 'improved' };
}

/** As version 0.1 read: a fifth waits for the first reading, drawn each apart, and receives it then. */
function readBefore(
  people: readonly Person[],
  cell: Cell,
  world: World,
  reading: number,
  day: number,
  run: number,
  random: ReturnType<typeof seeded>,
) {
  const taken = people.map((person) => {
    const waits = drawOf(`need-${run}`, person.personId) < waitlistShare;
    const sentOn = !waits ? SENT_ON : reading > 1 ? 30 + SENT_ON : undefined;
    return {
      sent: sentOn !== undefined,
      since: PLAN + (sentOn ?? 0) * DAY,
      evidence: [...person.before, ...seenSince(person, sentOn, cell, world, random)],
    };
  });
  return presentRule(taken, PLAN + day * DAY);
}

const drawOf = (needId: string, personId: string): number =>
  createHash('sha256').update(`${needId}:${personId}`).digest().readUInt32BE(0) / 2 ** 32;

const seedOf = (seed: number, { name, people }: Cell): number =>
  createHash('sha256').update(`${seed} ${name} ${people}`).digest().readUInt32BE(0);

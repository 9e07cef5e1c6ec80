import { foldSignals } from '../../../lib/agents/skills/rules.ts';
import { shownOfWork } from '../../../lib/agents/shown-of-work.ts';
import { noiseFrom } from '../../../lib/domain/disclosure/noise.ts';
import {
  benchAsSaid,
  nothingSaidOf,
  sayBench,
  type Benched,
} from '../../../lib/domain/disclosure/say-bench.ts';
import type { PaceHere } from '../../../lib/domain/mobility/pace.ts';
import { policyOf } from '../../../lib/domain/policy/policy.ts';
import { speaksOfAPerson, type PersonalSignal } from '../../../lib/domain/signal/signal.ts';
import { newLearner } from '../../../lib/domain/person/learner.ts';
import { lacksAlone, readinessOf } from '../../../lib/domain/succession/readiness.ts';
import { taxonomyOf } from '../../../lib/domain/taxonomy/merge.ts';
import { company, type Employee } from '../../../sample/company.ts';
import { trueLevel, type Life } from '../../../sample/life.ts';
import { deviate, draw } from '../../../sample/random.ts';
import { earlierAssessments, skillsOf } from '../../../sample/signals.ts';
import { DEFAULT_TRUTH, readTruth } from '../../../sample/truth.ts';

const START = Date.UTC(2026, 10, 2);
const sample = company(new Date(START));
const truth = readTruth(DEFAULT_TRUTH, sample);
const skills = taxonomyOf(sample.skills);
const profiles = new Map(sample.roleProfiles.map((profile) => [profile.roleId, profile]));
const { thresholds } = policyOf({});

/** How fast people learn, as a reading would say it; each person at a pace of their own around it. */
const PACE: PaceHere = { levels: 1, interval: [0.7, 1.3], days: 90, people: 30 };
const PACES_DIFFER = 0.4;
const DAYS_OF_MONTH = 30;
/** Levels above what the role asks for that a critical one asks for. */
const HIGHER = 0.25;

export interface Score {
  benches: number;
  /** Of benches and months, in how many the truth lies within what is said; and how wide that is, in people. */
  said: number;
  covered: number;
  width: number;
  people: number;
  /** Benches that say what would move them most, and where that skill in truth keeps a group from being ready. */
  moves: number;
  right: number;
}

/** Benches of a size, one of each role that has so many, in the lives of these seeds. */
export function judged(seeds: readonly number[], size: number): Score {
  const score: Score = { benches: 0, said: 0, covered: 0, width: 0, people: 0, moves: 0, right: 0 };
  for (const seed of seeds) {
    const life: Life = { company: sample, truth, seed, start: START };
    const byPerson = Map.groupBy(earlierAssessments(life).filter(speaksOfAPerson), ({ subject }) => subject);
    for (const [roleId, employees] of Map.groupBy(sample.employees, ({ person }) => person.roleId)) {
      if (!profiles.has(roleId) || employees.length < size) continue;
      const chosen = employees.toSorted((a, b) => place(seed, a) - place(seed, b)).slice(0, size);
      judgeOne(score, life, roleId, chosen, byPerson);
    }
  }
  return score;
}

const place = (seed: number, { employeeNumber }: Employee): number => draw(seed, employeeNumber, 'bench');

function judgeOne(
  score: Score,
  life: Life,
  roleId: string,
  people: readonly Employee[],
  byPerson: ReadonlyMap<string, PersonalSignal[]>,
): void {
  const [one] = people;
  const { strategic, others } = one ? skillsOf(life, one) : { strategic: [], others: [] };
  const profile = profiles.get(roleId)?.targets ?? {};
  const asked = [...strategic, ...others.slice(0, 1)];
  const targets = Object.fromEntries(
    asked.map((skillId) => [skillId, Math.min(5, (profile[skillId] ?? 0) + HIGHER)]),
  );
  if (asked.length === 0) return;
  const known = {
    skills,
    profiles,
    thresholds,
    here: new Map(asked.map((skillId) => [skillId, PACE])),
  };
  const benched = people.map(({ person }): Benched => {
    const signals = byPerson.get(person.personId) ?? [];
    const { learner } = foldSignals(newLearner(person.personId), signals, new Set(), skills);
    const { shown } = shownOfWork({ learner, evidence: [] }, targets, [], { known, at: START });
    return { since: START, readiness: readinessOf(shown), lacks: lacksAlone(shown) };
  });
  const noise = noiseFrom(`bench ${life.seed} ${roleId}`, thresholds.minimumGroup);
  const name = `bench ${life.seed} ${roleId} ${people.length}`;
  const memory = sayBench(nothingSaidOf('t'), benched, asked, { noise, name, at: START });
  const said = benchAsSaid(memory, thresholds.minimumGroup);
  if (!said) return;
  score.benches += 1;
  score.people += people.length;
  const truly = people.map((employee) => lackingOf(life, employee, targets));
  for (const { months, low, high } of said.ready) {
    const ready = truly.filter(({ days }) => days <= months * DAYS_OF_MONTH).length;
    score.said += 1;
    score.width += high - low;
    if (low <= ready && ready <= high) score.covered += 1;
  }
  const { moves } = said;
  if (!moves) return;
  score.moves += 1;
  const keeps = truly.filter(({ lacks }) => lacks.length === 1 && lacks[0] === moves.skillId).length;
  if (keeps >= moves.low && keeps <= moves.high && keeps > 0) score.right += 1;
}

/** What somebody really lacks, by more than anybody notices, and how long they take at their own pace. */
function lackingOf(life: Life, employee: Employee, targets: Readonly<Record<string, number>>) {
  const missing = Object.entries(targets)
    .map(([skillId, target]) => ({ skillId, levels: target - trueLevel(life, employee, skillId, 0, []) }))
    .filter(({ levels }) => levels >= thresholds.noticeableGap);
  const pace =
    (PACE.levels / PACE.days) * Math.exp(PACES_DIFFER * deviate(life.seed, employee.employeeNumber, 'pace'));
  return {
    lacks: missing.map(({ skillId }) => skillId),
    days: missing.reduce((sum, { levels }) => sum + levels / pace, 0),
  };
}

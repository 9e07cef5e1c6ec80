import { foldSignals } from '../../../lib/agents/skills/rules.ts';
import { drawPlaces, type PlaceSeeker } from '../../../lib/domain/delivery/short-places.ts';
import type { PlacesBy } from '../../../lib/domain/modality/modality.ts';
import { newLearner } from '../../../lib/domain/person/learner.ts';
import { policyOf } from '../../../lib/domain/policy/policy.ts';
import { aimAt, positionOf, scoreOf } from '../../../lib/domain/population-pass/positions.ts';
import { speaksOfAPerson, type PersonalSignal } from '../../../lib/domain/signal/signal.ts';
import { estimateOf, isKnown } from '../../../lib/domain/skill/believed.ts';
import { taxonomyOf } from '../../../lib/domain/taxonomy/merge.ts';
import { company, type Employee } from '../../../sample/company.ts';
import { trueLevel, type Life } from '../../../sample/life.ts';
import { draw } from '../../../sample/random.ts';
import { earlierAssessments, skillsOf } from '../../../sample/signals.ts';
import { DEFAULT_TRUTH, readTruth } from '../../../sample/truth.ts';

const START = Date.UTC(2026, 10, 2);
const sample = company(new Date(START));
const truth = readTruth(DEFAULT_TRUTH, sample);
const skills = taxonomyOf(sample.skills);
const profiles = new Map(sample.roleProfiles.map((profile) => [profile.roleId, profile]));
const { thresholds } = policyOf({});

/** By when whoever receives it has taken it up, if they do. */
const LOOKED_AT_AFTER = 60;
/** Fewer who lack a skill are no case of short places. */
const LEAST = 15;

/** By what people are ranked: as the layer does, and what it is held against. */
export const RANKINGS = ['position', 'closeness', 'truth', 'lot'] as const;
type Ranking = (typeof RANKINGS)[number];

/** Somebody who lacks a skill as the layer knows it, and whether they are there in truth once they received it. */
interface Lacking extends PlaceSeeker {
  score: number;
  closes: boolean;
}

export interface Placed {
  /** Roles and skills in which people lack it, in all lives. */
  cases: number;
  people: number;
  /** By band, the best placed first: how many, and of how many the gap is closed in truth. */
  bands: Map<number, { people: number; closed: number }>;
  /** Of those who received it first, by position and by chance. */
  first: Record<PlacesBy, { people: number; closed: number }>;
  /** Pairs of one who closes it and one who does not, and in how many the former stands higher; half where level. */
  pairs: number;
  concordant: number;
}

/**
 * Places for a third of those who lack each skill of the charter in each role, in the lives of these seeds: who comes
 * first by position and by chance, and of whom the gap is closed in truth once all of them received a form.
 */
export function placed(seeds: readonly number[], form: string, ranking: Ranking = 'position'): Placed {
  const none = () => ({ people: 0, closed: 0 });
  const found: Placed = {
    cases: 0,
    people: 0,
    bands: new Map(),
    first: { position: none(), chance: none() },
    pairs: 0,
    concordant: 0,
  };
  for (const seed of seeds) {
    const life: Life = { company: sample, truth, seed, start: START };
    const byPerson = Map.groupBy(earlierAssessments(life).filter(speaksOfAPerson), ({ subject }) => subject);
    for (const [roleId, employees] of Map.groupBy(sample.employees, ({ person }) => person.roleId)) {
      const [one] = employees;
      for (const skillId of one ? skillsOf(life, one).strategic : []) {
        const lacking = employees.flatMap((employee) =>
          lackingIn(life, employee, { skillId, form, ranking }, byPerson),
        );
        if (lacking.length >= LEAST) add(found, `${seed} ${roleId} ${skillId}`, lacking);
      }
    }
  }
  return found;
}

function lackingIn(
  life: Life,
  employee: Employee,
  { skillId, form, ranking }: { skillId: string; form: string; ranking: Ranking },
  byPerson: ReadonlyMap<string, PersonalSignal[]>,
): Lacking[] {
  const { personId, roleId, department, timeZone } = employee.person;
  const skill = skills.get(skillId);
  const target = profiles.get(roleId)?.targets[skillId];
  if (!skill || target === undefined) return [];
  const { learner } = foldSignals(newLearner(personId), byPerson.get(personId) ?? [], new Set(), skills);
  const believed = estimateOf(learner, skill, undefined, START);
  if (!believed || !isKnown(believed, thresholds)) return [];
  const gap = target - believed.level;
  if (gap < thresholds.noticeableGap) return [];
  const position = positionOf(learner, aimAt(skill, target, skills), gap, thresholds, START);
  const scores: Record<Ranking, () => number> = {
    position: () => scoreOf(position),
    closeness: () => position.closeness,
    truth: () => trueLevel(life, employee, skillId, 0, []),
    lot: () => draw('lot', life.seed, personId),
  };
  const score = scores[ranking]();
  const given = { personId, contentId: `${roleId} ${skillId}`, skillId, form, at: START };
  const then = trueLevel(life, employee, skillId, LOOKED_AT_AFTER, [given]);
  const closes = target - then < thresholds.noticeableGap;
  return [{ personId, score, groups: { department, timeZone }, closes }];
}

function add(found: Placed, name: string, lacking: readonly Lacking[]): void {
  found.cases += 1;
  found.people += lacking.length;
  const atOnce = Math.floor(lacking.length / 3);
  const closedBy = new Map(lacking.map(({ personId, closes }) => [personId, closes]));
  for (const by of ['position', 'chance'] as const) {
    const { waveOf, bandOf } = drawPlaces(name, lacking, { atOnce, by }, thresholds);
    for (const { personId } of lacking) {
      const isClosed = Number(closedBy.get(personId));
      if (waveOf(personId) === 'first') count(found.first[by], isClosed);
      if (by === 'chance' || bandOf(personId) === 0) continue;
      const band = found.bands.get(bandOf(personId)) ?? { people: 0, closed: 0 };
      count(band, isClosed);
      found.bands.set(bandOf(personId), band);
    }
  }
  const [closing, others] = [lacking.filter(({ closes }) => closes), lacking.filter(({ closes }) => !closes)];
  for (const { score } of closing)
    for (const other of others) {
      found.pairs += 1;
      found.concordant += score > other.score ? 1 : score === other.score ? 0.5 : 0;
    }
}

function count(sum: { people: number; closed: number }, closed: number): void {
  sum.people += 1;
  sum.closed += closed;
}

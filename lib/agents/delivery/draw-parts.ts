import { Attribute } from '../../domain/disclosure/targeting.ts';
import { isCompared } from '../../domain/person/learner-status.ts';
import type { ModalityDecision, PlacesBy } from '../../domain/modality/modality.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import type { PlaceSeeker, PlacesDrawn } from '../../domain/delivery/short-places.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import { aimAt } from '../../domain/population-pass/positions.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { drawWaves, type Planned, type Wave } from '../../domain/outcome/waves.ts';
import type { Ports } from '../../ports/index.ts';
import { peopleOf } from '../../needs/people-of.ts';
import type { Call } from '../../step.ts';
import { PEOPLE_PER_PAGE } from '../people-paging.ts';
import { positionsIn, whatDecides } from '../who-comes-first.ts';
import { drawChecked, readFor } from './checked-places.ts';
import { isReachedBeside, openBeside } from './beside.ts';
import { drawnAs, lacks, planOf } from './rules.ts';
import { logPlaces } from './places-in-log.ts';
import { keepPart } from './subject.ts';
import { tellFailingChecks } from './tell-failing-checks.ts';

interface Subject {
  needId: string;
  assetId: string;
}

/**
 * Draws the waves of everybody who lacks it, and keeps each one's part. Who has a part of an earlier try of this plan
 * keeps that. Where more lack it than there are places, a draw decides who comes first, and the log says by which order
 * (`short-places.ts`). Of fewer people than make a group nobody is drawn, or what became of the need would say
 * how each of them stands. Whom another open need for this skill reaches is left to that one: they would count in both
 * comparisons.
 * @returns whether places are short, so that those who wait take turns whatever a reading says
 */
export async function drawParts(
  subject: Subject,
  need: Need,
  skill: Skill,
  thresholds: Thresholds,
  ports: Ports,
  call: Call,
): Promise<{ inTurns: boolean; tooFew?: true }> {
  const { at } = call;
  const { needId, assetId } = subject;
  const { target } = need.evidence;
  const planned = new Map<string, Planned>();
  const candidates: PlaceSeeker[] = [];
  /** What teams are called in the parts of their people: by the first of them, and by nobody who leads them. */
  const teams = new Map<string, string>();
  const beside = await openBeside(need, ports);
  let people = 0;
  for await (const { value: learner } of peopleOf(need, PEOPLE_PER_PAGE, ports)) {
    people += 1;
    const part = planOf(learner, subject);
    const isCandidate = learner.person && lacks(target, learner, skill, thresholds, at);
    if (!part && !(isCandidate && !isReachedBeside(learner, beside))) continue;
    const person = drawnAs(needId, learner);
    planned.set(learner.personId, person);
    candidates.push(candidateOf(learner, part));
    const { teamId } = person;
    if (teamId !== undefined)
      teams.set(teamId, teams.get(teamId) ?? part?.team ?? keyPartOf(needId, learner));
  }
  // Whatever they lack: the count alone decides.
  if (people < thresholds.minimumGroup) return { inTurns: false, tooFew: true };
  const places = await placesFor(subject, ports);
  const isShort = places !== undefined && candidates.length > places.atOnce;
  const by = isShort ? await asApproved(places, ports, call) : 'chance';
  const seekers =
    by === 'position' ? await ranked(candidates, need, skill, thresholds, ports, at) : candidates;
  const { short, checks = [] } = isShort
    ? await drawChecked(assetId, seekers, { ...places, by }, thresholds, ports)
    : {};
  const checkedBy = readFor(checks);
  const waves = drawWaves(assetId, [...planned.values()], thresholds);
  for await (const stored of peopleOf(need, PEOPLE_PER_PAGE, ports)) {
    const person = planned.get(stored.value.personId);
    if (!person || planOf(stored.value, subject)) continue;
    const place = short ? placeIn(short, person) : { group: waves.waveOf(person), drawnBy: waves.drawnBy };
    const team = person.teamId === undefined ? undefined : teams.get(person.teamId);
    const part = { assetId, ...place, ...(team === undefined ? {} : { team }), plannedAt: at };
    await keepPart(stored, needId, (_, latest) => ofWhom(latest, part, short, checkedBy), ports);
  }
  if (places && short) {
    await logPlaces(subject, candidates.length, { ...places, now: by }, { ...short, checks }, ports, at);
    await tellFailingChecks(
      (await ports.needs.asset(needId, assetId)).value,
      { ...short, checks },
      ports,
      at,
    );
  }
  return { inTurns: short !== undefined };
}

/** Whoever objects to being compared waits for no reading; for a place they wait as everybody does. */
function ofWhom(
  learner: Learner,
  part: Participation,
  short: PlacesDrawn | undefined,
  checkedBy: readonly string[],
): Participation {
  if (isCompared(learner)) return checkedBy.length > 0 ? { ...part, checkedBy: [...checkedBy] } : part;
  return { ...part, ...(short ? {} : { group: 'first' as const }), uncompared: true };
}

/** Also of whoever has no place in this round, so that they are told. */
const placeIn = (
  short: PlacesDrawn,
  { personId }: Planned,
): { group: Wave; band: number; drawnBy: 'person' } => ({
  group: short.waveOf(personId),
  band: short.bandOf(personId),
  drawnBy: 'person',
});

/** All alike, until somebody ranks them. */
const candidateOf = (learner: Learner, part: Participation | undefined): PlaceSeeker => ({
  personId: learner.personId,
  score: isCompared(learner) ? 0 : undefined,
  groups: Object.fromEntries(Attribute.options.map((name) => [name, learner.person?.[name] ?? ''])),
  ...(part ? { kept: part.group } : {}),
});

/** Nobody is ranked whom who approved it read that chance chooses, nor once nobody answers for targeting any more. */
const asApproved = async (
  { by }: NonNullable<ModalityDecision['places']>,
  ports: Ports,
  call: Call,
): Promise<PlacesBy> => (by === 'position' ? (await whatDecides(ports, call)).by : by);

async function ranked(
  candidates: readonly PlaceSeeker[],
  need: Need,
  skill: Skill,
  thresholds: Thresholds,
  ports: Ports,
  at: number,
): Promise<PlaceSeeker[]> {
  const aim = aimAt(skill, need.evidence.target, await ports.registers.skills());
  const compared = new Set(
    candidates.filter(({ score }) => score !== undefined).map(({ personId }) => personId),
  );
  const scores = await positionsIn(need, compared, aim, thresholds, ports, at);
  return candidates.map((one) =>
    one.score === undefined ? one : { ...one, score: scores.get(one.personId) ?? 0 },
  );
}

/** How many what was approved can take at once; undefined where it takes everybody. */
async function placesFor(
  { needId, assetId }: Subject,
  { needs }: Pick<Ports, 'needs'>,
): Promise<ModalityDecision['places']> {
  const { value: asset } = await needs.asset(needId, assetId);
  return asset.origin === 'reused' ? undefined : asset.modality.places;
}

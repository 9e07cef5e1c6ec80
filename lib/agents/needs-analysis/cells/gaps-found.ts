import type { Said } from '../../../domain/disclosure/said.ts';
import { calledBy, isSurelySaid, partAsSaid } from '../../../domain/disclosure/say-part.ts';
import type { Cell } from '../../../domain/disclosure/cell.ts';
import type { Figures } from '../../../domain/disclosure/say.ts';
import { faultsHolding, type HeldFeeds } from '../../../domain/signal/feed-health.ts';
import { mayBeGap } from '../../../domain/group-level/group-gap.ts';
import { atAnyLook, FALSE_NEEDS } from '../../../domain/group-level/looks.ts';
import {
  LEAST_ERROR,
  leastShort,
  shortfallOf,
  type GroupShort,
} from '../../../domain/group-level/shortfall.ts';
import type { Policy, Thresholds } from '../../../domain/policy/policy.ts';
import { gapsIn } from '../../../domain/group-level/seen-by-two.ts';
import { feedIn } from '../../../domain/skill-estimate/source-key.ts';
import type { Standing } from '../../../domain/group-level/group-standing.ts';
import { candidatesOf, carriedBy, type Candidate } from './carried-by.ts';
import { pooled, type LevelCell, type PooledCells } from './pooled.ts';

/** A role as it was said, with its cells. */
export interface SaidRole {
  standing: Said<Standing>;
  cells: readonly SaidCell[];
}

export interface SaidCell extends Omit<Cell, 'roleId'> {
  said: Said<Figures> | undefined;
  /** Whether nobody is there any more. */
  isEmpty?: boolean;
}

type Rules = Pick<Policy, 'thresholds' | 'sources'>;

/**
 * The gaps that a need may be opened for, of roles and of parts of them: all that is said in the company looked at
 * together, each borne out by enough sources, and named by the smallest group that carries it. What was said decides
 * alone, so that whoever asks about another day, or under other rules, is answered by the same rule.
 *
 * @param held feeds whose word does not count now, by name
 */
export function gapsFound(roles: readonly SaidRole[], policy: Rules, held: HeldFeeds): Said<Standing>[] {
  const { thresholds } = policy;
  const pooledRoles = roles.map((role) =>
    isHeldBack(role.standing, held) ? undefined : within(role, policy),
  );
  const parts = pooledRoles.flatMap((one) => one?.candidates.filter(({ isWhole }) => !isWhole) ?? []);
  const standings = roles.map(({ standing }) => standing);
  const ofParts = parts.map((part) => chanceOfPart(part, thresholds));
  // What is found of roles makes room for more in their control, and parts are many: each has to hold by itself.
  const most = FALSE_NEEDS / (ofParts.length + standings.length);
  const areFound = ofParts.map((chance) => chance <= most);
  const found = new Set([
    ...gapsIn(standings, policy, held, ofParts).flatMap(({ standing, isEnough }) =>
      isEnough ? [standing] : [],
    ),
    ...parts.flatMap(({ standing }, i) => (areFound[i] ? [standing] : [])),
  ]);
  return roles.flatMap(({ standing }, i) => {
    const here = pooledRoles[i];
    return here ? carrying(here, found, thresholds) : found.has(standing) ? [standing] : [];
  });
}

/** Where a source that saw a role does not count now, it cannot be told of which of its parts that one speaks. */
const isHeldBack = ({ bySource = [] }: Standing, held: HeldFeeds): boolean =>
  bySource.some(({ source }) => faultsHolding(source, held) !== undefined);

/** Cells of a role, and the groups of them that a need may be about: the larger first. */
interface Within {
  cells: readonly LevelCell[];
  pool: PooledCells;
  candidates: readonly (Candidate & { standing: Said<Standing>; isWhole: boolean })[];
}

/** Work grows with the cube of the cells of a role; in the smaller ones nothing is found. */
const MOST_CELLS = 40;

/** Undefined where no part can be found: neither the role nor a cell of it lies above the bar by an error. */
function within({ standing, cells: all }: SaidRole, { thresholds, sources }: Rules): Within | undefined {
  const told = all
    .flatMap((cell) => (isSurelySaid(cell.said) ? [{ ...cell, said: cell.said, cell }] : []))
    .filter(({ said }) => said.assessed >= thresholds.minimumGroup)
    .toSorted((a, b) => b.said.population - a.said.population)
    .slice(0, MOST_CELLS);
  const cells = told.map(({ department, site, said }) => ({
    department,
    site,
    people: said.population,
    said: shortfallOf({ below: said.gathered.byTwo }, thresholds),
  }));
  const bar = leastShort(thresholds);
  const role = byTwoSources(standing, sources, bar);
  const lies = [...(role ? [role] : []), ...cells.map(({ said }) => said)];
  const mayLack = standing.assessed > 0 && lies.some(({ levels, error }) => levels - error > bar);
  if (!mayLack) return undefined;
  const withRest = [...cells, ...restOf(standing, cells)];
  const pool = pooled(withRest, role);
  const looked = new Set(told.map(({ cell }) => cell));
  const besides = all.filter((cell) => !looked.has(cell) && !cell.isEmpty);
  const limits = { bar, least: thresholds.minimumGroup, besides };
  const candidates = candidatesOf(withRest, pool, limits).flatMap((one) => {
    if (one.isIn.every(Boolean)) return [{ ...one, standing, isWhole: true }];
    const of = told.filter((_, i) => one.isIn[i]).map(({ said }) => said);
    return of.length === 0 ? [] : [{ ...one, standing: partAsSaid(standing, one.group, of), isWhole: false }];
  });
  return candidates.some(({ isWhole }) => !isWhole) ? { cells: withRest, pool, candidates } : undefined;
}

/**
 * How far a role is short by the word of more than one source: by the one that says so second most, or by one that may
 * open a need alone. Sources count from the target on, which lies below the bar by as much as people differ.
 */
function byTwoSources(
  { bySource = [] }: Standing,
  { mayOpenAlone }: Policy['sources'],
  bar: number,
): GroupShort | undefined {
  const [, ...others] = bySource.toSorted((a, b) => b.short - a.short);
  const alone = bySource.filter(({ source }) => mayOpenAlone.includes(feedIn(source)));
  const [word] = [...others, ...alone].toSorted((a, b) => b.short - a.short);
  return word && { levels: bar + word.short, error: Math.max(word.error, LEAST_ERROR) };
}

/** Whoever is in no cell of which anything was said, together: nothing is named for them. */
function restOf({ population }: Standing, cells: readonly LevelCell[]): LevelCell[] {
  const people = population - cells.reduce((sum, one) => sum + one.people, 0);
  return people > 0 ? [{ people }] : [];
}

/** How likely a part lacks no more than is worth a need, at this or any look of the year. */
const chanceOfPart = ({ standing, chance }: Within['candidates'][number], thresholds: Thresholds): number =>
  mayBeGap(standing, thresholds) ? atAnyLook(chance, standing.gathered?.looks ?? 1) : 1;

/**
 * Whichever groups carry a gap: the role, or parts of it. Where a role lacks something and parts of it likely carry
 * that, none until it is known which: a need of the role would be in the way of theirs.
 */
function carrying(
  { cells, pool, candidates }: Within,
  found: ReadonlySet<Standing>,
  thresholds: Thresholds,
): Said<Standing>[] {
  const limits = { bar: leastShort(thresholds), least: thresholds.minimumGroup };
  const among = (isNamed: (one: Within['candidates'][number]) => boolean) =>
    carriedBy(cells, pool, candidates, candidates.map(isNamed), limits);
  const carried = among(({ standing }) => found.has(standing));
  const likely = carried.length > 0 ? carried : among(({ isWhole, chance }) => !isWhole && chance < 0.5);
  const named =
    likely.length > 0
      ? carried
      : candidates.filter(({ standing, isWhole }) => isWhole && found.has(standing));
  return named.map(({ standing, isWhole, group }) => (isWhole ? standing : calledBy(group, standing)));
}

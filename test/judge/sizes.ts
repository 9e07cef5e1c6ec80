import { openEnvelope } from '../../demo/envelope.ts';
import { needIdOf } from '../../lib/domain/need/need.ts';
import { usualIn } from '../../lib/domain/group-level/seen-by-two.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { keyOfPlanted, type Truth } from '../../sample/truth.ts';
import { wasGapBefore } from '../bench/needs/rules.ts';
import { collected } from '../support/collected.ts';
import type { SeenNeed } from '../../demo/seen.ts';
import { live } from './live.ts';
import type { Row } from './row.ts';

interface Sized {
  change: (truth: Truth) => Partial<Truth>;
  /** Where it takes more people than a life usually has. */
  people?: number;
  /** Share of what was changed that is to be found. */
  bar?: number;
  /** What was changed is of a part of a role. */
  isOfPart?: true;
}

/** A site of a role lacks it, and nobody asks, so that nothing but evidence can find it. */
const atSite = ({ gaps }: Truth): Partial<Truth> => ({
  gaps: gaps.map((gap) =>
    gap.jobRole === 'Sales Executive'
      ? { ...gap, requests: 0, missing: 1.5, within: { timeZone: 'America/New_York' } }
      : gap,
  ),
});
const lacking =
  (missing: number) =>
  ({ gaps }: Truth): Partial<Truth> => ({ gaps: gaps.map((gap) => ({ ...gap, missing })) });

/** Sizes of gaps, and a gap of a part of a role: everything else is as the truth file says. */
const cases: Record<string, Sized> = {
  'whole roles lack .5': { change: lacking(0.5) },
  'whole roles lack .75': { change: lacking(0.75), bar: 0.75 },
  'eleven at a site of a role lack 1.5': { change: atSite, isOfPart: true },
  'two dozen at a site of a role lack 1.5': { change: atSite, isOfPart: true, people: 900, bar: 0.75 },
};

/** Days of a life in which needs are found; what comes of them is judged elsewhere. */
const DAYS = 98;
const STRIDE = 7;
const FALSE_NEEDS = 0.1;

/** What is found of gaps of each size, beside the rule of before on the same lives, which knew whole roles alone. */
export async function judgeSizes(
  seeds: readonly number[],
  truth: string | URL,
  say: (line: string) => void = () => undefined,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, { change, people, bar, isOfPart }] of Object.entries(cases)) {
    const counts = { planted: 0, found: 0, ofPart: 0, before: 0, falsely: 0, falselyBefore: 0 };
    for (const seed of seeds) {
      const before = new Map<string, Pick<SeenNeed, 'roleId' | 'skillId'>>();
      const plain = new Set<Truth['gaps'][number]>();
      const { life, seen } = await live(truth, seed, {
        days: DAYS,
        stride: STRIDE,
        unanswered: true,
        ...(people === undefined ? {} : { people }),
        change(one) {
          for (const gap of one.gaps) plain.add(gap);
          return { ...one, ...change(one) };
        },
        async look({ standings }) {
          const said = await collected(standings.all());
          const usual = usualIn(said, SHIPPED_POLICY.thresholds);
          for (const one of said)
            if (wasGapBefore(one, usual)) before.set(needIdOf(one.roleId, one.skillId), one);
        },
      });
      const { planted, invented } = openEnvelope(life, seen);
      const asBefore = [...before].map(([needId, { roleId, skillId }]) => ({
        needId,
        roleId,
        skillId,
        stage: 'found' as const,
        supposed: 'skill' as const,
        reachedPeople: 0,
      }));
      counts.falselyBefore += openEnvelope(life, { ...seen, needs: asBefore }).invented.length;
      const changed = new Set(life.truth.gaps.filter((gap) => !plain.has(gap)).map(keyOfPlanted));
      const gaps = planted.filter(({ kind, id }) => kind === 'gap' && changed.has(id));
      const found = gaps.filter(({ isRaised }) => isRaised);
      counts.planted += gaps.length;
      counts.found += found.length;
      counts.ofPart += seen.needs.filter(
        ({ group, roleId, skillId }) => group && changed.has(needIdOf(roleId, skillId)),
      ).length;
      counts.before += gaps.filter(({ id }) => before.has(id)).length;
      counts.falsely += invented.length;
      say(
        `${name}, seed ${seed}: found ${found.map(({ id }) => id).join(' ')}; false ${invented.join(' ')}; before ${[...before.keys()].join(' ')}`,
      );
    }
    const { planted: n, found, before } = counts;
    rows.push(
      {
        case: name,
        what: 'planted gaps found',
        n,
        before: before / n,
        value: found / n,
        ...(bar === undefined ? {} : { bar: `≥ ${bar}`, isMet: found / n >= bar }),
      },
      ...(isOfPart
        ? [
            {
              case: name,
              what: 'of them by a need of just that part',
              n,
              before: 0,
              value: counts.ofPart / n,
            },
          ]
        : []),
      {
        case: name,
        what: 'false needs a life',
        n: seeds.length,
        before: counts.falselyBefore / seeds.length,
        value: counts.falsely / seeds.length,
        bar: `≤ ${FALSE_NEEDS}`,
        isMet: counts.falsely <= FALSE_NEEDS * seeds.length,
      },
    );
  }
  return rows;
}

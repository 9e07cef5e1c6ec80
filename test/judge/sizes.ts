import { openEnvelope } from '../../demo/envelope.ts';
import { needIdOf } from '../../lib/domain/need/need.ts';
import { usualIn } from '../../lib/domain/group-level/seen-by-two.ts';
import { keyOfPlanted, type Truth } from '../../sample/truth.ts';
import { wasGapBefore } from '../bench/needs/rules.ts';
import { collected } from '../support/collected.ts';
import { live } from './live.ts';
import type { Row } from './sources.ts';

/** Sizes of gaps, and a gap of a part of a role: everything else is as the truth file says. */
const cases: Record<string, (truth: Truth) => Partial<Truth>> = {
  'whole roles lack .5': ({ gaps }) => ({ gaps: gaps.map((gap) => ({ ...gap, missing: 0.5 })) }),
  'whole roles lack .75': ({ gaps }) => ({ gaps: gaps.map((gap) => ({ ...gap, missing: 0.75 })) }),
  'a site of a role lacks 1.5': ({ gaps }) => ({
    gaps: gaps.map((gap) =>
      gap.jobRole === 'Sales Executive'
        ? { ...gap, missing: 1.5, within: { timeZone: 'America/New_York' } }
        : gap,
    ),
  }),
};

/** Days of a life in which needs are found; what comes of them is judged elsewhere. */
const DAYS = 98;
const STRIDE = 7;
const FOUND: Record<string, number> = { 'whole roles lack .75': 0.75 };
const FALSE_NEEDS = 0.1;

/** What is found of gaps of each size, beside the rule of before on the same lives: about the role in any case. */
export async function judgeSizes(
  seeds: readonly number[],
  truth: string | URL,
  say: (line: string) => void = () => undefined,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, change] of Object.entries(cases)) {
    const counts = { planted: 0, found: 0, before: 0, falsely: 0, falselyBefore: 0 };
    for (const seed of seeds) {
      const before = new Set<string>();
      const plain = new Set<Truth['gaps'][number]>();
      const { life, seen } = await live(truth, seed, {
        days: DAYS,
        stride: STRIDE,
        unanswered: true,
        change(one) {
          for (const gap of one.gaps) plain.add(gap);
          return { ...one, ...change(one) };
        },
        async look({ standings }) {
          const said = await collected(standings.all());
          const usual = usualIn(said);
          for (const one of said) if (wasGapBefore(one, usual)) before.add(needIdOf(one.roleId, one.skillId));
        },
      });
      const { planted, invented } = openEnvelope(life, seen);
      const asBefore = [...before].map((needId) => ({
        needId,
        stage: 'found' as const,
        supposed: 'skill' as const,
        reachedPeople: 0,
      }));
      counts.falselyBefore += openEnvelope(life, { ...seen, needs: asBefore }).invented.length;
      const changed = new Set(life.truth.gaps.filter((gap) => !plain.has(gap)).map(keyOfPlanted));
      const gaps = planted.filter(({ kind, id }) => kind === 'gap' && changed.has(id));
      const found = gaps.filter(({ verdict }) => verdict !== 'missed');
      counts.planted += gaps.length;
      counts.found += found.length;
      counts.before += gaps.filter(({ id }) => before.has(id)).length;
      counts.falsely += invented.length;
      say(
        `${name}, seed ${seed}: found ${found.map(({ id }) => id).join(' ')}; false ${invented.join(' ')}; before ${[...before].join(' ')}`,
      );
    }
    const { planted: n, found, before } = counts;
    const bar = FOUND[name];
    rows.push(
      {
        case: name,
        what: 'planted gaps found, by a need of the role',
        n,
        before: before / n,
        value: found / n,
        ...(bar === undefined ? {} : { bar: `≥ ${bar}`, isMet: found / n >= bar }),
      },
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

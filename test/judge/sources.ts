import { openEnvelope } from '../../demo/envelope.ts';
import type { Truth } from '../../sample/truth.ts';
import { toHundredths } from '../../lib/domain/rounding.ts';
import { live } from './live.ts';
import type { Row } from './row.ts';

/** The case in which a feed moves while it is watched. */
const MOVES = 'assessments on a scale of .7 from day 7';

/** Ways in which sources and raters go wrong, over lives in which everything else is as the truth file says. */
const cases: Record<string, (seed: number) => Partial<Truth['sources']>> = {
  'nothing wrong': () => ({}),
  'assessments on a scale of .7': () => ({ wrongScales: [{ source: 'assessments', factor: 0.7 }] }),
  'appraisals on a scale of .7': () => ({ wrongScales: [{ source: 'appraisals', factor: 0.7 }] }),
  'nothing wrong, few assessed': () => FEW_ASSESSED,
  'a manager a point low, few assessed': (seed) => ({
    ...FEW_ASSESSED,
    biasedRaters: [{ manager: leading(seed), by: -1 }],
  }),
  'a manager a point high, few assessed': () => ({
    ...FEW_ASSESSED,
    biasedRaters: [{ manager: WHERE_IT_IS_MISSING, by: 1 }],
  }),
  'managers who look carelessly, few assessed': () => ({
    ...FEW_ASSESSED,
    carelessRaters: [...LEADING, WHERE_IT_IS_MISSING].map((manager) => ({ manager, deviation: 1.5 })),
  }),
  [MOVES]: () => ({
    wrongScales: [{ source: 'assessments', factor: 0.7, fromDay: 7 }],
  }),
};

/** Where everybody is assessed, what a manager says moves little. */
const FEW_ASSESSED = { assessed: 0.6, appraisedEveryDays: 7 };

/** Managers who lead much of a role that the charter asks something of, and in which nothing is planted. */
const LEADING = ['9019', '9037', '9045'];
const leading = (seed: number): string => LEADING[seed % LEADING.length] ?? '';
/** Who leads twelve of seventeen network engineers, who lack something. */
const WHERE_IT_IS_MISSING = '9002';

/** Days of a life in which needs are found; what comes of them is judged elsewhere. */
const DAYS = 35;
const STRIDE = 7;

export interface SourcesRow {
  case: string;
  rules: 'before' | 'now';
  lives: number;
  /**
   * Needs a life taken for learnable that nobody planted; lives with one; planted gaps that were missed, of so many.
   */
  falseNeeds: number;
  livesWithFalseNeeds: number;
  missed: number;
  planted: number;
  /** Root mean squared error of levels, of the people of the manager who is off, or else of everybody. */
  error: number;
  /** Lives in which a feed was said to have moved. */
  alarms: number;
}

/** Each case over each seed, under the rules of before and of now on the same lives. */
export async function judgeSources(
  seeds: readonly number[],
  truth: string | URL,
  say: (line: string) => void = () => undefined,
  only: readonly string[] = Object.keys(cases),
): Promise<SourcesRow[]> {
  const rows: SourcesRow[] = [];
  for (const name of only)
    for (const rules of ['before', 'now'] as const) {
      const row = { falseNeeds: 0, livesWithFalseNeeds: 0, missed: 0, planted: 0, alarms: 0 };
      const errors: number[] = [];
      for (const seed of seeds) {
        const change = (one: Truth): Truth => ({
          ...one,
          sources: { ...one.sources, ...cases[name]?.(seed) },
        });
        const { life, seen, feeds, believed } = await live(truth, seed, {
          days: DAYS,
          stride: STRIDE,
          unanswered: true,
          change,
          unlinked: rules === 'before',
        });
        const { invented, planted } = openEnvelope(life, seen);
        const gaps = planted.filter(({ kind }) => kind === 'gap');
        row.falseNeeds += invented.length;
        if (invented.length > 0) row.livesWithFalseNeeds += 1;
        row.planted += gaps.length;
        row.missed += gaps.filter(({ isRaised }) => !isRaised).length;
        const [rater] = life.truth.sources.biasedRaters;
        for (const { managerNumber, level, truly } of believed)
          if (!rater || rater.manager === managerNumber) errors.push((level - truly) ** 2);
        if (feeds.some(({ shift }) => shift !== undefined)) row.alarms += 1;
        say(
          `${name}, ${rules}, seed ${seed}: ${invented.length} false (${invented.join(' ')}), missed ${gaps
            .filter(({ isRaised }) => !isRaised)
            .map(({ id }) => id)
            .join(' ')}; ${JSON.stringify(feeds)}`,
        );
      }
      rows.push({ case: name, rules, lives: seeds.length, ...row, error: rootMean(errors) });
    }
  return rows;
}

const rootMean = (squares: readonly number[]): number =>
  Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length));

/** What is now beside what was before, on the same lives. */
export function inTable(rows: readonly SourcesRow[]): Row[] {
  return [...Map.groupBy(rows, (row) => row.case)].flatMap(([name, both]) => {
    const [before, now] = [
      both.find(({ rules }) => rules === 'before'),
      both.find(({ rules }) => rules === 'now'),
    ];
    if (!before || !now) return [];
    const n = now.lives;
    const shareFound = ({ missed, planted }: SourcesRow) => 1 - missed / planted;
    const [falsely, found] = [now.falseNeeds / n, shareFound(now)];
    return [
      {
        case: name,
        what: 'false needs a life',
        n,
        before: before.falseNeeds / n,
        value: falsely,
        bar: '≤ .1',
        isMet: falsely <= 0.1,
      },
      {
        case: name,
        what: 'planted gaps found',
        n: now.planted,
        before: shareFound(before),
        value: found,
        bar: '≥ .9',
        isMet: found >= 0.9,
      },
      {
        case: name,
        what: 'error of levels',
        n,
        before: toHundredths(before.error),
        value: toHundredths(now.error),
      },
      name === MOVES
        ? {
            case: name,
            what: 'lives with an alarm',
            n,
            before: 0,
            value: now.alarms,
            bar: '≥ .9 of n',
            isMet: now.alarms >= 0.9 * n,
          }
        : {
            case: name,
            what: 'lives with an alarm',
            n,
            before: 0,
            value: now.alarms,
            bar: '≤ .05 of n',
            isMet: now.alarms <= 0.05 * n,
          },
    ];
  });
}

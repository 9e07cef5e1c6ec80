import { figuresOf, type Did, type Figures } from '../sample/figures.ts';
import type { Life } from '../sample/life.ts';
import { assumptionsOf, serviceDesk, type Assumption } from '../sample/programs.ts';

/** The same company as a service desk, beside the layer: an illustration that stands on its assumptions. */
export interface Compared {
  assumptions: Assumption[];
  rows: ComparedRow[];
  /** Where the desk does better, in words. */
  losing: string[];
}

export interface ComparedRow {
  measure: string;
  /** Null where there is nothing to measure. */
  layer: number | null;
  desk: number | null;
  unit: string;
  better: 'layer' | 'desk' | 'neither';
}

interface Measure {
  measure: string;
  of: keyof Figures;
  unit: string;
  prefer: 'more' | 'less' | 'neither';
  /** Said where the desk does better. */
  lost?: (layer: number, desk: number) => string;
}

const measures: readonly Measure[] = [
  {
    measure: 'Gaps that somebody asked about: missing skill made up',
    of: 'closedOfAsked',
    unit: '%',
    prefer: 'more',
    lost: (layer, desk) =>
      `Where requests name a real gap, a program for everybody makes up more of it: ${desk}% against ${layer}%.`,
  },
  {
    measure: 'Gaps that nobody asked about: missing skill made up',
    of: 'closedOfQuiet',
    unit: '%',
    prefer: 'more',
    lost: (layer, desk) => `Even gaps that nobody asked about close further: ${desk}% against ${layer}%.`,
  },
  {
    measure: 'From the first request to the first person reached, where the gap was real',
    of: 'daysToFirst',
    unit: 'days',
    prefer: 'less',
    lost: (layer, desk) => `The first person is reached sooner: after ${desk} days against ${layer}.`,
  },
  { measure: 'Time of those who took it up', of: 'hours', unit: 'hours', prefer: 'neither' },
  {
    measure: 'Of it, on what no training mends',
    of: 'hoursInVain',
    unit: 'hours',
    prefer: 'less',
    lost: (layer, desk) => `Fewer hours go to what no training mends: ${desk} against ${layer}.`,
  },
  {
    measure: 'Time for each missing level made up',
    of: 'hoursALevel',
    unit: 'hours',
    prefer: 'less',
    lost: (layer, desk) => `A level made up takes less of people’s time: ${desk} hours against ${layer}.`,
  },
  {
    measure: 'Programs held; drafts published and courses chosen',
    of: 'responses',
    unit: '',
    prefer: 'neither',
  },
  {
    measure: 'Requests that led to something on their subject',
    of: 'served',
    unit: '',
    prefer: 'more',
    lost: (layer, desk) =>
      `More of those who ask get what they asked for: ${desk} requests against ${layer}. Whoever wanted something off the charter has it from the desk and is declined by the layer; what that is worth to them is not counted.`,
  },
  {
    measure: 'Decisions asked of humans',
    of: 'decisions',
    unit: '',
    prefer: 'less',
    lost: (layer, desk) =>
      `Humans are asked to decide ${desk === 0 ? 'nothing' : `${desk} times`}; the layer asks them ${layer} times and waits for each answer.`,
  },
  {
    measure: 'Readings of whether behaviour changed',
    of: 'readings',
    unit: '',
    prefer: 'more',
    lost: (layer, desk) => `It is read more often whether behaviour changed: ${desk} times against ${layer}.`,
  },
];

const NOT_COUNTED =
  'The desk needs no charter, no feeds and no installation. What the layer costs to set up, to run and to look after is not counted here.';

/**
 * @param layer what the layer did in this life
 * @param days that both have
 */
export function compareWithServiceDesk(life: Life, layer: Did, days: number): Compared {
  const here = figuresOf(life, layer, days);
  const there = figuresOf(life, serviceDesk(life, days), days);
  const compared = measures.map((measure) => {
    const [ours, theirs] = [here[measure.of], there[measure.of]];
    return { ...measure, layer: ours, desk: theirs, better: betterOf(ours, theirs, measure.prefer) };
  });
  return {
    assumptions: assumptionsOf(life),
    rows: compared.map(({ measure, layer, desk, unit, better }) => ({ measure, layer, desk, unit, better })),
    losing: [
      ...compared.flatMap(({ better, lost, layer, desk }) =>
        better === 'desk' && lost ? [lost(layer ?? 0, desk ?? 0)] : [],
      ),
      NOT_COUNTED,
    ],
  };
}

/** Differences below this share of the larger say nothing. */
const NOTICEABLE = 0.05;

function betterOf(
  layer: number | null,
  desk: number | null,
  prefer: Measure['prefer'],
): ComparedRow['better'] {
  if (layer === null || desk === null || prefer === 'neither') return 'neither';
  if (Math.abs(layer - desk) <= NOTICEABLE * Math.max(layer, desk)) return 'neither';
  return layer > desk === (prefer === 'more') ? 'layer' : 'desk';
}

import { fullGroups, shareInWords, type Share } from '../disclosure/share-in-words.ts';
import type { Need } from '../need/need.ts';
import type { Words } from '../../messages/words.ts';
import { deservesMeasure, isAsking, type Measure } from './measure.ts';
import { shareBetween } from './sample.ts';

/** A message’s choices are single words. */
const saidOf = {
  'nearly none': 'none',
  few: 'few',
  'about half': 'half',
  most: 'most',
  'nearly all': 'all',
} as const satisfies Record<Share, string>;

/** Hundredths that a bound is said in, so that nobody alone moves one. */
const STEP = 10;
const ALL = 100;
/** Of those asked, below which whoever is silent may be otherwise. */
const MANY = 0.5;

/**
 * What a measure says of the group of a need, or that one would tell more: lines for whoever decides about its cause.
 * Nothing where enough is known without one.
 */
export function measureFacts(
  { evidence }: Pick<Need, 'evidence'>,
  measure: Measure | undefined,
  least: number,
  words: Words,
  at: number,
): string[] {
  const { say } = words;
  if (!measure || measure.status === 'impossible')
    return deservesMeasure(evidence)
      ? [
          say('measure.proposed'),
          ...(measure?.why === undefined ? [] : [say('measure.impossible', { why: measure.why })]),
        ]
      : [];
  if (isAsking(measure, at)) return [say('measure.open', { day: words.day(measure.closesAt ?? at) })];
  return measure.counts ? countedFacts(measure, measure.counts, least, words) : [];
}

function countedFacts(
  { people = 0 }: Measure,
  { asked, answered, able }: NonNullable<Measure['counts']>,
  least: number,
  { say }: Words,
): string[] {
  if (answered < least) return [say('measure.too-few')];
  return [
    say('measure.counted', {
      answered: fullGroups(answered, least),
      able: saidOf[shareInWords(able, answered)],
      ...boundsSaid(shareBetween(able, answered, people)),
    }),
    ...(answered < MANY * asked ? [say('measure.silent')] : []),
  ];
}

/** From–to in tens, outwards and never one figure: not even where everybody answered is all or none of them told. */
function boundsSaid({ low, high }: { low: number; high: number }): { low: number; high: number } {
  const from = Math.min(ALL - STEP, STEP * Math.floor((ALL * low) / STEP));
  return { low: from, high: Math.max(from + STEP, STEP * Math.ceil((ALL * high) / STEP)) };
}

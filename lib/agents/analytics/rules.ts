import { sayReading, type Measured, type MeasuredGroup } from '../../domain/disclosure/reading.ts';
import type { Insight, Outcome } from '../../domain/outcome/insight.ts';
import type { SeenIn } from '../../domain/outcome/outcome-terms.ts';
import type { Draw } from '../../domain/outcome/waves.ts';
import { clusterOf, comparedEffect, plainChange, type EffectEstimate, type PersonRow } from './effect.ts';
import { deviatesOf } from './student.ts';
import type { Words } from '../../messages/words.ts';

/** What was shown of a need before. */
export type ShownReading = Pick<Insight, 'at'>;

/**
 * The readings of one kind of evidence in which figures were shown. Those of earlier versions took every kind together.
 */
export const shownIn = (readings: readonly Insight[], seenIn: SeenIn): ShownReading[] =>
  readings.flatMap(({ at, besides = [], ...reading }) =>
    [reading, ...besides]
      .filter((one) => (one.seenIn ?? seenIn) === seenIn && one.delivered.people > 0)
      .map((one) => ({ ...one, at })),
  );

/**
 * Whether figures about a group may be shown: at least the smallest group of it was seen, and as many since each
 * reading shown before.
 */
const mayShow = (group: readonly PersonRow[], shown: readonly ShownReading[], least: number): boolean =>
  shown.every(({ at }) => group.filter(({ latestAt }) => latestAt > at).length >= least) &&
  group.length >= least;

/** What was read where nothing may be said. */
const hidden: Outcome = {
  delivered: { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 },
  effect: 0,
  interval: [0, 0],
  verdict: 'too-few',
};

interface HowRead {
  drawnBy: Draw['drawnBy'];
  /** What was shown before, in any order. */
  shown?: readonly ShownReading[];
  /**
   * In what changes are bounded: a level, or what `sayReading` says of figures; negative where it is a fall that is
   * worth having.
   */
  unit?: number;
}

/** Even shares that one person counts for at most, where what was seen late counts for more, and otherwise. */
const MOST_SHARES = { byAge: 1.5, alike: 1 };

/**
 * What it did to those for whom it was planned, against those who still wait (`effect.ts`); without anybody who waits
 * their plain change.
 * @returns undefined where too few people were seen, or too few teams or people stand behind an interval
 */
export function measure(
  rows: readonly PersonRow[],
  { drawnBy, shown = [], least }: Omit<HowRead, 'unit'> & { least: number },
): Measured | undefined {
  const [sent, waiting] = [sentIn(rows), waitingIn(rows)];
  if (!mayShow(sent, shown, least)) return undefined;
  const isCompared = mayShow(waiting, shown, least);
  const counted = isCompared ? rows : sent;
  const read = isCompared ? comparedEffect(rows, drawnBy) : plainChange(sent, drawnBy);
  if (!read) return undefined;
  const units = new Set(counted.map((row) => clusterOf(row, drawnBy))).size;
  return {
    sent: groupIn(counted, true, read, drawnBy),
    ...(isCompared ? { waiting: groupIn(counted, false, read, drawnBy) } : {}),
    drawnBy,
    deviates: deviatesOf(units - (isCompared ? 2 : 1)),
  };
}

const groupIn = (
  rows: readonly PersonRow[],
  side: boolean,
  { weights, byAge }: EffectEstimate,
  drawnBy: Draw['drawnBy'],
): MeasuredGroup => ({
  each: rows.flatMap((row, i) =>
    row.sent === side
      ? [
          {
            unit: clusterOf(row, drawnBy),
            weight: (side ? 1 : -1) * (weights[i] ?? 0),
            change: row.after - row.before,
          },
        ]
      : [],
  ),
  most: byAge ? MOST_SHARES.byAge : MOST_SHARES.alike,
});

/**
 * What is said of a reading, with what it comes to. Without anybody who waits other things may have caused it as well;
 * that, and what people say of themselves, is never called an improvement.
 */
export function readOutcome(
  rows: readonly PersonRow[],
  how: HowRead & { seenIn: SeenIn },
  saying: Pick<Parameters<typeof sayReading>[1], 'noise' | 'name' | 'from'>,
): Outcome {
  const { seenIn, unit = 1 } = how;
  const measured = measure(rows, { ...how, least: saying.noise.least });
  if (!measured) return hidden;
  const said = sayReading(measured, { ...saying, unit });
  if (!said) return hidden;
  const showsWhy = measured.waiting !== undefined && seenIn !== 'own-word';
  return { ...said, verdict: verdictOn(said.interval, showsWhy, unit < 0) };
}

const sentIn = (rows: readonly PersonRow[]): PersonRow[] => rows.filter(({ sent }) => sent);
const waitingIn = (rows: readonly PersonRow[]): PersonRow[] => rows.filter(({ sent }) => !sent);

function verdictOn(
  [low, high]: readonly [number, number],
  showsWhy: boolean,
  falls: boolean,
): Outcome['verdict'] {
  if (low <= 0 && high >= 0) return 'no-change-shown';
  if (!showsWhy) return 'changed';
  return low > 0 !== falls ? 'improved' : 'worse';
}

/** What leaders are told of a reading, in a sentence or two. */
export function sentenceFor(
  outcome: Outcome & { seenIn: SeenIn } & Pick<Insight, 'agreed' | 'notRelevant' | 'finished'>,
  facts: { skill: string; role: string; where: string; day: number; unit?: string; wasShown?: boolean },
  words: Words,
): string {
  const { say } = words;
  const { wasShown = false, unit = say('unit.levels'), ...subject } = facts;
  const { verdict, delivered, comparison, effect, agreed, notRelevant = 0, finished = 0 } = outcome;
  const taken = finished > 0 ? ` ${say('outcome.finished', { people: finished })}` : '';
  const declined = `${taken}${notRelevant > 0 ? ` ${say('outcome.not-relevant', { people: notRelevant })}` : ''}`;
  if (verdict === 'too-few')
    return `${say(wasShown ? 'outcome.nothing-new' : 'outcome.too-few', subject)}${declined}`;
  const numbers = say('outcome.numbers', {
    effect: signed(effect, words),
    unit,
    ...intervalIn(outcome, words),
    seen: say(`seen.${outcome.seenIn}`),
    against: comparison ? say('outcome.compared', comparison) : say('outcome.not-compared'),
  });
  const isOfGroups =
    outcome.seenIn === 'team-figures' && (verdict === 'changed' || verdict === 'no-change-shown');
  const told = say(isOfGroups ? `outcome.${verdict}.of-groups` : `outcome.${verdict}`, {
    ...subject,
    people: delivered.people,
    numbers,
  });
  if (!agreed) return `${told}${declined}`;
  const worth = { worth: signed(agreed.worth, words), unit: agreed.unit };
  return `${told} ${say(`outcome.agreed.${agreed.answer}`, worth)}${declined}`;
}

/** What another kind of evidence shows, as a line beside the reading. */
export function besidesInWords(outcome: Outcome & { seenIn: SeenIn }, words: Words): string {
  const { say } = words;
  const { seenIn, effect, comparison } = outcome;
  return say('outcome.besides', {
    seen: say(`seen-first.${seenIn}`),
    effect: signed(effect, words),
    ...intervalIn(outcome, words),
    against: comparison ? say('outcome.compared', comparison) : say('outcome.besides-not-compared'),
  });
}

const intervalIn = ({ interval: [low, high] }: Outcome, words: Words) => ({
  low: signed(low, words),
  high: signed(high, words),
});
const signed = (value: number, { say }: Words): string => say('outcome.signed', { value });

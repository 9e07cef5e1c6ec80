import type { GroupChange, Insight, Outcome } from '../../domain/insight.ts';
import type { SeenIn } from '../../domain/outcome-contract.ts';
import { MINIMUM_GROUP } from '../../domain/person.ts';
import type { Draw } from '../../domain/waves.ts';
import { comparedEffect, plainChange, type Row } from './effect.ts';

/** The readings of one kind of evidence in which figures were shown. Those of earlier versions took every kind together. */
export const shownIn = (readings: readonly Insight[], seenIn: SeenIn): Insight[] =>
  readings.filter((reading) =>
    [reading, ...(reading.besides ?? [])].some(
      (one) => (one.seenIn ?? seenIn) === seenIn && one.delivered.people > 0,
    ),
  );

/**
 * Whether figures about a group may be shown: it is large enough, and against every group shown before nobody or at least five people
 * came or left. From means of five and of six people anybody could work out the sixth.
 */
function mayShow(group: readonly Row[], before: readonly (readonly Row[])[]): boolean {
  const ids = new Set(group.map(({ personId }) => personId));
  const changesFrom = (then: readonly Row[]): number => {
    const stayed = then.filter(({ personId }) => ids.has(personId)).length;
    return then.length - stayed + (ids.size - stayed);
  };
  return (
    group.length >= MINIMUM_GROUP &&
    before.map(changesFrom).every((changes) => changes === 0 || changes >= MINIMUM_GROUP)
  );
}

/** What was read where nothing may be said. */
const hidden: Outcome = {
  delivered: { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 },
  effect: 0,
  interval: [0, 0],
  verdict: 'too-few',
};

/**
 * What it did to those for whom it was planned, against those who still wait, with its 95% interval (`effect.ts`). Without anybody who
 * waits it is their plain change, which other things may have caused as well; that, and what people say of themselves, is never called
 * an improvement. Where too few teams or people stand behind an interval, nothing is said.
 * @param shown the lines of each earlier reading in which figures were shown
 */
export function readOutcome(
  rows: readonly Row[],
  shown: readonly (readonly Row[])[],
  { drawnBy, seenIn }: { drawnBy: Draw['drawnBy']; seenIn: SeenIn },
): Outcome {
  const [sent, waiting] = [sentIn(rows), waitingIn(rows)];
  if (!mayShow(sent, shown.map(sentIn))) return hidden;
  const isCompared = mayShow(waiting, shown.map(waitingIn));
  const read = isCompared ? comparedEffect(rows, drawnBy) : plainChange(sent, drawnBy);
  if (!read) return hidden;
  const interval = [round(read.interval[0]), round(read.interval[1])] as const;
  return {
    delivered: changeOf(sent),
    ...(isCompared ? { comparison: changeOf(waiting) } : {}),
    effect: round(read.effect),
    interval,
    verdict: verdictOn(interval, isCompared && seenIn !== 'own-word'),
  };
}

const sentIn = (rows: readonly Row[]): Row[] => rows.filter(({ sent }) => sent);
const waitingIn = (rows: readonly Row[]): Row[] => rows.filter(({ sent }) => !sent);

function verdictOn([low, high]: readonly [number, number], showsWhy: boolean): Outcome['verdict'] {
  if (low <= 0 && high >= 0) return 'no-change-shown';
  if (!showsWhy) return 'changed';
  return low > 0 ? 'improved' : 'worse';
}

function changeOf(rows: readonly Row[]): GroupChange {
  const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const [before, after] = [mean((row) => row.before), mean((row) => row.after)];
  return {
    people: rows.length,
    meanBefore: round(before),
    meanAfter: round(after),
    meanChange: round(after - before),
  };
}

/** Where it was seen, as a part of a sentence. */
const seenAs: Record<SeenIn, string> = {
  assessments: 'as seen in assessments',
  work: 'as seen at work',
  figures: 'as seen in the figures',
  'own-word': 'by their own word',
};

export function sentenceFor(
  outcome: Outcome & { seenIn: SeenIn },
  facts: { skill: string; role: string; day: number },
  wasShown = false,
): string {
  const { skill, role, day } = facts;
  const { delivered, comparison, effect, interval } = outcome;
  if (outcome.verdict === 'too-few' && wasShown)
    return `After ${day} days nothing new can be said about ${skill}: a figure would speak of too few ${role}s alone. The last one stands.`;
  if (outcome.verdict === 'too-few')
    return `After ${day} days too few ${role}s or teams have new evidence on ${skill} to say anything.`;
  const against = comparison
    ? `compared with ${comparison.people} who wait`
    : 'with nobody who still waits to compare them with, so other causes are possible';
  const numbers = `${signed(effect)} levels (95% interval ${signed(interval[0])} to ${signed(interval[1])}) ${seenAs[outcome.seenIn]}, ${against}`;
  const verdicts = {
    improved: `${skill} of ${delivered.people} ${role}s improved after ${day} days: ${numbers}.`,
    changed: `${skill} of ${delivered.people} ${role}s changed after ${day} days: ${numbers}.`,
    worse: `${skill} of ${delivered.people} ${role}s fell after ${day} days: ${numbers}.`,
    'no-change-shown': `No change of ${skill} can be shown for ${delivered.people} ${role}s after ${day} days: ${numbers}.`,
  };
  return verdicts[outcome.verdict];
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const round = (value: number): number => Math.round(value * 100) / 100;

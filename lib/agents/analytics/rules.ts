import { bounded, sayReading, type Measured, type MeasuredGroup } from '../../domain/disclosure/reading.ts';
import type { Insight, Outcome } from '../../domain/insight.ts';
import type { Answer, SeenIn } from '../../domain/outcome-terms.ts';
import { MINIMUM_GROUP } from '../../domain/person.ts';
import type { Draw } from '../../domain/waves.ts';
import { comparedEffect, plainChange, type Row } from './effect.ts';

/** What was shown of a need before. */
export type Shown = Pick<Insight, 'at'>;

/** The readings of one kind of evidence in which figures were shown. Those of earlier versions took every kind together. */
export const shownIn = (readings: readonly Insight[], seenIn: SeenIn): Shown[] =>
  readings.flatMap(({ at, besides = [], ...reading }) =>
    [reading, ...besides]
      .filter((one) => (one.seenIn ?? seenIn) === seenIn && one.delivered.people > 0)
      .map((one) => ({ ...one, at })),
  );

/** Whether figures about a group may be shown: at least five people in it were seen, and as many since each reading shown before. */
const mayShow = (group: readonly Row[], shown: readonly Shown[]): boolean =>
  shown.every(({ at }) => group.filter(({ latestAt }) => latestAt > at).length >= MINIMUM_GROUP) &&
  group.length >= MINIMUM_GROUP;

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
  shown?: readonly Shown[];
  /** In what changes are bounded: a level, or what `bounded` says of figures; negative where it is a fall that is worth having. */
  unit?: number;
}

/**
 * What it did to those for whom it was planned, against those who still wait (`effect.ts`); without anybody who waits their plain change.
 * @returns undefined where too few people were seen, or too few teams or people stand behind an interval
 */
export function measure(
  rows: readonly Row[],
  { drawnBy, shown = [], unit = 1 }: HowRead,
): Measured | undefined {
  const counted = rows.map((row) => ({ ...row, after: row.before + bounded(row.after - row.before, unit) }));
  const [sent, waiting] = [sentIn(counted), waitingIn(counted)];
  if (!mayShow(sent, shown)) return undefined;
  const isCompared = mayShow(waiting, shown);
  const read = isCompared ? comparedEffect(counted, drawnBy) : plainChange(sent, drawnBy);
  return read && { ...read, sent: groupIn(sent), ...(isCompared ? { waiting: groupIn(waiting) } : {}) };
}

const groupIn = (rows: readonly Row[]): MeasuredGroup => ({
  people: rows.length,
  change: rows.reduce((sum, { before, after }) => sum + after - before, 0) / rows.length,
});

/**
 * What is said of a reading, with what it comes to. Without anybody who waits other things may have caused it as well; that, and what people
 * say of themselves, is never called an improvement.
 */
export function readOutcome(
  rows: readonly Row[],
  how: HowRead & { seenIn: SeenIn },
  saying: Pick<Parameters<typeof sayReading>[1], 'noise' | 'name' | 'from'>,
): Outcome {
  const { seenIn, unit = 1 } = how;
  const measured = measure(rows, how);
  if (!measured) return hidden;
  const said = sayReading(measured, { ...saying, unit });
  const showsWhy = measured.waiting !== undefined && seenIn !== 'own-word';
  return { ...said, verdict: verdictOn(said.interval, showsWhy, unit < 0) };
}

const sentIn = (rows: readonly Row[]): Row[] => rows.filter(({ sent }) => sent);
const waitingIn = (rows: readonly Row[]): Row[] => rows.filter(({ sent }) => !sent);

function verdictOn(
  [low, high]: readonly [number, number],
  showsWhy: boolean,
  falls: boolean,
): Outcome['verdict'] {
  if (low <= 0 && high >= 0) return 'no-change-shown';
  if (!showsWhy) return 'changed';
  return low > 0 !== falls ? 'improved' : 'worse';
}

/** Where it was seen, as a part of a sentence. */
const seenAs: Record<SeenIn, string> = {
  assessments: 'as seen in assessments',
  work: 'as seen at work',
  figures: 'as seen in the figures',
  'own-word': 'by their own word',
};

/** What the reading says of what was agreed. */
const answers: Record<Answer, string> = {
  reached: 'That reaches',
  missed: 'That stays below',
  open: 'It is open whether that reaches',
};

export function sentenceFor(
  outcome: Outcome & { seenIn: SeenIn } & Pick<Insight, 'agreed'>,
  facts: { skill: string; role: string; day: number; unit?: string },
  wasShown = false,
): string {
  const { skill, role, day, unit = 'levels' } = facts;
  const { delivered, comparison, effect, interval } = outcome;
  if (outcome.verdict === 'too-few' && wasShown)
    return `After ${day} days nothing new can be said about ${skill}: a figure would speak of too few ${role}s alone. The last one stands.`;
  if (outcome.verdict === 'too-few')
    return `After ${day} days too few ${role}s or teams have new evidence on ${skill} to say anything.`;
  const against = comparison
    ? `compared with about ${comparison.people} who wait`
    : 'with nobody who still waits to compare them with, so other causes are possible';
  const numbers = `${signed(effect)} ${unit} (95% interval ${signed(interval[0])} to ${signed(interval[1])}) ${seenAs[outcome.seenIn]}, ${against}`;
  const verdicts = {
    improved: `${skill} of about ${delivered.people} ${role}s improved after ${day} days: ${numbers}.`,
    changed: `${skill} of about ${delivered.people} ${role}s changed after ${day} days: ${numbers}.`,
    worse: `${skill} of about ${delivered.people} ${role}s fell after ${day} days: ${numbers}.`,
    'no-change-shown': `No change of ${skill} can be shown for about ${delivered.people} ${role}s after ${day} days: ${numbers}.`,
  };
  const { agreed } = outcome;
  const answer = agreed
    ? ` ${answers[agreed.answer]} the ${signed(agreed.worth)} ${agreed.unit} agreed to be worth having.`
    : '';
  return `${verdicts[outcome.verdict]}${answer}`;
}

/** What another kind of evidence shows, as a line beside the reading. */
export function besidesInWords({
  seenIn,
  effect,
  interval,
  comparison,
}: Outcome & { seenIn: SeenIn }): string {
  const against = comparison
    ? `compared with about ${comparison.people} who wait`
    : 'with nobody to compare with';
  return `${seenAs[seenIn].replace(/^a/, 'A').replace(/^b/, 'B')}: ${signed(effect)} (95% interval ${signed(interval[0])} to ${signed(interval[1])}), ${against}.`;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

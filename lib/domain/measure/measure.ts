import { z } from 'zod';
import { Question } from '../artefact/parts.ts';
import { Span } from '../content/content.ts';
import { RolePart } from '../need/role-part.ts';
import { instanceIdOf, type Need, type NeedEvidence } from '../need/need.ts';
import { DAY, HOUR } from '../milliseconds.ts';
import { MeasureCounts } from './counts.ts';

/** Days for which a sample may answer: one working week. */
export const MEASURE_DAYS = 7;
/** Items of one measure; by judgement: what somebody answers in five minutes. */
export const MOST_ITEMS = 5;
/** One alone tells a guess from an ability in nobody. */
export const FEWEST_ITEMS = 2;

/**
 * A few questions about a skill that hardly anybody was assessed in, asked of a sample of those whom a need is about.
 * What they answer is used as sums and for nothing else.
 */
export const Measure = z.object({
  /** One for each round of a need. */
  measureId: z.string(),
  needId: z.string(),
  roleId: z.string(),
  group: RolePart.exactOptional(),
  skillId: z.string(),
  /**
   * `wanted`: being drafted. `impossible`: the documents hold too little for it, `why` says so. `drafted`: waits for a
   * human. `left`: a human does not want it. `open`: asked of a sample until `closesAt`. `counted`: the sums are made,
   * and what people answered is being forgotten. `closed`: only the sums are left.
   */
  status: z.enum(['wanted', 'impossible', 'drafted', 'left', 'open', 'counted', 'closed']),
  why: z.string().exactOptional(),
  /** Questions of a draft that passed every check, with the passages that they rest on. */
  drafted: z
    .object({ questions: z.array(Question), spans: z.array(Span), model: z.string() })
    .exactOptional(),
  /** Share of the group that is asked, 0–1. */
  share: z.number().exactOptional(),
  /** People in that group when it was opened. */
  people: z.number().exactOptional(),
  /** Epoch milliseconds. */
  closesAt: z.number().exactOptional(),
  counts: MeasureCounts.exactOptional(),
});
export type Measure = z.infer<typeof Measure>;

export const measureIdOf = (need: Pick<Need, 'needId' | 'round'>): string => `${instanceIdOf(need)}.measure`;

/** The questions of a measure in their order, each under the name that somebody answers it by. */
export const itemsOfMeasure = ({
  drafted,
}: Pick<Measure, 'drafted'>): { itemId: string; question: Question }[] =>
  (drafted?.questions ?? []).map((question, place) => ({ itemId: `q${place + 1}`, question }));

/** Which of the items somebody had right, in order; undefined where they did not answer every one. */
export function rightIn(
  measure: Pick<Measure, 'drafted'>,
  answers: Readonly<Record<string, number>>,
): boolean[] | undefined {
  const given = itemsOfMeasure(measure).map(({ itemId, question }) => {
    const option = Object.hasOwn(answers, itemId) ? answers[itemId] : undefined;
    return option === undefined ? undefined : (question.options[option]?.isRight ?? false);
  });
  return given.every((right) => right !== undefined) ? given : undefined;
}

/** Whether so little is known of a group that a sample would tell more than supposing. */
export const deservesMeasure = ({ population, assessed }: NeedEvidence): boolean =>
  assessed === 0 || assessed < population / 2;

/** How many people a group must have at least, so that half of a sample of it is one of which something may be said. */
export const isEnoughForSample = (people: number, least: number): boolean => people >= 2 * least;

/** Open to answers. */
export const isAsking = ({ status, closesAt = 0 }: Measure, at: number): boolean =>
  status === 'open' && at < closesAt;

/** Hours before the end of a question in which whoever decides it reads what a sample came to. */
const TO_READ = 12 * HOUR;
/** Days below which too few are met in their working hours. */
const FEWEST_DAYS = 3;

/**
 * The measure as it is asked of a sample from now on: for a week, or until the question that it is for ends, where that
 * leaves days enough; else the next question about the need says what came of it.
 * @param dueAt when that question ends, where one waits
 */
export function openedToSample(
  measure: Measure,
  sample: { people: number; share: number },
  at: number,
  dueAt = Number.POSITIVE_INFINITY,
): Measure {
  const [usual, before] = [at + MEASURE_DAYS * DAY, dueAt - TO_READ];
  const closesAt = before - at >= FEWEST_DAYS * DAY ? Math.min(usual, before) : usual;
  return { ...measure, status: 'open', ...sample, closesAt };
}

import { givenForOf, type GivenFor } from '../person/purpose.ts';
import { toTenths } from '../rounding.ts';
import type { Calibration, FeedReading, ItemDifficulty } from './calibration.ts';
import { AVERAGE_LEVEL, EVIDENCE_VARIANCE, STRENGTH, TOP_LEVEL, type EvidenceSource } from './constants.ts';
import { forecast, learnAnswer, newHistory, newModel, type AnswerModel } from './estimate.ts';
import { compare, noRecord, strengthOf, type SourceRecord } from './evidence-strength.ts';
import { feedShiftIn, type Recently } from './feed-shift.ts';
import { getOrCreate } from './get-or-create.ts';
import {
  LEAST_PIECES,
  linkSources,
  startLinking,
  type LinkedFeed,
  type Linking,
  type YardstickChoice,
} from './link-sources.ts';
import { kindOfKey } from './source-key.ts';
import type { SkillState } from './state.ts';

/** One exercise answer, as it was given. */
export interface GivenAnswer {
  personId: string;
  itemId: string;
  skillIds: readonly string[];
  correct: boolean;
  /** Epoch milliseconds. */
  at: number;
}

/** Sums from which a calibration is made; nobody is in them but by counts. */
export interface Calibrating {
  records: Partial<Record<EvidenceSource, SourceRecord>>;
  /** Assessed levels of those who also answered exercises: where the average answerer stands. */
  assessed: { count: number; level: number };
  model: AnswerModel;
  histories: Map<string, ReturnType<typeof newHistory>>;
  skillsOf: Map<string, readonly string[]>;
  linking: Linking;
  recently: Recently;
}

export const startCalibrating = (): Calibrating => ({
  records: {},
  assessed: { count: 0, level: 0 },
  model: newModel(),
  histories: new Map(),
  skillsOf: new Map(),
  linking: startLinking(),
  recently: new Map(),
});

/**
 * Notes how each source agrees with the assessments in one person's skill. Order does not matter.
 * @param given what the sources looked at are given for: those of the work are looked at in a state without anything
 *   given to learn, or what somebody practises would move what their work is believed to show
 */
export function addAgreement(
  calibrating: Calibrating,
  { sources = {}, answers }: SkillState,
  given: GivenFor,
): void {
  const byKind = sumsByKind(sources);
  const assessment = byKind.get('assessment');
  if (!assessment || assessment.count < LEAST_PIECES) return;
  const other = {
    level: assessment.level / assessment.count,
    uncertainty: Math.sqrt(EVIDENCE_VARIANCE / assessment.count),
  };
  if (answers) {
    calibrating.assessed.count += 1;
    calibrating.assessed.level += other.level;
  }
  for (const [source, sum] of byKind) {
    if (source === 'assessment' || givenForOf({ source }) !== given || sum.count < LEAST_PIECES) continue;
    const said = { level: sum.level / sum.count, pieces: sum.count };
    calibrating.records[source] = compare(calibrating.records[source] ?? noRecord(), said, other);
  }
}

function sumsByKind(
  sources: NonNullable<SkillState['sources']>,
): Map<EvidenceSource, { count: number; level: number }> {
  const sums = new Map<EvidenceSource, { count: number; level: number }>();
  for (const [key, { count, level }] of Object.entries(sources)) {
    const sum = getOrCreate(sums, kindOfKey(key), () => ({ count: 0, level: 0 }));
    sum.count += count;
    sum.level += level;
  }
  return sums;
}

/**
 * Learns from one answer. They are taken in the order in which they were given, so that the order of arrival does not
 * matter.
 */
export function addAnswer(calibrating: Calibrating, answer: GivenAnswer): void {
  const { model, histories, skillsOf } = calibrating;
  const { personId, itemId, skillIds, correct, at } = answer;
  const history = getOrCreate(histories, personId, newHistory);
  skillsOf.set(itemId, skillIds);
  const made = forecast(model, history, { item: itemId, skills: skillIds, at });
  learnAnswer(model, history, made, correct ? 1 : 0);
}

/** Fewer people than this who were assessed and answered exercises do not say where the average answerer stands. */
const LEAST_ASSESSED = 30;

/** What the sums say. */
export function calibrationOf(
  { records, assessed, model, skillsOf, linking, recently }: Calibrating,
  choice: YardstickChoice,
): Calibration {
  const average = assessed.count < LEAST_ASSESSED ? AVERAGE_LEVEL : assessed.level / assessed.count;
  const strengths = { ...STRENGTH } as Record<EvidenceSource, number>;
  for (const source of Object.keys(STRENGTH) as EvidenceSource[])
    strengths[source] = strengthOf(source, records[source]);
  const items = [...skillsOf].map(([itemId, skillIds]): [string, ItemDifficulty] => [
    itemId,
    itemIn(model, itemId, skillIds, average),
  ]);
  const { links, feeds } = linkSources(linking, choice);
  return { strengths, items: new Map(items), links, feeds: readingsOf(feeds, recently) };
}

/** Every feed that was held against another, or that says otherwise than before. */
const readingsOf = (feeds: readonly LinkedFeed[], recently: Recently): FeedReading[] => {
  const linked = new Map(feeds.map((feed) => [feed.source, feed]));
  const names = new Set([...linked.keys(), ...recently.keys()]);
  return [...names].toSorted().flatMap((source): FeedReading[] => {
    const { isYardstick = false, offset = 0, factor = 1 } = linked.get(source) ?? {};
    const recent = recently.get(source);
    const shift = recent && feedShiftIn(recent);
    if (!linked.has(source) && !shift) return [];
    const told = { source, isYardstick, offset: toTenths(offset), factor: toTenths(factor) };
    return [{ ...told, ...(shift ? { shift: toTenths(shift.change) } : {}) }];
  });
};

/** An item's difficulty on the scale of levels: what is easy lies below the average answerer, a logit a level. */
function itemIn(
  { difficulty: { base, items, skills } }: AnswerModel,
  itemId: string,
  skillIds: readonly string[],
  average: number,
): ItemDifficulty {
  const eases = skillIds.flatMap((skillId) => skills.get(skillId)?.ease ?? []);
  const mean = eases.reduce((sum, ease) => sum + ease.mean, 0) / Math.max(1, eases.length);
  const variance = eases.reduce((sum, ease) => sum + ease.variance, 0) / Math.max(1, eases.length) ** 2;
  const own = items.get(itemId);
  return {
    level: Math.min(TOP_LEVEL, Math.max(0, average - base.mean - mean - (own?.mean ?? 0))),
    variance: base.variance + variance + (own?.variance ?? 0),
  };
}

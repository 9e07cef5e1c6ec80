import { DAY } from '../../domain/milliseconds.ts';
import {
  Modality,
  type Cost,
  type ModalityDecision,
  type ModalityFacts,
  type ModalityOption,
  type PlacesBy,
  type TargetingOff,
  type ScoreTerm,
} from '../../domain/modality/modality.ts';
import {
  expectedEffect,
  leaning,
  noExperience,
  type FormExperience,
  type FormSums,
} from '../../domain/modality/modality-experience.ts';
import type { ModalityRule, ModalityPolicy } from '../../domain/modality/modality-policy.ts';
import type { ConfirmedNeed } from '../../domain/need/need.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { toHundredths } from '../../domain/rounding.ts';
import type { Words } from '../../messages/words.ts';

/** Points of one level of expected gain. */
const POINTS_PER_LEVEL = 10;
/** Mean level (0–5) from which `novelty` is 0. */
const AT_HOME = 2.5;
/** Tokens that a draft takes, prompt and answer, where none was counted yet. */
const TOKENS_OF_A_DRAFT = 3_500;

/** What the choice rests on. @param until end of the charter line, epoch milliseconds */
export function factsOf(
  { evidence, cause, priority }: Pick<ConfirmedNeed, 'evidence' | 'cause' | 'priority'>,
  skill: Skill,
  until: number,
  at: number,
  policy: ModalityPolicy,
): ModalityFacts {
  const { population, belowTarget, meanLevel, target } = evidence;
  const kind = skillKindOf(skill);
  return {
    kind,
    cause,
    stakes: priority.strategicWeight,
    people: belowTarget > 0 ? belowTarget : population,
    daysLeft: Math.max(0, Math.floor((until - at) / DAY)),
    novelty: toHundredths(Math.max(0, 1 - meanLevel / AT_HOME)),
    practice: cause === 'knowledge' ? 0 : policy.practice[kind],
    gap: toHundredths(Math.max(0, target - meanLevel)),
  };
}

/** What a choice is bound to besides its facts. */
export interface Bounds {
  /** A form that a human asked for, which is made whatever the score. */
  wish?: Modality | undefined;
  /** Forms that cannot be made from what there is, each with the reason. */
  impossible?: ReadonlyMap<Modality, string>;
  /** What decides who comes first where places are short, and why. */
  first?: { by: PlacesBy; off?: TargetingOff };
  /** Attributes that the company provides to check a draw of places. */
  checkedBy?: readonly string[];
}

/**
 * The form with the highest score of those that can be made: points of the rules that hold, moved by the outcomes of
 * earlier needs and by what humans asked for, less what it costs. Of equals the one that takes less of people's time.
 */
export function chooseModality(
  facts: ModalityFacts,
  policy: ModalityPolicy,
  experience: FormExperience,
  words: Words,
  { wish, impossible = new Map(), first = { by: 'chance' }, checkedBy = [] }: Bounds = {},
): ModalityDecision {
  const { say } = words;
  const options = Modality.options
    .map((modality) => optionOf(modality, facts, policy, experience.get(modality) ?? noExperience, words))
    .map((option) => ({ ...option, reason: impossible.get(option.modality) ?? option.reason }))
    .toSorted((a, b) => b.score - a.score || a.cost.learnerMinutes - b.cost.learnerMinutes);
  const possible = options.filter(({ modality }) => !impossible.has(modality));
  const best = possible[0] as ModalityOption;
  const chosen = possible.find(({ modality }) => modality === wish) ?? best;
  const { placesAtOnce: atOnce } = policy.costs[chosen.modality];
  const passedOver = options.find(({ modality }) => modality === wish) ?? options[0] ?? best;
  return {
    chosen: chosen.modality,
    reason: [
      ...(impossible.has(passedOver.modality) ? [cannotBe(passedOver, words)] : []),
      ...(chosen === best ? [] : [say('form.because.wished', { form: say(`form.${best.modality}`) })]),
      chosen.reason,
    ].join('; '),
    score: chosen.score,
    terms: chosen.terms,
    cost: chosen.cost,
    rejected: options.filter((option) => option !== chosen),
    facts,
    ...(atOnce === undefined
      ? {}
      : { places: { atOnce, ...first, ...(checkedBy.length > 0 ? { checkedBy: [...checkedBy] } : {}) } }),
    ...(chosen === best ? {} : { insteadOf: best.modality }),
  };
}

const cannotBe = ({ modality, reason }: ModalityOption, { say }: Words): string =>
  say('form.because.impossible', { form: say(`form.${modality}`), why: reason });

function optionOf(
  modality: Modality,
  facts: ModalityFacts,
  policy: ModalityPolicy,
  sums: FormSums,
  words: Words,
): ModalityOption {
  const byRules = policy.rules
    .filter((rule) => holds(rule, facts))
    .flatMap(({ points, because }) => termOf(points[modality] ?? 0, because));
  const cost = costOf(modality, facts.people, policy);
  const perPerson =
    cost.learnerMinutes / 60 + facilitatorHours(modality, facts.people, policy) / Math.max(1, facts.people);
  const terms = [
    ...byRules,
    ...learned(modality, facts, sum(byRules), sums, words),
    ...termOf(policy.mostForWishes * leaning(sums), words.say('form.because.wishes', sums)),
    ...termOf(
      -Math.min(policy.mostForCost, perPerson / policy.hoursPerPoint),
      costInWords(perPerson, words),
    ).map((term) => ({ ...term, isCost: true as const })),
  ];
  return {
    modality,
    score: toHundredths(sum(terms)),
    terms,
    reason: reasonOf(terms) ?? words.say('form.because.nothing'),
    cost,
  };
}

function holds(
  { fact, is, from = -Infinity, below = Infinity }: ModalityRule,
  facts: ModalityFacts,
): boolean {
  const value = facts[fact];
  return typeof value === 'number' ? value >= from && value < below : value === is;
}

/** What outcomes add to or take from what the rules expect. */
function learned(
  modality: Modality,
  { kind }: ModalityFacts,
  byRules: number,
  sums: FormSums,
  { say }: Words,
): ScoreTerm[] {
  if (sums.weight === 0) return [];
  const expected = byRules / POINTS_PER_LEVEL;
  const mean = sums.weightedEffect / sums.weight;
  const needs = Math.max(1, Math.round(sums.needs));
  const moved = mean < 0 ? 'lowered' : 'raised';
  return termOf(
    POINTS_PER_LEVEL * (expectedEffect(expected, sums) - expected),
    say(`form.because.${moved}`, {
      form: say(`form.${modality}`),
      kind: say(`kind.${kind}`),
      levels: Math.abs(mean),
      needs,
    }),
  );
}

/** What a form costs for so many people. */
export function costOf(modality: Modality, people: number, policy: ModalityPolicy): Cost {
  const { learnerMinutes, preparationHours } = policy.costs[modality];
  return {
    learnerMinutes,
    people,
    draftingTokens: modality === 'none' ? 0 : TOKENS_OF_A_DRAFT,
    hours: toHundredths(preparationHours + facilitatorHours(modality, people, policy)),
  };
}

const facilitatorHours = (modality: Modality, people: number, { costs }: ModalityPolicy): number =>
  costs[modality].facilitatorHours * Math.ceil(people / costs[modality].groupSize);

/** The strongest reasons for it; for a form without any, the strongest against it; undefined where there is neither. */
function reasonOf(terms: readonly ScoreTerm[]): string | undefined {
  const strongest = terms.toSorted((a, b) => b.points - a.points);
  const speaking = strongest.filter(({ points }) => points >= 0.5).slice(0, 4);
  const said = speaking.length > 0 ? speaking : strongest.toReversed().slice(0, 2);
  return said.length > 0 ? said.map(({ because }) => because).join('; ') : undefined;
}

const termOf = (points: number, because: string): ScoreTerm[] =>
  toHundredths(points) === 0 ? [] : [{ points: toHundredths(points), because }];
const sum = (terms: readonly ScoreTerm[]): number => terms.reduce((total, { points }) => total + points, 0);
const costInWords = (hours: number, { say }: Words): string =>
  hours < 1
    ? say('form.because.costs.minutes', { minutes: Math.round(hours * 60) })
    : say('form.because.costs.hours', { hours: toHundredths(hours) });

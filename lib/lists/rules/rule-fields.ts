import { Cause } from '../../domain/cause/cause.ts';
import { MADE, Modality, PlacesBy } from '../../domain/modality/modality.ts';
import { Thresholds } from '../../domain/policy/policy.ts';
import { SkillKind } from '../../domain/skill/skill-kind.ts';
import { Rates, type RateName } from '../../domain/spent/rates.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import {
  idOf,
  isValueFault,
  linesOf,
  namedLines,
  numberIn,
  valuesIn,
  type NamedParts,
} from './named-values.ts';
import type { ListedSection, RuleField } from './rule-field.ts';

const number = (section: ListedSection, field: string, title: RuleField['title']): RuleField => ({
  key: `${section}.${field}`,
  section,
  at: [field],
  title,
  say: (value) => (typeof value === 'number' ? String(value) : ''),
  read(text, words) {
    const value = numberIn(text, words);
    return typeof value === 'number' ? { value } : value;
  },
});

/** One value for each of several names; what no line names stays as it is. */
const named = (
  section: ListedSection,
  at: RuleField['at'],
  title: RuleField['title'],
  partsIn: (words: Words) => NamedParts,
): RuleField => ({
  key: [section, ...at].join('.'),
  section,
  at,
  title,
  say(value, words) {
    const { names, optional = [] } = partsIn(words);
    const values = value as Record<string, number | undefined>;
    return namedLines(
      [...names]
        .filter(([id]) => values[id] !== undefined || !optional.includes(id))
        .map(([id, name]) => [name, values[id] ?? 0] as const),
    );
  },
  read(text, words, inForce) {
    const value = valuesIn(linesOf(text), partsIn(words), words, inForce as Record<string, number>);
    return isValueFault(value) ? value : { value };
  },
});

/** One of several names. */
const choice = (
  section: ListedSection,
  field: string,
  title: RuleField['title'],
  namesIn: (words: Words) => ReadonlyMap<string, string>,
): RuleField => ({
  key: `${section}.${field}`,
  section,
  at: [field],
  title,
  say: (value, words) => namesIn(words).get(String(value)) ?? String(value),
  read(text, words) {
    const names = namesIn(words);
    const value = idOf(text, names);
    if (value !== undefined) return { value };
    return {
      fault: words.say('list.not-one-of', {
        text: text.slice(0, 60),
        names: words.list([...names.values()], 'or'),
      }),
    };
  },
});

export const causesIn = ({ say }: Words): ReadonlyMap<string, string> =>
  new Map(Cause.options.map((cause) => [cause, say(`cause.${cause}`)]));
export const kindsIn = ({ say }: Words): ReadonlyMap<string, string> =>
  new Map(SkillKind.options.map((kind) => [kind, say(`kind.${kind}`)]));
export const formsIn = ({ say }: Words): ReadonlyMap<string, string> =>
  new Map(Modality.options.map((form) => [form, say(`form.${form}`)]));
const COST_PARTS = [
  'learnerMinutes',
  'facilitatorHours',
  'groupSize',
  'preparationHours',
  'placesAtOnce',
] as const;
export const costsIn = ({ say }: Words): ReadonlyMap<string, string> =>
  new Map(COST_PARTS.map((part) => [part, say(`rule.cost.${part}`)]));
const placesIn = ({ say }: Words): ReadonlyMap<string, string> =>
  new Map(PlacesBy.options.map((by) => [by, say(`rule.placesBy.${by}`)]));

const text = (at: readonly [string, string?], title: RuleField['title']): RuleField => ({
  key: `prompts.${at.join('.')}`,
  section: 'prompts',
  at,
  title,
  say: (value) => (typeof value === 'string' ? value : ''),
  read: (said) => ({ value: said }),
});

const titled =
  (id: MessageId): RuleField['title'] =>
  ({ say }) =>
    say(id as 'rule.houseStyle');

/** Every value that stands in the list for good; questions and points come and go beside them. */
export const ruleFields: readonly RuleField[] = [
  ...(Object.keys(Thresholds.shape) as (keyof typeof Thresholds.shape)[]).map((field) =>
    number('thresholds', field, titled(`rule.${field}`)),
  ),
  text(['houseStyle'], titled('rule.houseStyle')),
  ...MADE.map((form) => text(['forms', form], ({ say }) => say('rule.form', { form: say(`form.${form}`) }))),
  ...SkillKind.options.map((kind): RuleField => ({
    key: `rubrics.behaviours.${kind}`,
    section: 'rubrics',
    at: ['behaviours', kind],
    title: ({ say }) => say('rule.rubric', { kind: say(`kind.${kind}`) }),
    say: (value) => (value as readonly string[]).join('\n'),
    read: (said) => ({ value: linesOf(said) }),
  })),
  number('causes', 'enough', titled('rule.enough')),
  number('causes', 'most', titled('rule.most')),
  named('causes', ['prior'], titled('rule.prior'), (words) => ({ names: causesIn(words) })),
  number('modality', 'hoursPerPoint', titled('rule.hoursPerPoint')),
  number('modality', 'mostForCost', titled('rule.mostForCost')),
  number('modality', 'mostForWishes', titled('rule.mostForWishes')),
  named('modality', ['practice'], titled('rule.practice'), (words) => ({ names: kindsIn(words) })),
  choice('modality', 'placesBy', titled('rule.placesBy'), placesIn),
  ...Modality.options.map((form) =>
    named(
      'modality',
      ['costs', form],
      ({ say }) => say('rule.costs', { form: say(`form.${form}`) }),
      (words) => ({ names: costsIn(words), optional: ['placesAtOnce'] }),
    ),
  ),
  ...(Object.keys(Rates.shape) as RateName[]).map((rate) =>
    number('rates', rate, titled(`rule.rates.${rate}`)),
  ),
];

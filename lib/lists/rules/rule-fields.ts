import { Cause } from '../../domain/cause/cause.ts';
import { MADE, Modality } from '../../domain/modality/modality.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import { SkillKind } from '../../domain/skill/skill-kind.ts';
import { Rates, type RateName } from '../../domain/spent/rates.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import { isValueFault, linesOf, namedLines, numberIn, valuesIn, type NamedParts } from './named-values.ts';
import { boundsOf, rangeOf, type RuleUnit } from './bounds.ts';
import type { ListedSection, RuleField, RuleSubject } from './rule-field.ts';

interface Kind {
  section: ListedSection;
  about: RuleSubject;
}

const number = (
  { section, about, unit = 'none' }: Kind & { unit?: RuleUnit },
  field: string,
  title: RuleField['title'],
): RuleField => ({
  key: `${section}.${field}`,
  section,
  about,
  at: [field],
  title,
  takes: (words) => words.say('rule.takes.number', { range: rangeOf({ section, at: [field] }, words), unit }),
  say: (value) => (typeof value === 'number' ? String(value) : ''),
  read(text, words) {
    const value = numberIn(text, words);
    return typeof value === 'number' ? { value } : value;
  },
});

/** One value for each of several names; what no line names stays as it is. */
const named = (
  { section, about }: Kind,
  at: RuleField['at'],
  title: RuleField['title'],
  partsIn: (words: Words) => NamedParts,
): RuleField => ({
  key: [section, ...at].join('.'),
  section,
  about,
  at,
  title,
  takes(words) {
    const { names, optional = [] } = partsIn(words);
    const ranges = [...names].map(([id, name]) => ({
      name,
      range: rangeOf({ section, at, part: id }, words),
    }));
    const [first] = ranges;
    const areAlike = ranges.every(({ range }) => range === first?.range);
    return words.say('rule.takes.lines', {
      ranges: areAlike
        ? (first?.range ?? '')
        : ranges.map(({ name, range }) => `${name}: ${range}`).join('; '),
      empty: words.list(
        optional.map((id) => names.get(id) ?? id),
        'or',
      ),
      optional: optional.length,
    });
  },
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

const text = (at: readonly [string, string?], title: RuleField['title']): RuleField => ({
  key: `prompts.${at.join('.')}`,
  section: 'prompts',
  about: 'drafts',
  at,
  title,
  takes: ({ say }) => say('rule.takes.text', { most: boundsOf({ section: 'prompts', at }).maxLength ?? 0 }),
  say: (value) => (typeof value === 'string' ? value : ''),
  read: (said) => ({ value: said }),
});

const titled =
  (id: MessageId): RuleField['title'] =>
  ({ say }) =>
    say(id as 'rule.houseStyle');

/** What each threshold is about, and in what it is counted; rows of a subject stand together. */
const THRESHOLDS: Readonly<Record<keyof typeof Thresholds.shape, readonly [RuleSubject, RuleUnit]>> = {
  noticeableGap: ['needs', 'levels'],
  shareBelow: ['needs', 'share'],
  shareAssessed: ['needs', 'share'],
  recheckUncertainty: ['needs', 'levels'],
  restDays: ['needs', 'days'],
  restDaysUnanswered: ['needs', 'days'],
  approvalDays: ['questions', 'days'],
  sourceSettleHours: ['questions', 'hours'],
  sourceSettleTimes: ['questions', 'none'],
  attentionItems: ['sent', 'none'],
  attentionDays: ['sent', 'days'],
  practiceNoticeDays: ['sent', 'days'],
  secondLookDays: ['sent', 'days'],
  waitlistShare: ['sent', 'share'],
  sameSubject: ['subjects', 'nearness'],
  understood: ['subjects', 'nearness'],
  onTheSubject: ['subjects', 'nearness'],
  maybeSameCourse: ['subjects', 'nearness'],
};
const CAUSES = { section: 'causes', about: 'causes' } as const;
const FORMS = { section: 'modality', about: 'forms' } as const;

/** Every value that stands in the list for good; questions and points come and go beside them. */
export const ruleFields: readonly RuleField[] = [
  ...(Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[]).map((field) => {
    const [about, unit] = THRESHOLDS[field];
    return number({ section: 'thresholds', about, unit }, field, titled(`rule.${field}`));
  }),
  text(['houseStyle'], titled('rule.houseStyle')),
  ...MADE.map((form) => text(['forms', form], ({ say }) => say('rule.form', { form: say(`form.${form}`) }))),
  ...SkillKind.options.map((kind): RuleField => ({
    key: `rubrics.behaviours.${kind}`,
    section: 'rubrics',
    about: 'observed',
    at: ['behaviours', kind],
    title: ({ say }) => say('rule.rubric', { kind: say(`kind.${kind}`) }),
    takes: ({ say }) =>
      say('rule.takes.rubric', {
        most: boundsOf({ section: 'rubrics', at: ['behaviours', kind] }).maxItems ?? 0,
      }),
    say: (value) => (value as readonly string[]).join('\n'),
    read: (said) => ({ value: linesOf(said) }),
  })),
  number({ ...CAUSES, unit: 'share' }, 'enough', titled('rule.enough')),
  number(CAUSES, 'most', titled('rule.most')),
  named(CAUSES, ['prior'], titled('rule.prior'), (words) => ({ names: causesIn(words) })),
  number({ ...FORMS, unit: 'hours' }, 'hoursPerPoint', titled('rule.hoursPerPoint')),
  number({ ...FORMS, unit: 'points' }, 'mostForCost', titled('rule.mostForCost')),
  number({ ...FORMS, unit: 'points' }, 'mostForWishes', titled('rule.mostForWishes')),
  named(FORMS, ['practice'], titled('rule.practice'), (words) => ({ names: kindsIn(words) })),
  ...Modality.options.map((form) =>
    named(
      FORMS,
      ['costs', form],
      ({ say }) => say('rule.costs', { form: say(`form.${form}`) }),
      (words) => ({ names: costsIn(words), optional: ['placesAtOnce'] }),
    ),
  ),
  ...(Object.keys(Rates.shape) as RateName[]).map((rate) =>
    number({ section: 'rates', about: 'spent', unit: 'money' }, rate, titled(`rule.rates.${rate}`)),
  ),
];

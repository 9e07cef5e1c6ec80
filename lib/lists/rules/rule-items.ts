import type { Cause } from '../../domain/cause/cause.ts';
import type { CauseQuestion } from '../../domain/cause/cause-questions.ts';
import { ModalityRule } from '../../domain/modality/modality-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import {
  idOf,
  isValueFault,
  linesOf,
  namedLines,
  numberIn,
  valuesIn,
  type ValueFault,
} from './named-values.ts';
import { causesIn, formsIn, kindsIn } from './rule-fields.ts';
import { valueAt, type ListedSection, type RuleSubject } from './rule-field.ts';

/** What a row of its own holds of one of several: a question about causes, or a reason for or against forms. */
interface Item {
  title: string;
  text: string;
}

/** Things of a kind that come and go, one a row. */
export interface ItemKind<T = unknown> {
  /** As people choose it in the column `Kind`. */
  kind: string;
  about: RuleSubject;
  section: ListedSection;
  field: string;
  /** What its text may say. */
  takes: MessageId;
  idOf: (one: T) => string;
  say: (one: T, words: Words) => Item;
  /** @param id of the one that it stands for so far; absent in a new row */
  read: (item: Item, id: string | undefined, words: Words) => T | ValueFault;
}

/** Its chance of a yes for each cause stands below it. */
const questions: ItemKind<CauseQuestion> = {
  kind: 'question',
  about: 'causes',
  section: 'causes',
  field: 'questions',
  takes: 'rule.takes.question',
  idOf: ({ questionId }) => questionId,
  say: ({ text, yes }, words) => ({
    title: text,
    text: namedLines([...causesIn(words)].map(([cause, name]) => [name, yes[cause as Cause]])),
  }),
  read({ title, text }, id, words) {
    const yes = valuesIn(linesOf(text), { names: causesIn(words) }, words);
    if (isValueFault(yes)) return yes;
    return { questionId: id ?? `q-${sha256(title, 8)}`, text: title, yes: yes };
  },
};

const FACTS = ModalityRule.shape.fact.options;
const factsIn = ({ say }: Words): ReadonlyMap<string, string> =>
  new Map(FACTS.map((fact) => [fact, say(`rule.fact.${fact}`)]));
const valuesOf = (fact: ModalityRule['fact'], words: Words): ReadonlyMap<string, string> =>
  fact === 'kind' ? kindsIn(words) : causesIn(words);

/** When it holds, in its first line: “kind of skill: interpersonal”, or “people ≥ 60 < 100”; then points by form. */
const points: ItemKind<ModalityRule> = {
  kind: 'points',
  about: 'forms',
  section: 'modality',
  field: 'rules',
  takes: 'rule.takes.points',
  idOf: ({ fact, is, from, below }) => sha256(JSON.stringify([fact, is, from, below]), 12),
  say(rule, words) {
    const forms = formsIn(words);
    return {
      title: rule.because,
      text: [
        conditionOf(rule, words),
        namedLines(
          Object.entries(rule.points).map(([form, value]) => [forms.get(form) ?? form, value] as const),
        ),
      ].join('\n'),
    };
  },
  read({ title, text }, _id, words) {
    const [first = '', ...lines] = linesOf(text);
    const condition = conditionIn(first.replaceAll('>=', '≥'), words);
    if (isValueFault(condition)) return condition;
    const values = valuesIn(lines, { names: formsIn(words) }, words);
    if (isValueFault(values)) return values;
    return { ...condition, because: title, points: values };
  },
};

type Condition = Pick<ModalityRule, 'fact' | 'is' | 'from' | 'below'>;

function conditionOf({ fact, is, from, below }: Condition, words: Words): string {
  const name = words.say(`rule.fact.${fact}`);
  if (is !== undefined) return `${name}: ${valuesOf(fact, words).get(is) ?? is}`;
  return [
    name,
    ...(from === undefined ? [] : [`≥ ${from}`]),
    ...(below === undefined ? [] : [`< ${below}`]),
  ].join(' ');
}

function conditionIn(line: string, words: Words): Condition | ValueFault {
  const match =
    /^(?<fact>[^:≥<]+?)\s*(?:(?<colon>:)\s*(?<is>.+)|(?:≥\s*(?<from>[\d.,]+))?\s*(?:<\s*(?<below>[\d.,]+))?)$/u.exec(
      line,
    );
  const { fact: named = '', is, from, below } = match?.groups ?? {};
  const fact = idOf(named, factsIn(words)) as ModalityRule['fact'] | undefined;
  if (fact === undefined)
    return {
      fault: words.say('list.not-a-condition', {
        text: line.slice(0, 60),
        facts: [...factsIn(words).values()].join(', '),
      }),
    };
  if (is !== undefined) {
    const value = idOf(is, valuesOf(fact, words));
    const names = [...valuesOf(fact, words).values()].join(', ');
    return value === undefined
      ? { fault: words.say('list.not-a-name', { text: is.slice(0, 60), names }) }
      : { fact, is: value };
  }
  const bounds: { from?: number; below?: number } = {};
  for (const [bound, text] of [
    ['from', from],
    ['below', below],
  ] as const) {
    if (text === undefined) continue;
    const value = numberIn(text, words);
    if (typeof value !== 'number') return value;
    bounds[bound] = value;
  }
  return { fact, ...bounds };
}

/** Each is given what it read itself, or what stands in its own field of a policy, and nothing else. */
export const itemKinds = [questions, points] as unknown as readonly ItemKind[];

/** Those of a kind that a policy has. */
export const itemsIn = (policy: Policy, { section, field }: ItemKind): unknown[] =>
  valueAt(policy, { section, at: [field] }) as unknown[];

/** What its row bears. */
export const keyOfItem = (kind: ItemKind, one: unknown): string =>
  `${kind.section}.${kind.field}.${kind.idOf(one)}`;

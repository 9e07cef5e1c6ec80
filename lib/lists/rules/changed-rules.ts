import { policyOf, SHIPPED_POLICY, type Policy, type PolicyChange } from '../../domain/policy/policy.ts';
import { valueAt, type ListedSection, type RuleSubject, type Saved } from './rule-field.ts';
import { ruleFields } from './rule-fields.ts';
import { itemKinds, itemsIn, keyOfItem } from './rule-items.ts';

/** A row of rules that says something else than the layer came with. */
export interface ChangedRule {
  key: string;
  about: RuleSubject;
  section: ListedSection;
  /** Of a form alone: which. */
  form?: string;
  /** What a version of the section says in the place of the row. */
  partOf: (value: PolicyChange) => unknown;
}

/** The rules of a company that are not as they are shipped. */
export function changedRules(saved: Saved): ChangedRule[] {
  const policy = policyOf(saved);
  const alone = (section: ListedSection, value: PolicyChange) => policyOf({ [section]: value });
  const fields = ruleFields.map((field): ChangedRule & { in: (one: Policy) => unknown } => ({
    key: field.key,
    about: field.about,
    section: field.section,
    ...(field.key.startsWith('prompts.forms.') ? { form: field.at[1] ?? '' } : {}),
    in: (one) => valueAt(one, field),
    partOf: (value) => valueAt(alone(field.section, value), field),
  }));
  const items = itemKinds.flatMap((kind) =>
    itemsIn(policy, kind).map((one): ChangedRule & { in: (one: Policy) => unknown } => {
      const key = keyOfItem(kind, one);
      const inPolicy = (of: Policy) => itemsIn(of, kind).find((other) => keyOfItem(kind, other) === key);
      const { about, section } = kind;
      return { key, about, section, in: inPolicy, partOf: (value) => inPolicy(alone(section, value)) };
    }),
  );
  return [...fields, ...items].flatMap(({ in: valueIn, ...rule }) =>
    JSON.stringify(valueIn(policy)) === JSON.stringify(valueIn(SHIPPED_POLICY)) ? [] : [rule],
  );
}

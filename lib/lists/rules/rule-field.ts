import type { z } from 'zod';
import {
  changeOfPolicy,
  policyOf,
  SHIPPED_POLICY,
  type Policy,
  type PolicyChange,
} from '../../domain/policy/policy.ts';
import type { Words } from '../../messages/words.ts';
import type { ValueFault } from './named-values.ts';

/** Sections of the policy that the list holds: none of them says who may do what. */
export const listedSections = ['thresholds', 'prompts', 'rubrics', 'causes', 'modality', 'rates'] as const;
export type ListedSection = (typeof listedSections)[number];

/** What a rule is about, so that rows of a kind stand together in a view that is grouped by it. */
export type RuleSubject =
  'needs' | 'questions' | 'sent' | 'causes' | 'forms' | 'subjects' | 'drafts' | 'observed' | 'spent';

/** A value of the policy that a row stands for. */
export interface RuleField {
  key: string;
  about: RuleSubject;
  section: ListedSection;
  /** In the section, and in the record there where it is one. */
  at: readonly [string, string?];
  title: (words: Words) => string;
  /** What may be written: in which unit, between which bounds, in how many lines. */
  takes: (words: Words) => string;
  say: (value: unknown, words: Words) => string;
  /** @param inForce what holds, for a text that says a part of it */
  read: (text: string, words: Words, inForce: unknown) => ValueFault | { value: unknown };
}

/** What was changed of each section, by its name. */
export type Saved = Readonly<Record<string, PolicyChange>>;

export function valueAt(
  policy: Policy,
  { section, at: [field, part] }: Pick<RuleField, 'section' | 'at'>,
): unknown {
  const value = (policy[section] as Record<string, unknown>)[field];
  return part === undefined ? value : (value as Record<string, unknown> | undefined)?.[part];
}

/** The section with another value; what is as it is shipped is not kept, so that a mended default reaches it. */
export function changed(
  saved: Saved,
  { section, at: [field, part] }: Pick<RuleField, 'section' | 'at'>,
  value: unknown,
): PolicyChange {
  const inForce = policyOf(saved)[section] as Record<string, unknown>;
  const shipped = (SHIPPED_POLICY[section] as Record<string, unknown>)[field];
  const others = Object.fromEntries(Object.entries(saved[section] ?? {}).filter(([name]) => name !== field));
  const next = part === undefined ? value : { ...(inForce[field] as object), [part]: value };
  const isGone = part !== undefined && value === undefined;
  const kept = isGone
    ? Object.fromEntries(Object.entries(next as object).filter(([name]) => name !== part))
    : next;
  return inOrder(kept) === inOrder(shipped) ? others : { ...others, [field]: kept };
}

/** The same for records that say the same in whatever order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b)))
      : one,
  );

/** Why a section would not do so; undefined where it would. */
export const misfitOf = (section: ListedSection, change: PolicyChange): z.ZodError | undefined =>
  changeOfPolicy(section)?.safeParse(change).error;

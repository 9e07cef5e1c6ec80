import type { z } from 'zod';
import { policyOf, SHIPPED_POLICY, type Policy, type PolicyChange } from '../../domain/policy/policy.ts';
import { targetShare } from '../../domain/leaders/where-it-stands.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Words } from '../../messages/words.ts';
import { faultWords } from '../fault-words.ts';
import { lostColumn, textIn, toldIn, type KeptEntry, type KeptList, type RowRead } from '../kept-list.ts';
import { TRY_COLUMNS } from '../try-columns.ts';
import { asShare, isValueFault } from './named-values.ts';
import {
  listedSections,
  changed,
  misfitOf,
  valueAt,
  type RuleField,
  type RuleSubject,
  type Saved,
} from './rule-field.ts';
import { causesIn, costsIn, formsIn, kindsIn, ruleFields } from './rule-fields.ts';
import { itemKinds, itemsIn, keyOfItem, type ItemKind } from './rule-items.ts';

/** What a rule is about: a view that is grouped by it keeps rows of a kind together. */
const ABOUT = 'About';
/** What `Value` may say. */
const TAKES = 'Takes';
/** What came of needs and drafts since the row holds as it does, counted once a day. */
export const SINCE_IT_HOLDS = 'SinceItHolds';
/** What is told of a rule beside it, as far as the list has columns for it. */
type Telling = (about: RuleSubject, takes: string) => Record<string, string>;

/** What does not fit, by what the row calls the part that it lies in. */
function whyNot(error: z.ZodError, words: Words): string {
  const called = new Map([...costsIn(words), ...formsIn(words), ...kindsIn(words), ...causesIn(words)]);
  return faultWords(
    error,
    (path) => {
      const [field, ...inside] = path;
      const kind = itemKinds.find((one) => one.field === field);
      if (inside.length === 0) return kind?.kind ?? 'Value';
      const names = inside.flatMap((part) => called.get(String(part)) ?? []);
      if (names.length > 0) return names.join(', ');
      return kind && (inside.includes('text') || inside.includes('because')) ? 'Title' : 'Value';
    },
    words,
  );
}

/**
 * What learning and development may change without code: thresholds, questions about causes, points of forms, house
 * style, prompts and rubrics, one a row, from the start as they are shipped. Nothing in it says who may do what.
 */
export const rulesAndWords: KeptList = {
  title: 'Rules and words',
  register: 'policy',
  columns: [
    { name: 'Value', is: 'note' },
    { name: 'Kind', is: 'choice', choices: ['value', ...itemKinds.map(({ kind }) => kind)] },
    ...TRY_COLUMNS,
    { name: ABOUT, is: 'text', isOurs: true },
    { name: TAKES, is: 'note', isOurs: true },
    { name: 'Shipped', is: 'note', isOurs: true },
    { name: SINCE_IT_HOLDS, is: 'note', isOurs: true },
    { name: 'RuleKey', is: 'text', isOurs: true, isHidden: true },
  ],
  holds: (section, register) => register === 'policy' && listedSections.some((one) => one === section),
  async sides({ registers }, words, rows) {
    const saved = savedIn(await registers.latest('policy'));
    const policy = policyOf(saved);
    const tell: Telling = (about, takes) =>
      toldIn(rows, { [ABOUT]: words.say(`rule.about.${about}`), [TAKES]: takes });
    return {
      entries: [
        ...ruleFields.map((field) => entryOfField(field, policy, words, tell)),
        ...itemKinds.flatMap((kind) =>
          itemsIn(policy, kind).map((one) => entryOfItem(kind, one, words, tell)),
        ),
      ],
      read: (fields) => read(fields, saved, words, tell),
    };
  },
  whyNot,
};

export const savedIn = (entries: readonly CurrentEntry[]): Saved =>
  Object.fromEntries((entries as readonly CurrentEntry<'policy'>[]).map(({ id, value }) => [id, value]));
const markOf = (said: string): string => sha256(said, 16);

function entryOfField(field: RuleField, policy: Policy, words: Words, tell: Telling): KeptEntry {
  const text = field.say(valueAt(policy, field), words);
  const shipped = field.say(valueAt(SHIPPED_POLICY, field), words);
  return {
    key: field.key,
    mark: markOf(text),
    says: [saysOf(text, shipped, words), ...followsOf(field, policy, text !== shipped, words)].join('; '),
    fields: {
      Title: field.title(words),
      Kind: 'value',
      Value: text,
      Shipped: shipped,
      RuleKey: field.key,
      ...tell(field.about, field.takes(words)),
    },
  };
}

function entryOfItem(kind: ItemKind, one: unknown, words: Words, tell: Telling): KeptEntry {
  const { title, text } = kind.say(one, words);
  const key = keyOfItem(kind, one);
  const asShipped = itemsIn(SHIPPED_POLICY, kind).find((other) => keyOfItem(kind, other) === key);
  const shipped = asShipped === undefined ? '' : kind.say(asShipped, words).text;
  return {
    key,
    mark: markOf(`${title}\n${text}`),
    says: saysOf(text, shipped, words),
    fields: {
      Title: title,
      Kind: kind.kind,
      Value: text,
      Shipped: shipped,
      RuleKey: key,
      ...tell(kind.about, words.say(kind.takes)),
    },
  };
}

/** What follows of a rule that the company changed, where people would not expect it. */
function followsOf(
  { key, section }: RuleField,
  policy: Policy,
  isChanged: boolean,
  { say }: Words,
): string[] {
  if (!isChanged) return [];
  if (key === 'thresholds.approvalDays') return [say('rule.follows.approvalDays')];
  if (key === 'thresholds.shareBelow')
    return [say('rule.follows.shareBelow', { target: targetShare(policy.thresholds) })];
  if (section === 'prompts') return [say('rule.follows.prompts')];
  return section === 'rubrics' ? [say('rule.follows.rubrics')] : [];
}

/** Of what stands in a row, what is put right in it whoever edited the rest. */
const columnsOf = (fields: KeptEntry['fields'], columns: readonly string[]): KeptEntry['fields'] =>
  Object.fromEntries(columns.flatMap((column) => (column in fields ? [[column, fields[column] ?? '']] : [])));

const saysOf = (text: string, shipped: string, { say }: Words): string =>
  say(text === shipped ? 'list.in-force.shipped' : 'list.in-force');

function read(fields: Readonly<Record<string, unknown>>, saved: Saved, words: Words, tell: Telling): RowRead {
  const lost = lostColumn(fields, ['Value', 'RuleKey'], words);
  const key = textIn(fields, 'RuleKey');
  if (lost !== undefined) return { faults: lost, ...(key === '' ? {} : { key }) };
  const field = ruleFields.find((one) => one.key === key);
  if (field) return readField(field, fields, saved, words, tell);
  const kind = itemKinds.find((one) =>
    key === '' ? one.kind === textIn(fields, 'Kind') : key.startsWith(`${one.section}.${one.field}.`),
  );
  if (kind) return readItem(kind, key, fields, saved, words, tell);
  return { key: '', faults: words.say(key === '' ? 'list.which-kind' : 'list.unknown-key') };
}

function readField(
  field: RuleField,
  fields: Readonly<Record<string, unknown>>,
  saved: Saved,
  words: Words,
  tell: Telling,
): RowRead {
  const { key, section } = field;
  const text = textIn(fields, 'Value');
  /** Emptied, it is as it is shipped. */
  const changeIn = (in_: Saved) => {
    const said =
      text === ''
        ? { value: valueAt(SHIPPED_POLICY, field) }
        : field.read(text, words, valueAt(policyOf(in_), field));
    return 'fault' in said ? said : { change: changed(in_, field, said.value) };
  };
  const fault = (faults: string) => ({ key, faults, mark: markOf(text) });
  const said = changeIn(saved);
  if ('fault' in said) return fault(said.fault);
  const misfit = misfitOf(section, said.change);
  if (misfit) return fault([whyNot(misfit, words), ...shareMeant(text, misfit, words)].join('. '));
  const after = policyOf({ ...saved, [section]: said.change });
  const { mark, says, fields: whole } = entryOfField(field, after, words, tell);
  return {
    key,
    mark,
    says,
    mended: columnsOf(whole, ['Title', 'Value', ABOUT, TAKES]),
    isEmptied: text === '',
    save(latest) {
      const now = changeIn(savedIn(latest));
      return 'fault' in now ? { faults: now.fault } : saving(section, now.change, latest);
    },
  };
}

/** What to write where somebody wrote a share as a percentage: 40 for 0.4. */
const shareMeant = (text: string, { issues }: z.ZodError, words: Words): string[] => {
  const percent = Number(text.replace(',', '.'));
  const isShare = issues.some((issue) => issue.code === 'too_big' && issue.maximum === 1);
  return isShare && percent > 1 && percent <= 100
    ? [words.say('list.share-meant', { percent, write: asShare(percent) })]
    : [];
};

function readItem(
  kind: ItemKind,
  key: string,
  fields: Readonly<Record<string, unknown>>,
  saved: Saved,
  words: Words,
  tell: Telling,
): RowRead {
  const prefix = `${kind.section}.${kind.field}.`;
  const id = key === '' ? undefined : key.slice(prefix.length);
  const item = { title: textIn(fields, 'Title'), text: textIn(fields, 'Value') };
  const place = (all: readonly unknown[], sought: string | undefined) =>
    all.findIndex((one) => kind.idOf(one) === sought);
  /** In its place, or at the end; taken out where nothing is said. */
  const changeIn = (in_: Saved, one: unknown): { faults: string } | { change: PolicyChange } => {
    const all = itemsIn(policyOf(in_), kind);
    const newPlace = one === undefined ? -1 : place(all, kind.idOf(one));
    const oldPlace = place(all, id);
    // Two that hold under one condition would both count.
    if (oldPlace >= 0 && newPlace >= 0 && newPlace !== oldPlace)
      return { faults: words.say('list.same-condition', { title: kind.say(all[newPlace], words).title }) };
    const at = Math.max(oldPlace, newPlace);
    const next = one === undefined ? [] : [one];
    const put = at < 0 ? [...all, ...next] : all.toSpliced(at, 1, ...next);
    return { change: changed(in_, { section: kind.section, at: [kind.field] }, put) };
  };
  const save = (one: unknown) => (latest: readonly CurrentEntry[]) => {
    const now = changeIn(savedIn(latest), one);
    return 'faults' in now ? now : saving(kind.section, now.change, latest);
  };
  if (item.text === '' && key !== '')
    return { key, mark: '', says: words.say('list.taken-out'), isEmptied: true, save: save(undefined) };
  // Whoever makes a row reads what may stand there before it fits.
  const told = tell(kind.about, words.say(kind.takes));
  const fault = (faults: string) => ({ key, faults, told, mark: markOf(`${item.title}\n${item.text}`) });
  const one = kind.read(item, id, words);
  if (isValueFault(one)) return fault(one.fault);
  const next = changeIn(saved, one);
  if ('faults' in next) return fault(next.faults);
  const misfit = misfitOf(kind.section, next.change);
  if (misfit) return fault(whyNot(misfit, words));
  const { key: newKey, mark, says, fields: whole } = entryOfItem(kind, one, words, tell);
  const isThere = place(itemsIn(policyOf(saved), kind), id) >= 0;
  return {
    // Where the register has it under its new condition already, the row only was not told so yet.
    key: isThere || (key !== '' && !hasKey(saved, kind, newKey)) ? key : newKey,
    mark,
    says,
    gone: words.say('list.taken-out-at-door'),
    mended: columnsOf(whole, ['Value', 'Kind', 'RuleKey', ABOUT, TAKES]),
    save: save(one),
  };
}

const hasKey = (saved: Saved, kind: ItemKind, key: string): boolean =>
  itemsIn(policyOf(saved), kind).some((one) => keyOfItem(kind, one) === key);

function saving(section: string, value: Record<string, unknown>, latest: readonly CurrentEntry[]) {
  const entry = latest.find(({ id }) => id === section);
  return {
    register: 'policy' as const,
    id: section,
    value,
    ...(entry ? { ifMatch: entry.etag } : {}),
  };
}

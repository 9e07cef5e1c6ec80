import { policyOf, SHIPPED_POLICY, type Policy } from '../../domain/policy.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Words } from '../../messages/words.ts';
import { textIn, type KeptEntry, type KeptList, type RowRead } from '../kept-list.ts';
import { isValueFault } from './named-values.ts';
import { listedSections, changed, valueAt, whyNot, type RuleField, type Saved } from './rule-field.ts';
import { ruleFields } from './rule-fields.ts';
import { itemKinds, type ItemKind } from './rule-items.ts';

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
    { name: 'Shipped', is: 'note', isOurs: true },
    { name: 'RuleKey', is: 'text', isOurs: true },
  ],
  holds: (section) => listedSections.some((one) => one === section),
  async sides({ registers }, words) {
    const saved = savedIn(await registers.entries('policy'));
    const policy = policyOf(saved);
    return {
      entries: [
        ...ruleFields.map((field) => entryOfField(field, policy, words)),
        ...itemKinds.flatMap((kind) => itemsIn(policy, kind).map((one) => entryOfItem(kind, one, words))),
      ],
      read: (fields) => read(fields, saved, words),
    };
  },
};

const savedIn = (entries: readonly CurrentEntry[]): Saved =>
  Object.fromEntries((entries as readonly CurrentEntry<'policy'>[]).map(({ id, value }) => [id, value]));
const itemsIn = (policy: Policy, { section, field }: ItemKind): unknown[] =>
  (policy[section] as unknown as Record<string, unknown[]>)[field] ?? [];
const keyOfItem = (kind: ItemKind, one: unknown): string => `${kind.section}.${kind.field}.${kind.idOf(one)}`;
const markOf = (said: string): string => sha256(said, 16);

function entryOfField(field: RuleField, policy: Policy, words: Words): KeptEntry {
  const text = field.say(valueAt(policy, field), words);
  const shipped = field.say(valueAt(SHIPPED_POLICY, field), words);
  return {
    key: field.key,
    mark: markOf(text),
    says: saysOf(text, shipped, words),
    fields: { Title: field.title(words), Kind: 'value', Value: text, Shipped: shipped, RuleKey: field.key },
  };
}

function entryOfItem(kind: ItemKind, one: unknown, words: Words): KeptEntry {
  const { title, text } = kind.say(one, words);
  const key = keyOfItem(kind, one);
  const asShipped = itemsIn(SHIPPED_POLICY, kind).find((other) => keyOfItem(kind, other) === key);
  const shipped = asShipped === undefined ? '' : kind.say(asShipped, words).text;
  return {
    key,
    mark: markOf(`${title}\n${text}`),
    says: saysOf(text, shipped, words),
    fields: { Title: title, Kind: kind.kind, Value: text, Shipped: shipped, RuleKey: key },
  };
}

const saysOf = (text: string, shipped: string, { say }: Words): string =>
  say(text === shipped ? 'list.in-force.shipped' : 'list.in-force');

function read(fields: Readonly<Record<string, unknown>>, saved: Saved, words: Words): RowRead {
  const key = textIn(fields, 'RuleKey');
  const field = ruleFields.find((one) => one.key === key);
  if (field) return readField(field, fields, saved, words);
  const kind = itemKinds.find((one) =>
    key === '' ? one.kind === textIn(fields, 'Kind') : key.startsWith(`${one.section}.${one.field}.`),
  );
  if (kind) return readItem(kind, key, fields, saved, words);
  return { faults: words.say(key === '' ? 'list.which-kind' : 'list.unknown-key') };
}

function readField(
  field: RuleField,
  fields: Readonly<Record<string, unknown>>,
  saved: Saved,
  words: Words,
): RowRead {
  const { key, section } = field;
  const text = textIn(fields, 'Value');
  // Emptied, it is as it is shipped.
  const said = text === '' ? { value: valueAt(SHIPPED_POLICY, field) } : field.read(text, words);
  if ('fault' in said) return { key, faults: said.fault };
  const why = whyNot(section, changed(saved, field, said.value));
  if (why !== undefined) return { key, faults: why };
  const after = policyOf({ ...saved, [section]: changed(saved, field, said.value) });
  const { mark, says, fields: whole } = entryOfField(field, after, words);
  return {
    key,
    mark,
    says,
    mended: { Title: whole['Title'] ?? '', Value: whole['Value'] ?? '' },
    save: (latest) => saving(section, changed(savedIn(latest), field, said.value), latest),
  };
}

function readItem(
  kind: ItemKind,
  key: string,
  fields: Readonly<Record<string, unknown>>,
  saved: Saved,
  words: Words,
): RowRead {
  const id = key === '' ? undefined : key.slice(`${kind.section}.${kind.field}.`.length);
  const item = { title: textIn(fields, 'Title'), text: textIn(fields, 'Value') };
  const isIt = (one: unknown) => kind.idOf(one) === id;
  /** In its place, or at the end; taken out where nothing is said. */
  const withOne = (in_: Saved, one: unknown) => {
    const all = itemsIn(policyOf(in_), kind);
    const next = one === undefined ? [] : [one];
    const place = all.findIndex(isIt);
    const put = place < 0 ? [...all, ...next] : all.toSpliced(place, 1, ...next);
    return changed(in_, { section: kind.section, at: [kind.field] }, put);
  };
  const save = (one: unknown) => (latest: readonly CurrentEntry[]) =>
    saving(kind.section, withOne(savedIn(latest), one), latest);
  if (item.text === '' && key !== '')
    return { key, mark: '', says: words.say('list.taken-out'), save: save(undefined) };
  const one = kind.read(item, id, words);
  const known = key === '' ? {} : { key };
  if (isValueFault(one)) return { ...known, faults: one.fault };
  const why = whyNot(kind.section, withOne(saved, one));
  if (why !== undefined) return { ...known, faults: why };
  const { key: newKey, mark, says, fields: whole } = entryOfItem(kind, one, words);
  return {
    key: key === '' ? newKey : key,
    mark,
    says,
    mended: { Value: whole['Value'] ?? '', Kind: kind.kind, RuleKey: newKey },
    save: save(one),
  };
}

function saving(section: string, value: Record<string, unknown>, latest: readonly CurrentEntry[]) {
  const entry = latest.find(({ id }) => id === section);
  return {
    register: 'policy' as const,
    id: section,
    value,
    ...(entry ? { ifMatch: entry.etag } : {}),
  };
}

import { CharterLine } from '../domain/charter.ts';
import { RegisterId } from '../domain/ids.ts';
import { termsInWords } from '../domain/outcome/outcome-terms.ts';
import type { CurrentEntry } from '../domain/register.ts';
import { sha256 } from '../domain/sha256.ts';
import type { ListRow } from '../ports/lists.ts';
import type { Words } from '../messages/words.ts';
import { asItStood, dayShown, fromDay, untilDay } from './days.ts';
import { faultWords } from './fault-words.ts';
import { lostColumn, textIn, toldIn, type KeptEntry, type KeptList, type RowRead } from './kept-list.ts';
import { readableNames, skillNames, type Names } from './names.ts';
import { TRY_COLUMNS } from './try-columns.ts';
import { pickedIn, pickersOf, type Pickers } from './pickers.ts';

interface Called {
  skills: Names;
  roles: Names;
  people: Pickers;
  lines: ReadonlyMap<string, CharterLine>;
  rows: readonly ListRow[];
}

/** Not “Owner”: its number would bear the name of a column of text that lists had before there were pickers. */
const OWNER = 'OwnedBy';

/** What its owner agreed to as success, which they alone say: here it is read. */
const SUCCESS = 'Success';

/** The columns in which the parts of a line stand. */
const COLUMNS: Readonly<Record<string, string>> = {
  lineId: 'Title',
  text: 'LineText',
  skillIds: 'Skills',
  roleIds: 'Roles',
  weight: 'Weight',
  from: 'ValidFrom',
  until: 'ValidUntil',
  ownerId: OWNER,
};
const columnAt = ([field]: readonly PropertyKey[]): string => COLUMNS[String(field)] ?? String(field);

/** The charter: a row is a line. A line ends by its date. */
export const strategyList: KeptList = {
  title: 'Strategy',
  register: 'charter',
  columns: [
    { name: 'LineText', is: 'note' },
    { name: 'Skills', is: 'note' },
    { name: 'Roles', is: 'note' },
    { name: 'Weight', is: 'number' },
    { name: 'ValidFrom', is: 'text' },
    { name: 'ValidUntil', is: 'text' },
    { name: OWNER, is: 'person' },
    { name: SUCCESS, is: 'note', isOurs: true },
    ...TRY_COLUMNS,
  ],
  holds: (_lineId, register) => register === 'charter',
  async sides({ registers, lists }, words, rows) {
    const [entries, skills, roles, people] = await Promise.all([
      registers.entries('charter'),
      registers.skills(),
      registers.roleProfiles(),
      lists.people(),
    ]);
    const called: Called = {
      skills: skillNames(skills, words),
      roles: readableNames(
        new Map([...roles].map(([id, { roleId, title }]) => [id, { id: roleId, name: title }])),
      ),
      people: pickersOf(people),
      lines: new Map(entries.map(({ id, value }) => [id, value])),
      rows,
    };
    const kept = entries.map(({ value }) => entryOf(value, called, words));
    const marked = new Map(kept.map(({ key, mark }) => [mark, key]));
    return {
      entries: kept,
      read: (fields) => renamedIn(fields, called, marked, words) ?? lineIn(fields, called, words),
    };
  },
  whyNot: (error, words) => faultWords(error, columnAt, words),
};

function lineIn(fields: Readonly<Record<string, unknown>>, called: Called, words: Words): RowRead {
  const lineId = textIn(fields, 'Title');
  const skills = called.skills.idsIn(textIn(fields, 'Skills'), words);
  const roles = called.roles.idsIn(textIn(fields, 'Roles'), words);
  const owner = called.people.personIn(fields, OWNER, words);
  // A line has an owner: emptied, or of whom the site knows nothing, it stays whoever it was.
  const stood = called.lines.get(lineId);
  const standing = stood?.ownerId;
  const days = {
    ValidFrom: asItStood(textIn(fields, 'ValidFrom'), stood?.from),
    ValidUntil: asItStood(textIn(fields, 'ValidUntil'), stood?.until),
  };
  const mark = markOf({ ...fields, ...days });
  const parsed = CharterLine.safeParse({
    lineId,
    text: textIn(fields, 'LineText'),
    skillIds: skills.ids,
    roleIds: roles.ids,
    weight: fields['Weight'],
    from: fromDay(days.ValidFrom),
    until: untilDay(days.ValidUntil),
    ownerId: owner.personId ?? standing,
  });
  const named = [
    ...skills.faults.map((fault) => `Skills: ${fault}`),
    ...roles.faults.map((fault) => `Roles: ${fault}`),
    ...(owner.fault === undefined ? [] : [owner.fault]),
  ];
  // Where nobody is named rightly, that is the fault, and not that nobody is named.
  const others =
    parsed.error?.issues.filter(({ path }) => path[0] !== 'skillIds' || named.length === 0) ?? [];
  // Without the column a line would speak of every role.
  const lost = lostColumn(fields, ['Roles', pickedIn(OWNER)], words);
  const faults = [
    ...(lost === undefined ? [] : [lost]),
    ...named,
    ...(others.length > 0 ? [faultWords({ issues: others }, columnAt, words)] : []),
  ];
  if (!parsed.success || faults.length > 0)
    return {
      faults: faults.join('. '),
      mark,
      ...(RegisterId.safeParse(lineId).success ? { key: lineId } : {}),
    };
  const line = parsed.data;
  const entry = entryOf(line, called, words);
  const [Skills, Roles] = [skillsOf(line, called), rolesOf(line, called)];
  const mended = {
    Skills,
    Roles,
    ValidFrom: dayShown(line.from),
    ValidUntil: dayShown(line.until),
    ...successOf(line, called, words),
  };
  const ownedBy = called.people.numberOf(line.ownerId);
  const read = {
    key: line.lineId,
    mark: entry.mark,
    save(latest: readonly CurrentEntry[]) {
      const before = latest.find(({ id }) => id === line.lineId);
      // The list has no columns for the outcome that was agreed to, nor for the name of the owner.
      const { outcome, ownerName, ownerId } = (before?.value ?? {}) as Partial<CharterLine>;
      const value = {
        ...line,
        ...(outcome ? { outcome } : {}),
        ...(ownerName !== undefined && ownerId === line.ownerId ? { ownerName } : {}),
      };
      const edit = { register: 'charter' as const, id: line.lineId, value };
      return { ...edit, ...(before ? { ifMatch: before.etag } : {}) };
    },
  };
  if (line.ownerId === standing)
    return { ...read, says: entry.says, mended: { ...mended, [pickedIn(OWNER)]: ownedBy } };
  const { text, weight, from, until } = line;
  return {
    ...read,
    // Of what stands in the row: a name that is put right by the way is no other edit.
    mark,
    register: 'charter',
    asks: line.ownerId,
    place: OWNER,
    office: words.say('list.office.line', {
      line: line.lineId,
      text,
      skills: Skills,
      roles: Roles === '' ? 'none' : Roles,
      weight,
      from: words.day(Date.parse(from)),
      until: words.day(Date.parse(until)),
    }),
  };
}

/**
 * A row that the layer wrote and that bears another name by now: it would be a second line under that, or an edit of
 * another one. Its mark tells which line it was while that stands as it was; of one that changed at a door since, that
 * no other is without a row.
 * @param marked lines by the mark of what they say now
 */
function renamedIn(
  fields: Readonly<Record<string, unknown>>,
  { lines, rows }: Pick<Called, 'lines' | 'rows'>,
  marked: ReadonlyMap<string, string>,
  { say }: Words,
): RowRead | undefined {
  const at = (row: Readonly<Record<string, unknown>>) => ({
    title: textIn(row, 'Title'),
    mark: textIn(row, 'LearningOsMark'),
  });
  const { title, mark } = at(fields);
  const byMark = marked.get(mark);
  if (mark === '' || byMark === title) return undefined;
  const all = rows.map((row) => at(row.fields));
  const without = [...lines.keys()].filter((id) => all.every((row) => row.title !== id));
  if (byMark === undefined) {
    const isTwice = all.filter((row) => row.title === title && row.mark !== '').length > 1;
    // Where every line has its row, the register lost this one.
    if (lines.has(title) ? !isTwice : without.length === 0) return undefined;
  }
  const line = byMark ?? (without.length === 1 ? without[0] : undefined);
  return line === undefined
    ? { faults: say('list.line.renamed.unknown') }
    : { faults: say('list.line.renamed', { line }), key: line };
}

/** Of the line as it stands: no row says what its success is. */
function successOf({ lineId }: CharterLine, { lines, rows }: Called, words: Words) {
  const card = words.say('chat.owned');
  const outcome = lines.get(lineId)?.outcome;
  const said = outcome
    ? words.say('list.success', { terms: termsInWords(outcome, words), card })
    : words.say('list.success.none', { card });
  return toldIn(rows, { [SUCCESS]: said });
}

const named = (ids: readonly string[], { nameOf }: Names): string => [...new Set(ids.map(nameOf))].join('; ');
const skillsOf = ({ skillIds }: CharterLine, { skills }: Called): string => named(skillIds, skills);
const rolesOf = ({ roleIds }: CharterLine, { roles }: Called): string => named(roleIds, roles);

function entryOf(line: CharterLine, called: Called, words: Words): KeptEntry {
  const fields = {
    Title: line.lineId,
    LineText: line.text,
    Skills: skillsOf(line, called),
    Roles: rolesOf(line, called),
    Weight: line.weight,
    ValidFrom: dayShown(line.from),
    ValidUntil: dayShown(line.until),
    [pickedIn(OWNER)]: called.people.numberOf(line.ownerId),
    ...successOf(line, called, words),
  };
  const mark = markOf({ ...fields, ValidFrom: line.from, ValidUntil: line.until });
  return { key: line.lineId, mark, says: words.say('list.taken-over'), fields };
}

/**
 * The same for rows that say the same, in whatever order they name skills and however they write a moment. Of names and
 * not of ids: a row in which a skill is still called as it was is known for the one that the layer wrote.
 */
function markOf(fields: Readonly<Record<string, unknown>>): string {
  const text = (column: string) => textIn(fields, column);
  const names = (column: string) =>
    text(column)
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .toSorted();
  const moment = (written: string) => Date.parse(written) || written;
  return sha256(
    JSON.stringify([
      text('Title'),
      text('LineText'),
      names('Skills'),
      names('Roles'),
      fields['Weight'],
      moment(fromDay(text('ValidFrom'))),
      moment(untilDay(text('ValidUntil'))),
      fields[pickedIn(OWNER)] ?? '',
    ]),
    16,
  );
}

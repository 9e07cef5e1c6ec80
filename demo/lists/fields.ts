import { propertiesOf, type ListColumn } from '../../local/tenant/list-columns.ts';
import { OUR_COLUMNS } from '../../lib/lists/kept-list.ts';
import { lists } from '../../lib/lists/lists.ts';
import type { ShownList, ShownLists, ShownRow } from '../../local/tenant/list-pages.ts';
import { DoorRefused } from '../until-through.ts';
import type { Member, RowFields } from './site-lists.ts';

/** Somebody whom a people picker finds. */
export interface Found {
  id: string;
  displayName: string;
  userPrincipalName: string;
}

/** What every list has without anybody making it, before what it was made with. */
export const columnsOf = ({ columns }: ShownList): ListColumn[] => [
  { id: 'title', name: 'Title', text: {} },
  ...columns,
];

/** In which column the layer answers. */
export const ANSWER = 'LearningOsSays';

/** Whether only the layer writes it; an owner of the list would keep it out of the form, and people read it. */
const isOurs = ({ title }: ShownList, { name }: ListColumn): boolean =>
  [...(lists.find((list) => list.title === title)?.columns ?? []), ...OUR_COLUMNS].some(
    (column) => column.name === name && column.isOurs === true,
  );

/** What people fill in. */
export const filledIn = (list: ShownList): ListColumn[] =>
  columnsOf(list).filter((column) => !isOurs(list, column));

/** What the layer tells in a row besides its answer. */
export const toldBeside = (list: ShownList): ListColumn[] =>
  columnsOf(list).filter((column) => column.name !== ANSWER && isOurs(list, column));

/** What a people picker writes of somebody, which no two share. */
export const pickedAs = ({ displayName, userPrincipalName }: Found): string =>
  `${displayName} (${userPrincipalName})`;

/** What a row shows in a column. */
export function shownIn(
  { fields }: Pick<ShownRow, 'fields'>,
  column: ListColumn,
  { editors }: Pick<ShownLists, 'editors'>,
): string {
  const value = fields[propertiesOf(column)[0] ?? column.name] ?? '';
  if (!column.personOrGroup || value === '') return typeof value === 'string' ? value : String(value);
  return editors.find(({ number }) => number === value)?.name ?? `person ${String(value)}`;
}

/** What a form holds of a row, by column: of people what the picker writes. */
export const typedFrom = (
  row: Pick<ShownRow, 'fields'> | undefined,
  list: ShownList,
  { editors }: Pick<ShownLists, 'editors'>,
  people: readonly Found[],
): Record<string, string> =>
  Object.fromEntries(
    filledIn(list).map((column) => {
      const shown = row ? shownIn(row, column, { editors }) : '';
      const number = row?.fields[`${column.name}Id`];
      const editor = column.personOrGroup && editors.find((one) => one.number === number);
      const picked = editor ? people.find(({ id }) => id === editor.personId) : undefined;
      return [column.name, picked ? pickedAs(picked) : shown];
    }),
  );

/** What a browser sends of a form, by column; lines end as SharePoint keeps them. */
export const typedIn = (form: URLSearchParams, list: ShownList): Record<string, string> =>
  Object.fromEntries(
    filledIn(list).map(({ name }) => [name, (form.get(`column.${name}`) ?? '').replaceAll('\r\n', '\n')]),
  );

/**
 * What is saved of a form: the columns in which something else was typed than stood there.
 * @throws DoorRefused 400 where nobody, or more than one, is called so
 */
export async function changesIn(
  typed: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  list: ShownList,
  { member, people }: { member: Member; people: readonly Found[] },
): Promise<RowFields> {
  const fields: RowFields = {};
  for (const column of filledIn(list)) {
    const { name } = column;
    const text = typed[name] ?? '';
    if (text === (before[name] ?? '')) continue;
    if (column.personOrGroup)
      fields[`${name}Id`] = text.trim() === '' ? null : await member.pick(found(text, name, people));
    else if (text === '') fields[name] = null;
    else fields[name] = column.number ? Number(text.replace(',', '.')) : text;
  }
  return fields;
}

function found(text: string, column: string, people: readonly Found[]): string {
  const wanted = text.trim().toLowerCase();
  const exactly = people.filter((one) => pickedAs(one).toLowerCase() === wanted);
  const named = people.filter(({ displayName }) => displayName.toLowerCase() === wanted);
  const [one, ...others] = exactly.length > 0 ? exactly : named;
  if (!one) throw new DoorRefused(400, `${column}: nobody here is called “${text.trim()}”.`);
  if (others.length > 0)
    throw new DoorRefused(
      400,
      `${column}: ${others.length + 1} people are called “${text.trim()}”; choose one of those that the field offers.`,
    );
  return one.userPrincipalName;
}

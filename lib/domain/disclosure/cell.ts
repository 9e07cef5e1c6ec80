import { z } from 'zod';
import type { RoleId } from '../ids.ts';
import { groupOf, kindOf, nameIn } from './book.ts';

/** People of one role in one department at one site; of whom no site is known, those of whom none is. */
export interface Cell {
  roleId: RoleId;
  department: string;
  site?: string | undefined;
}

const Name = z.tuple([z.string(), z.string()]).rest(z.string());

/** What a cell goes by among groups that are spoken of: names may hold any character. */
export const cellGroup = ({ roleId, department, site }: Cell): string =>
  groupOf('cell', JSON.stringify(site === undefined ? [roleId, department] : [roleId, department, site]));

/** The cell that a group is; undefined of another kind of group. */
export function cellIn(group: string): Cell | undefined {
  if (kindOf(group) !== 'cell') return undefined;
  const [roleId, department, site] = Name.parse(JSON.parse(nameIn('cell', group)));
  return { roleId, department, ...(site === undefined ? {} : { site }) };
}

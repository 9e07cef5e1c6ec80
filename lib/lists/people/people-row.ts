import type { CurrentEntry, RegisterName } from '../../domain/register.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { CauseOwners } from '../../domain/cause/cause-owners.ts';
import type { Words } from '../../messages/words.ts';
import type { KeptEntry, RowRead } from '../kept-list.ts';
import type { Pickers } from '../pickers.ts';

/** What rows are read beside. */
export interface KnownPeople {
  people: Pickers;
  approvers: readonly CurrentEntry<'approver'>[];
  owners: CauseOwners;
  makers: readonly CurrentEntry<'maker'>[];
  sources: readonly CurrentEntry<'record-source'>[];
}

/** A row as one kind reads it. */
export interface RowOfPeople {
  /** Which of its kind it stands for; that of the row itself where it stands for none yet. */
  id: string;
  fields: Readonly<Record<string, unknown>>;
}

/** One kind of row of the list. */
export interface PeopleKind {
  /** As it is chosen in the column `Kind`, and as keys begin. */
  kind: string;
  register: RegisterName | undefined;
  entries: (known: KnownPeople, words: Words) => KeptEntry[];
  read: (row: RowOfPeople, known: KnownPeople, words: Words) => RowRead;
}

/** Columns of people. */
export const PERSON = 'Person';
export const DEPUTY = 'Deputy';
/** What is asked still, and is asked no more. */
export const ON = 'on';
export const OFF = 'off';

export const rowKeyOf = (kind: string, id: string): string => `${kind}.${id}`;
export const markOf = (...said: readonly unknown[]): string => sha256(JSON.stringify(said), 16);

import type { z } from 'zod';
import type { CurrentEntry, RegisterName } from '../domain/register.ts';
import type { PersonId } from '../domain/ids.ts';
import type { ListRow, ListRowChange } from '../ports/lists.ts';
import type { Ports } from '../ports/index.ts';
import type { Edit } from '../ports/registers.ts';
import type { Words } from '../messages/words.ts';

/** A column as SharePoint makes it; `said` is what people read above it where that is not its name. */
export interface Column {
  name: string;
  is: 'text' | 'note' | 'number' | 'choice' | 'person';
  choices?: readonly string[];
  /** Only the layer writes it. */
  isOurs?: true;
  /** It tells people nothing, so that no form shows it. */
  isHidden?: true;
}

/** One thing that a row stands for, as the register has it. */
export interface KeptEntry {
  key: string;
  /** The same for what says the same, however it is written. */
  mark: string;
  /** What of the columns people fill in. */
  fields: ListRowChange['fields'];
  /** What the row is answered while both sides say so. */
  says: string;
}

/** An entry as a row wants it saved, or in words why it cannot be, with what was saved since the pass began. */
export type Saving = Omit<Edit, 'by' | 'at'> | { faults: string };

/** A row that names somebody who does not answer for it yet: they say yes first, and until then all holds as it was. */
export interface AsksSomebody {
  key: string;
  mark: string;
  asks: PersonId;
  /** Where they stand in the row. */
  place: string;
  /** What they are asked to answer for, as they read it. */
  office: string;
  /** Without which app role nobody does. */
  role?: 'Need.Decide';
  /** Where it is saved. */
  register: RegisterName;
  save: (latest: readonly CurrentEntry[]) => Saving;
}

/** What a row says; `save` is made of the register as it stands at that moment. */
export type RowRead =
  | AsksSomebody
  | {
      faults: string;
      /** What it stands for, as far as that is known; empty where it is no entry of the register yet. */
      key?: string;
      /** As the mark of an entry, of the text as it stands there. */
      mark?: string;
      /** What it is told besides, such as what may stand there. */
      told?: ListRowChange['fields'];
    }
  | {
      key: string;
      mark: string;
      /** Where it is saved, if not where the list mostly is. */
      register?: RegisterName;
      /** The mark once it is taken over, where what is saved says something else than the row did. */
      markSaved?: string;
      says: string;
      /** What is put right in the row beside the answer. */
      mended?: ListRowChange['fields'];
      /** It was emptied, so that what it said goes. */
      isEmptied?: boolean;
      /** What it is told where its entry went at a door and nobody edited it; absent where it brings the entry back. */
      gone?: string;
      /** What is taken out of the row besides, whether or not it was edited: what the entry went for. */
      goneFields?: ListRowChange['fields'];
      save: (latest: readonly CurrentEntry[]) => Saving;
    };

/** Both sides of a list at one moment. */
export interface ListSides {
  entries: KeptEntry[];
  /** @param itemId its place in the list, which nobody can write */
  read: (fields: Readonly<Record<string, unknown>>, itemId: number) => RowRead;
}

/** One list in which humans keep a register, or a part of one. */
export interface KeptList {
  title: string;
  /** Where its rows are saved that say nothing else. */
  register: RegisterName;
  columns: readonly Column[];
  /** Whether an entry of the register stands in the list. */
  holds: (entryId: string, register: RegisterName) => boolean;
  /** @param rows as they stand at that moment */
  sides: (
    ports: Pick<Ports, 'registers' | 'lists'>,
    words: Words,
    rows: readonly ListRow[],
  ) => Promise<ListSides>;
  /** Why an entry does not fit its register, for whoever wrote the row. */
  whyNot: (error: z.ZodError, words: Words) => string;
}

/** The mark of what the row said when whoever it names said that it is not theirs. */
export const NOT_THEIRS = 'NotTheirs';
/** The same of whoever would take it and lacks the app role for that. */
export const lackingRole = (mark: string): string => `lacks role ${mark}`;

/** The columns that every list has besides its own. */
export const OUR_COLUMNS: readonly Column[] = [
  { name: 'LearningOsSays', is: 'note', isOurs: true },
  { name: 'LearningOsMark', is: 'text', isOurs: true, isHidden: true },
  { name: NOT_THEIRS, is: 'text', isOurs: true, isHidden: true },
];

/** What stands in a column of text, without blanks around it. */
export const textIn = (fields: Readonly<Record<string, unknown>>, column: string): string => {
  const value = fields[column];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/**
 * What is wrong where a list has lost a column, so that each of its rows seems to be emptied; SharePoint names every
 * column of a row, also an empty one.
 */
export const lostColumn = (
  fields: Readonly<Record<string, unknown>>,
  columns: readonly string[],
  { say }: Words,
): string | undefined => {
  const lost = columns.filter((column) => !Object.hasOwn(fields, column));
  return lost.length === 0 ? undefined : say('list.no-column', { columns: lost.join(', ') });
};

/**
 * Of what the layer only tells, what the list has a column for: one that was made before the column has none, and
 * nothing is written into it until IT makes it.
 */
export const toldIn = <T>(rows: readonly ListRow[], told: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(told).filter(([column]) => rows.every(({ fields }) => Object.hasOwn(fields, column))),
  );

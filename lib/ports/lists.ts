import type { PersonId } from '../domain/ids.ts';

/** A row of a list in which humans keep what steers the layer, with its columns as they stand there. */
export interface ListRow {
  itemId: number;
  etag: string;
  fields: Record<string, unknown>;
}

/** Somebody whom the pickers of the site know. */
export interface SitePerson {
  /** What a column of people holds of them; another one on another site. */
  number: number;
  personId: PersonId;
}

/** The lists in which humans keep what steers the layer beside the doors, as far as the company has them. */
export interface Lists {
  /** Every row; undefined where there is no such list. @throws NamedError `unavailable` */
  rows: (list: string) => Promise<ListRow[] | undefined>;
  /** Everybody who opened the site or was picked there. @throws NamedError `unavailable` */
  people: () => Promise<SitePerson[]>;
  /** Where humans open it. */
  address: (list: string) => string;
}

/** A change of one row, refused where the row changed since it was read; or a new one. */
export interface ListRowChange {
  /** Its title. */
  list: string;
  row?: Pick<ListRow, 'itemId' | 'etag'>;
  /** Null takes a person out of their column. */
  fields: Record<string, string | number | null>;
}

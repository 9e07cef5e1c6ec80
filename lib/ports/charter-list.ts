/** A row of the list in which humans keep the strategy, with its columns as they stand there. */
export interface CharterRow {
  itemId: number;
  etag: string;
  fields: Record<string, unknown>;
}

/** The list in which humans keep the strategy beside the door, if the company has one. */
export interface CharterList {
  /** Every row; undefined where there is no such list. @throws NamedError `unavailable` */
  rows: () => Promise<CharterRow[] | undefined>;
  /** Where humans open it. */
  address: string;
}

/** A change of one row, refused where the row changed since it was read; or a new one. */
export interface CharterRowChange {
  row?: Pick<CharterRow, 'itemId' | 'etag'>;
  fields: Record<string, string | number>;
}

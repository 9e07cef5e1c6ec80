/** What a system answered to the question what changed there, a page at a time. */
export type DeltaAnswer<Entry> =
  | { outcome: 'page'; entries: Entry[]; /** Where the next page begins. */ next: string }
  /** The last page for now; `next` is where later changes begin. */
  | { outcome: 'last-page'; entries: Entry[]; next: string }
  /** It does not know the place any more: everything has to be read anew. */
  | { outcome: 'lost' }
  /** It asks to be left alone for so many milliseconds. */
  | { outcome: 'busy'; wait: number };

import type { Span } from '../../../domain/content/content.ts';

/** Where a passage stands: in which list of which document, and how far down. */
export interface PassagePlace {
  id: string;
  list: string;
  order: number;
  step?: number;
}

export const positionsOf = (spans: readonly Span[]): ReadonlyMap<string, PassagePlace> =>
  new Map(
    spans.map(({ id, source, section = '', step }, order) => [
      id,
      { id, list: `${source}\n${section}`, order, ...(step === undefined ? {} : { step }) },
    ]),
  );

/** Whether the first comes after the second in the same document; parts of one passage have no order among them. */
export const isAfter = (one: PassagePlace, other: PassagePlace): boolean => {
  if (documentOf(one.list) !== documentOf(other.list) || one.id === other.id) return false;
  if (one.list === other.list && one.step !== undefined && other.step !== undefined)
    return one.step === other.step ? false : one.step > other.step;
  return one.order > other.order;
};

export const documentOf = (list: string): string | undefined => list.split('\n')[0];

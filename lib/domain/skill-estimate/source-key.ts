import type { EvidenceSource } from './constants.ts';

/** Where something said of a skill comes from. */
export interface SaidBy {
  source: EvidenceSource;
  feed?: string;
  rater?: string;
}

/**
 * Who says something, as one key: the kind of evidence, the feed and the rater, as in
 * `manager-observation@appraisals#3fa9`. What came before feeds were kept is known by its kind alone.
 */
export const sourceKeyOf = ({ source, feed, rater }: SaidBy): string =>
  feed === undefined ? source : rater === undefined ? `${source}@${feed}` : `${source}@${feed}#${rater}`;

/** The same without who judged. */
export function feedKeyOf(key: string): string {
  const end = key.indexOf('#');
  return end < 0 ? key : key.slice(0, end);
}

export function kindOfKey(key: string): EvidenceSource {
  const end = key.indexOf('@');
  return (end < 0 ? key : key.slice(0, end)) as EvidenceSource;
}

/** The name of the feed; undefined where no feed was kept. */
export const namedFeedOf = (key: string): string | undefined => (key.includes('@') ? feedIn(key) : undefined);

/** The name of the feed, or the kind where no feed was kept. */
export const feedIn = (key: string): string => feedKeyOf(key).slice(key.indexOf('@') + 1);

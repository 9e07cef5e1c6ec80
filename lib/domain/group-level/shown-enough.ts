import type { Policy, Thresholds } from '../policy/policy.ts';
import { feedIn } from '../skill-estimate/source-key.ts';
import type { SourceWord } from './group-standing.ts';

type Sources = Pick<Policy['sources'], 'mayOpenAlone'>;

/**
 * Whether more than one source shows it, or one that a human said may open a need alone: no scale, test or rater that
 * is off by itself costs anybody their time.
 */
export const isShownEnough = (shown: readonly string[], { mayOpenAlone }: Sources): boolean =>
  shown.length > 1 || shown.some((source) => mayOpenAlone.includes(feedIn(source)));

/**
 * Whether somebody is noticeably below by the word of enough sources; undefined where too few saw them to say so either
 * way.
 */
export function isBorneOut(
  words: readonly Pick<SourceWord, 'source' | 'short'>[],
  { noticeableGap }: Pick<Thresholds, 'noticeableGap'>,
  sources: Sources,
): boolean | undefined {
  const named = (some: typeof words): string[] => some.map(({ source }) => source);
  if (!isShownEnough(named(words), sources)) return undefined;
  return isShownEnough(named(words.filter(({ short }) => short >= noticeableGap)), sources);
}

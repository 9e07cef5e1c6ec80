import type { ContentAsset } from './content.ts';
import type { Insight } from '../outcome/insight.ts';
import type { MadeUnder } from './made-under.ts';

/** Fewer drafts that somebody decided on, or needs that were measured, say nothing of a version. */
export const ENOUGH = 5;

type Verdict = Exclude<Insight['verdict'], 'too-few'>;

/** What came of one version of the rules, or of the words of one form. */
export interface VersionSeen {
  of: keyof MadeUnder;
  version: string;
  /** Of words: the form that they are of. */
  form?: string;
  /** Drafts that a human approved, rejected or sent back; null while they are too few. */
  drafts: { decided: number; sentBack: number } | null;
  /** Needs by what their last reading showed; null while they are too few. */
  outcomes: Record<Verdict, number> | null;
}

/** What counts of a response: a withdrawn or unanswered one says nothing of who worded it. */
const decided: readonly ContentAsset['status'][] = [
  'approved',
  'published',
  'outdated',
  'pulled',
  'rejected',
  'sent-back',
];

/**
 * Lays versions beside each other: how often drafts came back, and what needs came to. It counts drafts and needs,
 * and no people; of a need its last reading counts.
 *
 * @param insights those that may be shown
 */
export function compareVersions(
  assets: readonly ContentAsset[],
  insights: readonly Insight[],
): VersionSeen[] {
  const seen = new Map<
    string,
    { of: keyof MadeUnder; version: string; form?: string; assets: ContentAsset[] }
  >();
  for (const asset of assets)
    for (const part of ['rules', 'words'] as const) {
      const version = asset.madeUnder?.[part];
      if (version === undefined) continue;
      const form = part === 'words' ? { form: asset.modality.chosen } : {};
      const key = `${part} ${version} ${form.form ?? ''}`;
      const entry = seen.get(key) ?? { of: part, version, ...form, assets: [] };
      entry.assets.push(asset);
      seen.set(key, entry);
    }
  const last = readingsByVersion(insights);
  return [...seen.values()]
    .map(({ assets: own, ...version }) => ({
      ...version,
      drafts: draftsIn(own),
      outcomes: outcomesIn(own, last),
    }))
    .toSorted((a, b) => a.of.localeCompare(b.of) || a.version.localeCompare(b.version));
}

/** Of drafts of some version, how many came back; null where too few were decided on to say. */
export function draftsIn(assets: readonly ContentAsset[]): VersionSeen['drafts'] {
  const counted = assets.filter(({ origin, status }) => origin === 'ai-drafted' && decided.includes(status));
  if (counted.length < ENOUGH) return null;
  const sentBack = counted.filter(({ status }) => status === 'sent-back').length;
  return { decided: counted.length, sentBack };
}

/** The last reading of what each version gave to each need. */
export type ReadingsByVersion = ReadonlyMap<string, Insight>;
export function readingsByVersion(insights: readonly Insight[]): ReadingsByVersion {
  const last = new Map<string, Insight>();
  for (const insight of insights) {
    const known = last.get(answeredUnder(insight));
    if (!known || known.at <= insight.at) last.set(answeredUnder(insight), insight);
  }
  return last;
}

/**
 * Needs that responses of some version answered, by what the last reading of what reached people then showed; null
 * where they are too few to say. A reading of what answered the need before, or after it was renewed under other rules,
 * is none of theirs.
 */
export function outcomesIn(
  assets: readonly ContentAsset[],
  last: ReadingsByVersion,
): VersionSeen['outcomes'] {
  const ofNeeds = new Map<string, Insight>();
  for (const asset of assets) {
    const insight = last.get(answeredUnder(asset));
    if (!insight || !['published', 'outdated', 'pulled'].includes(asset.status)) continue;
    if ((ofNeeds.get(asset.needId)?.at ?? -Infinity) <= insight.at) ofNeeds.set(asset.needId, insight);
  }
  const verdicts = [...ofNeeds.values()]
    .map(({ verdict }) => verdict)
    .filter((verdict) => verdict !== 'too-few');
  if (verdicts.length < ENOUGH) return null;
  const sums = { improved: 0, changed: 0, 'no-change-shown': 0, worse: 0 };
  for (const verdict of verdicts) sums[verdict] += 1;
  return sums;
}

const answeredUnder = ({ needId, madeUnder }: Pick<Insight, 'needId' | 'madeUnder'>): string =>
  [needId, madeUnder?.rules, madeUnder?.words].join('|');

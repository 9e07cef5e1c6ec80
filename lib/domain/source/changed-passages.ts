import type { DraftedAsset, Span } from '../content/content.ts';
import { meaningIn } from '../text/grounding.ts';
import type { ChangedPassage } from './source-change.ts';

/** A passage that something rests on, and whether the side that learners read does. */
export type CitedSpan = Span &
  Pick<ChangedPassage, 'isForLearners'> & {
    /** It is a step of a procedure that is cited from its first step to its last; other forms choose among steps. */
    isOfAll?: true;
  };

/** Ids of passages of a course begin with it; those of a document begin with a number. */
export const OF_COURSE = 'course.';
/** What a course says of itself stands in no document, be there a file of the same name. */
export const isOfCourse = ({ id }: Pick<Span, 'id'>): boolean => id.startsWith(OF_COURSE);

/** The documents that something cites, each with the passages that it rests on. */
export function citedIn({
  artefact,
  spans,
}: Pick<DraftedAsset, 'artefact' | 'spans'>): Map<string, CitedSpan[]> {
  const cited = new Set(citesWithin(artefact));
  const ofLearners = new Set(citesWithin(artefact.learner));
  const isOfAll = artefact.form === 'job-aid' ? { isOfAll: true as const } : {};
  return Map.groupBy(
    spans
      .filter((span) => cited.has(span.id) && !isOfCourse(span))
      .map((span): CitedSpan => ({
        ...span,
        ...(ofLearners.has(span.id) ? { isForLearners: true as const } : {}),
        ...(span.step === undefined ? {} : isOfAll),
      })),
    ({ source }) => source,
  );
}

/** Ids of what is cited anywhere in an artefact: whatever its form, a claim holds them in `cites`. */
export function citesWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citesWithin);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]: [string, unknown]) =>
    name === 'cites' && Array.isArray(held) ? held.filter((id) => typeof id === 'string') : citesWithin(held),
  );
}

/** Share of words in common, 0–1, from which one passage is taken for another wording of the other; by judgement. */
const SAME_PLACE = 0.5;
/** What it counts to stand under the same heading, and at the same number. */
const SAME_SECTION = 0.15;
const SAME_STEP = 0.25;

/**
 * What of the cited passages of one document does not stand there any more. A passage stands where its words stand,
 * wherever that is, and a step besides at its number: a procedure keeps its order. Whatever else comes closest to it is
 * taken for what it says now; where nothing does, it was removed. A step that came in among those of a procedure that
 * is cited as a whole is told too, because without it the procedure is none.
 * @param cited the passages as they were approved @param now every passage of the document, in its order
 */
export function changedPassages(cited: readonly CitedSpan[], now: readonly Span[]): ChangedPassage[] {
  const differing = cited.filter((span) => !now.some((one) => isTheSame(span, one)));
  const spoken = new Set(cited.map(numbered));
  const free = now.filter((one) => !spoken.has(numbered(one)));
  const nearest = differing
    .flatMap((span) => free.map((one) => ({ span, one, closeness: closenessOf(span, one) })))
    .filter(({ closeness }) => closeness >= SAME_PLACE)
    .toSorted((a, b) => b.closeness - a.closeness);
  const became = new Map<Span, Span>();
  const taken = new Set<Span>();
  for (const { span, one } of nearest) {
    if (became.has(span) || taken.has(one)) continue;
    became.set(span, one);
    taken.add(one);
  }
  return [
    ...differing.map((span): ChangedPassage => {
      const { source, id: spanId } = span;
      const after = became.get(span);
      const was = { source, spanId, before: numbered(span), ...readersOf([span]) };
      return after ? { ...was, fate: 'changed', after: numbered(after) } : { ...was, fate: 'removed' };
    }),
    ...addedSteps(cited, free, taken),
  ];
}

/** The same words; of steps, at the same number. */
const isTheSame = (a: Span, b: Span): boolean => a.text === b.text && a.step === b.step;

/** As a passage is told: a step with its number. */
export const numbered = ({ step, text }: Span): string => (step === undefined ? text : `${step}. ${text}`);

/** How much two passages have in common (0–1, by Dice), more where they stand at the same place. */
function closenessOf(a: Span, b: Span): number {
  const [ours, theirs] = [new Set(meaningIn(a.text)), new Set(meaningIn(b.text))];
  if (ours.size + theirs.size === 0) return 0;
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  const common = (2 * shared) / (ours.size + theirs.size);
  const isSameSection = a.section === b.section;
  return (
    common +
    (isSameSection && a.section !== undefined ? SAME_SECTION : 0) +
    (isSameSection && a.step !== undefined && a.step === b.step ? SAME_STEP : 0)
  );
}

/** Steps that stand among the cited ones of their section, at least two of which are, and are none of them. */
function addedSteps(
  cited: readonly CitedSpan[],
  free: readonly Span[],
  taken: ReadonlySet<Span>,
): ChangedPassage[] {
  const steps = Map.groupBy(
    cited.filter(({ isOfAll }) => isOfAll),
    ({ section }) => section,
  );
  return free
    .filter((one) => one.step !== undefined && !taken.has(one) && (steps.get(one.section)?.length ?? 0) > 1)
    .map((one) => ({
      source: one.source,
      fate: 'added',
      after: numbered(one),
      ...readersOf(steps.get(one.section) ?? []),
    }));
}

/** Learners read of what changed at these passages only where their own side cites them all. */
const readersOf = (spans: readonly CitedSpan[]): Pick<ChangedPassage, 'isForLearners'> =>
  spans.every(({ isForLearners }) => isForLearners) ? { isForLearners: true } : {};

/** Every cited passage of a document that cannot be cited any more. */
export const allLost = (
  cited: readonly CitedSpan[],
  fate: 'document-gone' | 'document-unreadable' | 'document-over',
): ChangedPassage[] =>
  cited.map((span) => ({
    source: span.source,
    spanId: span.id,
    before: numbered(span),
    fate,
    ...readersOf([span]),
  }));

import type { Learner } from './learner.ts';

type Told = Pick<Learner, 'leftAt' | 'personAt'>;

/** Whether the latest that was said of somebody's work is that they left. */
export const hasLeft = ({ leftAt, personAt }: Told): boolean =>
  leftAt !== undefined && leftAt >= (personAt ?? Number.NEGATIVE_INFINITY);

/** Whether a feed names them as somebody with a role here, who did not leave. */
export const worksHere = (learner: Learner): boolean => learner.person !== undefined && !hasLeft(learner);

/** The learner with the moment at which they left; the latest counts, in whatever order it is heard. */
export const withLeft = (learner: Learner, at: number): Learner => ({
  ...learner,
  leftAt: Math.max(learner.leftAt ?? Number.NEGATIVE_INFINITY, at),
});

export const isCompared = ({ objection }: Pick<Learner, 'objection'>): boolean => objection === undefined;
export const isProcessed = ({ objection }: Pick<Learner, 'objection'>): boolean =>
  objection?.to !== 'processing';

/**
 * The learner as everything sees them that works something out about people. Whoever left is not there. Whoever objects
 * is one of the group of whom nothing is known: they count among its people as before, so that nobody is told by a
 * number that they objected, and nothing is planned for them, sent to them or found about them.
 */
export function takingPart(learner: Learner): Learner | undefined {
  if (hasLeft(learner)) return undefined;
  if (isProcessed(learner)) return learner;
  const { changed } = learner;
  const seen = withoutMoments(learner);
  return {
    ...seen,
    skills: {},
    learning: { skills: {} },
    participations: {},
    ...(changed ? { changed: { ...changed, skills: {} } } : {}),
  };
}

function withoutMoments(learner: Learner): Learner {
  const seen = { ...learner };
  delete seen.moments;
  return seen;
}

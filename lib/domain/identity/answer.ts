import { DAY } from '../milliseconds.ts';
import { knownAt, MOST_CLAIMS, timeAround, type IdentityClaim, type TimeSpan } from './claims.ts';

/** How long after an answer it holds; then it is asked again, since no system says when it changed hands. */
const HOLDS = { person: 365 * DAY, nobody: 90 * DAY };

/** A human's word for whose an identifier is, in a time that they may bound. */
export interface IdentityAnswer {
  holder: string;
  since?: number | undefined;
  until?: number | undefined;
}

/**
 * The claims once a human said whose it is. Their word holds for the time in doubt: around each moment that was asked
 * about, as far as the systems of the company know nothing certain, and never longer than `HOLDS`. Where nothing is
 * asked about, it takes the place of what a human said before.
 * @param moments of what waits for the answer
 */
export function withAnswer(
  claims: readonly IdentityClaim[],
  { holder, since = -Infinity, until }: IdentityAnswer,
  {
    moments,
    at,
    notReusedSince,
  }: { moments: readonly number[]; at: number; notReusedSince?: number | undefined },
): readonly IdentityClaim[] {
  const words = claims.filter(({ isConfirmed }) => isConfirmed);
  const open = moments.filter((moment) => 'why' in knownAt(claims, moment, notReusedSince));
  const asked = open.length > 0 ? open.map((moment) => timeAround(claims, moment)) : words.map(spanOf);
  const last = until ?? at + (holder === 'nobody' ? HOLDS.nobody : HOLDS.person);
  const spans = distinct(asked.map((span) => within(span, { since, until: last })).filter(isTime));
  const others = claims.flatMap((claim) => (claim.isConfirmed ? outside(claim, spans) : [claim]));
  const said = spans.map((span): IdentityClaim => ({
    holder,
    ...asStored(span),
    notedAt: at,
    isConfirmed: true,
  }));
  return [...others, ...said].slice(-MOST_CLAIMS);
}

const spanOf = ({ since = -Infinity, until = Infinity }: IdentityClaim): TimeSpan => ({ since, until });

const within = (one: TimeSpan, other: TimeSpan): TimeSpan => ({
  since: Math.max(one.since, other.since),
  until: Math.min(one.until, other.until),
});

const isTime = ({ since, until }: TimeSpan): boolean => since < until;

const distinct = (spans: readonly TimeSpan[]): TimeSpan[] => [
  ...new Map(spans.map((span) => [`${span.since} ${span.until}`, span])).values(),
];

const asStored = ({ since, until }: TimeSpan): Pick<IdentityClaim, 'since' | 'until'> => ({
  ...(since === -Infinity ? {} : { since }),
  ...(until === Infinity ? {} : { until }),
});

/** What is left of an earlier word. */
function outside(claim: IdentityClaim, spans: readonly TimeSpan[]): IdentityClaim[] {
  let left = [spanOf(claim)];
  for (const { since, until } of spans)
    left = left
      .flatMap((span) => [
        within(span, { since: -Infinity, until: since }),
        within(span, { since: until, until: Infinity }),
      ])
      .filter(isTime);
  const { holder, notedAt } = claim;
  const word = { ...(holder === undefined ? {} : { holder }), notedAt, isConfirmed: true as const };
  return left.map((span) => ({ ...word, ...asStored(span) }));
}

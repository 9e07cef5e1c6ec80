import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Instant, PersonId, RegisterId } from '../ids.ts';
import { sha256 } from '../sha256.ts';

/** A year with its leap day. */
const LONGEST = 366 * DAY;

/**
 * What a named human approves before it is asked: that something which humans approved here before is given to another
 * group, within limits. It stands for the question about publication alone, never for one about cause and priority.
 */
export const StandingApproval = z
  .strictObject({
    standingId: RegisterId,
    /** Who answers for it, and saves it: nobody approves in somebody else's name. */
    ownerId: PersonId,
    /**
     * A course of the catalogue, a document of the company whose text is watched, or, at a moment of one person's
     * alone, a page that was made and approved for an earlier need. Never something new.
     */
    reuses: z.enum(['course', 'document', 'page']),
    /** Of which skills; none means all. */
    skillIds: z.array(RegisterId).max(50),
    /** People whom a need is about: no more than these can receive it. */
    mostPeople: z.int().min(5).max(500),
    /** Needs that it decides in a calendar month, UTC. */
    needsAMonth: z.int().min(1).max(50),
    /** Offers to single people, at a moment of theirs, in a calendar month, UTC; absent: none. */
    momentsAMonth: z.int().min(1).max(500).optional(),
    /** One in so many is asked about all the same. */
    sampleEvery: z.int().min(2).max(20),
    from: Instant,
    until: Instant,
    isWithdrawn: z.boolean(),
  })
  .refine(
    ({ from, until }) =>
      Date.parse(until) > Date.parse(from) && Date.parse(until) - Date.parse(from) <= LONGEST,
    { path: ['until'], message: 'must be after from, and by a year at most' },
  );
export type StandingApproval = z.infer<typeof StandingApproval>;

/** A course or document, as people would be shown it. */
interface Shown {
  externalId: string;
  title: string;
  description: string;
  url: string;
  /** Of a document: its text, as a hash. */
  fingerprint?: string;
}

/** As much of a response as decides. */
interface Response {
  origin: 'reused' | 'ai-drafted';
  status: string;
  version: number;
  skillId: string;
  /** What it reuses, if it does. */
  entry?: Shown;
}

/** A response that humans would be asked about. */
export interface InQuestion {
  asset: Response;
  /** What humans approved and turned down here before, of what it reuses. */
  earlier: readonly Response[];
  /** Whom the need is about, as they work now. */
  people: number;
  /** Who asked for it, or had another hand in it. */
  involved: readonly string[];
  /** Epoch milliseconds. */
  at: number;
}

/** Whether a standing approval is about this response. Its sample and its quota are asked apart. */
export function covers(standing: StandingApproval, asked: InQuestion): boolean {
  const { asset, earlier, people, involved, at } = asked;
  if (!isInForce(standing, at) || asset.origin !== 'reused' || !asset.entry || asset.version > 1)
    return false;
  const kind = asset.entry.fingerprint === undefined ? 'course' : 'document';
  return (
    kind === standing.reuses &&
    (standing.skillIds.length === 0 || standing.skillIds.includes(asset.skillId)) &&
    people <= standing.mostPeople &&
    !involved.includes(standing.ownerId) &&
    wasApproved(asset.entry, earlier)
  );
}

const isInForce = ({ isWithdrawn, from, until }: StandingApproval, at: number): boolean =>
  !isWithdrawn && Date.parse(from) <= at && at < Date.parse(until);

/** Something that was approved and published for an earlier need, and may be offered to one person. */
export interface AtAMoment {
  kind: StandingApproval['reuses'];
  skillId: string;
  personId: PersonId;
  /** Epoch milliseconds. */
  at: number;
}

/** Whether a standing approval is about such an offer. Nobody answers for what they receive themselves. */
export const coversMoment = (
  standing: StandingApproval,
  { kind, skillId, personId, at }: AtAMoment,
): standing is StandingApproval & { momentsAMonth: number } =>
  standing.momentsAMonth !== undefined &&
  isInForce(standing, at) &&
  standing.reuses === kind &&
  standing.ownerId !== personId &&
  (standing.skillIds.length === 0 || standing.skillIds.includes(skillId));

/** Whether humans approved the same before, as it reads now, and turned it down nowhere. */
function wasApproved(entry: Shown, earlier: readonly Response[]): boolean {
  const same = earlier.filter((asset) => asset.entry?.externalId === entry.externalId);
  return (
    !same.some(({ status }) => status === 'rejected' || status === 'sent-back') &&
    same.some(
      (asset) =>
        (asset.status === 'approved' || asset.status === 'published') && readsAlike(asset.entry, entry),
    )
  );
}

const readsAlike = (one: Shown | undefined, other: Shown): boolean =>
  one?.url === other.url &&
  one.title === other.title &&
  one.description === other.description &&
  one.fingerprint === other.fingerprint;

/**
 * Whether a question, or a moment, is of the sample: by its id, so that nobody draws twice and a repeated step asks the
 * same.
 */
export const isSampled = ({ standingId, sampleEvery }: StandingApproval, approvalId: string): boolean =>
  Number.parseInt(sha256(`${standingId}:${approvalId}`, 8), 16) % sampleEvery === 0;

/** What saving one does, as the log keeps it. */
export function actOfStandingApproval(standing: StandingApproval): string {
  const { standingId, reuses, mostPeople, momentsAMonth = 0, until, isWithdrawn } = standing;
  return isWithdrawn
    ? `withdraws standing approval ${standingId}`
    : `pre-authorises (${standingId}) the reuse of a ${reuses} for needs of at most ${mostPeople} people${momentsAMonth > 0 ? `, and for ${momentsAMonth} people a month at a moment of theirs` : ''}, until ${until.slice(0, 10)}`;
}

import { z } from 'zod';
import { DAY } from './durations.ts';
import { Instant, PersonId, RegisterId } from './ids.ts';
import { sha256 } from './sha256.ts';

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
    /** A course of the catalogue, or a document of the company whose text is watched. Never something new. */
    reuses: z.enum(['course', 'document']),
    /** Of which skills; none means all. */
    skillIds: z.array(RegisterId).max(50),
    /** People in the role: no more than these can receive it. */
    mostPeople: z.int().min(5).max(500),
    /** Needs that it decides in a calendar month, UTC. */
    needsAMonth: z.int().min(1).max(50),
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
  /** In the role. */
  people: number;
  /** Who asked for it, or had another hand in it. */
  involved: readonly string[];
  /** Epoch milliseconds. */
  at: number;
}

/** Whether a standing approval is about this response. Its sample and its quota are asked apart. */
export function covers(standing: StandingApproval, asked: InQuestion): boolean {
  const { asset, earlier, people, involved, at } = asked;
  const inForce = !standing.isWithdrawn && Date.parse(standing.from) <= at && at < Date.parse(standing.until);
  if (!inForce || asset.origin !== 'reused' || !asset.entry || asset.version > 1) return false;
  const kind = asset.entry.fingerprint === undefined ? 'course' : 'document';
  return (
    kind === standing.reuses &&
    (standing.skillIds.length === 0 || standing.skillIds.includes(asset.skillId)) &&
    people <= standing.mostPeople &&
    !involved.includes(standing.ownerId) &&
    wasApproved(asset.entry, earlier)
  );
}

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

/** Whether a question is of the sample: by its id, so that nobody draws twice and a repeated step asks the same. */
export const isSampled = ({ standingId, sampleEvery }: StandingApproval, approvalId: string): boolean =>
  Number.parseInt(sha256(`${standingId}:${approvalId}`, 8), 16) % sampleEvery === 0;

/** What saving one does, as the log keeps it. */
export function actOfStandingApproval(standing: StandingApproval): string {
  const { standingId, reuses, mostPeople, until, isWithdrawn } = standing;
  return isWithdrawn
    ? `withdraws standing approval ${standingId}`
    : `pre-authorises (${standingId}) the reuse of a ${reuses} in roles of at most ${mostPeople}, until ${until.slice(0, 10)}`;
}

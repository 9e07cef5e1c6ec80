import { z } from 'zod';

/** A word that somebody was told about a session. */
const ToldOfSession = z.object({
  /** Counted from 0 on. */
  session: z.int(),
  is: z.enum(['before', 'after']),
  at: z.number(),
});

/** Somebody’s part in a cohort that meets; moments in epoch milliseconds. */
export const InCohort = z.object({
  groupId: z.string(),
  invitedAt: z.number(),
  /** They are left out of what is to come: they said so. */
  leftAt: z.number().exactOptional(),
  /** They left this group and would come to another one. */
  wantsOther: z.literal(true).exactOptional(),
  /** They declined a session and were asked, once, what they want. */
  askedAt: z.number().exactOptional(),
  /** They were asked, and only miss that session. */
  staysAt: z.number().exactOptional(),
  told: z.array(ToldOfSession).exactOptional(),
  /** They finished it by having been there, and had not said so themselves: a correction of that takes it back. */
  finishedAt: z.number().exactOptional(),
  /** Whether they were there, by the number of the session from 0 on, as its facilitator marked it. */
  attended: z.record(z.string(), z.boolean()).exactOptional(),
});
export type InCohort = z.infer<typeof InCohort>;

/** A session of a group; moments in epoch milliseconds. */
const Session = z.object({
  from: z.number(),
  until: z.number(),
  /** By which the calendar knows it; absent until it is there. */
  eventId: z.string().exactOptional(),
  /** It was moved to another time, once. */
  movedAt: z.number().exactOptional(),
  /** It goes to a human: declined again after it was moved, or gone from the calendar. */
  handedOverAt: z.number().exactOptional(),
  /** Its facilitator was asked who was there. */
  askedAt: z.number().exactOptional(),
  /** Its facilitator marked who was there. */
  markedAt: z.number().exactOptional(),
});
export type Session = z.infer<typeof Session>;

/** A group of a cohort, without who is in it: that lies with its people. */
const CohortGroup = z.object({
  groupId: z.string(),
  formedAt: z.number(),
  /** Absent once they are erased, and while somebody else is sought. */
  facilitatorId: z.string().exactOptional(),
  /** Whoever led it stepped down then, and nobody took it over yet. */
  unledSince: z.number().exactOptional(),
  sessions: z.array(Session).min(1),
  /** What was to come of it was called off, and why. */
  calledOff: z.object({ at: z.number(), because: z.enum(['few', 'unled', 'pulled']) }).exactOptional(),
});
export type CohortGroup = z.infer<typeof CohortGroup>;

/** Somebody who was named to lead a group. */
const NamedFacilitator = z.object({
  /** Absent once they are erased. */
  personId: z.string().exactOptional(),
  namedAt: z.number(),
  askedAt: z.number().exactOptional(),
  /** `silent`: they did not answer in time, which is no yes. */
  said: z.object({ is: z.enum(['yes', 'no', 'silent']), at: z.number() }).exactOptional(),
});
export type NamedFacilitator = z.infer<typeof NamedFacilitator>;

/** A response that meets: who may lead its groups, and when they meet. */
export const MeetingCohort = z.object({
  needId: z.string(),
  assetId: z.string(),
  facilitators: z.array(NamedFacilitator),
  /** Groups that waited for somebody to lead them when it was last looked at. */
  places: z.int().exactOptional(),
  groups: z.array(CohortGroup),
});
export type MeetingCohort = z.infer<typeof MeetingCohort>;

/** Whether somebody is in a group now, and meets in what is to come of it. */
export const isIn = (part: InCohort | undefined, groupId: string): boolean =>
  part?.groupId === groupId && part.leftAt === undefined;

/** What of it took somebody’s attention besides its delivery. */
export const metOfCohort = ({ invitedAt, askedAt, told = [] }: InCohort): (number | undefined)[] => [
  invitedAt,
  askedAt,
  ...told.map(({ at }) => at),
];

/** The cohort with one of its groups changed. */
export const withGroup = (
  cohort: MeetingCohort,
  groupId: string,
  change: (group: CohortGroup) => CohortGroup,
): MeetingCohort => ({
  ...cohort,
  groups: cohort.groups.map((group) => (group.groupId === groupId ? change(group) : group)),
});

/** A group with one of its sessions changed, counted from 0 on. */
export const withSession = (group: CohortGroup, place: number, change: Partial<Session>): CohortGroup => ({
  ...group,
  sessions: group.sessions.map((session, i) => (i === place ? { ...session, ...change } : session)),
});

/** A group one of whose sessions, counted from 0 on, is no more a human's to look after. */
export const withSessionBack = (group: CohortGroup, place: number): CohortGroup => ({
  ...group,
  sessions: group.sessions.map((session, i) => {
    const back = { ...session };
    delete back.handedOverAt;
    return i === place ? back : session;
  }),
});

/** Whether a session of it is still to come. */
export const isToCome = ({ sessions }: CohortGroup, at: number): boolean =>
  sessions.some(({ from }) => at < from);

/** Whether a group meets at all any more. */
export const goesOn = ({ calledOff }: CohortGroup): boolean => calledOff === undefined;

/** Whether somebody is sought who takes a group over, because whoever led it stepped down. */
export const seeksLead = (group: CohortGroup, at: number): boolean =>
  group.unledSince !== undefined && goesOn(group) && isToCome(group, at);

import { z } from 'zod';
import type { PersonId, SkillId } from '../ids.ts';
import { Moments } from '../need/moments-kept.ts';
import { Participation } from '../outcome/participation.ts';
import { AskedMeasure } from './asked-measure.ts';
import { Practice } from './recall-state.ts';
import type { Evidence } from '../signal/evidence.ts';
import type { LearningVerb, SignalOf } from '../signal/signal.ts';
import { emptyState, fold, SkillState } from '../skill-estimate/state.ts';
import { Objection } from './objection.ts';
import { Person } from './person.ts';
import { givenForOf } from './purpose.ts';

/** What a person said about what is believed of their skill. */
export const SkillResponse = z.object({
  said: z.enum(['confirm', 'contest']),
  comment: z.string().exactOptional(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type SkillResponse = z.infer<typeof SkillResponse>;

/**
 * When what is known of a person last changed, as far as something is said of groups; moments of arrival, epoch
 * milliseconds.
 */
export const Changed = z.object({
  /** Evidence came in, or they came with it. */
  skills: z.record(z.string(), z.number()),
  /** They moved to another role, department, site or team, each by itself. */
  role: z.number().exactOptional(),
  department: z.number().exactOptional(),
  site: z.number().exactOptional(),
  team: z.number().exactOptional(),
  /** The role that they held when the month of that move began, by which moves are counted. */
  roleBefore: z.string().exactOptional(),
  /** They came to the company, or came back; absent of whom earlier versions knew already. */
  came: z.number().exactOptional(),
  /** As earlier versions noted it: they joined their role or department. */
  group: z.number().exactOptional(),
});
export type Changed = z.infer<typeof Changed>;

/** What somebody gave to learn, apart from what was seen of their work: no decision about their employment reads it. */
export const Learning = z.object({
  skills: z.record(z.string(), SkillState),
  /** The latest of each skill. */
  responses: z.record(z.string(), SkillResponse).exactOptional(),
  practice: Practice.exactOptional(),
  /** What they are asked in a sample, by measure; gone once it is counted. */
  measures: z.record(z.string(), AskedMeasure).exactOptional(),
  /** Set while evidence of their work is in the sums too, as earlier versions folded it. */
  mixed: z.literal(true).exactOptional(),
});
export type Learning = z.infer<typeof Learning>;

/**
 * Everything the layer holds about one person, as one document: evidence is folded into one of two `skills`, by what it
 * was given for, and never counted twice. `learner-parts.ts` says who sees what of it.
 */
export const Learner = z.object({
  personId: z.string(),
  /** Their time zone was checked when it came in, which takes longer than reading everything else. */
  person: z.object({ ...Person.shape, timeZone: z.string() }).exactOptional(),
  /** Drawn at random when they are first stored, and kept nowhere else (`pseudonym.ts`). */
  salt: z.string().exactOptional(),
  /** Time of the workforce signal that `person` came from; a later one wins whatever order they arrive in. */
  personAt: z.number().exactOptional(),
  /** When they left, where that was said; who came back since is known by `personAt`. */
  leftAt: z.number().exactOptional(),
  objection: Objection.exactOptional(),
  moments: Moments.exactOptional(),
  /** From what was seen of their work. */
  skills: z.record(z.string(), SkillState),
  learning: Learning,
  participations: z.record(z.string(), Participation),
  /** Set where every entry of the inbox is known by its sender too: nothing was taken in before senders were known. */
  inboxBySender: z.literal(true).exactOptional(),
  changed: Changed.exactOptional(),
  /** Of the earliest evidence in `skills`; absent in what earlier versions folded. Epoch milliseconds. */
  oldestAt: z.number().exactOptional(),
});
export type Learner = z.infer<typeof Learner>;

export const newLearner = (personId: PersonId): Learner => ({
  personId,
  skills: {},
  learning: { skills: {} },
  participations: {},
});

/** A learner as far as their skills are read: whole, or for a purpose that sees nothing of what was given to learn. */
export type KnownLearner = Pick<Learner, 'skills'> & { learning?: Learning };

/** Every skill on which there is evidence. */
export const skillIdsOf = ({ skills, learning }: KnownLearner): SkillId[] => [
  ...new Set([...Object.keys(skills), ...Object.keys(learning?.skills ?? {})]),
];

/** What is remembered under one id of a skill, part by part. */
export const statesUnder = ({ skills, learning }: KnownLearner, skillId: SkillId): SkillState[] =>
  [skills, learning?.skills ?? {}].flatMap((part) =>
    Object.hasOwn(part, skillId) ? (part[skillId] ?? []) : [],
  );

/** The learner with one more piece of evidence in the part that it belongs to; O(1), whatever the order of arrival. */
export function withEvidence(learner: Learner, evidence: Evidence, halfLifeDays: number): Learner {
  const isOfWork = givenForOf(evidence) === 'work';
  const { skillId } = evidence;
  const part = isOfWork ? learner.skills : learner.learning.skills;
  const known = Object.hasOwn(part, skillId) ? part[skillId] : undefined;
  const skills = { ...part, [skillId]: fold(known ?? emptyState(), evidence, halfLifeDays) };
  // Where nobody noted how old the rest is, nobody knows.
  const isDated = learner.oldestAt !== undefined || skillIdsOf(learner).length === 0;
  const dated = isDated ? { oldestAt: Math.min(learner.oldestAt ?? evidence.at, evidence.at) } : {};
  return isOfWork
    ? { ...learner, ...dated, skills }
    : { ...learner, ...dated, learning: { ...learner.learning, skills } };
}

/**
 * The later word about a person wins; of two at the same moment always the same one, so that order of arrival never
 * matters.
 */
export function withPerson(learner: Learner, person: Person, at: number): Learner {
  const known = learner.personAt ?? Number.NEGATIVE_INFINITY;
  const wins = at > known || (at === known && JSON.stringify(person) > JSON.stringify(learner.person));
  return wins ? { ...learner, person, personAt: at } : learner;
}

/** Whether a learning record says that its item is done. */
const finishes: Record<LearningVerb, boolean> = {
  completed: true,
  passed: true,
  practised: true,
  failed: false,
};

/**
 * The learner with what a learning record says of something that was planned for them: the earliest time at which it
 * was done.
 */
export function withFinished(
  learner: Learner,
  { data, time, source }: SignalOf<'learning.recorded'>,
): Learner {
  const at = Date.parse(time);
  if (!finishes[data.verb]) return learner;
  const named = Object.entries(learner.participations).filter(([, { knownAs }]) =>
    knownAs?.includes(data.objectId),
  );
  const changed = named.map(([needId, part]) => {
    const { plannedAt, finishedAt = Number.POSITIVE_INFINITY, saidBy } = part;
    // The earliest of each feed, so that the order in which its records come says nothing.
    const said = { ...part, saidBy: { ...saidBy, [source]: Math.min(at, saidBy?.[source] ?? at) } };
    return [needId, at >= plannedAt && at < finishedAt ? { ...said, finishedAt: at } : said] as const;
  });
  return { ...learner, participations: { ...learner.participations, ...Object.fromEntries(changed) } };
}

import { z } from 'zod';
import { Level, RegisterId, OneLine, type PersonId, type RoleId, type SkillId } from './ids.ts';
import { Person } from './person.ts';
import type { Thresholds } from './policy.ts';
import { emptyState, estimate, fold, merge, type SkillEstimate, SkillState } from './skill-estimate/state.ts';
import { DEFAULT_PRIOR } from './skill-estimate/constants.ts';
import type { Links } from './skill-estimate/links.ts';
import type { Evidence } from './evidence.ts';
import { Moments } from './moments-kept.ts';
import { Objection } from './objection.ts';
import { Participation } from './participation.ts';
import { Practice } from './recall-state.ts';
import { givenForOf } from './purpose.ts';
import type { LearningVerb, SignalOf } from './signal.ts';
import { SkillKind } from './skill-kind.ts';

/** An entry of the taxonomy. */
export const Skill = z.strictObject({
  skillId: RegisterId,
  label: OneLine(120),
  description: z.string().max(1_000),
  /** Days after which evidence counts half. */
  halfLifeDays: z.number().positive(),
  neighbours: z.array(RegisterId),
  /** What it is made of; where nobody says, a rule supposes it from the words (`skillKindOf`). */
  kind: SkillKind.optional(),
  /** Other words for it. */
  altLabels: z.array(OneLine(120)).max(50).optional(),
  /** What people say who ask for it, in their own words; drafted, and kept here once a human has read it. */
  phrases: z.array(OneLine(120)).max(50).optional(),
  /** Where it was imported from, such as its URI in ESCO. */
  source: z.string().max(300).optional(),
  /** The skill that it was merged into: this entry then only leads there. */
  mergedInto: RegisterId.optional(),
});
export type Skill = z.infer<typeof Skill> & {
  /** Skills that were merged into it; known once the taxonomy is read as a whole. */
  absorbs?: readonly SkillId[];
  /** How what each source says of it is read; known once sources were learned. */
  links?: Links;
};

/** What a role asks for, as levels per skill. */
export const RoleProfile = z.strictObject({
  roleId: RegisterId,
  title: OneLine(120),
  targets: z.record(RegisterId, Level),
  /** Whether whoever holds it leads people: who comes to lead for the first time is offered what helps with it. */
  leadsPeople: z.boolean().optional(),
});
export type RoleProfile = z.infer<typeof RoleProfile>;

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
type Known = Pick<Learner, 'skills'> & { learning?: Learning };

/** Every skill on which there is evidence. */
export const skillIdsOf = ({ skills, learning }: Known): SkillId[] => [
  ...new Set([...Object.keys(skills), ...Object.keys(learning?.skills ?? {})]),
];

/** What is remembered under one id of a skill, part by part. */
export const statesUnder = ({ skills, learning }: Known, skillId: SkillId): SkillState[] =>
  [skills, learning?.skills ?? {}].flatMap((part) =>
    Object.hasOwn(part, skillId) ? (part[skillId] ?? []) : [],
  );

/** Used where nobody says how fast a skill fades: one that was imported, or that the taxonomy does not hold yet. */
export const UNKNOWN_SKILL_HALF_LIFE_DAYS = 365;

/** The id that a skill goes by now: its own, or that of the skill it was merged into. */
export const liveId = (skills: ReadonlyMap<SkillId, Skill>, skillId: SkillId): SkillId =>
  skills.get(skillId)?.skillId ?? skillId;

export const halfLifeOf = (skills: ReadonlyMap<SkillId, Skill>, skillId: SkillId): number =>
  skills.get(skillId)?.halfLifeDays ?? UNKNOWN_SKILL_HALF_LIFE_DAYS;

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

type Measured = Pick<Skill, 'skillId' | 'halfLifeDays' | 'absorbs' | 'links'>;

/** Every id under which evidence of the skill may stand: its own, and those of the skills merged into it. */
export const namesOf = ({
  skillId,
  absorbs = [],
}: Pick<Skill, 'skillId' | 'absorbs'>): readonly SkillId[] => [skillId, ...absorbs];

/** What is remembered of the skill, with that of the skills merged into it; undefined without any evidence. */
export function stateOf(learner: Known, skill: Measured): SkillState | undefined {
  let whole: SkillState | undefined;
  for (const name of skill.absorbs ? namesOf(skill) : [skill.skillId])
    for (const state of statesUnder(learner, name))
      whole = whole ? merge(whole, state, skill.halfLifeDays) : state;
  return whole && whole.pieces > 0 ? whole : undefined;
}

/** The latest that the person said about the skill, under any of its names. */
export const responseOf = ({ learning }: Known, skill: Measured): SkillResponse | undefined =>
  learning?.responses &&
  namesOf(skill)
    .flatMap((name) => learning.responses?.[name] ?? [])
    .toSorted((a, b) => b.at - a.at)[0];

/**
 * Whether the person contests what is believed, and was not assessed since. It is not used against them until they are.
 */
export function isContested(learner: Known, skill: Measured): boolean {
  const response = responseOf(learner, skill);
  return response?.said === 'contest' && !((stateOf(learner, skill)?.assessedAt ?? 0) > response.at);
}

/** What people are presumed to be before evidence: at the target of their role, or else where people in general are. */
export const presumed = (target: number | undefined) =>
  target === undefined ? DEFAULT_PRIOR : { level: target, weight: DEFAULT_PRIOR.weight };

/** The learner's skill as it is believed at a moment, or undefined where no evidence stands behind it. */
export function estimateOf(
  learner: Known,
  skill: Measured,
  target: number | undefined,
  at: number,
): SkillEstimate | undefined {
  const state = stateOf(learner, skill);
  return state && estimate(state, presumed(target), skill.halfLifeDays, at, skill.links);
}

/**
 * Whether enough is known of somebody to count them among those who can or those who cannot. Whoever was never seen, by
 * little, or too long ago is neither: nothing is told of them, and nothing is sent to them.
 */
export const isKnown = (
  believed: SkillEstimate | undefined,
  { recheckUncertainty }: KnownFrom,
): believed is SkillEstimate => believed !== undefined && believed.uncertainty < recheckUncertainty;

export type KnownFrom = Pick<Thresholds, 'recheckUncertainty'>;

/**
 * The learner's level (0–5) at a moment, or undefined where they are not known or contest it. Before evidence people
 * are presumed to meet the target of their role; how old it is moves no level, so that nobody comes to meet the target
 * by being forgotten.
 */
export function levelOf(
  learner: Known,
  skill: Measured,
  target: number,
  knownFrom: KnownFrom,
  at: number,
): number | undefined {
  if (isContested(learner, skill)) return undefined;
  const believed = estimateOf(learner, skill, target, at);
  return isKnown(believed, knownFrom) ? believed.level : undefined;
}

/**
 * Whether a skill should be looked at again: the person is not known in it, or not any more, or contests it. Without
 * evidence and not contested: false.
 */
export const needsRecheck = (
  believed: SkillEstimate | undefined,
  contested: boolean,
  knownFrom: KnownFrom,
): boolean => contested || (believed !== undefined && !isKnown(believed, knownFrom));

/** Levels missing to the target of the role, never below zero. */
export const gapTo = (target: number, level: number): number => Math.max(0, target - level);

export type RoleProfiles = ReadonlyMap<RoleId, RoleProfile>;

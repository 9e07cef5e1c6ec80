import { z } from 'zod';
import { Figure, FigureSums } from './figure.ts';
import { ForecastData } from '../workforce/stated-forecast.ts';
import { Id, Instant, Level, OneLine, PersonId, RegisterId } from '../ids.ts';
import { Person } from '../person/person.ts';
import { PulseSums } from './pulse.ts';
import type { RateLimitedAct } from '../policy/rate-limit-per-person.ts';
import { KnownSender, OWN_SOURCES, Source } from './signal-source.ts';
import { sha256 } from '../sha256.ts';

/** Scales on which the world reports; every one is translated to 0–5 when the signal becomes evidence. */
export const Scale = z.enum(['0-5', '1-5', '0-4', '0-100', 'onet-0-7', 'letter']);
export type Scale = z.infer<typeof Scale>;

/** A number, or on the scale `letter` a grade A–D or F, with + or − (written -). */
export const Grade = z.union([
  z.number(),
  z.string().regex(/^[A-DF][+-]?$/, 'must be A–D or F, with + or -'),
]);
export type Grade = z.infer<typeof Grade>;

const Score = { skillId: RegisterId, score: Grade, scale: Scale };

/** Said of what was only taken to learn: then nothing about somebody's employment is decided on it (`purpose.ts`). */
const ToLearn = { givenFor: z.literal('learning').optional() };

/** Data of each kind of signal. The subject of a personal signal is the person; the data repeat no name. */
const kinds = {
  'workforce.person': Person.omit({ personId: true }),
  /** They left, at the signal's time. */
  'workforce.left': z.strictObject({}),
  'assessment.scored': z.strictObject({ ...Score, ...ToLearn }),
  'observation.made': z.strictObject({
    ...Score,
    ...ToLearn,
    observerId: PersonId,
    /** Who saw it; where it is not said, it counts as a peer's, which is less. */
    observer: z.enum(['manager', 'peer']).optional(),
    /**
     * True where the observer had been told who received what was made for the skill: then it is not read as its
     * outcome.
     */
    informed: z.boolean().optional(),
  }),
  'self.reported': z.strictObject(Score),
  /**
   * An objective was set, in the words of its person, with the skills that it takes and how far where its sender knows.
   * It is no evidence: taken in only where `performance` is in use.
   */
  'objective.set': z.strictObject({
    objectiveId: Id,
    text: OneLine(600),
    skillIds: z.array(RegisterId).min(1).max(5).optional(),
    level: Level.optional(),
    due: z.iso.date(),
  }),
  /** An objective was met; the score is the proficiency that meeting it shows. */
  'objective.met': z.strictObject({ ...Score, objectiveId: Id }),
  /** A role was held until the signal's time: what its profile asks for, was done. */
  'role.held': z.strictObject({ roleId: RegisterId, from: Instant }),
  /**
   * A business figure of one person's work, such as a margin or what was right the first time: never what they can do.
   * Taken in only where somebody said what it is for (`figuresOfPeople` of the works agreement).
   */
  'figure.reported': z.strictObject({ figureId: RegisterId, value: Figure }),
  'exercise.answered': z.strictObject({
    itemId: Id,
    skillIds: z.array(RegisterId).min(1).max(5),
    correct: z.boolean(),
  }),
  'learning.recorded': z.strictObject({
    /** xAPI verb, shortened. */
    verb: z.enum(['completed', 'passed', 'failed', 'practised']),
    objectId: Id,
    skillId: RegisterId,
    score: Grade.optional(),
    scale: Scale.optional(),
  }),
  /** What the same sender said of this person under this id of this source is taken back: it was wrong. */
  'evidence.withdrawn': z.strictObject({ id: Id }),
  'request.made': z.strictObject({
    requesterId: PersonId,
    roleId: RegisterId,
    /** What was asked for, in the requester's words; it may shape a draft and can choose nothing. */
    text: z.string().min(1).max(2_000),
  }),
  /** The subject is a group; nobody’s own answer has a place in it. */
  'pulse.summed': PulseSums,
  /** The subject is a group: a business figure of its work, in sums. */
  'figure.summed': FigureSums,
  /** The subject is a role. */
  'forecast.made': ForecastData,
  /**
   * The subject is a role. What so many of it asked experts in vain, in full groups, by a subject in the words of an
   * expert; nobody who asked has a place in it, nor whose subject it is.
   */
  'subject.unanswered': z.strictObject({ subject: OneLine(80), people: z.int().positive() }),
  'need.found': z.strictObject({ needId: Id, instanceId: Id }),
  'approval.decided': z.strictObject({ needId: Id, approvalId: Id, instanceId: Id }),
  'approval.requested': z.strictObject({ needId: Id, approvalId: Id }),
  /** What an open question weighs is otherwise by now. */
  'approval.reweighed': z.strictObject({ needId: Id, approvalId: Id }),
  'insight.published': z.strictObject({ needId: Id, insightId: Id }),
  'dead-letter.kept': z.strictObject({ deadLetterId: Id }),
} as const;

export type SignalKind = keyof typeof kinds;
export const signalKinds = Object.keys(kinds) as SignalKind[];

const envelope = {
  specversion: z.literal('1.0'),
  /** Unique per source and sender. */
  id: Id,
  source: Source,
  subject: z.string().min(1).max(200),
  time: Instant,
  datacontenttype: z.literal('application/json').optional(),
};

const member = <K extends SignalKind>(kind: K) =>
  z.strictObject({ ...envelope, type: z.literal(`learning-os.${kind}`), data: kinds[kind] });

/** The signals about one person: what is known of them, and what they can do. */
const personal = [
  member('workforce.person'),
  member('workforce.left'),
  member('assessment.scored'),
  member('observation.made'),
  member('self.reported'),
  member('objective.set'),
  member('objective.met'),
  member('role.held'),
  member('figure.reported'),
  member('exercise.answered'),
  member('learning.recorded'),
  member('evidence.withdrawn'),
] as const;

const RequestMade = member('request.made');
export const PulseSummed = member('pulse.summed');
export const FigureSummed = member('figure.summed');
export const ForecastMade = member('forecast.made');

/** What may come from outside, through a door or a feed. */
const fromOutside = [...personal, RequestMade, PulseSummed, FigureSummed, ForecastMade] as const;

export const SubjectUnanswered = member('subject.unanswered');

/** Signals that the layer sends to itself; no caller may send them through a door. */
const internal = {
  'subject.unanswered': SubjectUnanswered,
  'need.found': member('need.found'),
  'approval.requested': member('approval.requested'),
  'approval.reweighed': member('approval.reweighed'),
  'approval.decided': member('approval.decided'),
  'insight.published': member('insight.published'),
  'dead-letter.kept': member('dead-letter.kept'),
};
type InternalKind = keyof typeof internal;

/** Something observed, as a CloudEvents 1.0 envelope (structured mode). */
export const Signal = z.discriminatedUnion('type', [...fromOutside, ...Object.values(internal)]);
/** Beside the envelope and never in it, so that nobody says of themselves who they are. */
const Sent = z.strictObject({ sender: KnownSender.exactOptional() });
export type Signal = z.infer<typeof Signal> & z.infer<typeof Sent>;
export type SignalOf<K extends SignalKind> = Extract<Signal, { type: `learning-os.${K}` }>;
export type LearningVerb = SignalOf<'learning.recorded'>['data']['verb'];

export const PersonalSignal = z.discriminatedUnion('type', personal);
export type PersonalSignal = z.infer<typeof PersonalSignal> & z.infer<typeof Sent>;

/** Signals as they are handed on, with who sent them. */
export const SentSignal = z.intersection(Signal, Sent);
export const SentPersonalSignal = z.intersection(PersonalSignal, Sent);
export const SentRequest = z.intersection(RequestMade, Sent);

const personalTypes: ReadonlySet<string> = new Set(personal.map(({ shape }) => shape.type.value));
export const speaksOfAPerson = (signal: Signal): signal is PersonalSignal => personalTypes.has(signal.type);

export const SignalFromOutside = z.discriminatedUnion('type', fromOutside);

const internalTypes: ReadonlySet<string> = new Set(
  Object.values(internal).map(({ shape }) => shape.type.value),
);
export const isInternal = (signal: Signal): boolean => internalTypes.has(signal.type);

/**
 * The subscription that a signal belongs to: evidence about people, demand to weigh, what is known of groups, work for
 * the flows, or news for those outside who asked for it.
 */
export type Route = 'evidence' | 'demand' | 'groups' | 'flows' | 'hooks';

const toHooks: ReadonlySet<string> = new Set([
  'learning-os.approval.requested',
  'learning-os.approval.reweighed',
  'learning-os.dead-letter.kept',
]);

const toDemand: ReadonlySet<string> = new Set(['learning-os.request.made', 'learning-os.subject.unanswered']);

export function routeOf(signal: Signal): Route {
  if (toDemand.has(signal.type)) return 'demand';
  if (toHooks.has(signal.type)) return 'hooks';
  if (isInternal(signal)) return 'flows';
  return speaksOfAPerson(signal) ? 'evidence' : 'groups';
}

/** Signals for the flows of which those outside are told too, or whose cards in chats are to follow. */
export const isNews = ({ type }: Signal): boolean =>
  type === 'learning-os.need.found' ||
  type === 'learning-os.insight.published' ||
  type === 'learning-os.approval.decided';

/** Whether a signal may come on a subscription. */
export const belongsTo = (signal: Signal, route: Route): boolean =>
  routeOf(signal) === route || (route === 'hooks' && isNews(signal));

/** Who speaks in a signal for themselves, whoever sent it; undefined where it is a fact of the company’s. */
export function speakerOf(signal: Signal): { personId: PersonId; act: RateLimitedAct } | undefined {
  if (signal.type === 'learning-os.request.made')
    return { personId: signal.data.requesterId, act: 'request' };
  return signal.type === 'learning-os.self.reported'
    ? { personId: signal.subject.toLowerCase(), act: 'statement' }
    : undefined;
}

/**
 * Whether a signal is what this person says for themselves: a wish of theirs, or what they can. Everything else is a
 * fact of the company’s.
 */
export const isOwnWord = (signal: Signal, personId: PersonId): boolean =>
  speakerOf(signal)?.personId === personId;

const own: { [K in InternalKind]: z.ZodType<SignalOf<K>> } = internal;

/** A signal of the layer's own. @param from the part of the layer that sends it */
export const ownSignal = <K extends InternalKind>(
  kind: K,
  from: string,
  { at, ...rest }: { id: string; subject: string; at: number; data: SignalOf<K>['data'] },
): SignalOf<K> =>
  own[kind].parse({
    specversion: '1.0',
    source: `${OWN_SOURCES}${from}`,
    type: `learning-os.${kind}`,
    time: new Date(at).toISOString(),
    ...rest,
  });

/**
 * What one signal is known by, on the bus and in every inbox. An id is unique in what one sender says of one source, so
 * that nobody can use up the ids of somebody else; and the route is in it, so that nothing from outside can stand for a
 * signal of the layer.
 */
export function keyOf(signal: Signal): string {
  const { sender, source, id } = signal;
  const parts = sender === undefined ? [source, id] : [sender, source, id];
  return `${routeOf(signal)}.${sha256(JSON.stringify(parts), 32)}`;
}

/** What a signal was known by before its sender was part of that (until 0.1.0); it may have been taken in under it. */
export function keyBefore(signal: Signal): string {
  const { sender, ...envelope } = signal;
  return sender === undefined ? keyOf(signal) : keyOf(envelope);
}

import { z } from 'zod';
import { Id, Instant, PersonId, RegisterId, ZonedInstant } from '../../domain/ids.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { LearningVerb, SignalOf } from '../../domain/signal/signal.ts';
import { OWN_PLATFORM } from '../../domain/receiver/statement.ts';
import type { SkillOfCourse } from './said-of-course.ts';

/** Verbs by the last part of their IRI (ADL’s and TinCan’s vocabularies), as what they say of learning. */
const verbs: ReadonlyMap<string, LearningVerb> = new Map([
  ['completed', 'completed'],
  ['passed', 'passed'],
  ['mastered', 'passed'],
  ['failed', 'failed'],
  ['practised', 'practised'],
  ['practiced', 'practised'],
  ['simulated', 'practised'],
]);

const Score = z.object({
  scaled: z.number().min(-1).max(1).optional(),
  raw: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

/** Of an xAPI statement (IEEE 9274.1.1) what is read; everything else in it is left where it came from. */
export const XapiStatement = z.object({
  id: z.uuid(),
  timestamp: ZonedInstant,
  /** By account, whose name is the person’s Entra object id: an address or a name of a person is not taken. */
  actor: z.object({ account: z.object({ name: z.string() }) }),
  verb: z.object({ id: z.string() }),
  object: z.object({ id: z.string() }),
  result: z.object({ score: Score.optional() }).optional(),
  context: z
    .object({
      platform: z.string().optional(),
      contextActivities: z.object({ category: z.array(z.object({ id: z.string() })).optional() }).optional(),
    })
    .optional(),
});
export type XapiStatement = z.infer<typeof XapiStatement>;

/**
 * A statement as a signal, or why it is none: `ignored` where it says nothing of learning, `refused` where it should
 * have; `lacks` where a human’s word is missing for it.
 */
export type Translated =
  { signal: SignalOf<'learning.recorded'> } | { ignored: string } | { refused: string; lacks?: 'skill' };

/**
 * A learning record as a signal. The skill is the category whose IRI ends in `/skills/<skill id>`, or what a human said
 * of the object; a score is translated to 0–100 from its `scaled` part (below zero is zero), or from `raw` within `min`
 * and `max`.
 * @param source who keeps the records; statement ids are unique in it
 */
export function fromXapi(
  statement: XapiStatement,
  source: string,
  said: SkillOfCourse = () => undefined,
): Translated {
  const { id, timestamp, actor, verb, object, result, context } = statement;
  if (context?.platform === OWN_PLATFORM)
    return { ignored: 'the layer itself said so, and somebody sent it back' };
  const known = verbs.get(lastPart(verb.id));
  if (!known) return { ignored: `verb ${verb.id} says nothing about what somebody can do` };
  const personId = PersonId.safeParse(actor.account.name);
  if (!personId.success)
    return { refused: `statement ${id}: actor.account.name must be the Entra object id of a person` };
  const named = (context?.contextActivities?.category ?? []).flatMap(({ id: category }) => {
    const skillId = RegisterId.safeParse(/\/skills\/([^/]+)$/.exec(category)?.[1]);
    return skillId.success ? [skillId.data] : [];
  });
  const course = said(object.id);
  // What a human said is about nothing is about nothing, whatever its source calls it.
  const skillId = course === 'none' ? course : (named[0] ?? course);
  if (skillId === undefined)
    return {
      refused: `statement ${id}: no category of its context ends in /skills/ and the id of a skill`,
      lacks: 'skill',
    };
  if (skillId === 'none') return { ignored: `object ${object.id} is about no skill` };
  // What a human named is known by that name, however its address ends: many end in `?id=42`.
  const objectId = Id.safeParse(course === undefined ? lastPart(object.id) : shortId(object.id));
  if (!objectId.success)
    return { refused: `statement ${id}: object.id must end in an id of letters, digits, dots or dashes` };
  const score = scoreOf(result?.score);
  return {
    signal: {
      specversion: '1.0',
      id,
      source,
      type: 'learning-os.learning.recorded',
      subject: personId.data,
      time: Instant.parse(new Date(timestamp).toISOString()),
      data: {
        verb: known,
        objectId: objectId.data,
        skillId,
        ...(score === undefined ? {} : { score, scale: '0-100' as const }),
      },
    },
  };
}

/** The last part of an IRI, or a fingerprint of the whole where that is no id. */
const shortId = (iri: string): string => {
  const last = lastPart(iri);
  return Id.safeParse(last).success ? last : sha256(iri, 24);
};

const lastPart = (iri: string): string => iri.split(/[/#]/).at(-1) ?? '';

/** 0–100, or undefined where the score has no scale. */
function scoreOf(given: z.infer<typeof Score> | undefined): number | undefined {
  if (given?.scaled !== undefined) return Math.max(0, given.scaled) * 100;
  const { raw, min = 0, max } = given ?? {};
  if (raw === undefined || max === undefined || !(max > min) || raw < min || raw > max) return undefined;
  const score = ((raw - min) / (max - min)) * 100;
  return Number.isFinite(score) ? Math.min(100, score) : undefined;
}

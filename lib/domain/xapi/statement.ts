import { z } from 'zod';
import { XapiActivity } from './activity.ts';
import { Actor, XapiAgent, Group, identifierOf } from './agent.ts';
import {
  Duration,
  Extensions,
  Iri,
  Language,
  LanguageMap,
  MOST_LISTED,
  Timestamp,
  Uuid,
  VERSION,
} from './parts.ts';

const Verb = z.strictObject({ id: Iri, display: LanguageMap.exactOptional() });

const Score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).exactOptional(),
    raw: z.number().exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
  })
  .refine(({ min = -Infinity, max = Infinity }) => min < max, 'has a min that is not below its max')
  .refine(
    ({ raw, min = -Infinity, max = Infinity }) => raw === undefined || (raw >= min && raw <= max),
    'has a raw outside min and max',
  );

const Result = z.strictObject({
  score: Score.exactOptional(),
  success: z.boolean().exactOptional(),
  completion: z.boolean().exactOptional(),
  response: z.string().exactOptional(),
  duration: Duration.exactOptional(),
  extensions: Extensions.exactOptional(),
});

export const StatementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: Uuid });

const Activities = z.union([XapiActivity, z.array(XapiActivity).max(MOST_LISTED)]);
const Context = z.strictObject({
  registration: Uuid.exactOptional(),
  instructor: Actor.exactOptional(),
  team: Group.exactOptional(),
  contextActivities: z
    .strictObject({
      parent: Activities.exactOptional(),
      grouping: Activities.exactOptional(),
      category: Activities.exactOptional(),
      other: Activities.exactOptional(),
    })
    .exactOptional(),
  /** Of 2.0: who else had to do with it, and in which role. */
  contextAgents: z
    .array(
      z.strictObject({
        objectType: z.literal('contextAgent'),
        agent: XapiAgent,
        relevantTypes: z.array(Iri).min(1).max(MOST_LISTED).exactOptional(),
      }),
    )
    .max(MOST_LISTED)
    .exactOptional(),
  contextGroups: z
    .array(
      z.strictObject({
        objectType: z.literal('contextGroup'),
        group: Group,
        relevantTypes: z.array(Iri).min(1).max(MOST_LISTED).exactOptional(),
      }),
    )
    .max(MOST_LISTED)
    .exactOptional(),
  revision: z.string().exactOptional(),
  platform: z.string().exactOptional(),
  language: Language.exactOptional(),
  statement: StatementRef.exactOptional(),
  extensions: Extensions.exactOptional(),
});

const Attachment = z.strictObject({
  usageType: Iri,
  display: LanguageMap,
  description: LanguageMap.exactOptional(),
  contentType: z.string().regex(/^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/, 'must be a media type'),
  length: z.int().min(0),
  sha2: z.string().regex(/^[\da-fA-F]{56,128}$/, 'must be a SHA-2 in hexadecimal'),
  fileUrl: Iri.exactOptional(),
});

/** Revision and platform say something of an activity, so there is one. */
const fitsItsObject = ({
  object,
  context,
}: {
  object: { objectType?: string };
  context?: { revision?: string; platform?: string };
}): boolean =>
  (object.objectType ?? 'Activity') === 'Activity' ||
  (context?.revision === undefined && context?.platform === undefined);
const REVISION = 'has a revision or platform in its context, and its object is no activity';

const said = {
  actor: Actor,
  verb: Verb,
  result: Result.exactOptional(),
  context: Context.exactOptional(),
  timestamp: Timestamp.exactOptional(),
  attachments: z.array(Attachment).max(MOST_LISTED).exactOptional(),
};

const SubStatement = z
  .strictObject({
    ...said,
    objectType: z.literal('SubStatement'),
    object: z.union([
      XapiActivity,
      XapiAgent.safeExtend({ objectType: z.literal('Agent') }),
      Group,
      StatementRef,
    ]),
  })
  .refine(fitsItsObject, REVISION);

export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';

/**
 * A statement as a caller sends it. What the store says itself (`stored`, `authority`) may come with it and is
 * replaced.
 */
export const SentStatement = z
  .strictObject({
    ...said,
    id: Uuid.exactOptional(),
    object: z.union([
      XapiActivity,
      XapiAgent.safeExtend({ objectType: z.literal('Agent') }),
      Group,
      StatementRef,
      SubStatement,
    ]),
    stored: Timestamp.exactOptional(),
    authority: Actor.exactOptional(),
    version: z.string().regex(VERSION, 'must be 1.0, 1.0.x or 2.0.x').exactOptional(),
  })
  .refine(fitsItsObject, REVISION)
  .refine(
    ({ verb, object }) => verb.id !== VOIDED || object.objectType === 'StatementRef',
    'voids something that is no reference to a statement',
  )
  .refine(
    ({ authority }) =>
      authority?.objectType !== 'Group' ||
      (authority.member?.length === 2 && identifierOf(authority) === undefined),
    'has a group as authority that is not a pair without an identifier',
  );
export type SentStatement = z.infer<typeof SentStatement>;

/** A statement as it is kept: with what was missing filled in. */
export type KeptStatement = SentStatement & {
  id: string;
  /** When it was stored, in UTC. */
  stored: string;
  timestamp: string;
  version: string;
  authority: Actor;
};

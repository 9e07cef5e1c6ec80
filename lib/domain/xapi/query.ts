import { z } from 'zod';
import { Actor, identifierOf } from './agent.ts';
import { FORMATS } from './format.ts';
import { Iri, momentOf, Timestamp, Uuid } from './parts.ts';

const Flag = z.enum(['true', 'false']).transform((said) => said === 'true');

/** An agent or group as JSON in a parameter; known by its identifier, so it has one. */
const AgentParameter = z
  .string()
  .max(4_000)
  .transform((text, context): string => {
    const parsed = Actor.safeParse(jsonIn(text));
    const known = parsed.success ? identifierOf(parsed.data) : undefined;
    if (known !== undefined) return known;
    context.addIssue({ code: 'custom', message: 'must be an agent or a group with an identifier, as JSON' });
    return z.NEVER;
  });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Most statements of one answer. */
export const MOST = 100;

const Look = { format: z.enum(FORMATS).default('exact'), attachments: Flag.exactOptional() };

/** One statement, by its id. */
export const OneStatement = z.union([
  z.strictObject({ statementId: Uuid, ...Look }),
  z.strictObject({ voidedStatementId: Uuid, ...Look }),
]);

/** Statements that all of it is true of. */
export const StatementQuery = z.strictObject({
  agent: AgentParameter.exactOptional(),
  verb: Iri.exactOptional(),
  activity: Iri.exactOptional(),
  registration: Uuid.exactOptional(),
  related_activities: Flag.default(false),
  related_agents: Flag.default(false),
  since: Timestamp.exactOptional(),
  until: Timestamp.exactOptional(),
  limit: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
  ascending: Flag.default(false),
  ...Look,
});
export type StatementQuery = z.infer<typeof StatementQuery>;

/** Numbers that each millisecond has for statements that are stored at once. */
const PLACES = 1_000;

/**
 * Where a statement lies among those of its source, which rises with the time at which it was stored.
 * @param at epoch milliseconds
 * @param number among those stored at once, from 0 on
 */
export const placeStoredAt = (at: number, number = 0): number => at * PLACES + number;

/** What a store is asked: keys that are all among those of the statement, and between which moments it was stored. */
export interface StatementFilter {
  agents?: string;
  relatedAgents?: string;
  verbs?: string;
  activities?: string;
  relatedActivities?: string;
  registrations?: string;
  /** Epoch milliseconds: stored after. */
  since?: number;
  /** Epoch milliseconds: stored at or before. */
  until?: number;
  isAscending: boolean;
  /** Where the last answer ended; see `placeStoredAt`. Of those at that very place, which were given. */
  beyond?: { place: number; given: readonly string[] };
  most: number;
}

export function filterOf(query: StatementQuery, beyond: StatementFilter['beyond']): StatementFilter {
  const { agent, verb, activity, registration, since, until, limit, ascending } = query;
  return {
    ...(agent === undefined ? {} : { [query.related_agents ? 'relatedAgents' : 'agents']: agent }),
    ...(verb === undefined ? {} : { verbs: verb }),
    ...(activity === undefined
      ? {}
      : { [query.related_activities ? 'relatedActivities' : 'activities']: activity }),
    ...(registration === undefined ? {} : { registrations: registration.toLowerCase() }),
    ...(since === undefined ? {} : { since: momentOf(since) }),
    ...(until === undefined ? {} : { until: momentOf(until) }),
    isAscending: ascending,
    ...(beyond === undefined ? {} : { beyond }),
    most: limit === 0 ? MOST : Math.min(limit, MOST),
  };
}

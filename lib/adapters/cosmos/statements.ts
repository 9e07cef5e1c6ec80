import { z } from 'zod';
import { placeStoredAt, type StatementFilter } from '../../domain/xapi/query.ts';
import type { KeptStatement } from '../../domain/xapi/statement.ts';
import type { FoundStatement, Statements } from '../../ports/statements.ts';
import { save, type Documents } from './documents.ts';

const Keys = z.object({
  verbs: z.array(z.string()),
  agents: z.array(z.string()),
  relatedAgents: z.array(z.string()),
  activities: z.array(z.string()),
  relatedActivities: z.array(z.string()),
  registrations: z.array(z.string()),
  // What was kept before names nobody so; it goes within thirty days.
  people: z.array(z.string()).default([]),
});
const StatementDocument = z.object({
  source: z.string(),
  statement: z.looseObject({ id: z.string(), stored: z.string(), timestamp: z.string() }),
  keys: Keys,
  isVoided: z.boolean(),
  place: z.number(),
  personId: z.string().exactOptional(),
  isUnsent: z.literal(true).exactOptional(),
});

const KeptOne = z.object({
  statement: z.object({ id: z.string() }),
  personId: z.string().exactOptional(),
  isUnsent: z.literal(true).exactOptional(),
});

/** Keys that a filter may name, and where they stand in a document. */
const CONDITIONS = {
  verbs: 'ARRAY_CONTAINS(c.keys.verbs, @verbs)',
  agents: 'ARRAY_CONTAINS(c.keys.agents, @agents)',
  relatedAgents: 'ARRAY_CONTAINS(c.keys.relatedAgents, @relatedAgents)',
  activities: 'ARRAY_CONTAINS(c.keys.activities, @activities)',
  relatedActivities: 'ARRAY_CONTAINS(c.keys.relatedActivities, @relatedActivities)',
  registrations: 'ARRAY_CONTAINS(c.keys.registrations, @registrations)',
} as const;
const NAMED = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];

/** In one partition for each source, so that what is sent at once is stored at once and nobody reads another's. */
export function cosmosStatements(documents: Documents): Statements {
  const asFound = ({ value, etag }: { value: z.infer<typeof StatementDocument>; etag: string }) => ({
    keys: value.keys,
    isVoided: value.isVoided,
    place: value.place,
    ...(value.personId === undefined ? {} : { personId: value.personId }),
    ...(value.isUnsent ? { isUnsent: true as const } : {}),
    // What was stored had the schema of the standard when it came.
    statement: value.statement as unknown as KeptStatement,
    etag,
  });
  return {
    async find(source, statementId) {
      const found = await documents.read(StatementDocument, source, statementId.toLowerCase());
      return found && asFound(found);
    },
    store: (source, statements) =>
      documents.batch(
        source,
        statements.map(({ etag, ...body }) =>
          save(body.statement.id.toLowerCase(), { type: 'statement', ...body }, etag),
        ),
      ),
    async list(source, filter) {
      const found: FoundStatement[] = [];
      const { where, parameters } = asSql(filter);
      for await (const one of documents.query(StatementDocument, where, parameters, source, filter.most)) {
        if (filter.beyond?.given.includes(one.value.statement.id)) continue;
        found.push(asFound(one));
        if (found.length === filter.most) break;
      }
      return found;
    },
    async *kept(source) {
      for await (const { value } of documents.query(KeptOne, `c.type = 'statement'`, {}, source))
        yield {
          statementId: value.statement.id,
          isAttributed: value.personId !== undefined,
          isUnsent: value.isUnsent ?? false,
        };
    },
    async *naming(personId) {
      const where = `c.type = 'statement' AND (ARRAY_CONTAINS(c.keys.people, @personId) OR c.personId = @personId)`;
      for await (const one of documents.query(StatementDocument, where, { personId }))
        yield { ...asFound(one), source: one.value.source };
    },
  };
}

function asSql(filter: StatementFilter): { where: string; parameters: Record<string, string | number> } {
  const { since, until, isAscending, beyond } = filter;
  const named = NAMED.filter((name) => filter[name] !== undefined);
  const conditions = [
    `c.type = 'statement' AND c.isVoided = false`,
    ...named.map((name) => CONDITIONS[name]),
    ...(since === undefined ? [] : ['c.place >= @since']),
    ...(until === undefined ? [] : ['c.place < @until']),
    ...(beyond === undefined ? [] : [isAscending ? 'c.place >= @beyond' : 'c.place <= @beyond']),
  ];
  return {
    where: `${conditions.join(' AND ')} ORDER BY c.place ${isAscending ? 'ASC' : 'DESC'}`,
    parameters: {
      ...Object.fromEntries(named.map((name) => [name, filter[name] ?? ''])),
      ...(since === undefined ? {} : { since: placeStoredAt(since + 1) }),
      ...(until === undefined ? {} : { until: placeStoredAt(until + 1) }),
      ...(beyond === undefined ? {} : { beyond: beyond.place }),
    },
  };
}

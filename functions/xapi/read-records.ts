import { z } from 'zod';
import { ownerOf } from '../../lib/agents/sensing/sources.ts';
import { callerIdOf, type RecordSource } from '../../lib/domain/signal/record-source.ts';
import { inFormat } from '../../lib/domain/xapi/format.ts';
import { filterOf, OneStatement, StatementQuery } from '../../lib/domain/xapi/query.ts';
import { badInput, notAllowed, notFound } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { FoundStatement } from '../../lib/ports/statements.ts';
import type { RecordRequest } from './record-request.ts';

/** What is answered to a GET. */
export interface RecordsSeen {
  body: unknown;
  /** When the latest of it was stored, ISO 8601. */
  latest: string | undefined;
}

/** A page goes on where the last one ended, with the same question. */
const Cursor = z.strictObject({
  asked: z.record(z.string(), z.string()),
  beyond: z.strictObject({ place: z.number(), given: z.array(z.string()) }),
});

/** One statement or a list of them, of this source alone. @throws NamedError `not-found`, `bad-input` */
export async function readRecords(
  asked: RecordRequest,
  source: RecordSource,
  ports: Ports,
): Promise<RecordsSeen> {
  const owner = await ownerOf(source.source, ports);
  if (owner !== undefined && owner !== callerIdOf(source))
    throw notAllowed(message('problem.source.another-apps', { sources: source.source }));
  const { parameters } = asked;
  const languages = languagesIn(asked.header('accept-language') ?? '');
  if ('statementId' in parameters || 'voidedStatementId' in parameters)
    return await one(parameters, source, languages, ports);
  return await list(parameters, source, languages, ports);
}

async function one(
  parameters: Record<string, string>,
  { source }: RecordSource,
  languages: readonly string[],
  { statements }: Ports,
): Promise<RecordsSeen> {
  const query = understood(OneStatement, parameters);
  refuseAttachments(query.attachments);
  const isAboutVoided = 'voidedStatementId' in query;
  const id = isAboutVoided ? query.voidedStatementId : query.statementId;
  const found = await statements.find(source, id);
  if (found?.isVoided !== isAboutVoided) throw notFound(message('problem.record.missing', { id }));
  const { statement } = found;
  return { body: inFormat(statement, query.format, languages), latest: statement.stored };
}

async function list(
  parameters: Record<string, string>,
  { source }: RecordSource,
  languages: readonly string[],
  { statements }: Ports,
): Promise<RecordsSeen> {
  const { more } = parameters;
  const cursor = more === undefined ? undefined : cursorIn(more);
  const asked = cursor?.asked ?? parameters;
  const query = understood(StatementQuery, asked);
  refuseAttachments(query.attachments);
  const filter = filterOf(query, cursor?.beyond);
  // One more than is answered says whether there are more.
  const found = await statements.list(source, { ...filter, most: filter.most + 1 });
  const page = found.slice(0, filter.most);
  const next = found.length > page.length ? cursorAfter(asked, page, cursor?.beyond) : undefined;
  return {
    body: {
      statements: page.map(({ statement }) => inFormat(statement, query.format, languages)),
      more: next === undefined ? '' : `/api/xapi/statements?more=${next}`,
    },
    latest: page
      .map(({ statement: { stored } }) => stored)
      .toSorted()
      .at(-1),
  };
}

function understood<T>(schema: z.ZodType<T>, parameters: Record<string, string>): T {
  const { success, data, error } = schema.safeParse(parameters);
  if (success) return data;
  const faults = error.issues
    .map(({ path, message: fault }) => `${path.join('.')} ${fault}`.trim())
    .join('; ');
  throw badInput(message('problem.record.parameters', { faults }));
}

function refuseAttachments(asked: boolean | undefined): void {
  if (asked === true) throw badInput(message('problem.record.attachments'));
}

const cursorAfter = (
  asked: Record<string, string>,
  page: readonly FoundStatement[],
  before: { place: number; given: readonly string[] } | undefined,
): string => {
  const place = page.at(-1)?.place ?? 0;
  const given = page.filter((one) => one.place === place).map(({ statement: { id } }) => id);
  const sameBefore = before?.place === place ? before.given : [];
  const cursor = { asked, beyond: { place, given: [...sameBefore, ...given] } };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
};

function cursorIn(more: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(more, 'base64url').toString()));
  } catch {
    throw badInput(message('problem.record.page'));
  }
}

/** Languages of a caller that are looked for. */
const MOST_LANGUAGES = 10;

/** Languages of the header Accept-Language, the dearest first. */
export const languagesIn = (header: string): string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = /^\s*q=([\d.]+)/.exec(rest.join(';'))?.[1];
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
    .slice(0, MOST_LANGUAGES);

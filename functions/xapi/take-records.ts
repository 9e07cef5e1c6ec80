import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { keepStatements, MOST_AT_ONCE } from '../../lib/agents/sensing/keep-statements.ts';
import { callerIdOf, type RecordSource } from '../../lib/domain/signal/record-source.ts';
import { Uuid } from '../../lib/domain/xapi/parts.ts';
import { SentStatement } from '../../lib/domain/xapi/statement.ts';
import { badInput, tooLarge } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { App } from '../../lib/wiring.ts';
import { runStep } from '../../lib/step.ts';
import type { RecordRequest } from './record-request.ts';

/** Who vouches for what a source sends: the source, as the layer knows it. */
export const authorityOf = ({ sourceId }: RecordSource) => ({
  objectType: 'Agent' as const,
  account: { homePage: 'urn:learning-os:record-source', name: sourceId },
});

const PutParameters = z.strictObject({ statementId: Uuid });

/** Takes the statements of a POST and answers with their ids, or the one of a PUT. @throws NamedError */
export async function takeRecords(
  asked: RecordRequest,
  version: string,
  source: RecordSource,
  { app, at, callId }: { app: App; at: number; callId: string },
): Promise<string[]> {
  mustBeJson(asked.header('content-type') ?? '');
  const sent = parsed(await asked.body());
  const isPut = asked.method === 'PUT';
  const statements = (isPut ? [sent] : [sent].flat()).map(statementIn);
  const put = isPut ? PutParameters.safeParse(asked.parameters) : undefined;
  if (put?.success === false || (!isPut && Object.keys(asked.parameters).length > 0))
    throw badInput(
      message('problem.record.parameters', { faults: 'a PUT names statementId, a POST nothing' }),
    );
  if (statements.length === 0) return [];
  if (statements.length > MOST_AT_ONCE)
    throw tooLarge(message('problem.record.too-many', { most: MOST_AT_ONCE }));
  const named = statements.map((one) => ({ ...one, id: one.id ?? put?.data.statementId ?? randomUUID() }));
  const ids = named.map(({ id }) => id.toLowerCase());
  if (put?.data && ids[0] !== put.data.statementId.toLowerCase())
    throw badInput(message('problem.record.other-id'));
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw badInput(message('problem.record.twice', { id: twice }));
  await runStep(
    keepStatements,
    {
      by: { kind: 'app', id: callerIdOf(source) },
      source: source.source,
      accountHomePage: source.accountHomePage,
      ...(source.accountNames === undefined ? {} : { accountNames: source.accountNames }),
      ...(source.knowsPeopleBy === undefined ? {} : { knowsPeopleBy: source.knowsPeopleBy }),
      ...(source.skills === undefined ? {} : { skills: source.skills }),
      version,
      authority: authorityOf(source),
      statements: named,
    },
    { at, instanceId: `call-${callId}`, step: keepStatements.name },
    app,
  );
  return named.map(({ id }) => id);
}

function mustBeJson(type: string): void {
  const [media = ''] = type.split(';');
  if (media.trim().toLowerCase() === 'application/json') return;
  throw badInput(
    media.trim().toLowerCase() === 'multipart/mixed'
      ? message('problem.record.attachments')
      : message('problem.record.type', { type: media.trim() || '–' }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(message('problem.body.no-json'));
  }
}

/** Without what stands in it: a fault names fields, and a record is about somebody. */
function statementIn(sent: unknown, index: number): SentStatement {
  const { success, data, error } = SentStatement.safeParse(sent);
  if (!success) throw badInput(message('problem.record.misfit', { faults: faultsIn(error, index) }));
  if (data.attachments?.some(({ fileUrl }) => fileUrl === undefined))
    throw badInput(message('problem.record.attachments'));
  return data;
}

const faultsIn = ({ issues }: z.ZodError, index: number): string =>
  issues
    .slice(0, 5)
    .map(({ path, message: fault, code }) => {
      const where = [`[${index}]`, ...path.map(String)].join('.');
      return code === 'unrecognized_keys' || code === 'invalid_union'
        ? `${where} ${code}`
        : `${where} ${fault}`;
    })
    .join('; ');

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, jest } from '@jest/globals';
import { HttpRequest, type InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { statementsResource } from '../../../functions/xapi/statements.ts';
import { hashOfKey, type RecordSource } from '../../../lib/domain/signal/record-source.ts';
import { START, world, type World } from '../../support/world.ts';

export const KEY = 'a key that nobody finds by trying';

/** A system that sends learning records, as the register knows it. */
export function recordSource(change: Partial<RecordSource> = {}): RecordSource {
  const salt = randomBytes(16).toString('base64url');
  return {
    sourceId: 'academy',
    name: 'Academy',
    source: 'academy.example',
    accountHomePage: 'https://login.example',
    keys: [{ salt, hash: hashOfKey(salt, KEY) }],
    isOff: false,
    ...change,
  };
}

export const save = ({ ports }: World, value: RecordSource) =>
  ports.registers.save({ register: 'record-source', id: value.sourceId, value, at: START });

/** A header that is empty does not come at all. */
const sentOf = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

export interface Sent {
  method?: string;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the resource as a learning system does, and answers with status, headers and what came back. */
export const caller =
  ({ ports }: World) =>
  async ({ method = 'GET', query = '', body, headers = {} }: Sent = {}) => {
    const request = new HttpRequest({
      method,
      url: `https://learning-os.example/api/xapi/statements${query}`,
      headers: sentOf({
        authorization: `Basic ${Buffer.from(`academy:${KEY}`).toString('base64')}`,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
        ...headers,
      }),
      ...(body === undefined
        ? {}
        : { body: { string: typeof body === 'string' ? body : JSON.stringify(body) } }),
    });
    const silent = () => undefined;
    const context = { invocationId: 'i', error: silent, warn: silent } as unknown as InvocationContext;
    const app = { ports, disabledAgents: new Set<never>() };
    const reply = await statementsResource(request, context, () => app);
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.jsonBody);
    return {
      status: reply.status ?? 0,
      headers: reply.headers as Record<string, string>,
      json: text ? (JSON.parse(text) as Answer) : {},
      /** What a POST answers. */
      ids: Ids.safeParse(reply.jsonBody).data ?? [],
    };
  };

const Ids = z.array(z.string());

interface Answer {
  statements?: Record<string, unknown>[];
  more?: string;
  id?: string;
  detail?: string;
  [name: string]: unknown;
}

export const ADA = '2677646c-1a99-4578-896d-5dab048a5c99';
export const PASSED = 'http://adlnet.gov/expapi/verbs/passed';
export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';
export const course = { id: 'https://academy.example/course-1' };
export const ada = { account: { homePage: 'https://login.example', name: ADA } };
export const passed = (change: object = {}) => ({
  actor: ada,
  verb: { id: PASSED },
  object: course,
  ...change,
});

/** A company anew for each test, with one learning system that calls it by its own clock. */
export function learningSystem() {
  const clock = { now: START };
  let atWork: World | undefined;
  const company = (): World => {
    if (!atWork) throw new Error('A company is there within a test only.');
    return atWork;
  };
  beforeAll(() => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    jest.spyOn(Date, 'now').mockImplementation(() => clock.now);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });
  beforeEach(async () => {
    clock.now = START;
    atWork = world();
    await save(atWork, recordSource());
  });
  const call = (sent: Sent = {}) => caller(company())(sent);
  const get = (query: string, headers: Record<string, string> = {}) => call({ query, headers });
  return {
    clock,
    company,
    call,
    get,
    post: (body: unknown, more: Sent = {}) => call({ method: 'POST', body, ...more }),
    put: (id: string, body: unknown) => call({ method: 'PUT', query: `?statementId=${id}`, body }),
    idsIn: async (query: string) => ((await get(query)).json.statements ?? []).map(({ id }) => id),
  };
}

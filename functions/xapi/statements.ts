import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { answeredVersion, VERSIONS } from '../../lib/domain/xapi/parts.ts';
import { badInput } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { theApp, type App } from '../../lib/wiring.ts';
import { bodyOf } from '../http/door/door.ts';
import { problem } from '../http/door/problem.ts';
import { wordsAsked } from '../http/door/reader.ts';
import { recordRequestIn, spokenVersion } from './record-request.ts';
import { sourceOf } from './source-by-key.ts';
import { readRecords } from './read-records.ts';
import { takeRecords } from './take-records.ts';

app.http('xapi-statements', {
  methods: ['GET', 'HEAD', 'PUT', 'POST'],
  route: 'xapi/statements',
  authLevel: 'anonymous', // stands outside Entra authentication: a source brings its name and a key of its own
  handler: (request, context) => statementsResource(request, context),
});

/**
 * The statements resource of xAPI, 1.0.3 and 2.0: takes statements of a source and answers it its own. State, profiles
 * and attachments stay with the company's learning record store.
 */
export async function statementsResource(
  request: HttpRequest,
  context: InvocationContext,
  open: () => App = theApp,
): Promise<HttpResponseInit> {
  let spoken: string = VERSIONS[0];
  try {
    const at = Date.now();
    const opened = open();
    const source = await sourceOf(request.headers, opened.ports.registers);
    const asked = await recordRequestIn(request, () => bodyOf(request));
    const version = spokenVersion(asked);
    spoken = answeredVersion(version);
    const headers = { 'x-experience-api-version': spoken };
    if (asked.method === 'POST' || asked.method === 'PUT') {
      const ids = await takeRecords(asked, version, source, {
        app: opened,
        at,
        callId: context.invocationId,
      });
      return asked.method === 'PUT' ? { status: 204, headers } : { status: 200, headers, jsonBody: ids };
    }
    if (asked.method !== 'GET' && asked.method !== 'HEAD') throw badInput(message('problem.record.method'));
    const { body, latest } = await readRecords(asked, source, opened.ports);
    return {
      status: 200,
      headers: {
        ...headers,
        'content-type': 'application/json',
        'x-experience-api-consistent-through': new Date(at).toISOString(),
        ...(latest === undefined ? {} : { 'last-modified': new Date(latest).toUTCString() }),
      },
      ...(asked.method === 'HEAD' ? {} : { body: JSON.stringify(body) }),
    };
  } catch (error) {
    const refused = problem(error, context, wordsAsked(request));
    const headers = new Headers(refused.headers);
    headers.set('x-experience-api-version', spoken);
    if (refused.status === 401) headers.set('www-authenticate', 'Basic realm="learning records"');
    return { ...refused, headers: Object.fromEntries(headers) };
  }
}

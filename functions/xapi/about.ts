import { app, type HttpResponseInit } from '@azure/functions';
import { VERSIONS } from '../../lib/domain/xapi/parts.ts';

app.http('xapi-about', {
  methods: ['GET', 'HEAD'],
  route: 'xapi/about',
  authLevel: 'anonymous', // says which versions are spoken, to whoever asks, and nothing else
  handler: () => aboutResource(),
});

/** The about resource of xAPI. */
export const aboutResource = (): HttpResponseInit => ({
  status: 200,
  headers: { 'x-experience-api-version': VERSIONS[1] },
  jsonBody: { version: [...VERSIONS] },
});

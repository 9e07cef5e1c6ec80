import { app, type HttpResponseInit } from '@azure/functions';
import { SettingMissing } from '../../../lib/config.ts';
import { theApp, type App } from '../../../lib/wiring.ts';
import { probed } from './self-checks.ts';

app.http('health-read', {
  methods: ['GET'],
  route: 'health',
  authLevel: 'anonymous',
  handler: () => readHealth(),
});

/**
 * The one door without a guard: says whether the settings are complete and which of the systems behind answer, by name
 * and nothing else; `GET /api/checks` says more to those who may know. It answers 200 while something behind is away,
 * so that a health probe does not restart the app for another system's outage.
 */
export async function readHealth(open: () => Pick<App, 'ports'> = theApp): Promise<HttpResponseInit> {
  try {
    const checks = (await probed(open().ports, Date.now())).map(({ id, status }) => ({ id, status }));
    const isWhole = checks.every(({ status }) => status === 'ok');
    return { status: 200, jsonBody: { status: isWhole ? 'ready' : 'impaired', checks } };
  } catch (error) {
    if (!(error instanceof SettingMissing)) throw error;
    return { status: 503, jsonBody: { status: 'not configured', detail: error.message } };
  }
}

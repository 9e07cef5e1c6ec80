import { app } from '@azure/functions';
import { SettingMissing } from '../../lib/config.ts';
import { theApp } from '../../lib/wiring.ts';

/** The one door without a guard: says whether the settings are complete, and nothing else about the company. */
app.http('health-read', {
  methods: ['GET'],
  route: 'health',
  authLevel: 'anonymous',
  handler: () => {
    try {
      theApp();
      return { status: 200, jsonBody: { status: 'ready' } };
    } catch (error) {
      if (!(error instanceof SettingMissing)) throw error;
      return { status: 503, jsonBody: { status: 'not configured', detail: error.message } };
    }
  },
});

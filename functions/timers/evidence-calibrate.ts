import { app } from '@azure/functions';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Learns about sources and items once a week, early on Sunday: they change slowly, and it reads everybody. */
app.timer('evidence-calibrate', {
  schedule: '0 0 3 * * 0',
  handler: async (_timer, context) => {
    const at = Date.now();
    const learned = await runIfEnabled(
      calibrateEvidence,
      `calibration-${new Date(at).toISOString().slice(0, 10)}`,
      at,
    );
    // What the alert `source-moved` looks for.
    for (const source of learned?.moved ?? []) context.warn(`source moved: ${source}`);
  },
});

import { app } from '@azure/functions';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { runIfEnabled } from './run-if-enabled.ts';

/** Learns about sources and items once a week, early on Sunday: they change slowly, and it reads everybody. */
app.timer('evidence-calibrate', {
  schedule: '0 0 3 * * 0',
  handler: async () => {
    const at = Date.now();
    await runIfEnabled(calibrateEvidence, `calibration-${new Date(at).toISOString().slice(0, 10)}`, at);
  },
});
